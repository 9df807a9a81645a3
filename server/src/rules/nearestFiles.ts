import { type CalendarDate, calendarDate, daysBetween } from '#base/calendarDate.ts';
import { basename, dirname, extension, isMarkdown, type RepoPath } from '#base/path.ts';
import { seriesOfPath } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { type EditDistance, editDistances } from './editDistance.ts';
import { type FileIndex, fileIndex } from './fileIndex.ts';

const mostCandidates = 3;
const mostDays = 14;
const longestName = 200;
/** With its ending: shorter names say too little to look for them in other folders. */
const specificName = 8;

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
  const distance = editDistances();
  const dateOf = (one: RepoPath): CalendarDate | undefined =>
    seriesOfPath(snapshot.config, one)?.date ?? dateIn(basename(one));
  const date = dateOf(path);
  const candidates =
    date === undefined
      ? [
          ...sameName(index, path, distance),
          ...similarNames(index, path, distance),
          ...similarFolders(index, path, distance),
        ]
      : [
          ...nearestDates(index, path, date, dateOf),
          ...sameName(index, path, distance),
          ...similarNames(index, path, distance),
        ];
  // Another year has a file of that name too.
  const distinct = [...new Set(candidates)].filter((candidate) => {
    const other = date === undefined ? undefined : dateOf(candidate);
    const isFar = other !== undefined && date !== undefined && daysApart(date, other) > mostDays;
    return candidate !== from && !isFar;
  });
  return distinct.slice(0, mostCandidates);
}

const dated = /(\d{4})(?:-?(\d{2})-?(\d{2})|-(\d{1,2})-(\d{1,2}))/;

function dateIn(name: string): CalendarDate | undefined {
  const match = dated.exec(name);
  if (match === null) return undefined;
  const [, year, month = match[4], day = match[5]] = match;
  return calendarDate(Number(year), Number(month), Number(day));
}

const daysApart = (a: CalendarDate, b: CalendarDate): number => Math.abs(daysBetween(a, b));

/** Whether both are of one kind; `.md` and `.markdown` are. */
const isSameKind = (a: RepoPath, b: RepoPath): boolean =>
  extension(a) === extension(b) || (isMarkdown(a) && isMarkdown(b));

function nearestDates(
  index: FileIndex,
  path: RepoPath,
  date: CalendarDate,
  dateOf: (path: RepoPath) => CalendarDate | undefined,
): readonly RepoPath[] {
  const ending = extension(path);
  const near: { path: RepoPath; days: number }[] = [];
  for (const candidate of index.byFolder.get(dirname(path)) ?? []) {
    const other = dateOf(candidate);
    const fits = ending === '' || isSameKind(candidate, path);
    if (other === undefined || !fits) continue;
    const days = daysApart(date, other);
    if (days <= mostDays) near.push({ path: candidate, days });
  }
  return near
    .toSorted((a, b) => a.days - b.days)
    .slice(0, 2)
    .map((each) => each.path);
}

/** Names that many folders have say little: only a folder of a similar name is meant then. */
function sameName(index: FileIndex, path: RepoPath, distance: EditDistance): readonly RepoPath[] {
  const name = basename(path).toLowerCase();
  const stem = isMarkdown(path) ? name.slice(0, -extension(path).length) : name;
  const spellings = [name, `${stem}.md`, `${stem}.markdown`];
  const found = spellings.map((spelling) => index.byName.get(spelling) ?? []).find(isFilled) ?? [];
  const folder = dirname(path);
  const plausible =
    found.length === 1 && dateIn(name) === undefined && name.length >= specificName
      ? found
      : found.filter(
          (candidate) =>
            isSimilarFolder(dirname(candidate), folder, distance) ||
            // Sorted into folders of years since.
            (folder !== '' && dirname(candidate).split('/').includes(basename(folder))),
        );
  return plausible
    .map((candidate) => ({ candidate, edits: distance(candidate, path) }))
    .toSorted((a, b) => a.edits - b.edits)
    .map(({ candidate }) => candidate);
}

const isFilled = (list: readonly RepoPath[]): boolean => list.length > 0;

function isSimilarFolder(a: RepoPath, b: RepoPath, distance: EditDistance): boolean {
  if (a === b) return true;
  const [one, other] = [basename(a).toLowerCase(), basename(b).toLowerCase()];
  if (one === '' || other === '') return false;
  return (
    one === other || one.includes(other) || other.includes(one) || isNear(one, other, distance)
  );
}

function similarNames(
  index: FileIndex,
  path: RepoPath,
  distance: EditDistance,
): readonly RepoPath[] {
  const name = basename(path).toLowerCase();
  if (name.length > longestName) return [];
  const allowed = allowedEdits(name);
  const folderLength = path.length - name.length;
  const near: { path: RepoPath; edits: number }[] = [];
  for (const candidate of index.byFolder.get(dirname(path)) ?? []) {
    if (Math.abs(candidate.length - folderLength - name.length) > allowed) continue;
    if (!isSameKind(candidate, path)) continue;
    const edits = distance(name, basename(candidate).toLowerCase());
    if (edits <= allowed) near.push({ path: candidate, edits });
  }
  return near.toSorted((a, b) => a.edits - b.edits).map((each) => each.path);
}

function similarFolders(
  index: FileIndex,
  path: RepoPath,
  distance: EditDistance,
): readonly RepoPath[] {
  if (extension(path) !== '') return [];
  const name = basename(path).toLowerCase();
  const parent = dirname(path).toLowerCase();
  return [...index.byFolder.keys()]
    .filter((folder) => {
      const [otherName, otherParent] = [basename(folder), dirname(folder)].map((it) =>
        it.toLowerCase(),
      );
      if (otherName === undefined || otherParent === undefined || otherName === '') return false;
      if (otherParent === parent) return isNear(name, otherName, distance);
      return otherName === name && isNear(parent, otherParent, distance);
    })
    .toSorted((a, b) => distance(a, path) - distance(b, path));
}

/** Two changes from five characters on, three from twelve on; in short names, dates and numbers a single one. */
function allowedEdits(name: string): number {
  const stem = name.replace(/\.\w{1,8}$/, '');
  if (/^[\d-]+$/.test(stem)) return 1;
  return Math.min(3, Math.max(stem.length >= 5 ? 2 : 1, Math.floor(stem.length / 4)));
}

function isNear(a: string, b: string, distance: EditDistance): boolean {
  if (a.length > longestName || Math.abs(a.length - b.length) > 3) return false;
  const allowed = allowedEdits(a);
  return Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed;
}
