import { distance } from 'fastest-levenshtein';
import { type CalendarDate, calendarDate, daysBetween } from '#base/calendarDate.ts';
import { basename, dirname, extension, type RepoPath } from '#base/path.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { type FileIndex, fileIndex } from './fileIndex.ts';

const mostCandidates = 3;
const mostDays = 14;
const longestName = 200;

/**
 * Existing files or folders that the missing `path` may have meant, best first: the nearest date in its folder, the
 * same name in another folder, a name with a letter or two changed. `from` itself is never meant.
 */
export function nearestFiles(
  snapshot: Snapshot,
  from: RepoPath,
  path: RepoPath,
): readonly RepoPath[] {
  if (path.length > 4 * longestName) return [];
  const index = fileIndex(snapshot);
  const date = dateIn(basename(path));
  const candidates =
    date === undefined
      ? [...sameName(index, path), ...similarNames(index, path), ...similarFolders(index, path)]
      : [
          ...nearestDates(index, path, date),
          ...sameName(index, path),
          ...similarNames(index, path),
        ];
  const distinct = [...new Set(candidates)].filter((candidate) => candidate !== from);
  return distinct.slice(0, mostCandidates);
}

const dated = /(\d{4})-?(\d{2})-?(\d{2})/;

function dateIn(name: string): CalendarDate | undefined {
  const match = dated.exec(name);
  return match ? calendarDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

function nearestDates(index: FileIndex, path: RepoPath, date: CalendarDate): readonly RepoPath[] {
  const ending = extension(path);
  const near: { path: RepoPath; days: number }[] = [];
  for (const candidate of index.byFolder.get(dirname(path)) ?? []) {
    const other = dateIn(basename(candidate));
    const fits = ending === '' || extension(candidate) === ending;
    if (other === undefined || !fits) continue;
    const days = Math.abs(daysBetween(date, other));
    if (days <= mostDays) near.push({ path: candidate, days });
  }
  return near
    .toSorted((a, b) => a.days - b.days)
    .slice(0, 2)
    .map((each) => each.path);
}

/** Names that many folders have say little: only a folder of a similar name is meant then. */
function sameName(index: FileIndex, path: RepoPath): readonly RepoPath[] {
  const name = basename(path).toLowerCase();
  const found = index.byName.get(name) ?? index.byName.get(`${name}.md`) ?? [];
  const folder = dirname(path);
  const plausible =
    found.length === 1 && dateIn(name) === undefined
      ? found
      : found.filter((candidate) => isSimilarFolder(dirname(candidate), folder));
  return plausible
    .map((candidate) => ({ candidate, edits: distance(candidate, path) }))
    .toSorted((a, b) => a.edits - b.edits)
    .map(({ candidate }) => candidate);
}

function isSimilarFolder(a: RepoPath, b: RepoPath): boolean {
  const [one, other] = [basename(a).toLowerCase(), basename(b).toLowerCase()];
  if (one === '' || other === '') return false;
  return one === other || one.includes(other) || other.includes(one) || isNear(one, other);
}

function similarNames(index: FileIndex, path: RepoPath): readonly RepoPath[] {
  const name = basename(path).toLowerCase();
  const near: { path: RepoPath; edits: number }[] = [];
  for (const candidate of index.byFolder.get(dirname(path)) ?? []) {
    const other = basename(candidate).toLowerCase();
    if (extension(candidate) !== extension(path) || !isNear(name, other)) continue;
    near.push({ path: candidate, edits: distance(name, other) });
  }
  return near.toSorted((a, b) => a.edits - b.edits).map((each) => each.path);
}

function similarFolders(index: FileIndex, path: RepoPath): readonly RepoPath[] {
  if (extension(path) !== '') return [];
  const wanted = path.toLowerCase();
  return [...index.byFolder.keys()]
    .filter((folder) => folder !== '' && isNear(wanted, folder.toLowerCase()))
    .toSorted((a, b) => distance(a, path) - distance(b, path));
}

/** One change in five characters, three at most; in dates and numbers a single one. */
function isNear(a: string, b: string): boolean {
  if (a.length > longestName || b.length > longestName) return false;
  const stem = a.replace(/\.\w{1,8}$/, '');
  const allowed = /^[\d-]+$/.test(stem) ? 1 : Math.min(3, Math.max(1, Math.floor(stem.length / 5)));
  return Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed;
}
