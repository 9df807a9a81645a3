import { closest, distance } from 'fastest-levenshtein';
import { addDays, type CalendarDate, parseDate } from '#base/calendarDate.ts';
import { basename, dirname, type RepoPath } from '#base/path.ts';
import { formatPattern } from '#config/datePattern.ts';
import type { Form, Series } from '#config/model.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { minuteBlocks, writingOf } from './minuteBlocks.ts';
import { deckBlocks } from './newDeck.ts';
import { earlierMinutes } from './reportingTeams.ts';
import { type Block, render } from './snippetText.ts';
import { templateText } from './template.ts';

/** The file for a meeting, not written yet; `exists` means: open it, never overwrite it. */
export interface NewMinute {
  readonly path: RepoPath;
  readonly exists: boolean;
  readonly text: string;
  /** `text` with tab stops, in LSP snippet syntax. */
  readonly snippet: string;
}

/** Why there can be no such file, as a sentence. */
export interface NewMinuteProblem {
  readonly problem: string;
}

/**
 * The minute of a series on a day (`YYYY-MM-DD`). Looks at nothing dated on that day or later but the teams' own
 * minutes up to the day, so that the file for a past meeting is what it would have been then.
 */
export function newMinute(
  snapshot: Snapshot,
  seriesId: string,
  date: string,
): NewMinute | NewMinuteProblem {
  const series = findSeries(snapshot, seriesId);
  if (!series) return { problem: unknownSeries(snapshot, seriesId) };
  const day = parseDate(date.trim());
  if (day === undefined) return { problem: noDate(date) };
  if (day < earliest || day > addDays(snapshot.today, farthestDays)) {
    return { problem: `${day} is too far away for a meeting. Is the year right?` };
  }
  const form = formAt(series, day);
  const path = pathOf(form, day);
  if (path === undefined) {
    return { problem: `The description of ${series.name} says no file name for new minutes.` };
  }
  const existing = form.include
    .map((pattern) => formatPattern(pattern, day))
    .find((candidate) => isThere(snapshot, candidate));
  return {
    path: existing ?? path,
    exists: existing !== undefined,
    ...content(snapshot, series, form, existing ?? path, day),
  };
}

const earliest = '1970-01-01';
const farthestDays = 5 * 366;

/** By id as it is typed, else by id or name in any letter case. */
function findSeries(snapshot: Snapshot, id: string): Series | undefined {
  const { series } = snapshot.config;
  const wanted = id.trim().toLowerCase();
  return (
    series.find((one) => one.id === id) ??
    series.find((one) => one.id.toLowerCase() === wanted || one.name.toLowerCase() === wanted)
  );
}

function unknownSeries(snapshot: Snapshot, id: string): string {
  const ids = snapshot.config.series.map((one) => one.id);
  if (ids.length === 0) return 'No series of minutes is known here. Describe one in minutes.yaml.';
  const typed = id.slice(0, 100);
  const meant = closest(typed.toLowerCase(), ids);
  const isNear = distance(typed.toLowerCase(), meant) <= Math.max(1, meant.length / 3);
  const question = isNear ? ` Did you mean “${meant}”?` : '';
  return `There is no series “${typed}”.${question} Known are: ${ids.join(', ')}.`;
}

const noDate = (written: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(written.trim())
    ? `The calendar has no ${written.trim()}. Is the day right?`
    : `“${written.slice(0, 100)}” is no date. Write it as YYYY-MM-DD.`;

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

function pathOf(form: Form, date: CalendarDate): RepoPath | undefined {
  const pattern = form.include.find((candidate) => !candidate.includes('*'));
  const path = pattern === undefined ? undefined : formatPattern(pattern, date);
  return path === '' ? undefined : path;
}

function isThere(snapshot: Snapshot, path: RepoPath): boolean {
  if (snapshot.texts.has(path)) return true;
  const folder = snapshot.files.folder(dirname(path));
  return folder.kind === 'listed' && folder.entries.has(basename(path));
}

function content(
  snapshot: Snapshot,
  series: Series,
  form: Form,
  path: RepoPath,
  date: CalendarDate,
): Pick<NewMinute, 'text' | 'snippet'> {
  const earlier = earlierMinutes(snapshot, series, date);
  const eol = earlier[0]?.source.style.eol ?? '\n';
  const draft = { snapshot, series, form, path, date, earlier };
  const blocks =
    fromTemplate(snapshot, series, form, date, earlier) ??
    (form.deck ? deckBlocks(draft, writingOf(draft)) : undefined) ??
    minuteBlocks(draft);
  const { text, snippet } = render(blocks, eol);
  return { text: text + eol, snippet: snippet + eol };
}

/** The described template; decks of a preset only start from it, later ones follow the last deck. */
function fromTemplate(
  snapshot: Snapshot,
  series: Series,
  form: Form,
  date: CalendarDate,
  earlier: readonly Minute[],
): Block[] | undefined {
  const template = form.template === undefined ? undefined : snapshot.texts.get(form.template);
  if (!template) return undefined;
  const isFirst = !earlier.some((minute) => minute.source.isDeck);
  const applies = series.origin !== 'preset' || !form.deck || isFirst;
  return applies ? templateText(template, form, date) : undefined;
}
