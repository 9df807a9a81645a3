import { basename, type RepoPath } from '#base/path.ts';
import type { MinuteText } from '#minutes/model.ts';
import { byDate, type Group, recentTexts } from './inferGroups.ts';
import { byFrequency, titleWords } from './inferTitle.ts';

/**
 * Groups of one folder that are one series whose files were named in other ways over the years: one way follows the
 * other, and the names or titles say nothing against it.
 */
export function joinGroups(
  groups: readonly Group[],
  texts: ReadonlyMap<RepoPath, MinuteText>,
): readonly Group[] {
  const titled = groups.map((group, index) => ({ group, index, title: usualTitle(group, texts) }));
  const joined: Titled[] = [];
  for (const one of titled.toSorted((a, b) => byFirst(a.group, b.group))) {
    const at = joined.findLastIndex((other) => isSameSeries(other, one));
    const other = joined[at];
    if (other) joined[at] = join(other, one);
    else joined.push(one);
  }
  return joined.toSorted((a, b) => a.index - b.index).map(({ group }) => group);
}

interface Titled {
  readonly group: Group;
  /** Place among all groups. */
  readonly index: number;
  /** What most titles say beside the date. */
  readonly title: string;
}

function join(a: Titled, b: Titled): Titled {
  const [earlier, later] = latest(a.group) <= latest(b.group) ? [a, b] : [b, a];
  return {
    group: {
      place: later.group.place,
      patterns: [...later.group.patterns, ...earlier.group.patterns],
      files: [...earlier.group.files, ...later.group.files].toSorted(byDate),
    },
    index: Math.min(a.index, b.index),
    title: later.title || earlier.title,
  };
}

const byFirst = (a: Group, b: Group): number =>
  a.files[0] && b.files[0] ? byDate(a.files[0], b.files[0]) : 0;

const latest = (group: Group): string => group.files.at(-1)?.date ?? '';

function usualTitle(group: Group, texts: ReadonlyMap<RepoPath, MinuteText>): string {
  const words = recentTexts(group.files, texts).map(({ text }) => titleWords(text));
  return byFrequency(words)[0] ?? '';
}

function isSameSeries(a: Titled, b: Titled): boolean {
  const [one, other] = [a.group.place, b.group.place];
  if (one.folder !== other.folder || one.ending !== other.ending) return false;
  const isTold = a.title !== '' && b.title !== '';
  if (isTold ? a.title !== b.title : !isPlain(one) && !isPlain(other)) return false;
  return follows(a.group, b.group) || follows(b.group, a.group);
}

/** Before the date stands nothing, or but the folder's name. */
const isPlain = ({ before, folder }: Group['place']): boolean =>
  [basename(folder).toLowerCase(), ''].includes(before.replace(/[-_ .]+$/, ''));

/** So many of either may lie on the other's side of the change. */
const share = 0.2;

/** Whether nearly all of `b` is later than nearly all of `a`. */
function follows(a: Group, b: Group): boolean {
  const change = b.files[Math.floor(b.files.length * share)]?.date;
  if (change === undefined) return false;
  return a.files.filter(({ date }) => date >= change).length <= a.files.length * share;
}
