import { lineAt, lineSpan } from '#base/lineMap.ts';
import { holds, type Span, slice } from '#base/range.ts';
import type { Minute, TeamUpdate } from './minute.ts';
import { leadOf, type MinutesLineForm, usualMinutesLine } from './minutesLineForm.ts';
import { isPlaceholder, saysNoMinutes, saysNotMet } from './minutesPlaceholder.ts';
import { between, firstFrom } from './spans.ts';
import { lineLinks } from './teamLinkState.ts';

/** Where the link to a team's minutes belongs in its update. */
export type MinutesPlace =
  /** On the line that keeps the place for it: `span` is its content. */
  | { readonly kind: 'line'; readonly span: Span; readonly lead: string | undefined }
  /** On a line of its own, inserted at `span` with these texts around it. */
  | {
      readonly kind: 'below';
      readonly span: Span;
      readonly before: string;
      readonly behind: string;
    }
  /** Nowhere: something else is said there. */
  | { readonly kind: 'taken' };

const taken: MinutesPlace = { kind: 'taken' };

/**
 * The place in an update that links no minutes yet. Looks at nothing but the text: what the links on the line lead to
 * has been found to be no minutes.
 */
export function minutesPlace(
  minute: Minute,
  update: TeamUpdate,
  form: MinutesLineForm = usualMinutesLine,
): MinutesPlace {
  const lines = linesOf(minute, update);
  const first = lines.find(({ span }) => span.start !== update.minutesLine?.span.start);
  if (first !== undefined && saysNotMet(first.text)) return taken;
  if (update.minutesLine !== undefined) return onLine(minute, update);
  const saying = lines.find(({ depth, text }) => depth === 0 && saysNoMinutes(text));
  if (saying !== undefined) return { kind: 'line', span: saying.span, lead: undefined };
  return below(minute, update, form);
}

/** One line of text below a team's heading, without bullet. */
interface TextLine {
  readonly span: Span;
  readonly text: string;
  /** Columns before it. */
  readonly depth: number;
}

/** Nobody says so far down that there are no minutes. */
const mostLines = 12;

/** The first lines of an update, down to the next heading, without what is no prose. */
function linesOf({ source }: Minute, { node }: TeamUpdate): readonly TextLine[] {
  const { lines, text, headings, opaque } = source;
  const nextHeading = between(headings, { start: node.heading.span.end, end: node.span.end })[0];
  const end = nextHeading?.span.start ?? node.span.end;
  const found: TextLine[] = [];
  for (
    let line = lineAt(lines, node.heading.span.end) + 1;
    line < lines.starts.length && found.length < mostLines;
    line++
  ) {
    const { start, end: lineEnd } = lineSpan(lines, line);
    if (start >= end) break;
    const written = text.slice(start, Math.min(lineEnd, start + longestLine));
    const [marker = '', indent = ''] = /^([ \t]*)(?:[-*+][ \t]+)?/.exec(written) ?? [];
    const content = written.slice(marker.length).trimEnd();
    const span = { start: start + marker.length, end: start + marker.length + content.length };
    const hidden = firstHidden(opaque, span);
    if (content === '' || (hidden && holds(hidden, span))) continue;
    found.push({ span, text: content, depth: indent.length });
  }
  return found;
}

const longestLine = 500;

/** The first code or comment that touches `span`. */
function firstHidden(opaque: readonly Span[], span: Span): Span | undefined {
  const first = opaque[firstFrom(opaque.length, (index) => (opaque[index]?.end ?? 0) > span.start)];
  return first !== undefined && first.start < span.end ? first : undefined;
}

function onLine(minute: Minute, update: TeamUpdate): MinutesPlace {
  const { minutesLine } = update;
  if (minutesLine === undefined) return taken;
  const { source } = minute;
  const { text } = source;
  const links = lineLinks(minute, update);
  // A comment on the line is for whoever writes it.
  const hidden = firstHidden(source.opaque, minutesLine.span);
  const isComment = hidden !== undefined && text.startsWith('<!--', hidden.start);
  if (hidden !== undefined && !isComment) return taken;
  const { start } = minutesLine.span;
  const shown = { start, end: Math.min(minutesLine.span.end, hidden?.start ?? text.length) };
  const end = start + slice(text, shown).trimEnd().length;
  let said = '';
  let done = start;
  for (const link of links) {
    said += `${text.slice(done, link.span.start)} ${link.text} `;
    done = link.span.end;
  }
  said += text.slice(Math.min(done, end), end);
  const written = said.length > longestLine ? undefined : said.replace(label, ' ');
  if (written === undefined || !isPlaceholder(written, links.length > 0)) return taken;
  const first = links[0];
  return {
    kind: 'line',
    span: { start, end: lineEnd(minute, end) },
    lead: leadOf(text, minutesLine, first) || undefined,
  };
}

const label = /^[*_\s]*(?:(?:meeting )?minutes|meeting notes|protokoll)\b/i;

/** `end`, or behind the one blank that `Minutes: ` leaves. */
function lineEnd({ source }: Minute, end: number): number {
  const whole = lineSpan(source.lines, lineAt(source.lines, end));
  const rest = slice(source.text, { start: end, end: whole.end });
  return rest === ' ' || rest === '\t' ? whole.end : end;
}

function below(minute: Minute, { node }: TeamUpdate, form: MinutesLineForm): MinutesPlace {
  const { source } = minute;
  const { lines, text } = source;
  const { eol } = source.style;
  const headingLine = lineAt(lines, node.heading.span.end);
  const headingStart = lineSpan(lines, lineAt(lines, node.heading.span.start)).start;
  // In a quote or a list more than a line would have to be written.
  if (text.slice(headingStart, node.heading.span.start).trim() !== '') return taken;
  let next = headingLine + 1;
  while (next < lines.starts.length && isBlankLine(minute, next)) next++;
  const follows = lineSpan(lines, next);
  const isOwn = next < lines.starts.length && follows.start < node.span.end;
  const following = isOwn ? slice(text, follows) : '';
  const item = /^ {0,3}[-*+][ \t]{1,4}(?=\S)/.exec(following)?.[0];
  if (form.bullet !== '' && item !== undefined && next > headingLine + 1) {
    const span = { start: follows.start, end: follows.start };
    return { kind: 'below', span, before: item, behind: eol };
  }
  const at = lineSpan(lines, headingLine).end;
  const bullet = form.bullet === '' ? '' : (item ?? `${form.bullet} `);
  const isTight = next === headingLine + 1 && next < lines.starts.length;
  // Right below a line of text most things become a part of it; `---` and an empty bullet even make it a heading.
  const mayTouch = item !== undefined && (form.bullet !== '' || !form.isApart);
  return {
    kind: 'below',
    span: { start: at, end: at },
    before: `${eol}${form.isApart ? eol : ''}${bullet}`,
    behind: isTight && !mayTouch ? eol : '',
  };
}

const isBlankLine = ({ source }: Minute, line: number): boolean =>
  slice(source.text, lineSpan(source.lines, line)).trim() === '';
