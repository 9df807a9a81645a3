import { lineAt, lineSpan } from '#base/lineMap.ts';
import { holds, type Span, slice } from '#base/range.ts';
import type { Form, Section } from '#config/model.ts';
import type { MinuteText } from '#minutes/model.ts';
import type { MinuteNode, Participant } from './minute.ts';
import { allSections } from './sectionNames.ts';
import { between, firstFrom } from './spans.ts';

/** Who is named in the sections of a minute that list people, as written. */
export interface ListedPeople {
  readonly participants: readonly Participant[];
  readonly excused: readonly Participant[];
}

/** Everybody named in the participants sections below `nodes`, in document order. */
export function listedPeople(
  text: MinuteText,
  nodes: readonly MinuteNode[],
  form: Form | undefined,
): ListedPeople {
  const excusing = form === undefined ? new Set<Section>() : excusingSections(form);
  const found = { participants: [] as Participant[], excused: [] as Participant[] };
  const waiting = nodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    waiting.push(...node.children.toReversed());
    if (node.section?.kind !== 'participants') continue;
    const list = excusing.has(node.section) ? found.excused : found.participants;
    list.push(...peopleInSection(text, ownSpan(node)));
  }
  return found;
}

/** Lists below the list of participants: who is excused did not take part. */
export const excusingSections = (form: Form): ReadonlySet<Section> =>
  new Set(
    allSections(form)
      .filter(({ kind }) => kind === 'participants')
      .flatMap(({ children }) => children),
  );

/** What stands below the heading itself, without the sections below it. */
export const ownSpan = (node: MinuteNode): Span => ({
  start: node.heading.span.end,
  end: node.children[0]?.span.start ?? node.span.end,
});

/** People listed in `own`, the content of a section, in document order. */
export function peopleInSection(text: MinuteText, own: Span): readonly Participant[] {
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
      found.push(...(readRow(text, line) ?? readList(text, line, false)));
    }
  }
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

/** Who a row of a table names: a handle, else the name in its first cell; nothing where `line` is none. */
function readRow(text: MinuteText, line: Span): readonly Participant[] | undefined {
  const written = slice(text.text, line);
  if (!/^\s*\|/.test(written)) return undefined;
  const next = lineSpan(text.lines, lineAt(text.lines, line.start) + 1);
  if ([line, next].some((span) => delimiterRow.test(slice(text.text, span)))) return [];
  const [handle] = between(text.handles, line);
  if (handle !== undefined) return [{ name: handle.name, isHandle: true, span: handle.span }];
  const start = line.start + written.indexOf('|') + 1;
  const end = text.text.indexOf('|', start);
  return readEntry(text, { start, end: end < 0 || end > line.end ? line.end : end });
}

const delimiterRow = /^\s*\|[\s|:-]*-[\s|:-]*$/;

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
export function readList(text: MinuteText, span: Span, isItem: boolean): readonly Participant[] {
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
  const found = /^[\s*_[\]`]*([^\s*_[\]`()][^()[\]*`]*)/.exec(written)?.[1]?.trimEnd() ?? '';
  const name = found.length > longestName + 20 ? '' : found.replace(behindName, '');
  if (!isName(name)) return [];
  const start = entry.start + written.indexOf(name);
  const span = { start, end: start + name.length };
  // Matrix and mail people write handles with dots, which GitHub has not.
  const isHandle = name.startsWith('@');
  return [{ name: isHandle ? name.slice(1) : name, isHandle, span }];
}

const behindName = /(?:\s|\p{Extended_Pictographic}|\u200d|\ufe0f)+$/u;

const longestName = 60;

/** A few words of letters; sentences, questions, labels and placeholders are none. */
function isName(text: string): boolean {
  const words = text.split(/\s+/);
  const last = words.at(-1) ?? '';
  return (
    words.length <= 4 &&
    text.length <= longestName &&
    !/[:?!<>/=]|\d{3}/.test(text) &&
    words.every((word) => /\p{L}/u.test(word)) &&
    (words.length === 1 ? !text.endsWith('.') : isCapital(text) && isCapital(last))
  );
}

/** Of a name with several words, `van der` may be small, but not its first and its last word. */
const isCapital = (word: string): boolean => /^\p{L}/u.test(word) && !/^\p{Ll}/u.test(word);
