import type {
  CancellationToken,
  ExecuteCommandParams,
  WorkDoneProgressReporter,
} from 'vscode-languageserver';
import {
  checkedOf,
  counted,
  nothingChecked,
  webCheckSentence,
} from '#features/web/webCheckReport.ts';
import { quietly } from './guard.ts';
import {
  type CheckWebLinksParams,
  type CheckWebLinksResult,
  webLinksMethods,
} from './protocol/webLinks.ts';
import { onRequest, type Session, subjectOf } from './session.ts';
import { planWebLinks, type WantedTexts } from './webLinkPlan.ts';
import { webOptions } from './webOptions.ts';
import { collectResults } from './webResults.ts';

const failed = (message: string): CheckWebLinksResult => ({ kind: 'failed', message });

/** Commands for editors that have none of ours; the first one takes the URI of a minute. */
export const webLinkCommands = [
  'minuteTaker.checkWebLinks',
  'minuteTaker.checkWebLinksEverywhere',
] as const;

/** Serves *Check Web Links*: asks the web on the user's command and never otherwise. */
export function serveWebLinks(session: Session): void {
  onRequest(
    session,
    webLinksMethods.check,
    failed('The web links could not be checked.'),
    (params: CheckWebLinksParams, token) => check(session, params, token),
  );
  if (session.client.isOurs) return;
  onRequest(
    session,
    'workspace/executeCommand',
    null,
    async (params: ExecuteCommandParams & { workDoneToken?: string | number }, token) => {
      const [uri] = params.arguments ?? [];
      const isOne = params.command === webLinkCommands[0];
      if (isOne && typeof uri !== 'string') return null;
      const { workDoneToken } = params;
      const result = await check(
        session,
        {
          trusted: true,
          ...(isOne ? { uri: uri as string } : {}),
          ...(workDoneToken === undefined ? {} : { workDoneToken }),
        },
        token,
      );
      if (result.kind !== 'unavailable') {
        quietly(
          session.connection.sendNotification('window/showMessage', {
            type: result.kind === 'failed' ? 1 : 3,
            message: result.message,
          }),
        );
      }
      return null;
    },
  );
}

async function check(
  session: Session,
  { uri, trusted, workDoneToken }: CheckWebLinksParams,
  token: CancellationToken,
): Promise<CheckWebLinksResult> {
  const { web, connection } = session;
  if (web === undefined) return { kind: 'unavailable' };
  if (!trusted) return failed('Web links are checked in a workspace that you trust only.');
  await session.repositories.settled();
  const wanted = wantedTexts(session, uri);
  if (wanted.length === 0) return failed('There are no minutes here whose links could be checked.');
  const progress = connection.window.attachWorkDoneProgress(workDoneToken);
  progress.begin('Checking web links', 0, undefined, true);
  try {
    return await checkTexts(session, wanted, uri === undefined, progress, token);
  } finally {
    progress.done();
  }
}

/** One minute, or all. */
function wantedTexts(session: Session, uri: string | undefined): readonly WantedTexts[] {
  if (uri === undefined) {
    return session.repositories
      .all()
      .filter((repository) => repository.isActive())
      .map((repository) => ({ repository, paths: [...repository.snapshot().texts.keys()] }));
  }
  const subject = subjectOf(session, uri);
  if (subject === undefined || !subject.snapshot.texts.has(subject.path)) return [];
  return [{ repository: subject.repository, paths: [subject.path] }];
}

/** Milliseconds between two reports of progress. */
const reportsApart = 100;

async function checkTexts(
  session: Session,
  wanted: readonly WantedTexts[],
  everywhere: boolean,
  progress: WorkDoneProgressReporter,
  token: CancellationToken,
): Promise<CheckWebLinksResult> {
  const plan = await planWebLinks(session, wanted, token);
  const results = collectResults(session, everywhere);
  // What is known from before shows in all minutes from now on.
  if (everywhere) for (const { repository } of wanted) repository.webChecked(new Map(), true);
  let count = nothingChecked;
  let reported = Number.NEGATIVE_INFINITY;
  const options = webOptions(wanted[0]?.repository.snapshot().settings, token);
  await session.web?.checkLinks([...plan.keys()], options, (url, result) => {
    count = counted(count, result);
    results.add(plan.get(url) ?? [], url, result);
    if (session.now() - reported < reportsApart) return;
    reported = session.now();
    const done = checkedOf(count);
    progress.report(Math.floor((100 * done) / plan.size), `${done} of ${plan.size}`);
  });
  results.end();
  const { broken } = count;
  return { kind: 'checked', broken, message: webCheckSentence(count, plan.size) };
}
