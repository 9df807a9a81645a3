import { closest, distance } from 'fastest-levenshtein';
import { addDays, type CalendarDate } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import { canFormat, formatPattern, patternFolder } from '#config/datePattern.ts';
import type { Form, Series } from '#config/model.ts';
import { withOpenItems } from '#features/carryOver/carryOverDraft.ts';
import { render } from '#features/sections/snippetText.ts';
import type { Minute } from '#workspace/minute.ts';
import { type DatedMinute, minutesOfSeries } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { nextCountedPath } from './counted.ts';
import { type Draft, minuteBlocks, writingOf } from './minuteBlocks.ts';
import { deckBlocks } from './newDeck.ts';
import { earlierMinutes } from './reportingTeams.ts';
import { sameDay } from './sameDay.ts';
import { templateBlocks, templateOf } from './template.ts';
import { typedDay } from './typedDay.ts';
import { underlined } from './underlined.ts';

/** The file for a meeting, not written yet; `exists` means: open it, never overwrite it. */
export interface NewMinute {
  readonly path: RepoPath;
  readonly exists: boolean;
  readonly text: string;
  /** `text` with tab stops, in LSP snippet syntax. */
  readonly snippet: string;
  /** Further minutes of that day: the user is asked before there is one more. */
  readonly others: readonly RepoPath[];
  /** What the user should know, as sentences. */
  readonly notes: readonly string[];
}

/** Why there can be no such file, as a sentence. */
export interface NewMinuteProblem {
  readonly problem: string;
}

/**
 * The minute of a series on a day (`YYYY-MM-DD`, or as {@link typedDay} reads it). Looks at nothing dated on that day or
 * later but the teams' own minutes up to the day, so that the file for a past meeting is what it would have been then.
 */
export function newMinute(
  snapshot: Snapshot,
  seriesId: string,
  date: string,
): NewMinute | NewMinuteProblem {
  const series = findSeries(snapshot, seriesId);
  if (!series) return { problem: unknownSeries(snapshot, seriesId) };
  const day = typedDay(date, snapshot.today);
  if (day === undefined) return { problem: noDate(date) };
  const tooFar = farAway(day, snapshot.today);
  if (tooFar !== undefined) return { problem: tooFar };
  const form = formAt(series, day);
  const last = minutesOfSeries(snapshot, series).findLast((minute) => minute.date < day);
  const path = pathOf(form, day, last);
  if (path === undefined) {
    return { problem: `The description of ${series.name} says no file name for new minutes.` };
  }
  const { own, others } = sameDay(snapshot, series, form, day, path);
  return {
    path: own ?? path,
    exists: own !== undefined,
    others,
    ...content(snapshot, series, form, own ?? path, day),
  };
}

/** Why there is no meeting on `day`, as a sentence; nothing where there can be one. */
export const farAway = (day: CalendarDate, today: CalendarDate): string | undefined =>
  day < earliest || day > addDays(today, farthestDays)
    ? `${day} is too far away for a meeting. Is the year right?`
    : undefined;

const earliest = '1970-01-01';
const farthestDays = 5 * 366;

/** By id as it is typed, else by id or name in any letter case, else by the folder that no other series has. */
export function findSeries(snapshot: Snapshot, id: string): Series | undefined {
  const { series } = snapshot.config;
  const wanted = id.trim().toLowerCase();
  const folder = wanted.replace(/\/+$/, '');
  const [inFolder, other] = series.filter((one) => folderOf(one).toLowerCase() === folder);
  return (
    series.find((one) => one.id === id) ??
    series.find((one) => one.id.toLowerCase() === wanted || one.name.toLowerCase() === wanted) ??
    (other === undefined && folder !== '' ? inFolder : undefined)
  );
}

/** The folder under which new minutes lie, as far as it doesn't depend on the date. */
export const folderOf = (series: Series): RepoPath =>
  patternFolder(series.forms.at(-1)?.include[0] ?? '');

function unknownSeries(snapshot: Snapshot, id: string): string {
  const ids = snapshot.config.series.map((one) => one.id);
  if (ids.length === 0) return 'No series of minutes is known here. Describe one in minutes.yaml.';
  const typed = id.slice(0, 100);
  const meant = closest(typed.toLowerCase(), ids);
  const isNear = distance(typed.toLowerCase(), meant) <= Math.max(1, meant.length / 3);
  const question = isNear ? ` Did you mean “${meant}”?` : '';
  return `There is no series “${typed}”.${question} Known are: ${ids.join(', ')}.`;
}

/** Why what was written as a date is none. */
export const noDate = (written: string): string =>
  /^\d{1,4}([-./])\d{1,2}\1\d{1,4}$/.test(written.trim())
    ? `The calendar has no ${written.trim()}. Is the day right?`
    : `“${written.slice(0, 100)}” is no date. Write it as YYYY-MM-DD, or a word like today or Thursday.`;

/** The form that a minute of `date` has: the one whose time holds it, else the last one before it, else the first. */
export function formAt(series: Series, date: CalendarDate): Form {
  const started = (form: Form): boolean => form.from === undefined || form.from <= date;
  return (
    series.forms.findLast(
      (form) => started(form) && (form.until === undefined || date <= form.until),
    ) ??
    series.forms.findLast(started) ??
    series.forms[0]
  );
}

function pathOf(
  { include }: Form,
  date: CalendarDate,
  last: DatedMinute | undefined,
): RepoPath | undefined {
  const pattern = include.find(canFormat);
  if (pattern !== undefined) return formatPattern(pattern, date) || undefined;
  return include.map((one) => nextCountedPath(one, last, date)).find((path) => path !== undefined);
}

function content(
  snapshot: Snapshot,
  series: Series,
  form: Form,
  path: RepoPath,
  date: CalendarDate,
): Pick<NewMinute, 'text' | 'snippet' | 'notes'> {
  const earlier = alike(earlierMinutes(snapshot, series, date), form);
  const eol = earlier[0]?.source.style.eol ?? '\n';
  const draft = { snapshot, series, form, path, date, earlier };
  const template = templateOf(snapshot, form);
  const own =
    (template.kind === 'found' && applies(draft)
      ? templateBlocks(template.text, draft)
      : undefined) ?? (form.deck ? deckBlocks(draft, writingOf(draft)) : undefined);
  const blocks = withOpenItems(draft, own ?? minuteBlocks(draft));
  const { text, snippet } = render(own ? blocks : underlined(blocks, earlier), eol);
  // A preset's template is there or not; one that somebody described is missed.
  const isMissed = template.kind === 'missing' && series.origin === 'file';
  return {
    text: text + eol,
    snippet: snippet + eol,
    notes: isMissed ? [missingTemplate(template.path)] : [],
  };
}

/** A series that changed from texts to slides, or back: the others don't show how these are written. */
function alike(earlier: readonly Minute[], { deck }: Form): readonly Minute[] {
  const same = earlier.filter((minute) => minute.source.isDeck === deck);
  return deck || same.length > 0 ? same : earlier;
}

const missingTemplate = (path: RepoPath): string =>
  `The template ${path} was not found, so the minute was written without it. Is its name in minutes.yaml right?`;

/** Decks of a preset only start from the template, later ones follow the last deck. */
const applies = ({ series, form, earlier }: Draft): boolean =>
  series.origin !== 'preset' || !form.deck || !earlier.some((minute) => minute.source.isDeck);
