import type { CalendarDate } from '#base/calendarDate.ts';
import { memoPair } from '#base/memo.ts';
import { basename, dirname, isMarkdown, type RepoPath } from '#base/path.ts';
import { matchPattern, patternFolder } from '#config/datePattern.ts';
import { meetingDate } from '#config/inferRhythm.ts';
import { titleDateOf } from '#config/inferTitle.ts';
import type { Config, Form, Series, Team } from '#config/model.ts';
import type { Snapshot } from './snapshot.ts';

/** One existing minute, known by its path alone. */
export interface DatedMinute {
  readonly date: CalendarDate;
  readonly path: RepoPath;
}

/** Where a path belongs: the series, its form at that time, and the date the path says. */
export interface SeriesPlace {
  readonly series: Series;
  readonly form: Form;
  readonly date: CalendarDate | undefined;
  /** What the path says beside the date, e.g. `overflow` of `20230808-overflow.md`. */
  readonly text?: string | undefined;
}

interface SeriesIndex {
  readonly bySeries: ReadonlyMap<string, readonly DatedMinute[]>;
  /** Dated files that no series claims, by folder. */
  readonly loose: ReadonlyMap<RepoPath, readonly DatedMinute[]>;
}

/**
 * The series that `path` belongs to by the include patterns, or nothing for free-form and unmatched paths. Of
 * several forms the one whose time holds the date wins, then the one that needs no `{text}`, then the earlier one.
 */
export function seriesOfPath(config: Config, path: RepoPath): SeriesPlace | undefined {
  const places = placesOf(config, config);
  const known = places.get(path);
  if (known !== undefined) return known.place;
  const place = isFreeForm(config, path) ? undefined : findPlace(config, path);
  places.set(path, { place });
  return place;
}

/** Whether the configuration says that `path` is no minute of a series. */
export const isFreeForm = (config: Config, path: RepoPath): boolean =>
  config.freeForm.some((pattern) => matchPattern(pattern, path) !== undefined);

/** Whether the path of a minute says more than the date: an additional meeting of that series. */
export const isExtra = (config: Config, path: RepoPath): boolean =>
  seriesOfPath(config, path)?.text !== undefined;

/** Minutes of `series` that exist, earliest first; known by path, so an unread text counts too. */
export function minutesOfSeries(snapshot: Snapshot, series: Series): readonly DatedMinute[] {
  return indexOf(snapshot).bySeries.get(series.id) ?? [];
}

/** The days on which `series` met, earliest first: those of {@link minutesOfSeries}, slips in file names put right. */
export function meetingDates(snapshot: Snapshot, series: Series): readonly CalendarDate[] {
  return minutesOfSeries(snapshot, series)
    .map(({ date, path }) => {
      const text = snapshot.texts.get(path);
      return meetingDate(date, text && titleDateOf(text), series.weekdays);
    })
    .toSorted();
}

/** The series whose minutes lie in the team's folder; the team's own meeting before others. */
export function seriesOfTeam(snapshot: Snapshot, team: Team): Series | undefined {
  return teamSeries(snapshot.config, team);
}

/** Minutes in the team's folder that exist, earliest first; also where no series describes them. */
export function teamMinutes(snapshot: Snapshot, team: Team): readonly DatedMinute[] {
  const { folder } = team;
  if (folder === undefined) return [];
  const series = seriesOfTeam(snapshot, team);
  if (series === undefined) return indexOf(snapshot).loose.get(folder) ?? [];
  const minutes = minutesOfSeries(snapshot, series);
  return series.forms.every((form) => form.include.every((it) => liesIn(patternFolder(it), folder)))
    ? minutes
    : minutes.filter((minute) => liesIn(dirname(minute.path), folder));
}

const liesIn = (path: RepoPath, folder: RepoPath): boolean =>
  path === folder || path.startsWith(`${folder}/`);

const indexOf = (snapshot: Snapshot): SeriesIndex =>
  pathIndex(snapshot.pathsKey, snapshot.config, snapshot.texts.keys());

const pathIndex = memoPair(
  (_pathsKey: object, config: Config, paths: Iterable<RepoPath>): SeriesIndex => {
    const bySeries = new Map<string, DatedMinute[]>();
    const loose = new Map<RepoPath, DatedMinute[]>();
    for (const path of paths) {
      const place = seriesOfPath(config, path);
      const date = place === undefined ? looseDate(path) : place.date;
      if (date === undefined) continue;
      const [map, key] = place === undefined ? [loose, dirname(path)] : [bySeries, place.series.id];
      const list = map.get(key);
      if (list === undefined) map.set(key, [{ date, path }]);
      else list.push({ date, path });
    }
    for (const list of [...bySeries.values(), ...loose.values()]) list.sort(earlierFirst);
    return { bySeries, loose };
  },
);

const earlierFirst = (a: DatedMinute, b: DatedMinute): number =>
  a.date < b.date || (a.date === b.date && a.path < b.path) ? -1 : 1;

// Team minutes that nobody described are still found by the two most common file names.
const looseNames = ['{YYYYMMDD}.md', '{YYYY-MM-DD}.md'] as const;

function looseDate(path: RepoPath): CalendarDate | undefined {
  if (!isMarkdown(path)) return undefined;
  for (const pattern of looseNames) {
    const date = matchPattern(pattern, basename(path))?.date;
    if (date !== undefined) return date;
  }
  return undefined;
}

const placesOf = memoPair(
  (_config: Config, _same: Config) =>
    new Map<RepoPath, { readonly place: SeriesPlace | undefined }>(),
);

function findPlace(config: Config, path: RepoPath): SeriesPlace | undefined {
  let best: SeriesPlace | undefined;
  let bestScore = -1;
  for (const series of config.series) {
    for (const form of series.forms) {
      for (const pattern of form.include) {
        const match = matchPattern(pattern, path);
        if (match === undefined) continue;
        const score = (holdsDate(form, match.date) ? 2 : 0) + (match.text === undefined ? 1 : 0);
        if (score <= bestScore) continue;
        best = { series, form, date: match.date, text: match.text };
        bestScore = score;
      }
    }
  }
  return best;
}

const holdsDate = (form: Form, date: CalendarDate | undefined): boolean =>
  date === undefined ||
  ((form.from === undefined || form.from <= date) &&
    (form.until === undefined || date <= form.until));

const teamSeries = memoPair((config: Config, team: Team): Series | undefined => {
  const { folder } = team;
  if (folder === undefined) return undefined;
  const inFolder = config.series.filter((series) =>
    series.forms.some((form) => form.include.some((it) => liesIn(patternFolder(it), folder))),
  );
  return inFolder.find((it) => it.kind === 'team' || it.kind === 'sig') ?? inFolder[0];
});
