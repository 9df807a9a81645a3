import { lineAt, lineSpan } from '#base/lineMap.ts';
import { type Span, slice } from '#base/range.ts';
import type { RoleLine } from '#minutes/model.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { isCancelled } from './cancelledMeeting.ts';
import { earlierMinutes } from './earlierMinutes.ts';
import type { Fix, Rule, RuleContext } from './model.ts';
import { takerLine } from './takerLine.ts';
import { hasOwnName } from './titleParts.ts';
import { shown } from './wording.ts';

export const minuteTakerMissing: Rule = {
  code: 'minute/taker-missing',
  summary: 'Nobody is named who took the minutes, although the series says so in every minute.',
  details: `A line that asks for the minute-taker and has no answer, or no such line where the last five minutes all have one. Minutes of
today and of days to come are left alone.`,
  bad: '- Minutes:',
  good: '- Minutes: Jo',
  severity: 'information',
  setting: 'minuteTaker',
  fixable: true,
  builtin: undefined,
  check: function* (context) {
    const { snapshot, minute } = context;
    const { series, date, source } = minute;
    if (series === undefined || date === undefined || date >= snapshot.today) return;
    if (source.depth.kind !== 'full' || isCancelled(source)) return;
    const lines = minute.roles.filter((one) => isTaker(one) && !isTitle(minute, one));
    if (lines.some(({ people }) => people.length > 0)) return;
    const [asked] = lines;
    const earlier = earlierMinutes(snapshot, minute, usualFrom);
    if (asked !== undefined) {
      // What is behind the colon of a heading answers in words that are not read.
      if (/:\s*[^\s_*]/.test(slice(source.text, lineOf(minute, asked.span)))) return;
      // A heading can sound like the question and be none: then nobody ever answers.
      if (!earlier.some(({ roles }) => takersIn(roles).length > 0)) return;
      yield {
        span: lineOf(minute, asked.span),
        message: 'Nobody is named here. Who took the minutes?',
        fixes: () => answers(context, asked),
      };
      // Who reports often takes the minutes too.
    } else if (minute.roles.length === 0 && !hasOwnName(minute) && isUsual(earlier)) {
      // What has no title either was hardly begun.
      if (minute.title === undefined || minute.title.heading.text === '') return;
      yield {
        span: minute.title.heading.contentSpan,
        message: 'Who took this minute? It does not say so, and the last minutes of the series do.',
        fixes: () => insertions(context, earlier[0]),
      };
    }
  },
};

/** So many minutes have to name somebody before it is missed. */
const usualFrom = 5;
const mostAnswers = 5;

const isTaker = ({ role }: RoleLine): boolean => role !== 'reporter';

/** `Protokoll vom 12. Mai` asks for nobody. */
const isTitle = ({ title }: Minute, { span }: RoleLine): boolean =>
  title !== undefined &&
  span.start < title.heading.span.end &&
  title.heading.span.start <= span.start;

const isUsual = (minutes: readonly Minute[]): boolean =>
  minutes.length === usualFrom && minutes.every(({ roles }) => takersIn(roles).length > 0);

const takersIn = (roles: readonly RoleLine[]): readonly string[] =>
  roles.filter(isTaker).flatMap(({ people }) => people);

/** The question alone, without the line end and what is nested below. */
function lineOf({ source: { lines } }: Minute, { start, end }: Span): Span {
  return { start, end: Math.min(end, lineSpan(lines, lineAt(lines, start)).end) };
}

/** Those who took the last minutes, the one whose turn was longest ago first. */
function answers({ snapshot, minute }: RuleContext, asked: RoleLine): readonly Fix[] {
  const { text, lines } = minute.source;
  const { start, end } = asked.answerSpan;
  const line = lineSpan(lines, lineAt(lines, asked.span.start));
  // Elsewhere than on the line of the question nobody can tell how the answer is to be written.
  if (
    text[line.start] === '#' ||
    start !== end ||
    start < line.start ||
    start > line.end ||
    text.slice(start, line.end).trim() !== ''
  ) {
    return [];
  }
  const blank = /\s$/.test(text.slice(line.start, start)) ? '' : ' ';
  return takersByTurn(snapshot, minute).map((name) => ({
    title: `Answer ${shown(name)}`,
    preferred: false,
    edits: [{ span: { start, end: line.end }, newText: blank + name }],
  }));
}

/** The line with one of them, where the last minute has it. */
function insertions({ snapshot, minute }: RuleContext, last: Minute | undefined): readonly Fix[] {
  const role = last?.roles.find((one) => isTaker(one) && one.people.length > 0);
  const line = last && role && takerLine(minute, last, role);
  if (line === undefined) return [];
  return takersByTurn(snapshot, minute).map((name) => {
    const edit = line(name);
    return { title: `Insert ${shown(lastLine(edit.newText))}`, preferred: false, edits: [edit] };
  });
}

const lastLine = (text: string): string =>
  text
    .trim()
    .split(/[\r\n]+/)
    .at(-1) ?? '';

function takersByTurn(snapshot: Snapshot, minute: Minute): readonly string[] {
  const names = earlierMinutes(snapshot, minute, 10).flatMap(({ source, roles }) =>
    takersIn(roles).map((name) => (source.text.includes(`@${name}`) ? `@${name}` : name)),
  );
  return [...new Set(names)].toReversed().slice(0, mostAnswers);
}
