import type { CalendarDate } from '#base/calendarDate.ts';
import { daysBetween, weekdayOf } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import { matchPattern } from '#config/datePattern.ts';
import { foldSectionName } from '#config/foldSectionName.ts';
import { foldWithoutNotes } from '#config/foldTeamName.ts';
import type { Series, Team } from '#config/model.ts';
import { findTeam } from '#config/teamNames.ts';
import { formAt } from '#features/newMinute/newMinute.ts';
import { earlierMinutes } from '#features/newMinute/reportingTeams.ts';
import { seriesAt } from '#features/newMinute/seriesChoices.ts';
import { reportsTeams } from '#workspace/headingRoles.ts';
import type { Minute } from '#workspace/minute.ts';
import { findSection } from '#workspace/sectionNames.ts';
import { minutesOfSeries, seriesOfTeam } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { PadText } from './padText.ts';

/** How much speaks for a series. */
export interface RankedSeries {
  readonly series: Series;
  readonly score: number;
  /** What speaks for it most, e.g. `named in the title`; empty where nothing does. */
  readonly reason: string;
}

/** A reason and its weight. */
interface Evidence {
  readonly weight: number;
  readonly reason: string;
}

/** Whether the first of `ranked` is clearly the one. */
export function isClear(ranked: readonly RankedSeries[]): boolean {
  const [first, second] = ranked;
  if (first === undefined || first.score < clear.least) return false;
  return second === undefined || first.score - second.score >= clear.lead;
}

const clear = { least: 4, lead: 1.5 } as const;

/**
 * All series, the one that a pad is about most probably first: its title, names in title and address, the people, what
 * stands there every time, the teams that report, the weekday. `date` is the day it is about as far as that is known.
 */
export function rankedSeries(
  snapshot: Snapshot,
  pad: PadText,
  date: CalendarDate | undefined,
  at: RepoPath | undefined,
): readonly RankedSeries[] {
  const here = at === undefined ? undefined : seriesAt(snapshot, at);
  const day = date ?? snapshot.today;
  const candidates = snapshot.config.series.map((series) => {
    const earlier = earlierMinutes(snapshot, series, day, remembered);
    return { series, earlier, habits: habitsOf(earlier) };
  });
  const owners = new Map<string, number>();
  for (const line of candidates.flatMap(({ habits }) => [...habits])) {
    owners.set(line, (owners.get(line) ?? 0) + 1);
  }
  return candidates
    .map(({ series, earlier, habits }) => {
      const evidence = [
        titleEvidence(pad, series, day),
        nameEvidence(snapshot, pad, series),
        peopleEvidence(pad, earlier),
        habitEvidence(pad, habits, owners),
        sectionEvidence(pad, series, day),
        teamEvidence(snapshot, pad, series, day),
        dateEvidence(snapshot, series, date),
        { weight: here?.id === series.id ? 3 : 0, reason: 'the folder you are at' },
      ];
      const score = evidence.reduce((sum, { weight }) => sum + weight, 0);
      const [best] = evidence.toSorted((a, b) => b.weight - a.weight);
      return { series, score, reason: best !== undefined && best.weight >= 1 ? best.reason : '' };
    })
    .toSorted((a, b) => b.score - a.score);
}

const remembered = 5;
const none: Evidence = { weight: 0, reason: '' };

/** A title of the series' form that has words of its own. */
function titleEvidence(pad: PadText, series: Series, date: CalendarDate): Evidence {
  const { title } = formAt(series, date);
  const fits = pad.source.headings.slice(0, 4).some(({ text }) =>
    [title.pattern, ...title.variants].some((pattern) => {
      const hasWords = foldSectionName(pattern.replace(/\{[^{}]*\}/g, ' ')) !== '';
      return hasWords && matchPattern(pattern, text) !== undefined;
    }),
  );
  return fits ? { weight: 8, reason: 'by its title' } : none;
}

/** The longest name of the series that title or address say. */
function nameEvidence(snapshot: Snapshot, pad: PadText, series: Series): Evidence {
  const said = [
    pad.frontMatter?.title,
    ...pad.source.headings.slice(0, 2).map(({ text }) => text),
    pad.address,
    pad.fileName,
  ].flatMap((text) =>
    text === undefined ? [] : [` ${foldSectionName(text.replace(/[()/-]+/g, ' '))} `],
  );
  let longest = 0;
  for (const name of namesOf(snapshot, series)) {
    if (said.some((text) => text.includes(` ${name} `)))
      longest = Math.max(longest, name.split(' ').length);
  }
  return longest === 0 ? none : { weight: 4 + longest, reason: 'named in the pad' };
}

const tooPlain: ReadonlySet<string> = new Set([
  '',
  'minutes',
  'meeting',
  'meetings',
  'notes',
  'docs',
  'weekly',
]);

function namesOf(snapshot: Snapshot, series: Series): ReadonlySet<string> {
  const teams = snapshot.config.teams.filter((team) => isTeamOf(snapshot, team, series));
  const names = [
    series.id,
    series.name,
    ...teams.flatMap(({ name, aliases }) => [name, ...aliases]),
  ];
  const folded = names.map((name) => foldSectionName(name.replace(/[()/-]+/g, ' ')));
  return new Set(folded.filter((name) => !tooPlain.has(name)));
}

const isTeamOf = (snapshot: Snapshot, team: Team, series: Series): boolean =>
  team.folder !== undefined && seriesOfTeam(snapshot, team)?.id === series.id;

/** The same people as in one of the last meetings. */
function peopleEvidence({ source }: PadText, earlier: readonly Minute[]): Evidence {
  const people = new Set(source.handles.map(({ name }) => name.toLowerCase()));
  const alike = earlier.map((minute) => {
    const theirs = new Set(minute.source.handles.map(({ name }) => name.toLowerCase()));
    return share(people, theirs);
  });
  return { weight: 5 * Math.max(0, ...alike), reason: 'the same people' };
}

/** How much two sets have in common, of 1. */
function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((one) => b.has(one)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

/** Lines that stand there every time: questions, intros; those of many series say little. */
function habitEvidence(
  { source }: PadText,
  habits: ReadonlySet<string>,
  owners: ReadonlyMap<string, number>,
): Evidence {
  const own = [...standing(source.text)].filter((line) => habits.has(line));
  const weight = own.reduce((sum, line) => sum + 1 / (owners.get(line) ?? 1), 0);
  return { weight: 3 * Math.min(1, weight / 2), reason: 'written like its minutes' };
}

const habitsOf = (earlier: readonly Minute[]): ReadonlySet<string> =>
  new Set(earlier.slice(0, 3).flatMap((minute) => [...standing(minute.source.text)]));

/** What comes again is short, and stands in the first minutes of a long pad too. */
const mostLines = 2000;
const longestLine = 300;

/** Lines with words, without bullets, indent and people. */
function standing(text: string): ReadonlySet<string> {
  const lines = text
    .split(/\r\n?|\n/, mostLines)
    .filter((line) => line.length <= longestLine)
    .map((line) => line.replace(/^[\s>*+-]+/, '').trimEnd())
    .filter((line) => /\p{L}{3}/u.test(line) && !/^@\S+$/.test(line));
  return new Set(lines);
}

function sectionEvidence({ source }: PadText, series: Series, date: CalendarDate): Evidence {
  const form = formAt(series, date);
  const found = new Set(
    source.headings.flatMap(({ text, level }) => findSection(form, text, level)?.name ?? []),
  );
  const due = Math.max(2, form.sections.filter((section) => section.inNewMinutes).length);
  return { weight: 2 * Math.min(1, found.size / due), reason: 'its sections' };
}

/** Several headings of teams are a meeting in which teams report. */
function teamEvidence(
  { config }: Snapshot,
  { source }: PadText,
  series: Series,
  date: CalendarDate,
): Evidence {
  const teams = new Set(
    source.headings.flatMap(({ text }) =>
      foldWithoutNotes(text).kind === '' ? [] : (findTeam(config.teams, text)?.team ?? []),
    ),
  );
  if (teams.size < 2) return none;
  const reports = reportsTeams(series, formAt(series, date));
  return { weight: reports ? 5 : -1, reason: 'the teams that report' };
}

/** The usual weekday, and a day on which no minute stands yet. */
function dateEvidence(
  snapshot: Snapshot,
  series: Series,
  date: CalendarDate | undefined,
): Evidence {
  if (date === undefined) return none;
  const minutes = minutesOfSeries(snapshot, series);
  const last = minutes.findLast((minute) => minute.date < date)?.date;
  const usual = series.weekdays.includes(weekdayOf(date))
    ? 1.5
    : series.weekdays.length > 0
      ? -0.5
      : 0;
  const isWritten = minutes.some((minute) => minute.date === date) ? -2 : 0;
  const gap = last === undefined ? 0 : daysBetween(last, date);
  const isOver =
    gap > 120 || series.forms.every(({ until }) => until !== undefined && until < date);
  const isTooSoon = last !== undefined && gap < Math.min(5, (series.cadence ?? 7) - 2);
  return {
    weight: usual + isWritten + (isOver ? -3 : 0) + (isTooSoon ? -0.5 : 0),
    reason: `on a ${weekdayOf(date)}`,
  };
}
