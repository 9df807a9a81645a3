import { lineAt, lineSpan } from '#base/lineMap.ts';
import { holds, type Span } from '#base/range.ts';
import type { Team } from '#config/model.ts';
import { findTeam } from '#config/teamNames.ts';
import type { Heading, MinuteText } from '#minutes/model.ts';

/** One slide of a deck, without the line that separates it from the one before. */
export interface Slide {
  /** `---` starts a slide beside, `----` one below; nothing before the first. */
  readonly separator: string | undefined;
  readonly span: Span;
  /** Without blank lines at both ends; the front matter belongs to the first slide. */
  readonly lines: readonly string[];
  readonly heading: Heading | undefined;
  /** Index into `lines` of the first heading; their number where there is none. */
  readonly headingLine: number;
  /** The team that its first heading names. */
  readonly team: Team | undefined;
  /** It goes on with a team's slide without naming the team again: below it, or with a lesser heading. */
  readonly belowTeam: boolean;
}

/** The slides of a deck in order. */
export function slidesOf(source: MinuteText, teams: readonly Team[]): readonly Slide[] {
  const slides: Slide[] = [];
  let separator: string | undefined;
  let start = 0;
  let stackHasTeam = false;
  let teamLevel: number | undefined;
  const close = (end: number): void => {
    const span = { start, end };
    const heading = source.headings.find((one) => holds(span, one.span));
    const team = heading && findTeam(teams, heading.text)?.team;
    const lines = linesOf(source.text.slice(start, end));
    const isBelow = separator?.startsWith('----') === true;
    const goesOn = teamLevel !== undefined && heading !== undefined && heading.level > teamLevel;
    const belowTeam = team === undefined && ((isBelow && stackHasTeam) || goesOn);
    const headingLine = lineOf(source, heading, lines);
    slides.push({ separator, span, lines, heading, headingLine, team, belowTeam });
    if (!isBelow) stackHasTeam = team !== undefined || belowTeam;
    if (team !== undefined) teamLevel = heading?.level;
    else if (heading !== undefined && !belowTeam) teamLevel = undefined;
  };
  for (let line = 0; line < source.lines.starts.length; line++) {
    const span = lineSpan(source.lines, line);
    const text = source.text.slice(span.start, span.end).trimEnd();
    if (!/^-{3,}$/.test(text) || isOpaque(source, span)) continue;
    close(span.start);
    separator = text;
    start = span.end;
  }
  close(source.text.length);
  return slides;
}

function lineOf(
  source: MinuteText,
  heading: Heading | undefined,
  lines: readonly string[],
): number {
  if (heading === undefined) return lines.length;
  const line = lineSpan(source.lines, lineAt(source.lines, heading.span.start));
  const index = lines.indexOf(source.text.slice(line.start, line.end).trimEnd());
  return index < 0 ? lines.length : index;
}

const isOpaque = (source: MinuteText, span: Span): boolean =>
  source.opaque.some((one) => holds(one, span));

function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  while (lines[0] === '') lines.shift();
  while (lines.at(-1) === '') lines.pop();
  return lines;
}
