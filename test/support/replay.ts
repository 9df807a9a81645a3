import { addDays, type CalendarDate } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import type { Series } from '#config/model.ts';
import { newMinute } from '#features/newMinute/newMinute.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { type DatedMinute, minutesOfSeries, seriesOfPath } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import {
  type Hits,
  type MinuteReplay,
  noHits,
  nothingMade,
  score,
  type Verdict,
} from './replayScore.ts';
import { snapshotOf } from './snapshot.ts';

/** How many of those that could be known were right; the others nobody could know from the date. */
export interface Share {
  readonly right: number;
  readonly known: number;
  readonly unknowable: number;
}

/** What *New Minute* would have made of the meetings of one series, against what people wrote. */
export interface SeriesReplay extends Pick<MinuteReplay, 'deck' | 'links'> {
  /** A series that changed from texts to slides has two entries. */
  readonly series: string;
  readonly each: readonly MinuteReplay[];
  readonly files: Share;
  readonly titles: Share;
  /** How many originals say one date in the name and another one in the title. */
  readonly disagreeing: number;
  readonly headings: Hits;
  readonly sections: Hits;
  readonly teams: Hits;
}

/** Share of what was written that was proposed, and the other way round; 1 where there is nothing. */
export const recall = ({ written, both }: Hits): number => (written === 0 ? 1 : both / written);
export const precision = ({ proposed, both }: Hits): number =>
  proposed === 0 ? 1 : both / proposed;

/** What to start again, and when. */
export interface ReplayOptions {
  readonly isWanted?: (series: Series) => boolean;
  /** After how many days the minutes of other meetings are there; none by default. */
  readonly delay?: number;
  /** Without any preset: all that is known is what the files show. */
  readonly undescribed?: boolean;
}

/**
 * Starts every minute of a repository's series again, as on the day that its file name says: of its own series only
 * earlier minutes are there, of others those up to that day. The first minute of each series has nothing to follow and
 * is left out.
 */
export function replay(
  files: Readonly<Record<RepoPath, string>>,
  { isWanted = () => true, delay = 0, undescribed = false }: ReplayOptions = {},
): readonly SeriesReplay[] {
  const whole = snapshotOf(files, { today: '2100-01-01' });
  const { texts } = whole;
  const nobody = undescribed ? { 'minutes.yaml': 'extends: []\n' } : {};
  const results: SeriesReplay[] = [];
  for (const series of whole.config.series.filter(isWanted)) {
    const before = minutesOfSeries(whole, series);
    const each = before.slice(1).flatMap(({ path, date }): MinuteReplay[] => {
      const there = { ...visible(whole, files, series, date, delay), ...nobody };
      const then = snapshotOf(there, { texts, today: date });
      return (
        startAgain(
          then,
          whole,
          path,
          date,
          before.findLast((one) => one.date < date),
        ) ?? []
      );
    });
    for (const deck of [false, true]) {
      const these = each.filter((one) => one.deck === deck);
      if (these.length > 0) results.push(sum(series.id, deck, these));
    }
  }
  return results;
}

/** What was there when the minute of `date` was started. */
function visible(
  { config }: Snapshot,
  files: Readonly<Record<RepoPath, string>>,
  series: Series,
  date: CalendarDate,
  delay: number,
): Readonly<Record<RepoPath, string>> {
  const arrived = addDays(date, -delay);
  const isThere = ([path]: [RepoPath, string]): boolean => {
    const place = seriesOfPath(config, path);
    if (place?.date === undefined) return true;
    return place.series === series ? place.date < date : place.date <= arrived;
  };
  return Object.fromEntries(Object.entries(files).filter(isThere));
}

function startAgain(
  then: Snapshot,
  whole: Snapshot,
  path: RepoPath,
  date: CalendarDate,
  previous: DatedMinute | undefined,
): MinuteReplay[] | undefined {
  const real = minuteOf(whole, path);
  if (!real) return undefined;
  const at = [path, previous?.path ?? path].find((one) => seriesOfPath(then.config, one));
  const series = at === undefined ? undefined : seriesOfPath(then.config, at)?.series;
  const restart = { then, whole, series, date, real };
  if (!series) return [nothingMade(restart, 'no such series yet')];
  const made = newMinute(then, series.id, date);
  return ['problem' in made ? nothingMade(restart, made.problem) : score(restart, made)];
}

function sum(series: string, deck: boolean, each: readonly MinuteReplay[]): SeriesReplay {
  const hits = (of: (one: MinuteReplay) => Hits): Hits => each.map(of).reduce(addHits, noHits);
  const count = (of: (one: MinuteReplay) => number): number =>
    each.reduce((total, one) => total + of(one), 0);
  const share = (of: (one: MinuteReplay) => Verdict): Share => {
    const unknowable = count((one) => Number(of(one) === 'unknowable'));
    return {
      right: count((one) => Number(of(one) === 'right')),
      known: each.length - unknowable,
      unknowable,
    };
  };
  return {
    series,
    deck,
    each,
    files: share(({ file }) => file),
    titles: share(({ title }) => title),
    disagreeing: count(({ disagrees }) => Number(disagrees)),
    headings: hits(({ headings }) => headings),
    sections: hits(({ sections }) => sections),
    teams: hits(({ teams }) => teams),
    links: {
      due: count(({ links }) => links.due),
      right: count(({ links }) => links.right),
      wrong: count(({ links }) => links.wrong),
    },
  };
}

const addHits = (a: Hits, b: Hits): Hits => ({
  written: a.written + b.written,
  proposed: a.proposed + b.proposed,
  both: a.both + b.both,
});
