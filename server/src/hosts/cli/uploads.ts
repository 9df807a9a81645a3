import { join, relative, sep } from 'node:path';
import { isMarkdown, type RepoPath } from '#base/path.ts';
import { archive, archiveSentence, uploadsToArchive } from '#features/web/archiveUploads.ts';
import { fetchUploads } from '#lsp/fetchUploads.ts';
import { liesIn } from '#workspace/openFolders.ts';
import type { Cancellation, UploadResult, WebPort } from '#workspace/webPort.ts';
import { nodeWeb } from '../node/web/nodeWeb.ts';
import { editedTexts, isUnchanged, unifiedDiff, writeTexts } from './applyEdits.ts';
import type { Outcome } from './check.ts';
import { exitCodes, type Failure, failure } from './failure.ts';
import { removeNewFiles, writeNewFiles } from './newFiles.ts';
import { locate, type Place, readRepository } from './openRoot.ts';

/** What `uploads --archive` was called with. */
export interface UploadsOptions {
  readonly paths: readonly string[];
  /** Fetch and write nothing; say what would be fetched, and print what would be linked to copies that are there. */
  readonly dryRun: boolean;
  /** `host` or `host:port` whose private addresses may be asked. */
  readonly allowedHosts: readonly string[];
  readonly cancellation?: Cancellation | undefined;
  readonly current: string;
}

/** Fetches what lies on pad servers only, and lets the minutes link to the copies. */
export async function archiveUploads(
  options: UploadsOptions,
  web: WebPort = nodeWeb,
): Promise<Outcome | Failure> {
  const { current } = options;
  const places: Place[] = [];
  for (const argument of options.paths.length > 0 ? options.paths : ['.']) {
    const place = locate(argument, current);
    if (place.kind === 'failure') return place;
    if (place.kind === 'file' && !isMarkdown(place.path)) {
      return failure(`“${argument}” is no Markdown file.`);
    }
    places.push(place);
  }
  const roots = new Set(places.map(({ root }) => root));
  const nameOf = (root: string, path: RepoPath): string =>
    roots.size === 1 ? path : relative(current, join(root, path)).split(sep).join('/');
  const all: Outcome[] = [];
  for (const root of roots) {
    const wanted = places.filter((place) => place.root === root);
    const done = await archiveIn(root, wanted, (path) => nameOf(root, path), options, web);
    if ('kind' in done) return done;
    all.push(done);
  }
  return {
    output: all.map(({ output }) => output).join(''),
    notes: all.flatMap(({ notes }) => notes),
    code: Math.max(...all.map(({ code }) => code)),
  };
}

async function archiveIn(
  root: string,
  wanted: readonly Place[],
  nameOf: (path: RepoPath) => string,
  { dryRun, allowedHosts, cancellation }: UploadsOptions,
  web: WebPort,
): Promise<Outcome | Failure> {
  const repository = await readRepository(root);
  if (!repository.isActive()) {
    return { output: '', notes: [`There are no minutes in ${root}.`], code: exitCodes.fine };
  }
  const snapshot = repository.snapshot();
  const paths = [...snapshot.texts.keys()].filter((path) =>
    wanted.some((place) => liesIn(place.path, path)),
  );
  const uploads = uploadsToArchive(snapshot, paths.toSorted());
  if (uploads.length === 0) {
    return { output: '', notes: ['No uploads of a pad are linked here.'], code: exitCodes.fine };
  }
  const fetched = dryRun
    ? new Map<string, UploadResult>()
    : await fetchUploads(web, uploads, { allowedHosts, cancellation }, tooMuch);
  if (cancellation?.isCancellationRequested) return failure('Ended early. Nothing was written.');
  const made = archive(snapshot, uploads, fetched);
  const texts = editedTexts(root, snapshot, made.edits, nameOf);
  if (dryRun) {
    const missing = uploads.filter(({ there }) => there === undefined);
    const notes = missing.map(({ url, minute }) => `${url} in ${nameOf(minute)} would be fetched.`);
    const note = `${made.links} ${made.links === 1 ? 'link' : 'links'} would be changed to copies that are there.`;
    return { output: unifiedDiff(texts), notes: [...notes, note], code: exitCodes.fine };
  }
  const files = made.files.flatMap(({ url, path }) => {
    const result = fetched.get(url);
    return result?.kind === 'bytes' ? [{ path, bytes: result.bytes }] : [];
  });
  const problem = writeNewFiles(root, files);
  if (problem !== undefined) return failure(problem);
  const failed = writeTexts(texts);
  if (failed !== undefined) {
    // What nothing links to would lie around; what is linked already must stay.
    if (isUnchanged(texts)) removeNewFiles(root, files);
    return failed;
  }
  const names = [...files.map(({ path }) => path), ...made.edits.keys()].map(nameOf);
  return {
    output: names.map((name) => `${name}\n`).join(''),
    notes: [...made.failures, archiveSentence(made, uploads.length)],
    code: made.failures.length === 0 ? exitCodes.fine : exitCodes.findings,
  };
}

const tooMuch = 'The uploads are larger than 50 MB together. Archive the rest with another run.';
