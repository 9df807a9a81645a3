import { basename, type RepoPath } from '#base/path.ts';
import type { Series } from '#config/model.ts';
import type { CarrySource } from './carryOverSource.ts';

/** Sentences for whom the command has nothing to give. */
export const noSeries = 'This is no minute of a series, so there is no minute before it.';
export const noDate =
  'The date of this minute is not known, so the minute before it is not known either.';
export const notSafe =
  'The list of open items is inside something else, such as a code block, so nothing was written. Look at the preview to see where.';

/** For the minute itself or the one before it. */
export const tooLarge = (path: RepoPath): string =>
  `${path} is too large or too deeply nested to be read in full, so nothing was carried over.`;

/** For lists of thousands of items. */
export const wouldBeTooLarge = (path: RepoPath): string =>
  `${path} would become too large to be read in full, so nothing was written.`;

/** For a file that is there, but not text. */
export const unreadable = (path: RepoPath): string =>
  `${path} comes right before this minute and could not be read, so nothing was carried over.`;

/** For the first minute of a series. */
export const isFirst = ({ name }: Series): string =>
  `This is the first minute of ${name}: there is nothing to carry over.`;

/** E.g. `3 open items of 2023-06-22 carried over; 2 were there already, 1 is done.` */
export function whatWasDone(
  source: CarrySource,
  { carried, there }: { readonly carried: number; readonly there: number },
): string {
  const days = datesOf(source);
  const done = source.done === 0 ? '' : `${source.done} ${source.done === 1 ? 'is' : 'are'} done`;
  if (carried + there === 0) {
    return `Nothing to carry over: ${days} left no open items${done === '' ? '' : `, ${done}`}.`;
  }
  const already = there === 0 ? '' : `${there} ${there === 1 ? 'was' : 'were'} there already`;
  if (carried === 0) {
    const items =
      there === 1 ? `The open item of ${days} is` : `The ${there} open items of ${days} are`;
    return `${items} there already${done === '' ? '' : `; ${done}`}.`;
  }
  const rest = [already, done].filter((part) => part !== '').join(', ');
  const items = `${carried} open ${carried === 1 ? 'item' : 'items'}`;
  return `${items} of ${days} carried over${rest === '' ? '' : `; ${rest}`}.`;
}

/** The days of the minutes it comes from: those that left something open, else the last one. */
export function datesOf({ minutes, open }: CarrySource): string {
  const from = open.length > 0 ? open.map(({ minute }) => minute) : [minutes[0]];
  const days = [...new Set(from.map(({ date, path }) => date ?? basename(path)))].toSorted();
  const last = days.pop() ?? '';
  return days.length === 0 ? last : `${days.join(', ')} and ${last}`;
}

/** For a series in which nobody goes through open items. */
export const noSection = (series: Series, source: CarrySource, count: number): string =>
  `Minutes of ${series.name} have no section for open items. Write its heading where the ${
    count === 1 ? 'open item' : `${count} open items`
  } of ${datesOf(source)} should stand, or describe it in minutes.yaml with “kind: actions”.`;
