import type { CalendarDate } from '#base/calendarDate.ts';
import { formatPattern, patternProblem } from '#config/datePattern.ts';
import type { Section, TitleForm } from '#config/model.ts';
import type { WritingStyle } from '#minutes/model.ts';
import { type Block, type Line, type Piece, stop } from './snippetText.ts';

/** What the text around says about how to write, and what is known for the fields of a description. */
export interface Writing {
  readonly style: WritingStyle;
  /** The meeting's date as a pattern with date tokens (`SCS Tech Weekly {YYYY-MM-DD}`) wants it. */
  readonly date: (pattern: string) => Line;
  /** The described line that asks for the minute-taker, for sections that say nothing else. */
  readonly roleLine: string;
  /** What stands for `{text}` in the title, where meetings are counted. */
  readonly number?: string | undefined;
  /** Who is writing, e.g. `@jo`: the answer that role lines propose. */
  readonly me: string | undefined;
}

/** How new text looks where nothing stands around it. */
export const plainStyle: WritingStyle = { bullet: '-', indent: '  ', eol: '\n' };

/** `text` as a heading line. */
export const headingLine = (level: number, text: string): Line => [
  `${'#'.repeat(Math.max(1, Math.min(6, level)))} ${text}`,
];

/** Writes `date` wherever a pattern has date tokens. */
export const onDate =
  (date: CalendarDate): Writing['date'] =>
  (pattern) => [formatPattern(pattern, date)];

/** The title line of a minute; what is no date but differs from one to the next is to be filled in. */
export function titleBlock(title: TitleForm, writing: Writing): Block {
  const { number = '' } = writing;
  const parts = title.pattern.split('{text}').map(writing.date);
  const free = { placeholder: number, plain: number };
  const filled = parts.flatMap((part, index) => (index === 0 ? part : [free, ...part]));
  return [[...headingLine(title.levels[0] ?? 1, ''), ...filled]];
}

/** A section as its description says: heading, body, and the children that new minutes have. */
export function sectionBlocks(section: Section, writing: Writing, level = section.level): Block[] {
  const blocks: Block[] = [[headingLine(level, section.name)], ...bodyBlocks(section, writing)];
  for (const child of section.children) {
    if (child.inNewMinutes) blocks.push(...childBlocks(section, child, writing, level));
  }
  return blocks;
}

/** A child keeps its distance to the parent when that is written at another level. */
function childBlocks(parent: Section, child: Section, writing: Writing, level: number): Block[] {
  return sectionBlocks(child, writing, child.level + level - parent.level);
}

/** What stands below the heading: the described lines, or one place to write. */
export function bodyBlocks(section: Section, writing: Writing): Block[] {
  if (section.body.length > 0)
    return splitBlocks(section.body.map((line) => bodyLine(line, writing)));
  if (section.kind === 'roles') return [[bodyLine(writing.roleLine, writing)]];
  if (section.kind === 'participants') return [[[`${writing.style.bullet} `, stop()]]];
  // Headings with something below need no place of their own.
  if (section.kind === 'teams' || section.children.some((child) => child.inNewMinutes)) return [];
  return [[[stop()]]];
}

/** One described line: bullet and indent as around it, `{fields}` as places to fill in. */
export function bodyLine(line: string, writing: Writing): Line {
  return fields(restyle(line, writing.style), (name) => {
    if (isDateToken(name)) return writing.date(`{${name}}`);
    if (name === takerField && writing.me !== undefined) {
      return [{ placeholder: writing.me, plain: writing.me }];
    }
    // No word stands there: whoever leaves the place empty would save it.
    return [stop()];
  });
}

/** Whether `{name}` is a date token such as `YYYY-MM-DD` and no field to fill in. */
const isDateToken = (name: string): boolean =>
  !name.endsWith('text') && patternProblem(`{${name}}`) === undefined;

/** The field that whoever writes the minute fills in. */
export const takerField = 'taker';

const fieldPattern = /\{([^{}]*)\}/g;

function fields(line: string, value: (name: string) => Line): Line {
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of line.matchAll(fieldPattern)) {
    if (match.index > done) pieces.push(line.slice(done, match.index));
    pieces.push(...value((match[1] ?? '').trim()));
    done = match.index + match[0].length;
  }
  if (done < line.length || pieces.length === 0) pieces.push(line.slice(done));
  return pieces;
}

/** Descriptions are written with `-` and two blanks a level. */
function restyle(line: string, style: WritingStyle): string {
  const match = /^( *)(?:[-*+] )?/.exec(line);
  const depth = Math.floor((match?.[1]?.length ?? 0) / 2);
  const isItem = (match?.[0].length ?? 0) > (match?.[1]?.length ?? 0);
  const rest = line.slice(match?.[0].length ?? 0);
  return isItem ? `${style.indent.repeat(depth)}${style.bullet} ${rest}` : line;
}

function splitBlocks(lines: readonly Line[]): Block[] {
  const blocks: Line[][] = [[]];
  for (const line of lines) {
    if (line.length === 1 && line[0] === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}
