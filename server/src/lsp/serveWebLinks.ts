import type {
  CancellationToken,
  ExecuteCommandParams,
  WorkDoneProgressReporter,
  WorkDoneProgressServerReporter,
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

/**
 * Commands for editors that have none of ours. The first one takes the URI of a minute; without it, it is about all that
 * are open, because not every editor can say which one is in front.
 */
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
    (params: CheckWebLinksParams, token) => {
      const { uri, trusted, workDoneToken } = params;
      const progress = session.connection.window.attachWorkDoneProgress(workDoneToken);
      return check(session, uri === undefined ? 'all' : [uri], trusted, progress, token);
    },
  );
  if (session.client.isOurs) return;
  onRequest(
    session,
    'workspace/executeCommand',
    null,
    async (params: ExecuteCommandParams, token) => {
      if (!webLinkCommands.some((command) => command === params.command)) return null;
      const progress = await progressOf(session, params);
      const cancelled = 'token' in progress ? eitherOf(token, progress.token) : token;
      const result = await check(session, urisOf(session, params), true, progress, cancelled);
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

/** Where the editor sends no token of its own, as most do on a command, progress is begun by us and can be ended there. */
async function progressOf(
  { client, connection: { window } }: Session,
  { workDoneToken }: ExecuteCommandParams,
): Promise<WorkDoneProgressReporter | WorkDoneProgressServerReporter> {
  const given = window.attachWorkDoneProgress(workDoneToken);
  if (workDoneToken !== undefined || !client.progress) return given;
  return window.createWorkDoneProgress().catch(() => given);
}

const eitherOf = (a: CancellationToken, b: CancellationToken): CancellationToken => ({
  get isCancellationRequested() {
    return a.isCancellationRequested || b.isCancellationRequested;
  },
  onCancellationRequested: (run) => {
    const listening = [a, b].map((one) => one.onCancellationRequested(run));
    return { dispose: () => listening.forEach((one) => void one.dispose()) };
  },
});

/** The minutes that a command is about. */
function urisOf(session: Session, { command, arguments: args }: ExecuteCommandParams): Wanted {
  if (command !== webLinkCommands[0]) return 'all';
  const uri: unknown = args?.[0];
  return typeof uri === 'string' ? [uri] : session.documents.all().map((one) => one.uri);
}

/** URIs of minutes, or all there are. */
type Wanted = 'all' | readonly string[];

async function check(
  session: Session,
  uris: Wanted,
  trusted: boolean,
  progress: WorkDoneProgressReporter,
  token: CancellationToken,
): Promise<CheckWebLinksResult> {
  const { web } = session;
  if (web === undefined) return { kind: 'unavailable' };
  if (!trusted) return failed('Web links are checked in a workspace that you trust only.');
  await session.repositories.settled();
  const wanted = wantedTexts(session, uris);
  if (wanted.length === 0) return failed('There are no minutes here whose links could be checked.');
  progress.begin('Checking web links', 0, undefined, true);
  try {
    return await checkTexts(session, wanted, uris === 'all', progress, token);
  } finally {
    progress.done();
  }
}

function wantedTexts(session: Session, uris: Wanted): readonly WantedTexts[] {
  if (uris === 'all') {
    return session.repositories
      .all()
      .filter((repository) => repository.isActive())
      .map((repository) => ({ repository, paths: [...repository.snapshot().texts.keys()] }));
  }
  return uris.flatMap((uri): readonly WantedTexts[] => {
    const subject = subjectOf(session, uri);
    if (subject === undefined || !subject.snapshot.texts.has(subject.path)) return [];
    return [{ repository: subject.repository, paths: [subject.path] }];
  });
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
