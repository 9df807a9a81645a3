import { basename, dirname, join, type RepoPath, resolve } from '#base/path.ts';
import { slice } from '#base/range.ts';
import { percentDecoded } from '#links/percent.ts';
import { splitDestination } from '#links/split.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const endings: ReadonlyMap<string, string> = new Map([
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
  ['image/avif', 'avif'],
  ['image/bmp', 'bmp'],
  ['image/tiff', 'tiff'],
  ['image/svg+xml', 'svg'],
  ['application/pdf', 'pdf'],
]);

/** What people put into minutes; nothing that an editor or a build would read as its own. */
const kept: ReadonlySet<string> = new Set([
  ...endings.values(),
  ...'jpeg tif heic odt ods odp doc docx xls xlsx ppt pptx csv txt zip mp3 mp4 ogg webm drawio'.split(
    ' ',
  ),
]);

/**
 * The file name for an upload: its own, with an ending that its media type says where it has none. Whatever the pad
 * calls it, it is one name that every file system takes.
 */
export function uploadName(url: string, type: string | undefined): string | undefined {
  const { path } = splitDestination(url);
  const last = basename(slice(url, path));
  const letters = [...(percentDecoded(last) ?? last).slice(-longestRead).normalize('NFC')];
  const plain = letters.map((letter) => (/[\p{L}\p{M}\p{N}._-]/u.test(letter) ? letter : '-'));
  const name = plain.slice(-longestName).join('');
  const ending = /\.([a-z\d]{1,8})$/i.exec(name)?.[1];
  const isKept = ending !== undefined && kept.has(ending.toLowerCase());
  const suffix = isKept ? ending : endings.get(type ?? '');
  if (suffix === undefined) return undefined;
  const stem = (isKept ? name.slice(0, -ending.length) : name)
    .replace(/-{2,}/g, '-')
    .replace(/^[.-]+/, '')
    .replace(/[.-]+$/, '');
  const own = stem === '' || isDevice.test(stem) ? `upload${stem && `-${stem}`}` : stem;
  return `${own}.${suffix}`;
}

/** In characters; the end tells uploads apart. Letters may have four bytes, and file systems take 255. */
const longestName = 60;
const longestRead = 240;

/** What Windows takes for a machine's device, whatever ending it has. */
const isDevice = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?:\.|$)/i;

/** Names that a pad server gives to one file only, so that a file of that name is that file. */
export const isUniqueName = (name: string): boolean =>
  /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{24,}/i.test(name);

/** The folder for uploads of a minute: where those of most earlier minutes lie, seen from the minute; else beside it. */
export function uploadFolder(
  snapshot: Snapshot,
  minute: RepoPath,
  earlier: readonly Minute[],
): RepoPath {
  const counts = new Map<string, number>();
  for (const { path, source } of earlier) {
    for (const { kind, destination } of source.links) {
      const isPicture = kind === 'image' || (kind === 'html' && !destination.includes(':'));
      if (!isPicture || /^[a-z]+:|^[/#]/i.test(destination)) continue;
      const target = resolve(dirname(path), percentDecoded(destination) ?? destination);
      const folder = target === undefined ? undefined : below(dirname(path), dirname(target));
      if (target === undefined || folder === undefined || !isFile(snapshot, target)) continue;
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return join(dirname(minute), most?.[0] ?? '');
}

/** `folder` seen from `from`; nothing where it lies elsewhere or is named after one meeting. */
function below(from: RepoPath, folder: RepoPath): string | undefined {
  if (folder === from) return '';
  const rest =
    from === '' ? folder : folder.startsWith(`${from}/`) ? folder.slice(from.length + 1) : '';
  return rest === '' || /\d{4}/.test(rest) ? undefined : rest;
}

function isFile(snapshot: Snapshot, path: RepoPath): boolean {
  const folder = snapshot.files.folder(dirname(path));
  return folder.kind === 'listed' && folder.entries.get(basename(path)) === 'file';
}

/** `name` in `folder`, or with a number behind it that makes it one of its own; letter case tells no files apart. */
export function freePath(
  snapshot: Snapshot,
  folder: RepoPath,
  name: string,
  taken: ReadonlySet<string>,
): RepoPath {
  const fact = snapshot.files.folder(folder);
  const there = new Set(
    fact.kind === 'listed' ? [...fact.entries.keys()].map((it) => it.toLowerCase()) : [],
  );
  const dot = name.lastIndexOf('.');
  for (let number = 1; ; number++) {
    const own = number === 1 ? name : `${name.slice(0, dot)}-${number}${name.slice(dot)}`;
    const path = join(folder, own);
    if (!there.has(own.toLowerCase()) && !taken.has(path.toLowerCase())) return path;
  }
}

/** The file in `folder` that an upload was written to before. */
export function knownUpload(
  snapshot: Snapshot,
  folder: RepoPath,
  url: string,
): RepoPath | undefined {
  const name = uploadName(url, undefined);
  if (name === undefined || !isUniqueName(name)) return undefined;
  const path = join(folder, name);
  return isFile(snapshot, path) ? path : undefined;
}
