import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Session } from './session.ts';
import { coalesced } from './signals.ts';

/** Shows how far the index is, where reading takes longer than a moment. */
export function showProgress(session: Session): { readonly changed: () => void } {
  const { client, connection, host, repositories } = session;
  let reporter: Promise<WorkDoneProgressServerReporter> | undefined;

  const show = async (): Promise<void> => {
    const running = repositories.all().flatMap((it) => it.progress() ?? []);
    if (running.length === 0) {
      const ended = reporter;
      reporter = undefined;
      (await ended)?.done();
      return;
    }
    const done = running.reduce((sum, it) => sum + it.done, 0);
    const total = running.reduce((sum, it) => sum + it.total, 0);
    const percent = total === 0 ? 0 : Math.floor((100 * done) / total);
    if (reporter === undefined) {
      reporter = connection.window.createWorkDoneProgress();
      (await reporter).begin('Reading minutes', percent, `${done} of ${total}`, false);
    } else {
      (await reporter).report(percent, `${done} of ${total}`);
    }
    later();
  };
  const later = coalesced(
    host.later,
    () => 200,
    () => {
      show().catch(() => {
        reporter = undefined;
      });
    },
  );
  return { changed: client.progress ? later : () => undefined };
}
