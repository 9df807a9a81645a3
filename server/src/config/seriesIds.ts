import { gather } from './gather.ts';
import type { Place } from './inferGroups.ts';
import { isMeetingWord } from './inferPath.ts';
import type { SeriesLayer } from './layer.ts';

/** A series that has no id yet. */
export interface Unnamed {
  readonly place: Place;
  /** What the names of its files say beside the date. */
  readonly words: string;
  readonly series: Omit<SeriesLayer, 'id'>;
}

/**
 * Gives each series an id to be typed: its folder's name, with as many folders above as make it unique, and what stands
 * before the date where a folder holds several; without folder, its name. None is in `taken`.
 */
export function withIds(
  found: readonly Unnamed[],
  taken: ReadonlySet<string>,
): readonly SeriesLayer[] {
  const inFolder = gather(found, ({ place }) => place.folder);
  const folders = [...inFolder.keys()];
  const used = new Set(taken);
  const nameOf = ({ series }: Unnamed): string => series.name?.toLowerCase() ?? '';
  const names = gather(found, nameOf);
  return found.map((one) => {
    const { folder, before } = one.place;
    const base = folder === '' ? '' : shortest(folder, folders, taken);
    const hasSiblings = (inFolder.get(folder)?.length ?? 0) > 1;
    const prefix = slug(before) === base || !hasSiblings ? '' : slug(before);
    const named = base === '' && prefix === '' ? slug(one.series.name ?? '') : '';
    const id = free([base, prefix, named].filter((part) => part !== '').join('-'), used);
    used.add(id);
    const same = names.get(nameOf(one)) ?? [];
    return { ...one.series, id, name: same.length > 1 ? ownName(one, same, id) : one.series.name };
  });
}

/** The names of the titles are the same: only the places tell them apart. */
function ownName({ words, series }: Unnamed, same: readonly Unnamed[], id: string): string {
  const isAlone = same.filter((other) => other.words === words).length === 1;
  if (!isAlone || words === '') return nameFromFolder(id);
  return isMeetingWord(words) ? `${series.name} (${words})` : nameFromFolder(words);
}

/** The last names of `folder`, so many that no other of `folders` ends the same. */
function shortest(folder: string, folders: readonly string[], taken: ReadonlySet<string>): string {
  const last = (path: string, count: number): string => {
    const names = path.split('/').filter((name) => name !== '');
    return slug(names.slice(-count).join('-'));
  };
  const depth = folder.split('/').length;
  for (let count = 1; count < depth; count++) {
    const id = last(folder, count);
    if (taken.has(id)) continue;
    if (folders.every((other) => other === folder || last(other, count) !== id)) return id;
  }
  return last(folder, depth);
}

function free(wanted: string, used: ReadonlySet<string>): string {
  const id = wanted || 'minutes';
  if (!used.has(id)) return id;
  let number = 2;
  while (used.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

/** `text` as part of a path: lower-case words joined with `-`. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** A readable name from a folder's name: `sig-release` is `SIG Release`. */
export function nameFromFolder(folder: string): string {
  return folder
    .slice(folder.lastIndexOf('/') + 1)
    .split(/[-_ ]+/)
    .filter((word) => word !== '')
    .map((word) =>
      /^(?:sig|wg|api|ux|ui|qa|it|[b-df-hj-np-tv-xz]{2,4})$/i.test(word)
        ? word.toUpperCase()
        : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}
