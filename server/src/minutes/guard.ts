import { type FenceState, fenceBehind, firstFence } from './fences.ts';
import type { ReadingDepth } from './model.ts';
import { type LineScan, scanLine } from './scanLine.ts';

/** Above this many bytes of UTF-8 nothing is read at all. */
const readingLimit = 5 * 1024 * 1024;

/**
 * Above these the parser, which is quadratic on some inputs and recursive on others, would take seconds or overflow
 * its stack. The longest real minutes reach a twentieth of any of them.
 */
const limits = {
  text: 1024 * 1024,
  lines: 10_000,
  line: 20_000,
  containers: 64,
  /** Characters in one paragraph that can begin or end an inline construct. */
  delimiters: 2_000,
  /** The same in the whole text, with the marks of tables. */
  marks: 60_000,
  /** Their squares, and those of table rows and runs of punctuation, summed: so the parser's time grows. */
  delimiterWork: 8_000_000,
  /** Lines and marks so far, summed over all underlines of headings: the parser moves all that stands before each. */
  underlineWork: 4_000_000,
  /** Lines that go on with one paragraph. */
  paragraphLines: 2_000,
  /** Punctuation in a row, which is looked at again for each URL that could end in it. */
  punctuation: 400,
  /** Open lists and quotes, summed over all lines. */
  containerWork: 80_000,
  /** Lists and quotes that begin, and lines on which one ends, times all lines: the parser moves what follows each time. */
  switchWork: 16_000_000,
} as const;

/** Counts of the text so far. */
interface State {
  delimiters: number;
  marks: number;
  delimiterWork: number;
  underlineWork: number;
  paragraphLines: number;
  openContainers: number;
  containerWork: number;
  switches: number;
  quotes: number;
  lastIndent: number;
  wasBlank: boolean;
  fence: FenceState;
  /** Columns at which the open list items have their content, ascending; never more than are certain. */
  readonly contents: number[];
}

/** Decides in one linear pass, before anything is parsed, how deeply `text` can be read. */
export function guard(text: string): ReadingDepth {
  if (isLongerThan(text, readingLimit))
    return { kind: 'none', reason: 'It is larger than 5 MB.', line: 0 };
  if (text.length > limits.text)
    return { kind: 'reduced', reason: 'It is larger than 1 MB.', line: 0 };
  const state: State = {
    delimiters: 0,
    marks: 0,
    delimiterWork: 0,
    underlineWork: 0,
    paragraphLines: 0,
    openContainers: 0,
    containerWork: 0,
    switches: 0,
    quotes: 0,
    lastIndent: 0,
    wasBlank: true,
    fence: firstFence(text),
    contents: [],
  };
  let line = 0;
  for (let start = 0; start < text.length; line++) {
    if (line > limits.lines)
      return { kind: 'reduced', reason: 'It has more than 10 000 lines.', line };
    const scan = scanOutsideCode(state, text, start);
    const reason =
      excess(state, scan, scan.end - start) ??
      underlining(state, scan, line) ??
      nesting(state, scan, line);
    if (reason !== undefined) return { kind: 'reduced', reason, line };
    start = scan.next;
  }
  return { kind: 'full' };
}

/** What the line that begins at `start` holds; in fenced code nothing nests. */
function scanOutsideCode(state: State, text: string, start: number): LineScan {
  const scan = scanLine(text, start);
  const isCode = state.fence.kind === 'inside';
  state.fence = fenceBehind(state.fence, text, scan, start);
  if (!isCode) return scan;
  const nothing = { containers: 0, isNested: false, items: 0, quotes: 0, underlines: false };
  return { ...scan, ...nothing, content: undefined };
}

/** Whether `text` takes more than `limit` bytes as UTF-8. Counted only where its length does not say it. */
function isLongerThan(text: string, limit: number): boolean {
  if (text.length > limit) return true;
  if (text.length * 3 <= limit) return false;
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Two surrogates make one character of four bytes.
    if (code >= 0x80) bytes += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2;
  }
  return bytes > limit;
}

/** Takes one line into account; says what there is too much of. */
function excess(state: State, line: LineScan, length: number): string | undefined {
  if (length > limits.line) return 'A line is longer than 20 000 characters.';
  if (line.containers > limits.containers) return 'Lists or quotes are nested more than 64 deep.';
  if (line.punctuation > limits.punctuation) return 'A line has a long run of punctuation.';
  if (line.isBlank || startsBlock(state, line)) {
    state.paragraphLines = 0;
    state.delimiters = 0;
  }
  state.paragraphLines++;
  if (state.paragraphLines > limits.paragraphLines)
    return 'A paragraph is longer than 2 000 lines.';
  state.delimiters += line.delimiters;
  if (state.delimiters > limits.delimiters)
    return 'A paragraph has more than 2 000 marks such as [ or *.';
  state.marks += line.delimiters + line.pipes;
  state.delimiterWork +=
    line.delimiters * (2 * state.delimiters - line.delimiters) +
    line.pipes * line.pipes +
    (line.punctuation * line.punctuation) / 8;
  const isTooMuch = state.marks > limits.marks || state.delimiterWork > limits.delimiterWork;
  return isTooMuch ? 'It has too many marks such as [ or *.' : undefined;
}

/** Takes the underline of a heading into account; says whether there are too many. */
function underlining(state: State, scan: LineScan, line: number): string | undefined {
  if (scan.underlines && !state.wasBlank) state.underlineWork += line + state.marks;
  const isTooMuch = state.underlineWork > limits.underlineWork;
  return isTooMuch ? 'It has too many underlined headings.' : undefined;
}

/** Takes the lists and quotes of one line into account; says whether there are too many. */
function nesting(state: State, scan: LineScan, line: number): string | undefined {
  const isOutside = scan.containers === 0 && scan.indent === 0;
  if (state.wasBlank && !scan.isBlank && isOutside) state.openContainers = 0;
  state.openContainers = Math.max(state.openContainers, scan.containers);
  state.containerWork += state.openContainers;
  const depth = scan.containers > 0 ? scan.indent + 1 : 0;
  const isSwitch = scan.isNested || depth !== state.lastIndent || (state.wasBlank && depth > 0);
  const begun = scan.items + Math.max(0, scan.quotes - state.quotes);
  // Where many begin one in the other, each of them costs more.
  if (!scan.isBlank && isSwitch) state.switches += Math.max(1, begun + ((begun * begun) >> 4));
  state.quotes = scan.quotes;
  if (!scan.isBlank) state.lastIndent = depth;
  state.switches += 4 * scan.footnotes;
  state.wasBlank = scan.isBlank;
  const isTooMuch =
    state.containerWork > limits.containerWork || state.switches * line > limits.switchWork;
  return isTooMuch ? 'Too many lines are deeply nested.' : undefined;
}

/**
 * Whether the line certainly ends the paragraph before it. A bullet four columns behind the content of every open item
 * would only go on with it, as text.
 */
function startsBlock(state: State, line: LineScan): boolean {
  const { contents } = state;
  while ((contents.at(-1) ?? 0) > line.indent) contents.pop();
  const isNear = line.indent - (contents.at(-1) ?? 0) <= 3;
  if (line.content !== undefined && isNear) contents.push(line.content);
  return (
    isNear && (line.content !== undefined || ((line.isHeading || line.isBreak) && line.indent <= 3))
  );
}
