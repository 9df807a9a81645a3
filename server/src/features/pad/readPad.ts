import { type PadFrontMatter, splitFrontMatter } from './padFrontMatter.ts';

/** A pad's text taken apart, before anything is changed in it. */
export interface Pad {
  readonly frontMatter: PadFrontMatter | undefined;
  /** What stands below the front matter, with `\n` line ends. */
  readonly body: string;
  /** What the user should know about the text, as sentences. */
  readonly notes: readonly string[];
}

/** A text that is a pad's, or why it can't be one, as a sentence. */
export type PadReading =
  | { readonly kind: 'pad'; readonly pad: Pad }
  | { readonly kind: 'problem'; readonly message: string };

/** In UTF-16 code units; the longest real pads, with a year of meetings in them, have a tenth. */
const longest = 5 * 1024 * 1024;

const problem = (message: string): PadReading => ({ kind: 'problem', message });

/** Reads what was downloaded, opened or pasted; never throws. */
export function readPad(text: string): PadReading {
  if (text.length > longest)
    return problem('This pad is larger than 5 MB. No minute is that long.');
  const source = text.replace(/^\uFEFF+/, '').replace(/\r\n?|[\u2028\u2029]/g, '\n');
  if (isBlank(source)) return problem('This pad is empty: there is nothing to import.');
  if (source.includes('\0')) return problem('This is no text. Choose the plain text of the pad.');
  if (isWebPage(source)) {
    return problem(
      'The pad answered with a web page, not with its text. Is it open for everybody who has the link?',
    );
  }
  if (/^\s*\{\s*"pad:/.test(source.slice(0, 200))) {
    return problem('This is a backup of Etherpad, not the text. Export the pad as plain text.');
  }
  const { frontMatter, body, isBroken } = splitFrontMatter(source);
  if (isBlank(body)) return problem('There is nothing in this pad but its front matter.');
  const notes = isBroken ? ['The front matter could not be read, so it was kept as text.'] : [];
  return { kind: 'pad', pad: { frontMatter, body, notes } };
}

const isBlank = (text: string): boolean => /^[\s\u200B\u2060\uFEFF]*$/.test(text);

/** Comments in front are skipped by hand: there can be thousands of them. */
function isWebPage(text: string): boolean {
  let at = 0;
  for (;;) {
    while (at < text.length && text.charAt(at).trim() === '') at++;
    if (!text.startsWith('<!--', at)) break;
    const end = text.indexOf('-->', at);
    if (end < 0) return false;
    at = end + 3;
  }
  const start = text.slice(at, at + 200);
  return /^(?:<\?xml[^>]{0,150}>\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(start);
}
