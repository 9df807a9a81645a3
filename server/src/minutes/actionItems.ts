import type { Span } from '#base/range.ts';
import { startsItem } from './actionMarkers.ts';
import { readAssignees } from './assignees.ts';
import { plainText } from './mask.ts';
import type { ActionItem, Handle } from './model.ts';
import { isInHeading, lineOf, type Prose, proseLine, spanAround } from './prose.ts';

const marker =
  /(?<![A-Za-z0-9@-])(@?AI(?:['’]?s)?|TODO|T[oO][dD]o|todo|[tT]o [dD]o|ACTION(?: ITEM)?|Action(?: [iI]tem)?|action item)(?![A-Za-z0-9-])/g;
const doneMark = /✅|☑|✔|✓|:white_check_mark:|:heavy_check_mark:/u;
/** But not in `write down what is done`. */
const doneWord =
  /(?<!\b(?:is|are|was|were|be|been|get|gets|got|it|this|them|all|everything|not|ist|wird)\s)(?:^|(?<=[\s(–-]))(?:done|erledigt)[\s)!.]*$/i;

/** Hostile lines are long and full of markers: an item reaches no further than this, and there are no more. */
const reach = 1_000;
const most = 5_000;

/** An item whose end is not yet cut at the next one on its line. */
interface Candidate {
  readonly markerSpan: Span;
  readonly line: Span;
  readonly end: number;
  readonly isTask: boolean;
}

/** Action items in prose; headings hold none. `handles` are those of the text, as known people. */
export function actionItemsIn(prose: Prose, handles: readonly Handle[]): readonly ActionItem[] {
  const known = new Set(handles.map((handle) => handle.name.toLowerCase()));
  const candidates: Candidate[] = [];
  for (const match of prose.mask.matchAll(marker)) {
    const candidate = candidateAt(prose, known, match.index, match[1] ?? '');
    if (candidate !== undefined) candidates.push(candidate);
    if (candidates.length >= most) break;
  }
  const items: ActionItem[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const next = candidates[index + 1]?.markerSpan.start ?? Number.POSITIVE_INFINITY;
    const item = read(prose, candidate, Math.min(candidate.end, next), known);
    if (item !== undefined) items.push(item);
  }
  return items;
}

function candidateAt(
  prose: Prose,
  known: ReadonlySet<string>,
  start: number,
  word: string,
): Candidate | undefined {
  const markerSpan = { start, end: start + word.length };
  if (isInHeading(prose, start)) return undefined;
  const { span: whole } = proseLine(prose, lineOf(prose, start));
  if (start < whole.start) return undefined;
  const line = {
    start: Math.max(whole.start, start - reach),
    end: Math.min(whole.end, start + reach),
  };
  const emphasis = spanAround(prose.emphasis, start);
  const opensEmphasis = emphasis !== undefined && isMarkup(prose, emphasis.start, start);
  const before = prose.mask.slice(Math.max(line.start, start - 60), start);
  const after = prose.mask.slice(markerSpan.end, Math.min(line.end, markerSpan.end + 120));
  if (
    !startsItem(
      { word, before, after, opensEmphasis, isLineStart: start - line.start <= 60 },
      known,
    )
  )
    return undefined;
  const lineStart = prose.lines.starts[lineOf(prose, start)] ?? 0;
  const isTask = /\[[xX]\][ \t]*$/.test(prose.text.slice(lineStart, whole.start));
  const end = endOf(prose, markerSpan, line, opensEmphasis ? emphasis : undefined);
  return { markerSpan, line, end, isTask };
}

const isMarkup = (prose: Prose, start: number, end: number): boolean =>
  end - start <= 6 && /^\uE001*$/.test(prose.mask.slice(start, end));

/** The end of the parenthesis, emphasis or table cell that the marker stands in, else of the line. */
function endOf(prose: Prose, marker: Span, line: Span, emphasis: Span | undefined): number {
  const { mask } = prose;
  const before = mask.slice(line.start, marker.start);
  let depth = count(before, '(') > count(before, ')') ? 1 : Number.POSITIVE_INFINITY;
  for (let at = marker.end; at < line.end; at++) {
    if (mask[at] === '(') depth++;
    else if (mask[at] === ')' && --depth === 0) return at;
  }
  if (emphasis !== undefined && emphasis.end < line.end) {
    const inner = mask.slice(marker.end, emphasis.end);
    const words = inner.replace(/@[\w-]+|[^\p{L}]|\b(?:for|and|or|und)\b/gu, '');
    if (words.length > 3) return emphasis.end - markLength(prose, emphasis);
  } else if (emphasis?.end === line.end) return line.end - markLength(prose, emphasis);
  if (mask[line.start] === '|') {
    const cell = mask.indexOf('|', marker.end);
    if (cell >= 0 && cell < line.end) return cell;
  }
  return line.end;
}

const count = (text: string, char: string): number => text.split(char).length - 1;

/** `_` or `**`. */
const markLength = ({ text }: Prose, emphasis: Span): number =>
  text[emphasis.start] === text[emphasis.start + 1] ? 2 : 1;

function read(
  prose: Prose,
  candidate: Candidate,
  limit: number,
  known: ReadonlySet<string>,
): ActionItem | undefined {
  const { markerSpan, line } = candidate;
  const blank = limit < candidate.end ? /[\s(\uE001,;–-]/ : /\s/;
  let end = limit;
  while (end > markerSpan.end && blank.test(prose.mask[end - 1] ?? '')) end--;
  const span = { start: markerSpan.start, end };
  const head = readAssignees(prose.mask, { start: markerSpan.end, end }, known);
  const written = plainText(prose.text, prose.mask, { start: head.end, end });
  const said = withoutState(written, head.assignees.length > 0);
  const rest = prose.text.slice(markerSpan.end, line.end);
  const isSaid = /[\p{L}\p{N}]/u.test(said) && !/^(?:w\/|with|via|for|cc)\s[\s@\w,&-]*$/.test(said);
  const text = isSaid || head.assignees.length === 0 ? said : textBefore(prose, candidate) || said;
  if (text === '' && head.assignees.length === 0) return undefined;
  const struck = spanAround(prose.struck, markerSpan.start);
  return {
    span,
    markerSpan,
    assignees: head.assignees,
    text,
    done: candidate.isTask || struck !== undefined || doneMark.test(rest) || doneWord.test(rest),
  };
}

/** `Buy a bigger table (AI @x)`: what stands before the marker. */
function textBefore(prose: Prose, { markerSpan, line }: Candidate): string {
  const span = { start: line.start, end: markerSpan.start };
  const text = plainText(prose.text, prose.mask, span);
  return text.replace(/[\s(–:;,[-]+$|[\s(]*[-=]+>[\s(]*$/g, '').replace(/\s*[-=]+$/, '');
}

const state =
  /\s*(?:[-–]\s*)?\(?(?:(?:done|erledigt)\b[\s:]*)?(?:✅|☑️?|✔️?|✓|:white_check_mark:|:heavy_check_mark:)\)?\s*$/iu;
const stateWord = /\s*(?:\s[-–]|\()\s*(?:done|erledigt)\)?[.!]?\s*$/i;

/** Without the state at the end, and without what only joins it to the assignees. */
const withoutState = (text: string, hasAssignee: boolean): string =>
  text
    .replace(state, '')
    .replace(stateWord, '')
    .replace(/^[*_\s:]+/, '')
    .replace(hasAssignee ? /^(?:to|will) / : '', '')
    .trim();
