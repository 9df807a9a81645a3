import type { CalendarDate } from '#base/calendarDate.ts';
import { weekdayOf } from '#base/calendarDate.ts';
import { memoPair } from '#base/memo.ts';
import { dirname, isMarkdown, type RepoPath } from '#base/path.ts';
import { patternFolder } from '#config/datePattern.ts';
import type { Config, Series } from '#config/model.ts';
import type { MinuteText } from '#minutes/model.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { type DatedMinute, seriesOfPath } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { isUntitled } from '#workspace/untitled.ts';

/** The minutes of one series that are files, as they follow one another. */
export interface MeetingOrder {
  /** By the day of the meeting, earliest first; two files of one day by path. */
  readonly dated: readonly DatedMinute[];
  /** Files that neither name nor title dates, by path. */
  readonly undated: readonly RepoPath[];
}

const nothing: MeetingOrder = { dated: [], undated: [] };

/**
 * The minutes of `series` by the day of their meeting: where name and title of a file disagree, as the minute itself
 * is understood. A file in the series' folder that only its title makes one of its minutes counts too.
 */
export const meetingOrder = (snapshot: Snapshot, series: Series): MeetingOrder =>
  orders(snapshot.texts, snapshot.config, snapshot).get(series.id) ?? nothing;

/** Order of minutes: by day, then by path; what was never saved comes behind the files of its day. */
export function compareMinutes(a: DatedMinute, b: DatedMinute): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  const unsaved = Number(isUntitled(a.path)) - Number(isUntitled(b.path));
  if (unsaved !== 0) return unsaved;
  return a.path === b.path ? 0 : a.path < b.path ? -1 : 1;
}

const orders = memoPair(
  (
    _texts: Snapshot['texts'],
    config: Config,
    snapshot: Snapshot,
  ): ReadonlyMap<string, MeetingOrder> => {
    const { claimed, beside } = members(snapshot.pathsKey, config, snapshot.texts.keys());
    const found = new Map<string, { dated: DatedMinute[]; undated: RepoPath[] }>();
    const add = (id: string, path: RepoPath, date: CalendarDate | undefined): void => {
      const order = found.get(id) ?? { dated: [], undated: [] };
      found.set(id, order);
      if (date === undefined) order.undated.push(path);
      else order.dated.push({ date, path });
    };
    for (const { path, series, date } of claimed) {
      add(series.id, path, meetingDay(snapshot, path, series, date));
    }
    for (const path of beside) {
      const minute = minuteOf(snapshot, path);
      if (minute?.series !== undefined) add(minute.series.id, path, minute.date);
    }
    for (const { dated, undated } of found.values()) {
      dated.sort(compareMinutes);
      undated.sort();
    }
    return found;
  },
);

/** The date of the minute; most say the same in name and title, so that nothing has to be understood. */
function meetingDay(
  snapshot: Snapshot,
  path: RepoPath,
  { weekdays }: Series,
  fileDate: CalendarDate | undefined,
): CalendarDate | undefined {
  const text = snapshot.texts.get(path);
  if (fileDate === undefined || text === undefined) return minuteOf(snapshot, path)?.date;
  if (weekdays.includes(weekdayOf(fileDate)) || saysNoOther(text, fileDate)) return fileDate;
  return minuteOf(snapshot, path)?.date;
}

const saysNoOther = ({ dates }: MinuteText, fileDate: CalendarDate): boolean =>
  dates.every(({ date }) => date === undefined || date === fileDate);

/** What the paths alone say. */
interface Members {
  readonly claimed: readonly ClaimedPath[];
  /** Markdown files in the folders of series that no pattern names. */
  readonly beside: readonly RepoPath[];
}

interface ClaimedPath {
  readonly path: RepoPath;
  readonly series: Series;
  readonly date: CalendarDate | undefined;
}

const members = memoPair(
  (_pathsKey: object, config: Config, paths: Iterable<RepoPath>): Members => {
    const folders = foldersOf(config);
    const claimed: ClaimedPath[] = [];
    const beside: RepoPath[] = [];
    for (const path of paths) {
      if (isUntitled(path) || !isMarkdown(path)) continue;
      const place = seriesOfPath(config, path);
      if (place !== undefined) claimed.push({ path, series: place.series, date: place.date });
      else if (folders.has(dirname(path))) beside.push(path);
    }
    return { claimed, beside };
  },
);

const foldersOf = ({ series }: Config): ReadonlySet<RepoPath> =>
  new Set(series.flatMap(({ forms }) => forms.flatMap((form) => form.include.map(patternFolder))));
