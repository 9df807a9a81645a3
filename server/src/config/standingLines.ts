import { lineSpan, lineText, positionAt } from '#base/lineMap.ts';
import { holds } from '#base/range.ts';
import type { Heading, MinuteText, RoleLine } from '#minutes/model.ts';
import { recentWeight } from './byRecency.ts';

const mostLines = 12;
const longestLine = 500;

/** A line has to have so much of the weight of all minutes, and to come back. */
const enough = { weight: 0.6, minutes: 2 } as const;

/** A section as one minute has it. */
export interface SectionBody {
  readonly text: MinuteText;
  /** Index of `heading` in the text. */
  readonly index: number;
  readonly heading: Heading;
}

/** A line as a description writes it. */
interface BodyLine {
  readonly line: string;
  /** The role that it asks for: the question is the same one in other words. */
  readonly asks: RoleLine['role'] | undefined;
}

/**
 * Lines right below a heading, and blank ones between them, that the last of `texts` (latest first) have each time, as a description writes them:
 * `-` and two blanks a level, `{taker}`, `{reporter}` or `{name}` where the answer changes.
 */
export function standingLines(
  bodies: readonly SectionBody[],
  texts: readonly MinuteText[],
): readonly string[] {
  const written = bodies.map((body) => ({ text: body.text, lines: bodyLines(body) }));
  const stands = ({ line, asks }: BodyLine): boolean => {
    const isSame = (other: BodyLine): boolean =>
      other.line === line || (asks !== undefined && other.asks === asks);
    const having = new Set(
      written.flatMap(({ text, lines }) => (lines.some(isSame) ? [text] : [])),
    );
    return having.size >= enough.minutes && recentWeight(texts, having) >= enough.weight;
  };
  const latest = written[0]?.lines ?? [];
  const kept = latest
    .filter(
      (one, index) =>
        one.line === '' ||
        (latest.findIndex(({ line }) => line === one.line) === index &&
          stands(one) &&
          !isAnswer(one.line) &&
          !isMatter.test(one.line)),
    )
    .map(({ line }) => line);
  return kept.filter((line, index) => line !== '' || (index > 0 && (kept[index + 1] ?? '') !== ''));
}

/**
 * Who was there, or took a role: `- @jo`, `Jo Doe`; or a word in answer to the heading: `None.`, `given`. It can have
 * been the same one every time.
 */
const isAnswer = (line: string): boolean =>
  /^\s*(?:- )?(?:@\S+|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}|[\p{L}\p{N}/]+[.!]?)$/u.test(
    line,
  );

/** What was looked at in several meetings, until it was done. */
const isMatter = /\/(?:issues|pull|merge_requests)\/\d/;

function bodyLines(body: SectionBody): readonly BodyLine[] {
  const { text, heading, index } = body;
  const first = positionAt(text.lines, heading.span.end).line + 1;
  const next = text.headings[index + 1];
  const end = next ? positionAt(text.lines, next.span.start).line : text.lines.starts.length;
  const lines: BodyLine[] = [];
  for (let line = first; line < end && lines.length < mostLines; line++) {
    const written = lineText(text.lines, line).trimEnd();
    if (written === '') {
      if (lines.length > 0) lines.push({ line: '', asks: undefined });
      continue;
    }
    if (written.length > longestLine || /[{}]|^(?:```|---)/.test(written)) continue;
    const answered = withoutAnswer(text, line);
    // An empty `-` right below its question would make that a heading.
    if (answered && lines.length > 0 && /^\s*(?:[-*+] )?\{/.test(answered)) continue;
    const asks = roleAskedOn(text, line);
    lines.push({ line: plain(answered ?? asked(written), text), asks });
  }
  return lines;
}

const roleAskedOn = (text: MinuteText, line: number): RoleLine['role'] | undefined => {
  const span = lineSpan(text.lines, line);
  return text.roles.find((role) => holds(span, { start: role.span.start, end: role.span.start }))
    ?.role;
};

/** The question of a role, on the line where its answer stands. */
function withoutAnswer(text: MinuteText, line: number): string | undefined {
  const span = lineSpan(text.lines, line);
  const role = text.roles.find(({ answerSpan }) => holds(span, answerSpan));
  if (!role) return undefined;
  const field = role.role === 'reporter' ? '{reporter}' : '{taker}';
  const question = text.text.slice(span.start, role.answerSpan.start).trimEnd();
  return question === '' ? field : `${question} ${field}`;
}

/** `- Next meeting: Monday` without its answer. */
const asked = (line: string): string => {
  const question = /^(\s*[-*+] [^:@]{3,80}:)(?: \S.{0,60})?$/.exec(line)?.[1];
  return question === undefined || question.includes('http') ? line : `${question} {name}`;
};

/** An item with the bullet and the indent of a description. */
function plain(line: string, { style }: MinuteText): string {
  const [all = '', indent = ''] = /^([ \t]*)[-*+] +/.exec(line) ?? [];
  if (all === '') return line;
  const width = style.indent === '\t' ? 4 : Math.max(1, style.indent.length);
  const depth = Math.round(indent.replaceAll('\t', ' '.repeat(width)).length / width);
  return `${'  '.repeat(depth)}- ${line.slice(all.length)}`;
}
