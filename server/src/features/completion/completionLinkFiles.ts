import { dirname, extension, isMarkdown, type RepoPath, resolve } from '#base/path.ts';
import { writtenForm, writtenPath } from '#features/writing/linkForm.ts';
import { percentDecoded } from '#links/percent.ts';
import type { Minute } from '#workspace/minute.ts';
import { seriesOfPath } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { isUntitled } from '#workspace/untitled.ts';
import type { Candidate, CompletionOptions } from './completionItem.ts';
import type { LinkPlace } from './completionLinkPlace.ts';

/** A folder can hold thousands. */
const mostEntries = 200;

const pictures: ReadonlySet<string> = new Set(
  ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'svg', 'bmp', 'tiff'].map((end) => `.${end}`),
);

/**
 * Files and folders that a path leads on to; minutes are offered by their date. Nothing in VS Code, which offers the same
 * by itself.
 */
export function fileCandidates(
  snapshot: Snapshot,
  minute: Minute,
  place: LinkPlace,
  { builtinMarkdown }: CompletionOptions,
): readonly Candidate[] {
  const { typed, kind } = place;
  const isPath = kind === 'destination' && !/^[a-z][a-z\d+.-]*:|\s/i.test(typed);
  if (builtinMarkdown === true || !isPath || isUntitled(minute.path)) return [];
  const slash = typed.lastIndexOf('/') + 1;
  const folder = folderNamed(minute.path, typed.slice(0, slash));
  const fact = folder === undefined ? undefined : snapshot.files.folder(folder);
  if (folder === undefined || fact?.kind !== 'listed') return [];
  const begun = (percentDecoded(typed.slice(slash)) ?? '').toLowerCase();
  const form = writtenForm(typed);
  const found: Candidate[] = [];
  for (const [name, entry] of [...fact.entries].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (found.length === mostEntries) break;
    const path = folder === '' ? name : `${folder}/${name}`;
    if (!isWanted(snapshot, minute, place, path, entry) || !name.toLowerCase().includes(begun)) {
      continue;
    }
    const isFolder = entry === 'folder';
    const spelling = { isAngled: place.isAngled, mayAngle: !isFolder };
    const written = writtenPath(form, snapshot.config.repository, minute.path, path, spelling);
    // The path goes on behind a folder.
    const text = isFolder ? `${written}/` : written + place.closing;
    found.push({
      label: isFolder ? `${name}/` : name,
      detail: path,
      kind: entry,
      names: [name],
      rendered: { text, snippet: text, stops: 0 },
    });
  }
  return found;
}

function folderNamed(from: RepoPath, written: string): RepoPath | undefined {
  const path = percentDecoded(written);
  if (path === undefined || /[\\\0]/.test(path)) return undefined;
  return resolve(path.startsWith('/') ? '' : dirname(from), path);
}

function isWanted(
  snapshot: Snapshot,
  minute: Minute,
  { isImage }: LinkPlace,
  path: RepoPath,
  entry: 'file' | 'folder',
): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name.startsWith('.') || path === minute.path) return false;
  if (entry === 'folder') return true;
  if (isImage) return pictures.has(extension(path));
  return !isMarkdown(path) || seriesOfPath(snapshot.config, path)?.date === undefined;
}
