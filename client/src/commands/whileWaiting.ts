import { type CancellationToken, type Progress, ProgressLocation, window } from 'vscode';

/** How far it is. */
export interface ProgressStep {
  readonly message?: string;
  /** Percent since the last step. */
  readonly increment?: number;
}

/** Shows that something takes its time; gives nothing as soon as the user doesn't want to wait any longer. */
export async function whileWaiting<Result>(
  title: string,
  run: (token: CancellationToken, progress: Progress<ProgressStep>) => Promise<Result>,
): Promise<Result | undefined> {
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return window.withProgress(options, (progress, token) => {
    const answer = run(token, progress);
    // Nobody waits for what comes of it after that.
    answer.catch(() => undefined);
    const cancelled = new Promise<undefined>((resolve) =>
      token.onCancellationRequested(() => resolve(undefined)),
    );
    return Promise.race([answer, cancelled]);
  });
}
