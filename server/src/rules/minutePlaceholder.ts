import type { CalendarDate } from '#base/calendarDate.ts';
import { lineAt, lineSpan, lineText } from '#base/lineMap.ts';
import { type Span, slice } from '#base/range.ts';
import { covers } from '#links/covers.ts';
import type { ListItem, MinuteText } from '#minutes/model.ts';
import type { Minute } from '#workspace/minute.ts';
import { isCancelled } from './cancelledMeeting.ts';
import type { Finding, Fix, Rule } from './model.ts';
import { openDate } from './openDate.ts';
import { shown } from './wording.ts';

export const minutePlaceholder: Rule = {
  code: 'minute/placeholder',
  summary: 'Something of the template was never filled in.',
  details: `Dates left open (\`202X-XX-XX\`, \`YYYY-MM-DD\` in a heading), \`@todo\`, \`Subtopic 1\`, an \`@\` without a name, and as hints: \`???\` that
stands alone, a bullet without text, a question who reports without an answer. Templates themselves, and minutes of today and
of days to come, are left alone.`,
  bad: '## 202X-XX-XX\n\n- Subtopic 1\n- @',
  good: '## 2023-06-29\n\n- Flavors\n- @ada',
  severity: 'warning',
  setting: 'placeholders',
  fixable: true,
  builtin: undefined,
  check: function* ({ snapshot, minute, path }) {
    const { series, source, date } = minute;
    if (series === undefined || source.depth.kind !== 'full') return;
    if (series.forms.some(({ template }) => template === path)) return;
    // What is still being written has places to fill in.
    if (date === undefined || date >= snapshot.today) return;
    const isHidden = covers(source.opaque);
    const next: Fix = {
      title: 'Go to the next placeholder',
      preferred: false,
      edits: [],
      command: { id: 'minuteTaker.nextPlaceholder', paths: [path] },
    };
    const isHeld = !isCancelled(source);
    for (const finding of [
      ...openDates(minute),
      ...words(source),
      ...items(source),
      ...(isHeld ? emptyBullets(source) : []),
      ...(isHeld ? questions(minute) : []),
    ]) {
      if (!isHidden(finding.span.start))
        yield { ...finding, fixes: () => [...(finding.fixes?.() ?? []), next] };
    }
  },
};

/** `202X-XX-XX` anywhere, `YYYY-MM-DD` only in headings: a text can speak of the form of dates. */
function* openDates({ fileDate, source: { text, headings } }: Minute): Generator<Finding> {
  const inHeading = covers(headings.map(({ contentSpan }) => contentSpan));
  for (const match of text.matchAll(new RegExp(openDate, 'g'))) {
    const span = { start: match.index, end: match.index + match[0].length };
    yield found(span, match[0], inHeading(span.start) ? filling(span, fileDate) : []);
  }
  for (const { contentSpan } of headings) {
    const at = slice(text, contentSpan).search(/(?<![\w-])YYYY-MM-DD(?![\w-])/);
    if (at < 0) continue;
    const start = contentSpan.start + at;
    const span = { start, end: start + 10 };
    yield found(span, 'YYYY-MM-DD', filling(span, fileDate));
  }
}

/** The day that the file name says. */
const filling = (span: Span, date: CalendarDate | undefined): readonly Fix[] =>
  date === undefined
    ? []
    : [{ title: `Change to ${date}`, preferred: true, edits: [{ span, newText: date }] }];

/** `@todo`, and headings or items that the template numbers. */
function* words(source: MinuteText): Generator<Finding> {
  for (const { name, span } of source.handles) {
    if (name.toLowerCase() === 'todo') yield found(span, '@todo');
  }
  for (const [index, { contentSpan, span, text }] of source.headings.entries()) {
    if (!numbered.test(text)) continue;
    // Somebody can well count the topics, and write what was said below.
    const end = source.headings[index + 1]?.span.start ?? source.text.length;
    const isFilled =
      /^topic/i.test(text) && slice(source.text, { start: span.end, end }).trim() !== '';
    if (!isFilled) yield found(contentSpan, text, emptyHeading(source, span, end));
  }
}

/** Takes away the heading that has nothing below it. */
function emptyHeading({ text }: MinuteText, { start, end }: Span, next: number): readonly Fix[] {
  return slice(text, { start: end, end: next }).trim() === ''
    ? [
        {
          title: 'Remove the heading',
          preferred: true,
          edits: [{ span: { start, end: next }, newText: '' }],
        },
      ]
    : [];
}

const numbered = /^(?:Sub)?topic \d{1,2}$/i;

function* items(source: MinuteText): Generator<Finding> {
  const { text, listItems } = source;
  for (const [index, item] of listItems.entries()) {
    const next = listItems[index + 1];
    const hasChildren = next !== undefined && next.depth > item.depth;
    const first = slice(text, item.textSpan).trim();
    if (numbered.test(first)) yield found(item.textSpan, first, removal(source, item, hasChildren));
    else if (first === '@') yield found(item.textSpan, first, removal(source, item, hasChildren));
    else if (first.endsWith('???'))
      yield* unanswered(item, first, () => removal(source, item, hasChildren));
  }
}

/** `- ???`, `- State: ???`, `- Updated - ???`; three question marks behind a sentence are only a question. */
function* unanswered(
  { textSpan }: ListItem,
  first: string,
  remove: () => readonly Fix[],
): Generator<Finding> {
  const marks = /(?:^|[:|]\s|\s[-–]\s)(\?{3,20})$/.exec(first.slice(-longestBullet))?.[1];
  if (marks === undefined) return;
  const end = textSpan.start + first.length;
  yield {
    span: { start: end - marks.length, end },
    severity: 'hint',
    message: `${marks} is still open. Fill it in or take it away.`,
    fixes: () => (marks === first ? remove() : []),
  };
}

/**
 * Lines with nothing but a bullet, and nothing below that belongs to it. Below a text Markdown takes such a line for
 * part of that text, so the list items do not show all of them.
 */
function* emptyBullets({ lines, text, headings }: MinuteText): Generator<Finding> {
  const underlines = covers(headings.map(({ span }) => span));
  for (const [line, start] of lines.starts.entries()) {
    const match = /^([ \t]*)[-*+][ \t]*$/.exec(lineText(lines, line).slice(0, longestBullet));
    const indent = match?.[1];
    if (match === null || indent === undefined) continue;
    const at = start + indent.length;
    const next = /^[ \t]*/.exec(lineText(lines, line + 1).slice(0, longestBullet))?.[0] ?? '';
    const hasMore = next.length > indent.length && lineText(lines, line + 1).trim() !== '';
    if (hasMore || underlines(at)) continue;
    const end = lines.starts[line + 1] ?? text.length;
    yield {
      span: { start: at, end: at + 1 },
      severity: 'hint',
      message: 'This bullet has no text. Fill it in or take it away.',
      tags: ['unnecessary'],
      fixes: () => [
        {
          title: 'Remove the line',
          preferred: true,
          edits: [{ span: { start, end }, newText: '' }],
        },
      ],
    };
  }
}

const longestBullet = 200;

/** A question who reports that nobody has answered; who takes the minutes is a rule of its own. */
function* questions({ roles, source: { lines } }: Minute): Generator<Finding> {
  for (const { role, people, span } of roles) {
    if (role !== 'reporter' || people.length > 0) continue;
    const end = Math.min(span.end, lineSpan(lines, lineAt(lines, span.start)).end);
    yield {
      span: { start: span.start, end },
      severity: 'hint',
      message: 'Nobody has answered this. Who reports?',
    };
  }
}

const found = (span: Span, text: string, more: readonly Fix[] = []): Finding => ({
  span,
  message: `${shown(text)} is from the template. Fill it in or take it away.`,
  fixes: () => more,
});

/** The whole line of an item that holds nothing else. */
function removal(source: MinuteText, item: ListItem, hasChildren: boolean): readonly Fix[] {
  if (hasChildren) return [];
  const line = lineAt(source.lines, item.span.start);
  const start = source.lines.starts[line] ?? 0;
  const end = source.lines.starts[line + 1] ?? source.text.length;
  const isOnlyItem = /^[ \t]*(?:[-*+]|\d{1,9}[.)])/.test(lineText(source.lines, line));
  // What is indented below belongs to it, even where it is no item of its own.
  const hasMore = /^[ \t]+(?![-*+][ \t]*$)\S/.test(lineText(source.lines, line + 1).slice(0, 200));
  return isOnlyItem && !hasMore
    ? [
        {
          title: 'Remove the line',
          preferred: true,
          edits: [{ span: { start, end }, newText: '' }],
        },
      ]
    : [];
}
