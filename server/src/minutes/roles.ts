import type { Span } from '#base/range.ts';
import type { Heading, RoleLine } from './model.ts';
import { type People, peopleIn } from './people.ts';
import {
  headingBefore,
  lastStartingBefore,
  linesWith,
  type Prose,
  type ProseLine,
  proseLine,
  visible,
} from './prose.ts';
import { isPlaceholder, isRoleValue } from './roleContext.ts';
import { roleOfHeading, roleOfLabel, roleOfQuestion } from './roleWords.ts';

const candidates =
  /minute|note[- ]?tak|report|present|scribe|protokoll|secretary|transfer|transform|summary (?:in|for|to) /gi;

/** A line that asks, before its answer is known. */
interface Question {
  readonly role: RoleLine['role'];
  readonly kind: 'heading' | 'line';
  readonly span: Span;
  readonly indent: number;
  /** Line on which the question ends. */
  readonly lastLine: number;
  /** Behind `?` or `:` on that line. */
  readonly rest: Span;
  /** Whether a bare name can be an answer below it. */
  readonly allowNames: boolean;
}

/** Lines and headings that ask who takes the minutes or who reports, with their answers. */
export function rolesIn(prose: Prose): readonly RoleLine[] {
  const found: { question: Question; role: RoleLine }[] = [];
  for (const line of linesWith(prose, candidates)) {
    const question = questionAt(prose, line);
    if (question === undefined) continue;
    const previous = found.at(-1);
    if (previous !== undefined && question.span.start < previous.role.span.end) continue;
    // A heading above a line that asks in full is only its title.
    if (previous?.question.kind === 'heading' && previous.role.people.length === 0)
      if (isBelow(prose, previous.question, question)) found.pop();
    found.push({ question, role: answered(prose, question) });
  }
  return found.map(({ role }) => role);
}

const isBelow = (prose: Prose, heading: Question, line: Question): boolean =>
  prose.headings[headingBefore(prose.headings, line.span.start)]?.span.start === heading.span.start;

function questionAt(prose: Prose, line: number): Question | undefined {
  const cut = proseLine(prose, line);
  if (cut.span.end - cut.span.start > 300) return undefined;
  const heading = prose.headings[headingBefore(prose.headings, cut.span.start + 1)];
  if (heading !== undefined && cut.span.start < heading.span.end)
    return headingQuestion(prose, heading, line);
  const text = unstruck(prose, cut.span);
  return /^\W*who\b/i.test(text) ? whoQuestion(prose, cut, text) : labelQuestion(prose, cut, text);
}

/** In a heading a name is an answer only behind one word that asks for it. */
const takerLabel =
  /^\W*(?:protokoll\p{L}*|note[- ]?taker|minute[- ]?taker|scribe|secretary):\s*(?=\p{L})/iu;

function answeredLabel(text: string): string | undefined {
  const handle = /^([^:]{3,}?):\s*(?=@)/.exec(text)?.[0];
  if (handle !== undefined) return handle;
  const label = takerLabel.exec(text)?.[0];
  return label !== undefined && /^\p{Lu}/u.test(text.slice(label.length)) ? label : undefined;
}

function headingQuestion(prose: Prose, heading: Heading, line: number): Question | undefined {
  const text = unstruck(prose, heading.contentSpan);
  const label = answeredLabel(text);
  const role = roleOfHeading(text);
  if (role === undefined) return undefined;
  const end = heading.contentSpan.end;
  return {
    role,
    kind: 'heading',
    span: heading.span,
    indent: -1,
    lastLine: line,
    rest: { start: label === undefined ? end : heading.contentSpan.start + label.length, end },
    allowNames: !/^\W*report\w*$/i.test(text),
  };
}

/** `Who …?`, which can be wrapped over a few lines. */
function whoQuestion(prose: Prose, first: ProseLine, text: string): Question | undefined {
  let whole = text;
  let cut = first;
  for (let more = 1; more <= 3 && !whole.includes('?'); more++) {
    const next = proseLine(prose, first.line + more);
    if (next.isItem || next.isBlank) break;
    whole += ` ${unstruck(prose, next.span)}`;
    cut = next;
  }
  const role = roleOfQuestion(whole);
  if (role === undefined) return undefined;
  const behind = unstruck(prose, cut.span).lastIndexOf('?') + 1;
  const mark = behind > 0 ? cut.span.start + behind : cut.span.end;
  return {
    role,
    kind: 'line',
    span: { start: first.span.start, end: mark },
    indent: first.indent,
    lastLine: cut.line,
    rest: { start: mark, end: cut.span.end },
    allowNames: true,
  };
}

function labelQuestion(prose: Prose, cut: ProseLine, text: string): Question | undefined {
  const colon = text.indexOf(':');
  if (colon < 3) return undefined;
  const label = text.slice(0, colon).replace(/\s(?:is|by|will be done by)\s*$/i, '');
  const role = roleOfLabel(label);
  const rest = { start: cut.span.start + colon + 1, end: cut.span.end };
  if (role === undefined) return undefined;
  if (/^\W*minutes\s*$/i.test(label) && !isRoleValue(prose, rest)) return undefined;
  if (text.slice(colon + 1).trim() !== '' && peopleIn(prose, rest, true) === undefined)
    if (!isPlaceholder(text.slice(colon + 1))) return undefined;
  return {
    role,
    kind: 'line',
    span: { start: cut.span.start, end: rest.start },
    indent: cut.indent,
    lastLine: cut.line,
    rest,
    allowNames: false,
  };
}

function answered(prose: Prose, question: Question): RoleLine {
  const { role } = question;
  const here = peopleIn(prose, question.rest, true);
  const found = here ?? below(prose, question);
  const empty = { start: question.rest.end, end: question.rest.end };
  const answerSpan = found === undefined ? empty : found.span;
  const span = {
    start: question.span.start,
    end: Math.max(question.span.end, answerSpan.end),
  };
  return { role, span, people: found?.names ?? [], answerSpan };
}

/** The answer on the lines below: nested, a paragraph, or a neighbour item of nothing but handles. */
function below(prose: Prose, question: Question): Pick<People, 'names' | 'span'> | undefined {
  const names: string[] = [];
  let span: Span | undefined;
  let blanks = 0;
  for (let line = question.lastLine + 1; line < prose.lines.starts.length; line++) {
    const cut = proseLine(prose, line);
    if (cut.isBlank && ++blanks <= 2 && span === undefined) continue;
    if (cut.isBlank || isOtherHeading(prose, question, cut.span.start)) break;
    if (span === undefined && isPlaceholder(visible(prose, cut.span)))
      return { names: [], span: cut.span };
    const people = answerAt(prose, question, cut, span === undefined);
    if (people === undefined) break;
    names.push(...people.names);
    span = { start: span?.start ?? people.span.start, end: people.span.end };
    if (names.length > 5) break;
  }
  return span === undefined ? undefined : { names: [...new Set(names)], span };
}

/** People on one line below the question, where the line is an answer to it. */
function answerAt(
  prose: Prose,
  question: Question,
  cut: ProseLine,
  isFirst: boolean,
): People | undefined {
  const isNested = question.kind === 'line' && (!cut.isItem || cut.indent > question.indent);
  const allowNames = question.allowNames && (isNested || question.kind === 'heading');
  const people = peopleIn(prose, cut.span, allowNames && isFirst);
  const startsWithHandle = isNested && visible(prose, cut.span).trimStart().startsWith('@');
  return people?.isOnlyPeople || startsWithHandle ? people : undefined;
}

/** Whether a heading behind the question stands at `offset`. */
function isOtherHeading(prose: Prose, question: Question, offset: number): boolean {
  const heading = prose.headings[headingBefore(prose.headings, offset + 1)];
  if (heading === undefined || heading.span.start <= question.span.start) return false;
  return offset < heading.span.end;
}

/** Visible text of `span` with `~~struck~~` parts blanked. */
function unstruck(prose: Prose, span: Span): string {
  let result = visible(prose, span);
  for (let at = lastStartingBefore(prose.struck, span.end); at >= 0; at--) {
    const struck = prose.struck[at];
    if (struck === undefined || struck.end <= span.start) break;
    const start = Math.max(struck.start, span.start) - span.start;
    const end = Math.min(struck.end, span.end) - span.start;
    result = result.slice(0, start) + ' '.repeat(end - start) + result.slice(end);
  }
  return result;
}
