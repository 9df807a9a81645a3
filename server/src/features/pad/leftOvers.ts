import { lineAt, lineText } from '#base/lineMap.ts';
import { applyEdits } from '#base/range.ts';
import { covers } from '#links/covers.ts';
import type { ListItem, MinuteText } from '#minutes/model.ts';
import { linesOf, proseLines, readBody, withoutLines } from './edits.ts';
import type { PadTarget } from './padTarget.ts';

/** A text without what nobody filled in, and how many lines that were. */
export interface Cleaned {
  readonly text: string;
  readonly removed: number;
}

/** What stands where somebody is asked for something, until they write it. */
const unanswered =
  /^(?:@(?:todo)?|@?\?{2,}|(?:sub)?topic \d{1,2}|YYYY-MM-DD|\d{2}XX-XX-XX|\d{3}X-XX-XX|XXXX-XX-XX)$/i;

/** Bullets, numbers and boxes at the beginning of a line, also several of them. */
const marks = /^(?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$))+(?:\[[ xX]\](?:[ \t]+|$))?/;

const isHollow = (line: string): boolean => {
  const text = line.trim();
  return text === '' || unanswered.test(text) || isHollowItem(text);
};

const isHollowItem = (text: string): boolean => {
  const words = text.replace(marks, '').trim();
  return words !== text && (words === '' || unanswered.test(words));
};

/**
 * Takes out empty bullets, questions for something to fill in that nobody answered, and lines of the series' template
 * that no earlier minute has: those stay in a pad because nobody touched them.
 */
export function withoutLeftOvers(source: MinuteText, target: PadTarget): Cleaned {
  const template = fillers(target);
  let cleaned: Cleaned = { text: source.text, removed: 0 };
  let left = source;
  // What stood behind an empty bullet can belong to another list when that is gone.
  for (let round = 0; round < mostRounds; round++) {
    const next = cleanedOnce(left, template);
    if (next.removed === 0) break;
    left = readBody(next.text);
    cleaned = { text: next.text, removed: cleaned.removed + next.removed };
  }
  return cleaned;
}

const mostRounds = 5;

function cleanedOnce(source: MinuteText, template: ReadonlySet<string>): Cleaned {
  const gone = new Set<number>();
  const isGone = (line: number): boolean => {
    const written = lineText(source.lines, line);
    return isHollow(written) || template.has(written.trim());
  };
  removeItems(source, isGone, gone);
  removeBullets(source, gone);
  removeLines(source, template, gone);
  if (source.isDeck) removeSlides(source, template, gone);
  else removeHeadings(source, template, gone);
  const edits = [...gone].map((line) => withoutLines(source, line));
  const written = [...gone].filter((line) => lineText(source.lines, line).trim() !== '');
  return { text: applyEdits(source.text, edits), removed: written.length };
}

/** Lines of the template that are none of the standing texts of the series. */
function fillers({ template, earlier }: PadTarget): ReadonlySet<string> {
  if (template === undefined || earlier.length === 0) return new Set();
  const linesIn = (source: MinuteText): readonly string[] =>
    source.text.split(/\r\n?|\n/).map((line) => line.trim());
  const standing = new Set(earlier.flatMap(({ source }) => linesIn(source)));
  const lines = linesIn(template).filter((line) => /[\p{L}\p{N}]/u.test(line));
  return new Set(lines.filter((line) => !standing.has(line)));
}

/** Whole items only: one that somebody wrote below keeps its parents. */
function removeItems(
  source: MinuteText,
  isGone: (line: number) => boolean,
  gone: Set<number>,
): void {
  for (const item of source.listItems) {
    const { first, last } = linesOf(source, item.span);
    if (gone.has(first) || !startsLine(source, item, first)) continue;
    let hasWords = false;
    for (let line = first; line <= last && !hasWords; line++) hasWords = !isGone(line);
    if (hasWords) continue;
    for (let line = first; line <= last; line++) gone.add(line);
  }
}

/** A bullet without words behind a line of words makes that line a heading, or is a word of it. */
function removeBullets(source: MinuteText, gone: Set<number>): void {
  const isItem = covers(source.listItems.map(({ span }) => span));
  for (const { line, text } of proseLines(source)) {
    const at = (source.lines.starts[line] ?? 0) + text.search(/\S/);
    if (/^[ \t]+[-*+][ \t]*$/.test(text) && isItem(at)) gone.add(line);
  }
}

const startsLine = (source: MinuteText, item: ListItem, line: number): boolean =>
  source.text.slice(source.lines.starts[line] ?? 0, item.span.start).trim() === '';

/** Paragraphs of the template; headings and items are looked at as a whole. */
function removeLines(source: MinuteText, template: ReadonlySet<string>, gone: Set<number>): void {
  if (template.size === 0) return;
  const isKept = covers([
    ...source.opaque,
    ...source.headings.map(({ span }) => span),
    ...source.listItems.map(({ span }) => span),
  ]);
  for (const [line, start] of source.lines.starts.entries()) {
    const text = lineText(source.lines, line);
    const at = start + Math.max(0, text.search(/\S/));
    if (template.has(text.trim()) && !isKept(at)) gone.add(line);
  }
}

/** Headings of the template, or that say `Topic 1`, with nothing left below them; the last ones first. */
function removeHeadings(
  source: MinuteText,
  template: ReadonlySet<string>,
  gone: Set<number>,
): void {
  let below = source.lines.starts.length;
  let behind = 0;
  for (const { span, text, level } of source.headings.toReversed()) {
    const line = lineAt(source.lines, span.start);
    const isFiller = template.has(lineText(source.lines, line).trim()) || unanswered.test(text);
    const isTitle =
      level === 1 || line === lineAt(source.lines, source.headings[0]?.span.start ?? 0);
    const isEmpty = isBare(source, line + 1, below, gone) && behind <= level;
    const isAtx = source.text[span.start] === '#';
    if (isFiller && isEmpty && isAtx && !isTitle) gone.add(line);
    else behind = level;
    below = line;
  }
}

function isBare(source: MinuteText, from: number, to: number, gone: Set<number>): boolean {
  for (let line = from; line < to; line++) {
    if (!gone.has(line) && !/^\s*(?:-{3,4}\s*)?$/.test(lineText(source.lines, line))) return false;
  }
  return true;
}

/** Of slides on which only headings of the template are left: the whole slide, with the line that splits it off. */
function removeSlides(source: MinuteText, template: ReadonlySet<string>, gone: Set<number>): void {
  if (gone.size === 0) return;
  let slide: number[] = [];
  const close = (): void => {
    const said = slide.filter((line) => lineText(source.lines, line).trim() !== '');
    const isFiller = (line: number): boolean => template.has(lineText(source.lines, line).trim());
    const isEmptied = said.some((line) => gone.has(line));
    if (isEmptied && said.every((line) => gone.has(line) || isFiller(line) || isSplit(line))) {
      for (const line of slide) gone.add(line);
    }
    slide = [];
  };
  const isSplit = (line: number): boolean => /^-{3,4}\s*$/.test(lineText(source.lines, line));
  for (const line of source.lines.starts.keys()) {
    if (isSplit(line)) close();
    slide.push(line);
  }
  close();
}
