/**
 * Globs for patterns that a repository or a hostile setting may have written. Written by hand because the libraries
 * compile globs to backtracking regular expressions: `*a*a*a*b` on a long text takes them hours. This one needs
 * time in proportion to pattern times text.
 *
 * `*` and `?` stay inside one part between slashes, `**` as a whole part spans any number of them, `{a,b}` is
 * either; everything else stands for itself.
 */
export const globMatcher = (glob: string): Matcher => matcherOf(glob, false);

/** The same with `[a-z]` and `[!a-z]` for one character, as editors write globs of files. */
export const fileGlobMatcher = (glob: string): Matcher => matcherOf(glob, true);

type Matcher = (text: string) => boolean;

function matcherOf(glob: string, ranges: boolean): Matcher {
  const patterns = alternatives(glob.slice(0, longest)).map((each) =>
    each.split('/').map((part) => tokensOf(part, ranges)),
  );
  return (text) => {
    const parts = text.split('/');
    return patterns.some((pattern) => matchesParts(pattern, parts));
  };
}

const longest = 1000;
const mostAlternatives = 64;

/** Writes `{a,b}` out; beyond {@link mostAlternatives} and where they are nested the braces stand for themselves. */
function alternatives(glob: string): readonly string[] {
  let results = [''];
  for (const [whole, plain = '', choices] of glob.matchAll(
    /([^{]+|\{(?![^{}]*\}))|\{([^{}]*)\}/g,
  )) {
    const tails = choices === undefined ? [plain] : choices.split(',');
    const isTooMany = results.length * tails.length > mostAlternatives;
    const added = isTooMany ? [whole] : tails;
    results = results.flatMap((head) => added.map((tail) => head + tail));
  }
  return results;
}

/** One part between slashes: `*`, `?`, `[…]` or a character each. */
type Part = readonly string[];

const tokensOf = (part: string, ranges: boolean): Part =>
  part.match(ranges ? /\[[!^]?[^[\]]+\]|[\s\S]/g : /[\s\S]/g) ?? [];

const isDeep = (part: Part | undefined): boolean =>
  part?.length === 2 && part[0] === '*' && part[1] === '*';

/** Goes back to the last `**` only: an earlier one that took more could not help. */
function matchesParts(pattern: readonly Part[], parts: readonly string[]): boolean {
  let at = 0;
  let part = 0;
  let star = -1;
  let retry = 0;
  while (part < parts.length) {
    const wanted = pattern[at];
    if (isDeep(wanted)) {
      star = at++;
      retry = part;
    } else if (wanted !== undefined && matchesPart(wanted, parts[part] ?? '')) {
      at++;
      part++;
    } else if (star >= 0) {
      at = star + 1;
      part = ++retry;
    } else return false;
  }
  while (isDeep(pattern[at])) at++;
  return at === pattern.length;
}

function matchesPart(pattern: Part, text: string): boolean {
  let at = 0;
  let char = 0;
  let star = -1;
  let retry = 0;
  while (char < text.length) {
    const wanted = pattern[at];
    if (wanted === '*') {
      star = at++;
      retry = char;
    } else if (wanted !== undefined && matchesOne(wanted, text[char] ?? '')) {
      at++;
      char++;
    } else if (star >= 0) {
      at = star + 1;
      char = ++retry;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}

function matchesOne(token: string, char: string): boolean {
  if (token === '?' || token === char) return true;
  if (token.length === 1) return false;
  const isNegated = token[1] === '!' || token[1] === '^';
  const end = token.length - 1;
  for (let at = isNegated ? 2 : 1; at < end; at++) {
    const first = token[at] ?? '';
    const isRange = token[at + 1] === '-' && at + 2 < end;
    const last = isRange ? (token[at + 2] ?? '') : first;
    if (first <= char && char <= last) return !isNegated;
    if (isRange) at += 2;
  }
  return isNegated;
}
