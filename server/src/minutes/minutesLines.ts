import type { Span } from '#base/range.ts';
import type { Link, MinutesLine } from './model.ts';
import { isInHeading, linesWith, type Prose, type ProseLine, proseLine, visible } from './prose.ts';
import { isRoleValue } from './roleContext.ts';
import { roleOfLabel } from './roleWords.ts';

const anywhere = /minutes|meeting notes|protokoll/gi;
/** Blanks stand for hidden markup too. */
const atStart = /^ *(?:(?:meeting )?minutes|meeting notes|protokoll)\b/i;
const colon = /^ *: */;
/** `Minutes from the SIG:`, `Minutes not available yet:`; a few words at most. */
const moreWords = /^((?: +[^\s:(),.\uE002]{1,20}){1,6}) *: */;
const linkText = /^(?:meeting )?minutes(?: (?:repo|repository|of|from|for|\d)\b.*)?:?$/i;

/** Lines that give a team's minutes, or say that there are none; one that names a person is a role instead. */
export function minutesLinesIn(prose: Prose, links: readonly Link[]): readonly MinutesLine[] {
  const found: MinutesLine[] = [];
  let next = 0;
  for (const line of linesWith(prose, anywhere)) {
    const cut = proseLine(prose, line);
    while ((links[next]?.span.start ?? Number.POSITIVE_INFINITY) < cut.span.start) next++;
    const first = links[next];
    const index = first !== undefined && first.span.start < cut.span.end ? next : undefined;
    const valueSpan = isInHeading(prose, cut.span.start)
      ? undefined
      : minutesValue(prose, cut, index === undefined ? undefined : first);
    if (valueSpan !== undefined) found.push({ span: cut.span, valueSpan, link: index });
  }
  return found;
}

function minutesValue(prose: Prose, line: ProseLine, link: Link | undefined): Span | undefined {
  const { span } = line;
  const text = visible(prose, span);
  const word = atStart.exec(text)?.[0];
  if (word === undefined) return undefined;
  if (link?.span.start === span.start && link.kind === 'inline' && linkText.test(link.text))
    return link.destinationSpan;
  if (!/^ *[A-Z]/.test(word) && continuesParagraph(prose, line)) return undefined;
  const rest = text.slice(word.length);
  const direct = colon.exec(rest)?.[0];
  if (direct !== undefined) {
    const value = trimmed(text, span, word.length + direct.length, link);
    return isRoleValue(prose, value) ? undefined : value;
  }
  if (link === undefined || roleOfLabel(text) !== undefined) return undefined;
  const more = moreWords.exec(rest);
  if (more !== null) {
    const isDenied = /\b(?:not|no|none)\b/i.test(more[1] ?? '');
    return trimmed(text, span, word.length + (isDenied ? 0 : more[0].length), link);
  }
  const linkAt = link.span.start - span.start - word.length;
  return /^ *$/.test(rest.slice(0, Math.max(0, linkAt))) && linkAt > 0
    ? trimmed(text, span, word.length, link)
    : undefined;
}

/** The rest of the line from `from`, without blanks and emphasis marks around it; a link in it is whole. */
function trimmed(text: string, span: Span, from: number, link: Link | undefined): Span {
  const rest = text.slice(from);
  const start = span.start + from + (rest.length - rest.trimStart().length);
  const end = Math.max(start, span.start + text.trimEnd().length);
  if (link === undefined || link.span.end <= span.start + from) return { start, end };
  return { start: Math.min(start, link.span.start), end: Math.max(end, link.span.end) };
}

/** Whether the line only goes on with the sentence of the line before it. */
function continuesParagraph(prose: Prose, line: ProseLine): boolean {
  if (line.isItem || line.line === 0) return false;
  const before = proseLine(prose, line.line - 1);
  return !before.isBlank && !isInHeading(prose, before.span.start);
}
