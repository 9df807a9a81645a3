import { type CalendarDate, calendarDate, dateParts } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import { anyMonth, monthNumber } from './monthNames.ts';

/** A piece of a path: as written, a part of the date, or anything (a folder of the month before). */
export type PathPiece =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'year' | 'quarter' | 'month' | 'day'; readonly digits: string }
  | { readonly kind: 'monthName'; readonly name: string }
  | { readonly kind: 'any' };

/** A path that says a date, and how. */
export interface DatedPath {
  readonly path: RepoPath;
  readonly date: CalendarDate;
  /** The same for all files that are named alike. */
  readonly key: string;
  readonly pieces: readonly PathPiece[];
  /** Index of the piece behind which a suffix stands, and the suffix with its separator, or empty. */
  readonly suffixAt: number;
  readonly suffix: string;
  /** Its folder without what says the date. */
  readonly folder: string;
  /** What stands before the date in the name, and behind the suffix, in lower case. */
  readonly before: string;
  readonly ending: string;
}

/** Whether `03-05` is the fifth of March or the third of May. */
type NumberOrder = 'month first' | 'day first';

interface DateParts {
  year?: number;
  quarter?: number;
  month?: number;
  day?: number;
}

interface Found {
  readonly before: string;
  readonly pieces: readonly PathPiece[];
  readonly parts: DateParts;
  readonly behind: string;
}

const literal = (text: string): PathPiece => ({ kind: 'literal', text });

/** A way to write a date; `parts` names the groups in order, every second group is a separator. */
interface DateForm {
  readonly pattern: RegExp;
  readonly parts: string;
  readonly order?: NumberOrder;
}

const form = (pattern: string, parts: string, order?: NumberOrder): DateForm => ({
  pattern: new RegExp(pattern, 'i'),
  parts,
  ...(order && { order }),
});

const named = `(?<![a-z])(${anyMonth})`;

/** Inside one file or folder name, the surest first. */
const forms: readonly DateForm[] = [
  form('(?<!\\d)(\\d{4})([-_.]?)(\\d{2})(\\2)(\\d{2})(?!\\d)', 'Y m d'),
  form('(?<!\\d)(\\d{4})([-_.])(\\d{1,2})(\\2)(\\d{1,2})(?!\\d)', 'Y m d'),
  form('(?<!\\d)(\\d{1,2})(\\.)(\\d{1,2})(\\.)(\\d{4}|\\d{2})(?!\\d)', 'd m Y'),
  form(`${named}([-_ .]{1,2})(\\d{1,2})(,?[-_ ])(\\d{4})(?!\\d)`, 'n d Y'),
  form(`(?<!\\d)(\\d{1,2})([-_ .]{1,2})${named}([-_ ])(\\d{4})(?!\\d)`, 'd n Y'),
  form(`(?<!\\d)(\\d{4})([-_ ])${named}([-_ ])(\\d{1,2})(?!\\d)`, 'Y n d'),
  form('(?<!\\d)(\\d{1,2})([-_])(\\d{1,2})(\\2)(\\d{4}|\\d{2})(?!\\d)', 'm d Y', 'month first'),
  form('(?<!\\d)(\\d{1,2})([-_])(\\d{1,2})(\\2)(\\d{4}|\\d{2})(?!\\d)', 'd m Y', 'day first'),
  form('(?<!\\d)(\\d{2})()(\\d{2})(?!\\d)', 'm d'),
  form('(?<!\\d)(\\d{1,2})([-_])(\\d{1,2})(?![-_.]?\\d)', 'm d', 'month first'),
  form('(?<!\\d)(\\d{1,2})([-_])(\\d{1,2})(?![-_.]?\\d)', 'd m', 'day first'),
  form('(?<!\\d)(\\d{1,2})(\\.)(\\d{1,2})(?![-_.]?\\d)', 'd m'),
  form(`${named}([-_ ]?)(\\d{1,2})(?!\\d)`, 'n d'),
  form('^(\\d{1,2})(?!\\d)', 'd'),
];

/** Files that are the minute where a folder is made for every meeting. */
const meetingFiles: ReadonlySet<string> = new Set([
  'readme',
  'index',
  'minutes',
  'notes',
  'meeting',
  'meeting-notes',
  'meeting-minutes',
  'agenda',
  'protokoll',
]);

/** Whether a name without its date says that the file is the minute of a meeting. */
export const isMeetingWord = (name: string): boolean => meetingFiles.has(name.toLowerCase());

const longestPath = 400;

/** The date that the path of a Markdown file says; year and month can stand in its folders. */
export function readDatedPath(
  path: RepoPath,
  order: NumberOrder = 'month first',
): DatedPath | undefined {
  if (path.length > longestPath || !/\d/.test(path)) return undefined;
  const names = path.split('/');
  const file = names.at(-1) ?? '';
  const dot = file.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [file.slice(0, dot), file.slice(dot)] : [file, ''];
  const folders = names.slice(0, -1);
  const inName = dateIn(stem, folders, order);
  if (inName) return assemble(path, folders, inName, ending);
  if (!isMeetingWord(stem)) return undefined;
  const inFolder = dateIn(folders.at(-1) ?? '', folders.slice(0, -1), order);
  return inFolder && assemble(path, folders.slice(0, -1), inFolder, `/${file}`);
}

interface DatedName extends Found {
  readonly date: CalendarDate;
}

function dateIn(
  name: string,
  folders: readonly string[],
  numberOrder: NumberOrder,
): DatedName | undefined {
  const above = folderDate(folders);
  for (const { pattern, parts, order = numberOrder } of forms) {
    const found = order === numberOrder ? readForm(name, pattern, parts.split(' ')) : undefined;
    if (!found || !/^(?:$|[-_ .])/.test(found.behind)) continue;
    const { year = -1, month = 0, day = 0 } = fullDate(above, found.parts);
    const date = calendarDate(year, month, day);
    if (date !== undefined && year >= 1970 && year < 2100) return { ...found, date };
  }
  return undefined;
}

/** The name's date, completed by its folders'. A day alone is none unless the folders right above say the rest. */
function fullDate(above: DateParts, inName: DateParts): DateParts {
  const { year, month } = inName;
  if (year !== undefined && year < 100) {
    const isSame = above.year !== undefined && above.year % 100 === year;
    return isSame ? { ...inName, year: above.year ?? year } : {};
  }
  const monthsLater = month === undefined ? 0 : month - (above.month ?? month);
  // A meeting of several days can go on in the next month; nothing else explains another one.
  if (year === undefined && monthsLater !== 0 && monthsLater !== 1) return {};
  return { ...above, ...inName };
}

function readForm(name: string, pattern: RegExp, parts: readonly string[]): Found | undefined {
  const match = pattern.exec(name);
  if (!match) return undefined;
  const pieces: PathPiece[] = [];
  const values: DateParts = {};
  for (const [index, part] of parts.entries()) {
    const text = match[1 + 2 * index] ?? '';
    if (index > 0) pieces.push(literal(match[2 * index] ?? ''));
    if (part === 'n') {
      pieces.push({ kind: 'monthName', name: text });
      values.month = monthNumber(text) ?? 0;
    } else {
      const kind = part === 'Y' ? 'year' : part === 'm' ? 'month' : 'day';
      pieces.push({ kind, digits: text });
      values[kind] = Number(text);
    }
  }
  return {
    before: name.slice(0, match.index),
    pieces,
    parts: values,
    behind: name.slice(match.index + match[0].length),
  };
}

/** What one folder says of the date: `2023`, `2023-01`, and below a year `Q1`, `01`, `January` or `01-January`. */
function readFolder(
  name: string,
  hasYear: boolean,
): { readonly pieces: readonly PathPiece[]; readonly parts: DateParts } | undefined {
  const yearMonth = /^(\d{4})([-_.]?)(\d{2})$/.exec(name);
  if (yearMonth) {
    const [, years = '', separator = '', months = ''] = yearMonth;
    return {
      pieces: [
        { kind: 'year', digits: years },
        literal(separator),
        { kind: 'month', digits: months },
      ],
      parts: { year: Number(years), month: Number(months) },
    };
  }
  if (/^(?:19|20)\d{2}$/.test(name)) {
    return { pieces: [{ kind: 'year', digits: name }], parts: { year: Number(name) } };
  }
  const quarter = hasYear ? /^(q)([1-4])$/i.exec(name) : null;
  if (quarter) {
    const [, letter = '', digits = ''] = quarter;
    return {
      pieces: [literal(letter), { kind: 'quarter', digits }],
      parts: { quarter: Number(digits) },
    };
  }
  const month = hasYear ? monthFolder.exec(name) : null;
  if (!month) return undefined;
  const [, digits = '', separator = '', word = ''] = month;
  const [number, byName] = [digits === '' ? undefined : Number(digits), monthNumber(word)];
  if (number !== undefined && byName !== undefined && number !== byName) return undefined;
  return {
    pieces: [
      ...(digits === '' ? [] : [{ kind: 'month' as const, digits }]),
      ...(separator === '' ? [] : [literal(separator)]),
      ...(word === '' ? [] : [{ kind: 'monthName' as const, name: word }]),
    ],
    parts: { month: number ?? byName ?? 0 },
  };
}

const monthFolder = new RegExp(`^(?=.)(\\d{2})?((?<=\\d)[-_. ]{1,3}(?=\\D))?(${anyMonth})?$`, 'i');

function folderDate(folders: readonly string[]): DateParts {
  let parts: DateParts = {};
  for (const name of folders)
    parts = { ...parts, ...readFolder(name, parts.year !== undefined)?.parts };
  return parts;
}

function assemble(
  path: RepoPath,
  folders: readonly string[],
  found: DatedName,
  ending: string,
): DatedPath {
  const pieces: PathPiece[] = [];
  const fixed: string[] = [];
  let hasYear = false;
  for (const name of folders) {
    const dated = readFolder(name, hasYear);
    const written = dated && asDated(dated, found.date);
    if (dated?.parts.year !== undefined) hasYear = written !== undefined;
    pieces.push(...(written ?? [literal(name)]), literal('/'));
    fixed.push(written ? '' : name);
  }
  pieces.push(literal(found.before), ...found.pieces);
  const suffixAt = pieces.length;
  pieces.push(literal(ending));
  return {
    path,
    date: found.date,
    key: keyOf(pieces),
    pieces,
    suffixAt,
    suffix: found.behind,
    folder: fixed.join('/').replace(/\/+$/, ''),
    before: found.before.toLowerCase(),
    ending: ending.toLowerCase(),
  };
}

/** The pieces of a folder that says the file's year and month; the month can be the one in which the meeting began, the quarter a slip. */
function asDated(
  { pieces, parts }: { readonly pieces: readonly PathPiece[]; readonly parts: DateParts },
  date: CalendarDate,
): readonly PathPiece[] | undefined {
  const { year, month } = dateParts(date);
  if (parts.year !== undefined && parts.year !== year) return undefined;
  if (parts.quarter !== undefined && parts.quarter !== Math.ceil(month / 3)) {
    return pieces.map((piece) => (piece.kind === 'quarter' ? { kind: 'any' } : piece));
  }
  if (parts.month === undefined || parts.month === month) return pieces;
  if (parts.month !== month - 1) return undefined;
  return pieces.map((piece) =>
    piece.kind === 'month' || piece.kind === 'monthName' ? { kind: 'any' } : piece,
  );
}

const keyOf = (pieces: readonly PathPiece[]): string =>
  pieces.map((piece) => (piece.kind === 'literal' ? piece.text : `{${piece.kind}}`)).join('');
