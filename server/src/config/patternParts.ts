/** One piece of a date pattern, see {@link compilePattern}. */
export type PatternPart =
  | { readonly kind: 'literal'; readonly text: string }
  /** `digits` is a fixed width; nothing means one or two digits without leading zero. */
  | {
      readonly kind: 'number';
      readonly field: 'year' | 'month' | 'day';
      readonly digits: number | undefined;
    }
  | { readonly kind: 'ordinal' }
  /** Written so; read in any form. */
  | {
      readonly kind: 'month';
      readonly form: 'full' | 'short' | 'german';
      readonly lower: boolean;
    }
  | { readonly kind: 'weekday'; readonly lower: boolean; readonly german: boolean }
  /** 1 to 4. */
  | { readonly kind: 'quarter' }
  /** Free text; with a separator in front the whole part may be absent. */
  | { readonly kind: 'text'; readonly separator: string }
  /** `*` within one folder, `**` at any depth, and no or any whole folders for `**` with a slash behind it. */
  | { readonly kind: 'any'; readonly reach: 'name' | 'deep' | 'folders' };

/** A compiled pattern and what is wrong with it, as a sentence. */
export interface Pattern {
  readonly parts: readonly PatternPart[];
  readonly problem: string | undefined;
}

const longestPattern = 500;
const mostParts = 64;

/** Date words, longest first so that `YYYY` is not read as two `YY`. */
const units: readonly (readonly [string, PatternPart])[] = [
  ['Wochentag', { kind: 'weekday', lower: false, german: true }],
  ['Weekday', { kind: 'weekday', lower: false, german: false }],
  ['weekday', { kind: 'weekday', lower: true, german: false }],
  ['Monat', { kind: 'month', form: 'german', lower: false }],
  ['monat', { kind: 'month', form: 'german', lower: true }],
  ['Month', { kind: 'month', form: 'full', lower: false }],
  ['month', { kind: 'month', form: 'full', lower: true }],
  ['YYYY', { kind: 'number', field: 'year', digits: 4 }],
  ['Mon', { kind: 'month', form: 'short', lower: false }],
  ['mon', { kind: 'month', form: 'short', lower: true }],
  ['YY', { kind: 'number', field: 'year', digits: 2 }],
  ['MM', { kind: 'number', field: 'month', digits: 2 }],
  ['DD', { kind: 'number', field: 'day', digits: 2 }],
  ['Do', { kind: 'ordinal' }],
  ['Q', { kind: 'quarter' }],
  ['M', { kind: 'number', field: 'month', digits: undefined }],
  ['D', { kind: 'number', field: 'day', digits: undefined }],
];

const separators = ' -_.,/';

const failed = (problem: string): Pattern => ({ parts: [], problem });

/**
 * Reads a pattern: literal text, date tokens in braces (`{YYYYMMDD}`, `{YYYY-MM-DD}`, `{mon}-{DD}`), `{text}` for free
 * text, `{-text}` for an optional suffix behind a `-`, `*` and `**` as in globs. Never throws.
 */
export function compilePattern(pattern: string): Pattern {
  if (pattern.length > longestPattern) {
    return failed(`This pattern is longer than ${longestPattern} characters. Shorten it.`);
  }
  const parts: PatternPart[] = [];
  let at = 0;
  while (at < pattern.length) {
    const character = pattern.charAt(at);
    if (character === '*') {
      const reach = reachAt(pattern, at);
      parts.push({ kind: 'any', reach: reach.reach });
      at += reach.length;
    } else if (character === '{') {
      const close = pattern.indexOf('}', at);
      if (close < 0)
        return failed('A “{” in this pattern has no “}”. Close it, e.g. {YYYY-MM-DD}.');
      const token = pattern.slice(at + 1, close);
      const read = readToken(token);
      if (!read) return failed(`“{${token}}” is not known in patterns. Write e.g. {YYYY-MM-DD}.`);
      parts.push(...read);
      at = close + 1;
    } else {
      const end = nextSpecial(pattern, at);
      parts.push({ kind: 'literal', text: pattern.slice(at, end) });
      at = end;
    }
  }
  if (parts.length > mostParts) return failed('This pattern has too many parts. Shorten it.');
  return { parts, problem: undefined };
}

function nextSpecial(pattern: string, from: number): number {
  let end = from;
  while (end < pattern.length && pattern[end] !== '*' && pattern[end] !== '{') end++;
  return end;
}

function reachAt(
  pattern: string,
  at: number,
): { reach: 'name' | 'deep' | 'folders'; length: number } {
  if (pattern[at + 1] !== '*') return { reach: 'name', length: 1 };
  const atStart = at === 0 || pattern[at - 1] === '/';
  if (atStart && pattern[at + 2] === '/') return { reach: 'folders', length: 3 };
  return { reach: 'deep', length: 2 };
}

function readToken(token: string): readonly PatternPart[] | undefined {
  if (token.endsWith('text')) {
    const separator = token.slice(0, -'text'.length);
    return separator.length <= 3 && [...separator].every((one) => separators.includes(one))
      ? [{ kind: 'text', separator }]
      : undefined;
  }
  const parts: PatternPart[] = [];
  let at = 0;
  while (at < token.length) {
    const unit = units.find(([name]) => token.startsWith(name, at));
    if (unit) {
      parts.push(unit[1]);
      at += unit[0].length;
    } else if (separators.includes(token.charAt(at))) {
      parts.push({ kind: 'literal', text: token.charAt(at) });
      at += 1;
    } else return undefined;
  }
  return parts.some((part) => part.kind !== 'literal') ? parts : undefined;
}

/** Whether year, month and day are all in it, so that it names one day. */
export function namesOneDay(parts: readonly PatternPart[]): boolean {
  const has = (field: 'year' | 'month' | 'day') =>
    parts.some((part) => part.kind === 'number' && part.field === field);
  const month = has('month') || parts.some((part) => part.kind === 'month');
  const day = has('day') || parts.some((part) => part.kind === 'ordinal');
  return has('year') && month && day;
}
