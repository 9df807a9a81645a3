import { addDays, type CalendarDate } from '#base/calendarDate.ts';
import { isMarkdown, type RepoPath } from '#base/path.ts';
import type { Series, Team } from '#config/model.ts';
import { newMinute } from '#features/newMinute.ts';
import type { MinuteText } from '#minutes/model.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import { minutesOfSeries, seriesOfPath } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { snapshotOf } from './snapshot.ts';

/** How many things were written, proposed, and both. */
export interface Hits {
  readonly written: number;
  readonly proposed: number;
  readonly both: number;
}

/** What *New Minute* would have made of the meetings of one series, against what people wrote. */
export interface SeriesReplay {
  readonly series: string;
  /** Whether its minutes are slides; a series that changed from texts to slides has two entries. */
  readonly deck: boolean;
  readonly minutes: number;
  /** How many have the file name and the title line that people chose, whatever date they wrote in it. */
  readonly paths: number;
  readonly titles: number;
  /** Headings of teams; minutes in which no team was written are left out. */
  readonly teams: Hits;
  /** Headings of sections, the title and the teams aside. */
  readonly sections: Hits;
  /** Proposed teams with minutes in the week: how many are linked; how many links lead to other minutes. */
  readonly links: { readonly due: number; readonly right: number; readonly wrong: number };
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
}

/**
 * Starts every minute of a repository's series again, as on its day: of its own series only earlier minutes are there,
 * of others those up to that day. The first minute of each series has nothing to follow and is left out.
 */
export function replay(
  files: Readonly<Record<RepoPath, string>>,
  { isWanted = () => true, delay = 0 }: ReplayOptions = {},
): readonly SeriesReplay[] {
  const texts = new Map(
    Object.entries(files).flatMap(([path, text]): [RepoPath, MinuteText][] =>
      isMarkdown(path) ? [[path, readMinute(text)]] : [],
    ),
  );
  const whole = snapshotOf(files, { texts, today: '2100-01-01' });
  const results: SeriesReplay[] = [];
  for (const series of whole.config.series.filter(isWanted)) {
    const real = minutesOfSeries(whole, series).slice(1);
    const started = real.flatMap(({ path, date }): SeriesReplay[] => {
      const then = snapshotOf(visible(whole, files, series, date, delay), { texts, today: date });
      const minute = minuteOf(whole, path);
      return minute ? [startAgain(then, whole, series.id, date, minute)] : [];
    });
    for (const deck of [false, true]) {
      const these = started.filter((one) => one.deck === deck);
      if (these.length > 0) results.push(these.reduce(add));
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
  series: string,
  date: CalendarDate,
  real: Minute,
): SeriesReplay {
  const nothing = { series, deck: real.source.isDeck, minutes: 1, paths: 0, titles: 0 };
  const made = newMinute(then, series, date);
  if ('problem' in made) {
    return { ...nothing, teams: hits(teamsOf(real), []), sections: hits([], []), links: noLinks };
  }
  const texts = new Map([...then.texts, [made.path, readMinute(made.text)] as const]);
  const draft = minuteOf({ ...then, texts, pathsKey: {} }, made.path);
  // Sections are compared by what they are called in the end: descriptions follow the latest spelling.
  const seen = minuteOf({ ...whole, texts, pathsKey: {} }, made.path);
  if (!draft || !seen) return { ...nothing, teams: noHits, sections: noHits, links: noLinks };
  return {
    ...nothing,
    paths: Number(made.path === real.path),
    titles: Number(titleOf(draft) === titleOf(real)),
    teams: real.updates.length === 0 ? noHits : hits(teamsOf(real), teamsOf(draft)),
    sections: hits(sectionsOf(real), sectionsOf(seen)),
    links: draft.source.isDeck ? noLinks : linksOf(then, series, date, draft),
  };
}

const titleOf = ({ title }: Minute): string =>
  title === undefined
    ? ''
    : `${'#'.repeat(title.heading.level)} ${title.heading.text.replace(anyDate, 'date')}`;

const anyDate = /\s*\d{4}[-‐-―]\d{1,2}[-‐-―]\d{1,2}/;

const teamsOf = ({ updates }: Minute): readonly string[] => updates.map(({ team }) => team.name);

/** Described or inferred names, so that another spelling is no other section. */
const sectionsOf = ({ source, nodes }: Minute): readonly string[] => {
  const all = [...nodes];
  for (const node of all) all.push(...node.children);
  return source.isDeck ? [] : all.flatMap(({ section }) => section?.name ?? []);
};

const noHits: Hits = { written: 0, proposed: 0, both: 0 };
const noLinks: SeriesReplay['links'] = { due: 0, right: 0, wrong: 0 };

function hits(written: readonly string[], proposed: readonly string[]): Hits {
  const [a, b] = [new Set(written), new Set(proposed)];
  return {
    written: a.size,
    proposed: b.size,
    both: [...a].filter((name) => b.has(name)).length,
  };
}

/** Says by the paths alone which team minutes belong into the week. */
function linksOf(
  then: Snapshot,
  id: string,
  date: CalendarDate,
  draft: Minute,
): SeriesReplay['links'] {
  const series = then.config.series.find((one) => one.id === id);
  const previous = series && minutesOfSeries(then, series).at(-1)?.date;
  const earliest = addDays(date, -14);
  const after = previous !== undefined && previous > earliest ? previous : earliest;
  const weekOf = ({ folder }: Team): readonly RepoPath[] =>
    [...then.texts.keys()].filter((path) => {
      const [, day] = /(\d{4}-?\d{2}-?\d{2})[^/]*\.md$/.exec(path) ?? [];
      const isIn = folder !== undefined && path.startsWith(`${folder}/`) && day !== undefined;
      const plain = (text: string): string => text.replaceAll('-', '');
      return isIn && plain(day) > plain(after) && plain(day) <= plain(date);
    });
  let [due, right, wrong] = [0, 0, 0];
  for (const { team, minutesLine } of draft.updates) {
    const week = weekOf(team);
    const link = draft.source.links[minutesLine?.link ?? -1]?.destination;
    const isRight = week.some((path) => link?.endsWith(`/${path}`));
    if (week.length > 0) due++;
    if (isRight) right++;
    else if (link !== undefined) wrong++;
  }
  return { due, right, wrong };
}

const addHits = (a: Hits, b: Hits): Hits => ({
  written: a.written + b.written,
  proposed: a.proposed + b.proposed,
  both: a.both + b.both,
});

const add = (a: SeriesReplay, b: SeriesReplay): SeriesReplay => ({
  series: a.series,
  deck: a.deck,
  minutes: a.minutes + b.minutes,
  paths: a.paths + b.paths,
  titles: a.titles + b.titles,
  teams: addHits(a.teams, b.teams),
  sections: addHits(a.sections, b.sections),
  links: {
    due: a.links.due + b.links.due,
    right: a.links.right + b.links.right,
    wrong: a.links.wrong + b.links.wrong,
  },
});
