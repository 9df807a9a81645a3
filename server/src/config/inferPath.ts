import { type CalendarDate, calendarDate } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import { monthNames } from './patternText.ts';

/** A piece of a path: as written, or a part of the date. */
type Piece =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'year' }
  | { readonly kind: 'month' | 'day'; readonly digits: number }
  | { readonly kind: 'monthName'; readonly name: string };

/** A path that says a date, and how. */
export interface DatedPath {
  readonly path: RepoPath;
  readonly date: CalendarDate;
  /** The same for all files that are named alike. */
  readonly key: string;
  readonly pieces: readonly Piece[];
  /** Index of the piece behind which a suffix stands, and the suffix with its separator, or empty. */
  readonly suffixAt: number;
  readonly suffix: string;
}

interface DateParts {
  year?: number;
  month?: number;
  day?: number;
}

interface Found {
  readonly before: string;
  readonly pieces: readonly Piece[];
  readonly parts: DateParts;
  readonly behind: string;
}

const literal = (text: string): Piece => ({ kind: 'literal', text });
const year: Piece = { kind: 'year' };
const number = (kind: 'month' | 'day', text: string): Piece => ({ kind, digits: text.length });

const monthWord =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** Ways to write a date inside one file or folder name, the surest first; `parts` names their groups in order. */
const forms: readonly { readonly pattern: RegExp; readonly parts: string }[] = [
  { pattern: /(?<!\d)(\d{4})([-_.]?)(\d{2})(\2)(\d{2})(?!\d)/, parts: 'Y m d' },
  { pattern: /(?<!\d)(\d{2})(\.)(\d{2})(\.)(\d{4})(?!\d)/, parts: 'd m Y' },
  {
    pattern: new RegExp(
      `(?<![a-z])${monthWord}([-_ .]{1,2})(\\d{1,2})(,?[-_ ])(\\d{4})(?!\\d)`,
      'i',
    ),
    parts: 'n d Y',
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})([-_ .]{1,2})${monthWord}([-_ ])(\\d{4})(?!\\d)`, 'i'),
    parts: 'd n Y',
  },
  { pattern: /(?<!\d)(\d{2})([-_.]?)(\d{2})(?!\d)/, parts: 'm d' },
  { pattern: new RegExp(`(?<![a-z])${monthWord}([-_ ]?)(\\d{1,2})(?!\\d)`, 'i'), parts: 'n d' },
  { pattern: /^(\d{1,2})(?!\d)/, parts: 'd' },
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

const longestPath = 400;

/** The date that the path of a Markdown file says; year and month can stand in its folders. */
export function readDatedPath(path: RepoPath): DatedPath | undefined {
  if (path.length > longestPath || !/\d/.test(path)) return undefined;
  const names = path.split('/');
  const file = names.at(-1) ?? '';
  const dot = file.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [file.slice(0, dot), file.slice(dot)] : [file, ''];
  const folders = names.slice(0, -1);
  const inName = dateIn(stem, folders);
  if (inName) return assemble(path, folders, inName, ending);
  if (!meetingFiles.has(stem.toLowerCase())) return undefined;
  const inFolder = dateIn(folders.at(-1) ?? '', folders.slice(0, -1));
  return inFolder && assemble(path, folders.slice(0, -1), inFolder, `/${file}`);
}

interface DatedName extends Found {
  readonly date: CalendarDate;
}

function dateIn(name: string, folders: readonly string[]): DatedName | undefined {
  const above = folderDate(folders);
  for (const { pattern, parts } of forms) {
    const found = readForm(name, pattern, parts.split(' '));
    if (!found || !/^(?:$|[-_ .])/.test(found.behind)) continue;
    const all = { ...above, ...found.parts };
    // A day alone is no date unless the folders right above say the rest.
    const date = calendarDate(all.year ?? -1, all.month ?? 0, all.day ?? 0);
    if (date !== undefined && (all.year ?? 0) >= 1970 && (all.year ?? 0) < 2100)
      return { ...found, date };
  }
  return undefined;
}

function readForm(name: string, pattern: RegExp, parts: readonly string[]): Found | undefined {
  const match = pattern.exec(name);
  if (!match) return undefined;
  const pieces: Piece[] = [];
  const values: DateParts = {};
  for (const [index, part] of parts.entries()) {
    const text = match[1 + 2 * index] ?? '';
    if (index > 0) pieces.push(literal(match[2 * index] ?? ''));
    if (part === 'Y') {
      pieces.push(year);
      values.year = Number(text);
    } else if (part === 'n') {
      pieces.push({ kind: 'monthName', name: text });
      values.month = monthNumber(text);
    } else {
      const kind = part === 'm' ? 'month' : 'day';
      pieces.push(number(kind, text));
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

const monthNumber = (name: string): number =>
  monthNames.findIndex((month) => month.toLowerCase().startsWith(name.slice(0, 3).toLowerCase())) +
  1;

/** What one folder says of the date: `2023`, `2023-01`, and below a year `01` or `January`. */
function readFolder(
  name: string,
  hasYear: boolean,
): { readonly pieces: readonly Piece[]; readonly parts: DateParts } | undefined {
  const yearMonth = /^(\d{4})([-_.]?)(\d{2})$/.exec(name);
  if (yearMonth) {
    const [, years = '', separator = '', months = ''] = yearMonth;
    return {
      pieces: [year, literal(separator), number('month', months)],
      parts: { year: Number(years), month: Number(months) },
    };
  }
  if (/^(?:19|20)\d{2}$/.test(name)) return { pieces: [year], parts: { year: Number(name) } };
  if (!hasYear) return undefined;
  if (/^\d{2}$/.test(name)) {
    return { pieces: [number('month', name)], parts: { month: Number(name) } };
  }
  return new RegExp(`^${monthWord}$`, 'i').test(name)
    ? { pieces: [{ kind: 'monthName', name }], parts: { month: monthNumber(name) } }
    : undefined;
}

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
): DatedPath | undefined {
  const pieces: Piece[] = [];
  let hasYear = false;
  for (const name of folders) {
    const dated = readFolder(name, hasYear);
    const fits = dated !== undefined && agrees(dated.parts, found.date);
    if (dated?.parts.year !== undefined) hasYear = fits;
    pieces.push(...(fits ? dated.pieces : [literal(name)]), literal('/'));
  }
  pieces.push(literal(found.before), ...found.pieces);
  const suffixAt = pieces.length;
  pieces.push(literal(ending));
  return { path, date: found.date, key: keyOf(pieces), pieces, suffixAt, suffix: found.behind };
}

const agrees = (parts: DateParts, date: CalendarDate): boolean =>
  (parts.year === undefined || parts.year === Number(date.slice(0, 4))) &&
  (parts.month === undefined || parts.month === Number(date.slice(5, 7)));

const keyOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === 'literal' ? piece.text : `{${piece.kind}}`)).join('');

/** The pattern that all of `files` fit; they have the same key. Written as in the latest ones. */
export function patternOfPaths(files: readonly DatedPath[]): string {
  const [first] = files;
  if (!first) return '';
  const suffix = files.find((file) => file.suffix !== '')?.suffix.charAt(0) ?? '';
  const written = first.pieces.map((_, index) => {
    const optional = index === first.suffixAt && suffix !== '' ? `{${suffix}text}` : '';
    return optional + tokenAt(files, index);
  });
  return joinTokens(written.join(''));
}

function tokenAt(files: readonly DatedPath[], index: number): string {
  const pieces = files.flatMap((file) => file.pieces[index] ?? []);
  const [piece] = pieces;
  if (!piece) return '';
  switch (piece.kind) {
    case 'literal':
      return piece.text;
    case 'year':
      return '{YYYY}';
    case 'month':
    case 'day': {
      const letter = piece.kind === 'month' ? 'M' : 'D';
      const short = pieces.some((one) => one.kind === piece.kind && one.digits === 1);
      return short ? `{${letter}}` : `{${letter}${letter}}`;
    }
    case 'monthName': {
      const names = pieces.flatMap((one) => (one.kind === 'monthName' ? one.name : []));
      const long = names.some((name) => name.length > 4);
      const token = long ? 'Month' : 'Mon';
      return names.every((name) => /^[A-Z]/.test(name)) ? `{${token}}` : `{${token.toLowerCase()}}`;
    }
  }
}

/** `{YYYY}{MM}{DD}` and `{YYYY}-{MM}-{DD}` as people write them: one token. */
const joinTokens = (pattern: string): string =>
  pattern
    .replace(/\{YYYY\}([-_.]?)\{MM\}\1\{DD\}/g, '{YYYY$1MM$1DD}')
    .replace(/\{DD\}\.\{MM\}\.\{YYYY\}/g, '{DD.MM.YYYY}');
