import { lineSpan } from '#base/lineMap.ts';
import { holds, type Span, slice } from '#base/range.ts';
import type { MinuteText } from '#minutes/model.ts';
import type { MinuteNode, Participant } from './minute.ts';
import { between, firstFrom } from './spans.ts';

/** Everybody named in the participants sections below `nodes`, in document order, as written. */
export function participantsOf(
  text: MinuteText,
  nodes: readonly MinuteNode[],
): readonly Participant[] {
  return nodes.flatMap((node) => [
    ...(node.section?.kind === 'participants' ? readSection(text, node) : []),
    // As deep as headings nest.
    ...participantsOf(text, node.children),
  ]);
}

function readSection(text: MinuteText, node: MinuteNode): readonly Participant[] {
  // Who is excused stands in a subsection and did not take part.
  const own = { start: node.heading.span.end, end: node.children[0]?.span.start ?? node.span.end };
  const items = between(text.listItems, own);
  const outermost = Math.min(...items.slice(0, 1).map((item) => item.depth));
  const found: Participant[] = [];
  const read: Span[] = [];
  for (const item of items) {
    read.push(item.textSpan);
    const isNote = item.depth > outermost && text.text[item.textSpan.start] !== '@';
    if (!isNote) found.push(...readList(text, item.textSpan, true));
  }
  for (const line of linesOf(text, own)) {
    const isRead = between(read, { start: line.start, end: line.end + 1 }).length > 0;
    if (!isRead && !isOpaque(text, line)) {
      found.push(...readList(text, line, false));
    }
  }
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

function* linesOf(text: MinuteText, own: Span): Generator<Span> {
  const { lines } = text;
  let line = firstFrom(lines.starts.length, (index) => (lines.starts[index] ?? 0) >= own.start);
  for (; (lines.starts[line] ?? own.end) < own.end; line++) {
    const span = lineSpan(lines, line);
    if (span.end > span.start && span.end <= own.end) yield span;
  }
}

function isOpaque({ opaque }: MinuteText, line: Span): boolean {
  const behind = firstFrom(opaque.length, (index) => (opaque[index]?.start ?? 0) > line.start);
  const last = opaque[behind - 1];
  return last !== undefined && holds(last, line);
}

/** `@a, @b (note), Name @c`: one entry between commas. A paragraph, or commas, must list nobody but names. */
function readList(text: MinuteText, span: Span, isItem: boolean): readonly Participant[] {
  const entries = entriesOf(text.text, span);
  const found = entries.map((entry) => readEntry(text, entry));
  const isList = entries.length > 1 && found.every((entry) => entry.length > 0);
  const isOne = entries.length === 1 && isItem;
  return isList || isOne ? found.flat() : found.flat().filter((entry) => entry.isHandle);
}

/** Splits at commas and semicolons outside parentheses. */
function entriesOf(text: string, span: Span): readonly Span[] {
  const entries: Span[] = [];
  let depth = 0;
  let start = span.start;
  for (let at = span.start; at < span.end; at++) {
    const character = text[at];
    if (character === '(') depth++;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (character === ',' || character === ';')) {
      entries.push({ start, end: at });
      start = at + 1;
    }
  }
  return [...entries, { start, end: span.end }];
}

function readEntry(text: MinuteText, entry: Span): readonly Participant[] {
  const handles = between(text.handles, entry);
  if (handles.length > 0) {
    return handles.map(({ name, span }) => ({ name, isHandle: true, span }));
  }
  const written = slice(text.text, entry);
  const name = /^[\s*_[\]`]*([^\s*_[\]`()][^()[\]*`]*)/.exec(written)?.[1]?.trimEnd();
  if (name === undefined || !isName(name)) return [];
  const start = entry.start + written.indexOf(name);
  const span = { start, end: start + name.length };
  // Matrix and mail people write handles with dots, which GitHub has not.
  const isHandle = name.startsWith('@');
  return [{ name: isHandle ? name.slice(1) : name, isHandle, span }];
}

/** A few words of letters; sentences, questions, labels and placeholders are none. */
function isName(text: string): boolean {
  const words = text.split(/\s+/);
  const last = words.at(-1) ?? '';
  return (
    words.length <= 4 &&
    text.length <= 60 &&
    !/[:?!<>/=]|\d{3}/.test(text) &&
    words.every((word) => /\p{L}/u.test(word)) &&
    (words.length === 1 ? !text.endsWith('.') : isCapital(text) && isCapital(last))
  );
}

/** Of a name with several words, `van der` may be small, but not its first and its last word. */
const isCapital = (word: string): boolean => /^\p{L}/u.test(word) && !/^\p{Ll}/u.test(word);
