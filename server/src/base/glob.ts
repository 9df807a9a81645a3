/**
 * Globs for patterns that a repository or a hostile setting may have written. Written by hand because the libraries
 * compile globs to backtracking regular expressions: `*a*a*a*b` on a long text takes them hours. This one needs
 * time in proportion to pattern times text.
 *
 * `*` and `?` stay inside one part between slashes, `**` as a whole part spans any number of them, `{a,b}` is
 * either; everything else stands for itself.
 */
export function globMatcher(glob: string): (text: string) => boolean {
  const patterns = alternatives(glob.slice(0, longest)).map((each) => each.split('/'));
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

/** Goes back to the last `**` only: an earlier one that took more could not help. */
function matchesParts(pattern: readonly string[], parts: readonly string[]): boolean {
  let at = 0;
  let part = 0;
  let star = -1;
  let retry = 0;
  while (part < parts.length) {
    const wanted = pattern[at];
    if (wanted === '**') {
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
  while (pattern[at] === '**') at++;
  return at === pattern.length;
}

function matchesPart(pattern: string, text: string): boolean {
  let at = 0;
  let char = 0;
  let star = -1;
  let retry = 0;
  while (char < text.length) {
    const wanted = pattern[at];
    if (wanted === '*') {
      star = at++;
      retry = char;
    } else if (wanted === '?' || (wanted !== undefined && wanted === text[char])) {
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
