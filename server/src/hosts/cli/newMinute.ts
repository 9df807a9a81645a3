import { join, relative, sep } from 'node:path';
import { type CalendarDate, weekdayOf } from '#base/calendarDate.ts';
import { findSeries, newMinute } from '#features/newMinute/newMinute.ts';
import { firstMinute } from '#features/newMinute/newSeries.ts';
import { seriesChoices } from '#features/newMinute/seriesChoices.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { Outcome } from './check.ts';
import { exitCodes, type Failure, failure } from './failure.ts';
import { findRoot } from './findRoot.ts';
import { writeNewFile } from './newFile.ts';
import { readRepository } from './openRoot.ts';

/** What `new` was called with. */
export interface NewOptions {
  readonly series: string;
  /** `YYYY-MM-DD`, or a word like `thursday`; by default the next one from today on without a minute. */
  readonly date: string | undefined;
  readonly stdout: boolean;
  /** The series doesn't exist yet: `series` is its name. */
  readonly first: boolean;
  readonly current: string;
}

/** Writes the minute of a series on a day and prints its path, or prints its text. */
export async function createMinute(options: NewOptions): Promise<Outcome | Failure> {
  const root = findRoot(options.current, options.current);
  const repository = await readRepository(root);
  const snapshot = repository.snapshot();
  const usual = nextDate(snapshot, options.series);
  const known = findSeries(snapshot, options.series);
  if (options.first && known) return failure(`${known.name} exists already: leave out --first.`);
  const at = relative(root, options.current).split(sep).join('/');
  const wish = { name: options.series, at: at === '' ? undefined : at };
  const minute = options.first
    ? firstMinute(snapshot, wish, options.date ?? usual)
    : newMinute(snapshot, options.series, options.date ?? usual);
  if ('problem' in minute) {
    return failure(known || options.first ? minute.problem : `${minute.problem} ${howToBegin}`);
  }
  const notes = [
    ...(options.date === undefined ? [chosen(snapshot, usual)] : []),
    ...minute.others.map((path) => `${path} is of the same day.`),
    ...minute.notes,
  ];
  if (options.stdout) return { output: minute.text, notes, code: exitCodes.fine };
  const isWritten = !minute.exists && writeNewFile(root, minute.path, minute.text);
  return {
    output: `${relative(options.current, join(root, minute.path))}\n`,
    notes: isWritten ? notes : [...notes, 'The file exists already and was left as it is.'],
    code: exitCodes.fine,
  };
}

const howToBegin = 'To begin a new series, give its name and --first.';

const chosen = ({ today }: Snapshot, date: CalendarDate): string =>
  `The date is ${date}, ${date === today ? 'today' : `a ${weekdayOf(date)}`}. Another one: --date YYYY-MM-DD`;

/** Of the dates that the editor offers the first to come; those missed are asked for by name. */
function nextDate(snapshot: Snapshot, series: string): CalendarDate {
  const id = findSeries(snapshot, series)?.id;
  const choice = seriesChoices(snapshot, undefined).find((it) => it.id === id);
  const free = choice?.dates.filter(({ exists }) => !exists).map(({ date }) => date) ?? [];
  return free.find((date) => date >= snapshot.today) ?? free[0] ?? snapshot.today;
}
