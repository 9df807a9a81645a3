import type { ReadingDepth } from './model.ts';
import { type LineScan, scanLine } from './scanLine.ts';

/** Above this nothing is read at all. */
export const readingLimit = 5_000_000;

/**
 * Above these the parser, which is quadratic on some inputs and recursive on others, would take seconds or overflow
 * its stack. The longest real minutes reach a twentieth of any of them.
 */
const limits = {
  text: 1_000_000,
  lines: 10_000,
  line: 20_000,
  containers: 64,
  /** Characters in one paragraph that can begin or end an inline construct. */
  delimiters: 2_000,
  /** Their squares summed over all paragraphs that have many, because the parser's time grows like this. */
  delimiterWork: 8_000_000,
  /** Lines that go on with one paragraph. */
  paragraphLines: 2_000,
  /** Punctuation in a row, which is looked at again for each URL that could end in it. */
  punctuation: 400,
  /** Open lists and quotes, summed over all lines. */
  containerWork: 80_000,
} as const;

/** Counts of the text so far. */
interface State {
  delimiters: number;
  delimiterWork: number;
  paragraphLines: number;
  openContainers: number;
  containerWork: number;
  wasBlank: boolean;
  /** Columns at which the open list items have their content, ascending; never more than are certain. */
  readonly contents: number[];
}

/** Decides in one linear pass, before anything is parsed, how deeply `text` can be read. */
export function guard(text: string): ReadingDepth {
  if (text.length > readingLimit)
    return { kind: 'none', reason: 'It is larger than 5 MB.', line: 0 };
  if (text.length > limits.text)
    return { kind: 'reduced', reason: 'It is larger than 1 MB.', line: 0 };
  const state: State = {
    delimiters: 0,
    delimiterWork: 0,
    paragraphLines: 0,
    openContainers: 0,
    containerWork: 0,
    wasBlank: true,
    contents: [],
  };
  let line = 0;
  for (let start = 0; start < text.length; line++) {
    if (line > limits.lines)
      return { kind: 'reduced', reason: 'It has more than 10 000 lines.', line };
    const scan = scanLine(text, start);
    const reason = excess(state, scan, scan.end - start);
    if (reason !== undefined) return { kind: 'reduced', reason, line };
    start = scan.next;
  }
  return { kind: 'full' };
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
  if (state.delimiters > 200)
    state.delimiterWork += line.delimiters * (2 * state.delimiters - line.delimiters);
  if (state.delimiterWork > limits.delimiterWork) return 'It has too many marks such as [ or *.';
  if (state.wasBlank && !line.isBlank && line.containers === 0 && line.indent === 0)
    state.openContainers = 0;
  state.openContainers = Math.max(state.openContainers, line.containers);
  state.containerWork += state.openContainers;
  if (state.containerWork > limits.containerWork) return 'Too many lines are deeply nested.';
  state.wasBlank = line.isBlank;
  return undefined;
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
  return isNear && (line.content !== undefined || (line.isHeading && line.indent <= 3));
}
