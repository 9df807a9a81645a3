import type { CalendarDate } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import type { Series } from '#config/model.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { type KnownPeople, knownPeople, mostUsual } from '#workspace/knownPeople.ts';
import { type Person, shownPerson } from '#workspace/person.ts';
import { personKey } from '#workspace/personKey.ts';
import { minutesOfSeries } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { type Duty, dutiesOf, dutyOf } from './duties.ts';

/** Who took minutes and who reported in one series. */
export interface SeriesDuties {
  readonly series: Series;
  /** Most frequent minute-taker first. */
  readonly people: readonly PersonDuties[];
  /** The last meetings, latest first; where none of them names anybody the last ones that do. */
  readonly meetings: readonly Duty[];
}

/** How often one person was on duty. */
export interface PersonDuties {
  /** `@jo` or `Jo`; handle and full name are one person only where the repository pairs them. */
  readonly person: string;
  readonly minutes: Times;
  readonly reports: Times;
}

/** How often, and when last. */
export interface Times {
  readonly times: number;
  readonly last: CalendarDate | undefined;
}

const lastMeetings = 10;

/** The duties of every series that names anybody; the series of the minute at `path` first. */
export function dutyReport(snapshot: Snapshot, path?: RepoPath): readonly SeriesDuties[] {
  const here = path === undefined ? undefined : minuteOf(snapshot, path)?.series;
  const { series } = snapshot.config;
  const ordered =
    here === undefined ? series : [here, ...series.filter(({ id }) => id !== here.id)];
  return ordered.map((one) => dutiesIn(snapshot, one)).filter(({ people }) => people.length > 0);
}

function dutiesIn(snapshot: Snapshot, series: Series): SeriesDuties {
  const duties = dutiesOf(snapshot, series);
  const latest = minutesOfSeries(snapshot, series)
    .slice(-lastMeetings)
    .flatMap(({ date, path }) => {
      const minute = minuteOf(snapshot, path);
      return minute === undefined ? [] : [dutyOf(minute, minute.date ?? date)];
    });
  const says = ({ takers, reporters }: Duty): boolean => takers.length + reporters.length > 0;
  return {
    series,
    people: counted(duties, knownPeople(snapshot)),
    // A series that no longer says it has at least said it once.
    meetings: (latest.some(says) ? latest : duties.slice(-lastMeetings)).toReversed(),
  };
}

function counted(duties: readonly Duty[], known: KnownPeople): readonly PersonDuties[] {
  const found = new Map<string, { written: Person; minutes: Times; reports: Times }>();
  const at = (person: Person): { written: Person; minutes: Times; reports: Times } => {
    const key = personKey(known, person);
    const entry = found.get(key) ?? { written: person, minutes: never, reports: never };
    found.set(key, entry);
    return entry;
  };
  for (const { date, takers, reporters } of duties) {
    for (const person of takers) {
      const entry = at(person);
      entry.minutes = { times: entry.minutes.times + 1, last: date };
    }
    for (const person of reporters) {
      const entry = at(person);
      entry.reports = { times: entry.reports.times + 1, last: date };
    }
  }
  return [...found]
    .map(([key, { written, minutes, reports }]) => ({
      person: spelled(key, written, known),
      minutes,
      reports,
    }))
    .toSorted(
      (a, b) =>
        b.minutes.times - a.minutes.times ||
        b.reports.times - a.reports.times ||
        laterFirst(a.minutes.last ?? a.reports.last, b.minutes.last ?? b.reports.last),
    );
}

const never: Times = { times: 0, last: undefined };

function spelled(key: string, written: Person, { people }: KnownPeople): string {
  const known = key.startsWith('@') ? people.get(key.slice(1)) : undefined;
  const handle = known && mostUsual(known.spellings);
  return handle === undefined ? shownPerson(written) : `@${handle}`;
}

const laterFirst = (a: CalendarDate | undefined, b: CalendarDate | undefined): number =>
  a === b ? 0 : (a ?? '') > (b ?? '') ? -1 : 1;
