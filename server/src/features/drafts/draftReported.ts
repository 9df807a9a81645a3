import { lineAt, lineSpan } from '#base/lineMap.ts';
import type { Span } from '#base/range.ts';
import type { Config } from '#config/model.ts';
import type { Minute, TeamUpdate } from '#workspace/minute.ts';
import { between } from '#workspace/spans.ts';
import { type Issue, issuesIn } from './draftIssues.ts';
import { comparableText, contentOf } from './draftPlain.ts';
import { tellsOf, type Words, wordsOf } from './draftWords.ts';

/** A topic as far as it can be recognised in a team update. */
export interface Recognisable {
  readonly topic: { readonly words: Words };
  readonly linked: readonly Issue[];
}

/** A line of a team update. */
export interface SaidLine {
  readonly words: Words;
  /** Ids of the issues it names. */
  readonly issues: readonly string[];
  /** Sub-items and sentences name many things by the way. */
  readonly kind: 'item' | 'subItem' | 'prose';
}

/** More lines are no team updates; the editor must not wait for them. */
const mostLines = 300;

/** What `updates`, the sections of one team, say. */
export const reportOf = (
  minute: Minute,
  updates: readonly TeamUpdate[],
  config: Config,
): readonly SaidLine[] =>
  updates.flatMap((update) => linesOf(minute, update, config)).slice(0, mostLines);

/** Those of `topics` that the report doesn't have yet. */
export function notReported<T extends Recognisable>(
  report: readonly SaidLine[],
  topics: readonly T[],
): readonly T[] {
  const exact = new Set(report.map(({ words }) => words.key));
  const keys = new Set(topics.map(({ topic }) => topic.words.key));
  // A line that is word for word one topic speaks of no other.
  const free = report.filter(({ words }) => !keys.has(words.key));
  const issues = new Set(free.flatMap((line) => line.issues));
  return topics.filter(
    ({ topic: { words }, linked }) =>
      !(words.key !== '' && exact.has(words.key)) &&
      !linked.some(({ id }) => issues.has(id)) &&
      !free.some((line) => reports(line, words)),
  );
}

function reports({ words, kind }: SaidLine, topic: Words): boolean {
  switch (kind) {
    case 'item':
      return tellsOf(words, topic);
    case 'subItem':
      // It has to say all of it: `waiting for Zuul` below something else is not about Zuul.
      return (
        topic.stemSet.size > 1 && topic.stemSet.size <= words.stemSet.size && tellsOf(words, topic)
      );
    case 'prose':
      return topic.stemSet.size > 1 && words.key.startsWith(topic.key);
  }
}

function linesOf(minute: Minute, update: TeamUpdate, config: Config): readonly SaidLine[] {
  const { source } = minute;
  const { heading, span } = update.node;
  const own = { start: heading.span.end, end: span.end };
  const kinds = kindsOf(minute, own);
  const said: SaidLine[] = [];
  const first = lineAt(source.lines, own.start) + 1;
  for (let line = first; line < source.lines.starts.length && line < first + mostLines; line++) {
    const whole = lineSpan(source.lines, line);
    if (whole.start >= own.end) break;
    const content = contentOf(source, line);
    if (content.start >= content.end || isMinutesLine(update, whole)) continue;
    const words = wordsOf(comparableText(source, content));
    const issues = issuesIn(source, whole, config).map(({ issue }) => issue.id);
    if (words.key === '' && issues.length === 0) continue;
    said.push({ words, issues, kind: kinds.get(whole.end) ?? 'prose' });
  }
  return said;
}

/** By the end of their first line; headings inside a section count as items. */
function kindsOf({ source }: Minute, span: Span): ReadonlyMap<number, SaidLine['kind']> {
  const kinds = new Map<number, SaidLine['kind']>();
  for (const { textSpan, depth } of between(source.listItems, span)) {
    kinds.set(textSpan.end, depth === 0 ? 'item' : 'subItem');
  }
  for (const heading of between(source.headings, span)) {
    kinds.set(lineSpan(source.lines, lineAt(source.lines, heading.span.start)).end, 'item');
  }
  return kinds;
}

const isMinutesLine = ({ minutesLine }: TeamUpdate, line: Span): boolean =>
  minutesLine !== undefined &&
  line.start <= minutesLine.span.start &&
  minutesLine.span.start < line.end;
