import { matchPattern } from './datePattern.ts';
import { type DatedPath, isMeetingWord, type PathPiece } from './inferPath.ts';
import { byFrequency } from './inferTitle.ts';
import { germanMonthNames, monthNames } from './monthNames.ts';

/** A pattern and the files that it names. */
export interface NamedFiles {
  readonly pattern: string;
  readonly files: readonly DatedPath[];
}

/** So many names decide how new ones are written. */
const recentCount = 5;
const mostPatterns = 4;

/** Patterns that `files` (ascending by date, one key) fit; the first one is how the latest are written. */
export function pathPatterns(files: readonly DatedPath[]): readonly NamedFiles[] {
  const found: NamedFiles[] = [];
  let left = files;
  while (left.length > 0 && found.length < mostPatterns) {
    const pattern = patternOf(left);
    const fits = (file: DatedPath): boolean => matchPattern(pattern, file.path)?.date === file.date;
    found.push({ pattern, files: left.filter(fits) });
    left = left.filter((file) => !fits(file));
  }
  return found.filter((one) => one.files.length > 0);
}

function patternOf(files: readonly DatedPath[]): string {
  const [first] = files;
  if (!first) return '';
  const suffix = suffixOf(files);
  const written = first.pieces.map((_, index) => {
    const behind = index === first.suffixAt ? suffix : '';
    return behind + tokenOf(files.flatMap((file) => file.pieces[index] ?? []));
  });
  return joinTokens(written.join(''));
}

/** What stands behind the date: as in most of the last names, anything where single ones have something. */
function suffixOf(files: readonly DatedPath[]): string {
  const recent = files.slice(-recentCount).map(({ suffix }) => suffix);
  const [usual = ''] = byFrequency(recent);
  const count = recent.filter((one) => one === usual).length;
  const isCustom = count * 2 > recent.length && (count > 1 || isMeetingWord(usual.slice(1)));
  if (isCustom && usual !== '' && !/[{}*]/.test(usual)) return usual;
  const some = files.find(({ suffix }) => suffix !== '')?.suffix;
  return some === undefined ? '' : `{${some.charAt(0)}text}`;
}

/** How the same piece of all names is written, earliest first. */
function tokenOf(pieces: readonly PathPiece[]): string {
  const [piece] = pieces;
  switch (piece?.kind) {
    case undefined:
      return '';
    case 'any':
      return '*';
    case 'literal': {
      // Meetings that are counted.
      const differs = pieces.some((one) => one.kind === 'literal' && one.text !== piece.text);
      return differs ? piece.text.replace(/\d+/g, '*') : piece.text;
    }
    case 'year':
      return piece.digits.length === 2 ? '{YY}' : '{YYYY}';
    case 'quarter':
      return '{Q}';
    case 'month':
    case 'day': {
      const letter = piece.kind === 'month' ? 'M' : 'D';
      const digits = pieces.flatMap((one) => (one.kind === piece.kind ? one.digits : []));
      return isShort(digits) ? `{${letter}}` : `{${letter}${letter}}`;
    }
    case 'monthName':
      return monthToken(pieces.flatMap((one) => (one.kind === 'monthName' ? one.name : [])));
  }
}

/** Only numbers below ten show whether a zero is written in front. */
function isShort(digits: readonly string[]): boolean {
  const telling = digits.filter((text) => Number(text) < 10).slice(-recentCount);
  return telling.filter((text) => text.length === 1).length * 2 > telling.length;
}

function monthToken(names: readonly string[]): string {
  const recent = names.slice(-recentCount);
  const lower = recent.every((name) => name === name.toLowerCase());
  const short = (name: string): boolean => !isFull(monthNames, name);
  // May is no shorter in full.
  const telling = names.filter((name) => !/^ma[yi]$/i.test(name)).slice(-recentCount);
  const german = recent.some((name) => isFull(germanMonthNames, name) && short(name));
  const isCut = telling.length > 0 && telling.filter(short).length * 2 >= telling.length;
  const token = german ? 'Monat' : isCut || telling.length === 0 ? 'Mon' : 'Month';
  return `{${lower ? token.toLowerCase() : token}}`;
}

const isFull = (months: readonly string[], name: string): boolean =>
  months.some((month) => month.toLowerCase() === name.toLowerCase());

/** `{YYYY}{MM}{DD}` and `{YYYY}-{MM}-{DD}` as people write them: one token. */
const joinTokens = (pattern: string): string =>
  pattern
    .replace(/\{YYYY\}([-_.]?)\{(MM?)\}\1\{(DD?)\}/g, '{YYYY$1$2$1$3}')
    .replace(/\{(DD?)\}\.\{(MM?)\}\.\{(YYYY|YY)\}/g, '{$1.$2.$3}');
