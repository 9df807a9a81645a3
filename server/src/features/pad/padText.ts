import type { MinuteText } from '#minutes/model.ts';
import { readBody } from './edits.ts';
import type { PadFrontMatter } from './padFrontMatter.ts';
import type { Pad } from './readPad.ts';
import { tidyText } from './tidyText.ts';

/** A pad read as far as it takes to see which meeting it is about. */
export interface PadText {
  readonly source: MinuteText;
  readonly frontMatter: PadFrontMatter | undefined;
  /** Words of the address it came from, host aside. */
  readonly address: string | undefined;
  /** Name of the file it came from, without ending. */
  readonly fileName: string | undefined;
}

/** Where a pad came from: its URL, or the name of a file. */
export interface PadOrigin {
  readonly url?: string | undefined;
  readonly fileName?: string | undefined;
}

/** Reads a pad for {@link PadText}. */
export function padText(pad: Pad, { url, fileName }: PadOrigin): PadText {
  const path = url === undefined ? undefined : /^https?:\/\/[^/?#]*\/([^?#]*)/i.exec(url)?.[1];
  return {
    source: readBody(tidyText(pad.body)),
    frontMatter: pad.frontMatter,
    address: path === undefined ? undefined : asWords(path),
    fileName: fileName === undefined ? undefined : asWords(fileName.replace(/\.\w{1,5}$/, '')),
  };
}

/** Hyphens between digits belong to a date. */
const asWords = (text: string): string =>
  text
    .replace(/%20/g, ' ')
    .replace(/\/(?:download|edit|publish|export\/txt)$/, '')
    .replace(/[_/+]|(?<!\d)-|-(?!\d)/g, ' ')
    .trim();
