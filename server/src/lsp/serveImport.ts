import type { CancellationToken } from 'vscode-languageserver';
import type { RepoPath } from '#base/path.ts';
import { finishImport, leftNotes, planImport } from '#features/pad/importPad.ts';
import { padProposal } from '#features/pad/padProposal.ts';
import type { Repository } from '#workspace/repository.ts';
import { base64Of } from './base64.ts';
import { fetchUploads } from './fetchUploads.ts';
import {
  type ConvertPadParams,
  type ConvertPadResult,
  type FetchPadParams,
  type FetchPadResult,
  importPadMethods,
  type PadUpload,
  type ProposePadParams,
  type ProposePadResult,
} from './protocol/importPad.ts';
import type { SeriesChoice } from './protocol.ts';
import { onRequest, type Session } from './session.ts';
import { webOptions } from './webOptions.ts';

const failed = { kind: 'failed', message: 'The pad could not be fetched.' } as const;
const problem = (message: string): { readonly kind: 'problem'; readonly message: string } => ({
  kind: 'problem',
  message,
});
const unread = problem('The pad could not be read.');

/** Serves *Import Pad*. The web is asked for nothing but the pad and its uploads, and only when the client says so. */
export function serveImport(session: Session): void {
  onRequest(session, importPadMethods.fetch, failed, (params: FetchPadParams, token) =>
    fetchPad(session, params, token),
  );
  // What is proposed comes from all minutes, so these wait until they are read.
  onRequest(session, importPadMethods.propose, unread, async (params: ProposePadParams) => {
    await session.repositories.settled();
    return propose(session, params);
  });
  onRequest(session, importPadMethods.convert, unread, async (params: ConvertPadParams, token) => {
    await session.repositories.settled();
    return convert(session, params, token);
  });
}

async function fetchPad(
  session: Session,
  { url, trusted }: FetchPadParams,
  token: CancellationToken,
): Promise<FetchPadResult> {
  if (session.web === undefined) return { kind: 'unavailable' };
  if (!trusted) {
    return { kind: 'failed', message: 'Pads are fetched in a workspace that you trust only.' };
  }
  // Which hosts are allowed the client's settings say, which are read first.
  await session.repositories.settled();
  return session.web.fetchPad(
    url,
    webOptions(session.repositories.all()[0]?.snapshot().settings, token),
  );
}

/** Every open repository makes its proposals; of equal ones those of the document's repository come first. */
function propose(session: Session, params: ProposePadParams): ProposePadResult {
  const here = params.uri === undefined ? undefined : session.repositories.locate(params.uri);
  const others = session.repositories.all().filter((it) => it !== here?.repository);
  const places: readonly { readonly repository: Repository; readonly path?: RepoPath }[] = [
    ...(here === undefined ? [] : [here]),
    ...others.map((repository) => ({ repository })),
  ];
  const found: { readonly choice: SeriesChoice; readonly score: number }[] = [];
  let notes: readonly string[] = [];
  let uploads = 0;
  for (const { repository, path } of places) {
    if (!repository.isActive()) continue;
    const proposal = padProposal(repository.snapshot(), params, path);
    if ('problem' in proposal) return problem(proposal.problem);
    for (const { offer, score } of proposal.series) {
      found.push({ choice: { ...offer, root: repository.root }, score });
    }
    notes = proposal.notes;
    uploads = Math.max(uploads, proposal.uploads);
  }
  const series = found.toSorted((a, b) => b.score - a.score).map(({ choice }) => choice);
  return { kind: 'proposal', series, notes, uploads };
}

async function convert(
  session: Session,
  params: ConvertPadParams,
  token: CancellationToken,
): Promise<ConvertPadResult> {
  const repository = session.repositories.all().find(({ root }) => root === params.root);
  if (repository === undefined) return problem('This folder is not open any more.');
  const snapshot = repository.snapshot();
  const plan = planImport(snapshot, params, params.series, params.date);
  if ('problem' in plan) return problem(plan.problem);
  const { web } = session;
  const fetched =
    web === undefined || !params.download
      ? new Map()
      : await fetchUploads(web, plan.uploads, webOptions(snapshot.settings, token));
  const { text, files, left, notes } = finishImport(repository.snapshot(), plan, fetched);
  const uploads = files.flatMap(({ url, path }): PadUpload[] => {
    const result = fetched.get(url);
    if (result?.kind !== 'bytes') return [];
    return [{ uri: session.repositories.uriOf(repository, path), base64: base64Of(result.bytes) }];
  });
  return {
    kind: 'minute',
    uri: session.repositories.uriOf(repository, plan.path),
    exists: plan.exists,
    text,
    original: plan.original,
    uploads,
    notes: [...notes, ...leftNotes(left)],
  };
}
