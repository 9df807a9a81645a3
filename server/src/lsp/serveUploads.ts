import type { CancellationToken } from 'vscode-languageserver';
import type { RepoPath } from '#base/path.ts';
import {
  archive,
  archiveSentence,
  type UploadToArchive,
  uploadsToArchive,
} from '#features/web/archiveUploads.ts';
import type { Repository } from '#workspace/repository.ts';
import type { UploadResult } from '#workspace/webPort.ts';
import { base64Of } from './base64.ts';
import { fetchUploads } from './fetchUploads.ts';
import { toFileChanges } from './fileChanges.ts';
import type { FileChange } from './protocol/changes.ts';
import type { PadUpload } from './protocol/importPad.ts';
import {
  type ArchiveUploadsParams,
  type ArchiveUploadsResult,
  uploadMethods,
} from './protocol/uploads.ts';
import { onRequest, type Session, subjectOf } from './session.ts';
import { webOptions } from './webOptions.ts';

const failed = (message: string): ArchiveUploadsResult => ({ kind: 'failed', message });

/** Serves *Archive Uploads*: fetches what lies on pad servers only, on the user's command. Writes nothing. */
export function serveUploads(session: Session): void {
  onRequest(
    session,
    uploadMethods.archive,
    failed('The uploads could not be archived.'),
    async (params: ArchiveUploadsParams, token) => {
      await session.repositories.settled();
      return archiveUploads(session, params, token);
    },
  );
}

interface Wanted {
  readonly repository: Repository;
  readonly uploads: readonly UploadToArchive[];
}

async function archiveUploads(
  session: Session,
  { uri, url, trusted }: ArchiveUploadsParams,
  token: CancellationToken,
): Promise<ArchiveUploadsResult> {
  const { web } = session;
  if (web === undefined) return { kind: 'unavailable' };
  if (!trusted) return failed('Uploads are fetched in a workspace that you trust only.');
  const places = placesOf(session, uri);
  if (places.length === 0)
    return failed('There are no minutes here whose uploads could be archived.');
  const all: Wanted[] = [];
  for (const { repository, paths } of places) {
    await lookAgain(repository, paths);
    const uploads = uploadsToArchive(repository.snapshot(), paths);
    all.push({
      repository,
      uploads: uploads.filter((it) => url === undefined || it.url === url),
    });
  }
  const options = webOptions(places[0]?.repository.snapshot().settings, token);
  const wanted = all.flatMap(({ uploads }) => uploads);
  const fetched = await fetchUploads(web, wanted, options, tooMuch);
  return written(session, all, fetched);
}

const tooMuch =
  'The uploads are larger than 50 MB together. When those that were fetched are in place, archive the rest.';

/** A copy that was there and is gone, which the editor need not have told yet, would leave a link to nothing. */
async function lookAgain(repository: Repository, paths: readonly RepoPath[]): Promise<void> {
  const uploads = uploadsToArchive(repository.snapshot(), paths);
  const copies = uploads.flatMap(({ there }) => there ?? []);
  if (copies.length > 0) await repository.filesChanged(copies);
}

/** One minute, or all. */
function placesOf(
  session: Session,
  uri: string | undefined,
): readonly { readonly repository: Repository; readonly paths: readonly RepoPath[] }[] {
  if (uri === undefined) {
    return session.repositories
      .all()
      .filter((repository) => repository.isActive())
      .map((repository) => ({ repository, paths: [...repository.snapshot().texts.keys()].sort() }));
  }
  const subject = subjectOf(session, uri);
  return subject === undefined ? [] : [{ repository: subject.repository, paths: [subject.path] }];
}

function written(
  session: Session,
  all: readonly Wanted[],
  fetched: ReadonlyMap<string, UploadResult>,
): ArchiveUploadsResult {
  const files: PadUpload[] = [];
  const changes: FileChange[] = [];
  const failures: string[] = [];
  const sentences: string[] = [];
  for (const { repository, uploads } of all) {
    if (uploads.length === 0) continue;
    // Somebody may have typed while the files came.
    const snapshot = repository.snapshot();
    const made = archive(snapshot, uploads, fetched);
    for (const { url, path } of made.files) {
      const result = fetched.get(url);
      if (result?.kind !== 'bytes') continue;
      const uri = session.repositories.uriOf(repository, path);
      files.push({ uri, base64: base64Of(result.bytes) });
    }
    changes.push(...toFileChanges(session, { repository, snapshot }, made.edits));
    failures.push(...made.failures);
    sentences.push(archiveSentence(made, uploads.length));
  }
  const message = sentences.length === 0 ? noUploads : sentences.join(' ');
  return { kind: 'archive', files, changes, message, failures };
}

const noUploads = 'No uploads of a pad are linked here.';
