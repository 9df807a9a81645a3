/** Percent-decoded `text`; nothing where a sequence is cut short or is no UTF-8. */
export function percentDecoded(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** How the characters of a path that would end or change a destination are written. */
export interface PathSpelling {
  /** Blanks and brackets may stand as they are, because `<` and `>` surround the destination. */
  readonly angleBrackets: boolean;
  /** Letters outside ASCII are encoded too, as in a URL copied from the browser. */
  readonly encodeAll: boolean;
}

/** `path` (decoded, `/` between parts) as a destination says it. */
export function percentEncoded(path: string, spelling: PathSpelling): string {
  const mustEncode = spelling.angleBrackets ? /[%?#<>\\"\p{Cc}]/gu : /[%?#<>\\"()\s\p{Cc}]/gu;
  const encoded = path.replace(mustEncode, encodeCharacter);
  return spelling.encodeAll ? encoded.replace(/[^\p{ASCII}]/gu, encodeCharacter) : encoded;
}

function encodeCharacter(character: string): string {
  if (character === '(') return '%28';
  if (character === ')') return '%29';
  try {
    return encodeURIComponent(character);
  } catch {
    return character; // a lone surrogate has no UTF-8 form
  }
}

/** Whether `destination` spells letters outside ASCII percent-encoded. */
export const encodesLetters = (destination: string): boolean => /%[c-f][\da-f]%/i.test(destination);

/** `text` with every `%` that starts no sequence written as `%25`. */
export const percentRepaired = (text: string): string => text.replace(/%(?![\da-f]{2})/gi, '%25');
