import {
  type CalendarDate,
  calendarDate,
  dateParts,
  weekdayOf,
  weekdays,
} from '#base/calendarDate.ts';
import { longestMonth, monthNumber } from './monthNames.ts';
import { compilePattern, namesOneDay, type Pattern, type PatternPart } from './patternParts.ts';
import { partText } from './patternText.ts';
import { germanWeekdays } from './weekdayNames.ts';

/** What a text says that fits a pattern. */
export interface PatternMatch {
  /** Nothing where the pattern names no full day, or the calendar has no such day. */
  readonly date: CalendarDate | undefined;
  /** What stands for `{text}` or `{-text}`, without the separator. */
  readonly text: string | undefined;
}

/** Longer texts match nothing: no path or title is that long. */
const longestText = 2048;
const cacheSize = 512;
const compiled = new Map<string, Pattern>();

/** A pure memo: the same pattern is asked for every path of a repository. */
function patternOf(pattern: string): Pattern {
  const known = compiled.get(pattern);
  if (known) return known;
  if (compiled.size >= cacheSize) compiled.clear();
  const result = compilePattern(pattern);
  compiled.set(pattern, result);
  return result;
}

/** What is wrong with `pattern`, as a sentence for users. */
export const patternProblem = (pattern: string): string | undefined => patternOf(pattern).problem;

/** Whether `pattern` names one day: year, month and day are all in it. */
export const hasDate = (pattern: string): boolean => namesOneDay(patternOf(pattern).parts);

/** Whether a name can be made from `pattern`: it has no `*`. */
export const canFormat = (pattern: string): boolean =>
  patternOf(pattern).parts.every((part) => part.kind !== 'any');

/** The folder part of a path pattern that no token or `*` touches, e.g. `meetings` of `meetings/{YYYY}/{MM}-{DD}.md`. */
export function patternFolder(pattern: string): string {
  const first = patternOf(pattern).parts[0];
  const text = first?.kind === 'literal' ? first.text : '';
  return text.slice(0, Math.max(0, text.lastIndexOf('/')));
}

/** The name or title for `date`; `*` gives nothing, an optional suffix appears only with `fields.text`. */
export function formatPattern(
  pattern: string,
  date: CalendarDate,
  fields: { readonly text?: string } = {},
): string {
  const day = { ...dateParts(date), weekday: weekdayOf(date) };
  return patternOf(pattern)
    .parts.map((part) => partText(part, day, fields.text))
    .join('');
}

/**
 * Whether `text` (a path or a title) fits `pattern`, and which date it says. Month and weekday names match in any
 * letter case. Takes time linear in the text: every pair of part and position is tried at most once.
 */
export function matchPattern(pattern: string, text: string): PatternMatch | undefined {
  const { parts, problem } = patternOf(pattern);
  if (problem !== undefined || text.length > longestText) return undefined;
  const first = parts[0];
  if (first?.kind === 'literal' && !text.startsWith(first.text)) return undefined;
  const ends = align(parts, text);
  return ends && readMatch(parts, ends, text);
}

/** Where each part ends in `text`, or nothing where they don't fit. */
function align(parts: readonly PatternPart[], text: string): readonly number[] | undefined {
  const ends = new Array<number>(parts.length).fill(0);
  const failed = new Set<number>();
  // Recursion is as deep as the pattern has parts, which compilePattern limits.
  const from = (index: number, at: number): boolean => {
    const part = parts[index];
    if (!part) return at === text.length;
    const state = index * (longestText + 1) + at;
    if (failed.has(state)) return false;
    for (const end of partEnds(part, text, at)) {
      ends[index] = end;
      if (from(index + 1, end)) return true;
      // Behind a wild part the same positions come again for later starts, all known to fail.
      if (part.kind === 'any' || part.kind === 'text') failed.add(index * (longestText + 1) + end);
    }
    failed.add(state);
    return false;
  };
  return from(0, 0) ? ends : undefined;
}

/** The places where `part` can end when it starts at `at`, the preferred one first. */
function* partEnds(part: PatternPart, text: string, at: number): Generator<number> {
  switch (part.kind) {
    case 'literal':
      if (text.startsWith(part.text, at)) yield at + part.text.length;
      return;
    case 'number':
      if (part.digits !== undefined) {
        if (digitsAt(text, at, part.digits)) yield at + part.digits;
        return;
      }
      if (digitsAt(text, at, 2)) yield at + 2;
      if (digitsAt(text, at, 1)) yield at + 1;
      return;
    case 'ordinal':
      for (const digits of [2, 1]) {
        const suffix = text.slice(at + digits, at + digits + 2).toLowerCase();
        if (digitsAt(text, at, digits) && ['st', 'nd', 'rd', 'th'].includes(suffix)) {
          yield at + digits + 2;
        }
      }
      return;
    case 'month':
      yield* monthEnds(text, at);
      return;
    case 'weekday':
      yield* wordEnds(part.german ? germanWeekdays : englishWeekdays, text, at);
      return;
    case 'quarter':
      if (/^[1-4]$/.test(text.charAt(at))) yield at + 1;
      return;
    case 'text':
      yield* textEnds(part.separator, text, at);
      return;
    case 'any':
      yield* anyEnds(part.reach, text, at);
      return;
  }
}

const englishWeekdays = [...weekdays, ...weekdays.map((name) => name.slice(0, 3))];

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

function digitsAt(text: string, at: number, count: number): boolean {
  for (let index = 0; index < count; index++) if (!isDigit(text, at + index)) return false;
  return true;
}

function* wordEnds(words: readonly string[], text: string, at: number): Generator<number> {
  const lower = text.slice(at, at + longestWeekday).toLowerCase();
  for (const word of words) if (lower.startsWith(word.toLowerCase())) yield at + word.length;
}

const longestWeekday = 10;

/** The longest name first: `jan` is the beginning of `january`. */
function* monthEnds(text: string, at: number): Generator<number> {
  for (let length = longestMonth; length >= 3; length--) {
    const name = text.slice(at, at + length);
    if (name.length === length && monthNumber(name) !== undefined) yield at + length;
  }
}

function* textEnds(separator: string, text: string, at: number): Generator<number> {
  if (separator !== '') yield at;
  if (!text.startsWith(separator, at)) return;
  for (let end = at + separator.length + 1; end <= text.length; end++) {
    if (text[end - 1] === '/') return;
    yield end;
  }
}

function* anyEnds(reach: 'name' | 'deep' | 'folders', text: string, at: number): Generator<number> {
  yield at;
  for (let end = at + 1; end <= text.length; end++) {
    const slash = text[end - 1] === '/';
    if (slash && reach === 'name') return;
    if (reach !== 'folders' || slash) yield end;
  }
}

function readMatch(
  parts: readonly PatternPart[],
  ends: readonly number[],
  text: string,
): PatternMatch | undefined {
  const found = new Map<'year' | 'month' | 'day', number>();
  let free: string | undefined;
  let quarter: number | undefined;
  let start = 0;
  for (const [index, part] of parts.entries()) {
    const end = ends[index] ?? start;
    const value = text.slice(start, end);
    start = end;
    if (part.kind === 'text' && value !== '') free = value.slice(part.separator.length);
    if (part.kind === 'quarter') quarter = Number(value);
    const read = readNumber(part, value);
    if (!read) continue;
    const known = found.get(read.field);
    // The same year written twice, as in `2023/2022-01-05.md`, has to agree.
    if (known !== undefined && known !== read.value) return undefined;
    found.set(read.field, read.value);
  }
  const year = found.get('year');
  const month = found.get('month');
  if (month !== undefined && quarter !== undefined && Math.ceil(month / 3) !== quarter)
    return undefined;
  const day = found.get('day');
  const date =
    year === undefined || month === undefined || day === undefined
      ? undefined
      : calendarDate(year, month, day);
  return { date, text: free };
}

function readNumber(
  part: PatternPart,
  value: string,
): { field: 'year' | 'month' | 'day'; value: number } | undefined {
  if (part.kind === 'number') {
    const number = Number(value);
    return {
      field: part.field,
      value: part.digits === 2 && part.field === 'year' ? 2000 + number : number,
    };
  }
  if (part.kind === 'ordinal') return { field: 'day', value: Number.parseInt(value, 10) };
  if (part.kind !== 'month') return undefined;
  return { field: 'month', value: monthNumber(value) ?? 0 };
}
