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
  // Beside what ends a destination: what ends the cell of a table, begins code, or reads as an entity.
  const mustEncode = spelling.angleBrackets
    ? /[%?#<>\\"`|\p{Cc}]|&(?=#?\w{1,32};)|^\s|\s$/gu
    : /[%?#<>\\"`|()\s\p{Cc}]|&(?=#?\w{1,32};)/gu;
  const encoded = path.replace(mustEncode, encodeCharacter);
  return spelling.encodeAll ? encoded.replace(/[^\p{ASCII}]/gu, encodeCharacter) : encoded;
}

/** Characters that `encodeURIComponent` leaves alone, as UTF-8 has them. */
const encodeMark = (mark: string): string =>
  `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** `encoded` where a URL in running text must not end earlier, or begin emphasis. */
export const encodedForText = (encoded: string): string =>
  encoded.replace(/[*~]|[._?!,:'"]$/g, encodeMark);

/** `encoded` between the quotation marks of an HTML attribute. */
export const encodedForHtml = (encoded: string): string => encoded.replaceAll("'", encodeMark("'"));

function encodeCharacter(character: string): string {
  if (character === '(' || character === ')') return encodeMark(character);
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
