import { applyEdits } from '#base/range.ts';
import type { MinuteText, WritingStyle } from '#minutes/model.ts';
import { withoutExtraBlanks, withoutOuterRules } from './blankLines.ts';
import { readBody } from './edits.ts';
import { type Cleaned, withoutLeftOvers } from './leftOvers.ts';
import { withListStyle } from './listStyle.ts';
import { withSeriesTitle } from './padHeadings.ts';
import { withHtmlSizes, withoutPadMarks } from './padMarks.ts';
import { openDate, padMeetings } from './padMeetings.ts';
import type { PadTarget } from './padTarget.ts';
import { withSectionHeadings } from './plainSections.ts';
import type { Pad } from './readPad.ts';
import { withoutRepeatedHeadings, withoutStyling } from './slideStyling.ts';
import { tidyText } from './tidyText.ts';

/** What a pad's text becomes in the repository. */
export interface PadMinute {
  /** With the line ends of the series. */
  readonly text: string;
  /** The part of the pad that it was made from, as it came. */
  readonly original: string;
  /** What was done and what was left out, as sentences. */
  readonly notes: readonly string[];
}

/**
 * The minute of a series on a day from the text of a pad. Nothing that somebody wrote gets lost; to import the result
 * again changes nothing.
 */
export function padMinute(pad: Pad, target: PadTarget): PadMinute {
  const source = readBody(pad.body);
  const isDeck = pad.frontMatter?.isDeck ?? source.isDeck;
  const { body, original, notes } = meetingOf(pad, source, target);
  const tidy = readBody(tidyText(body));
  const { text, removed } =
    target.form.deck && isDeck ? asDeck(pad, tidy, target) : asText(pad, tidy, target);
  const { eol } = styleOf(target);
  return {
    text: eol === '\n' ? text : text.replaceAll('\n', eol),
    original,
    notes: [...pad.notes, ...notes, ...leftOutNotes(removed)],
  };
}

const leftOutNotes = (lines: number): readonly string[] =>
  lines === 0
    ? []
    : [
        lines === 1
          ? '1 line that nobody had filled in was left out.'
          : `${lines} lines that nobody had filled in were left out.`,
      ];

/** How the last minute is written; its bullet is the one that the description says. */
function styleOf({ form, earlier }: PadTarget): WritingStyle {
  const style = earlier[0]?.source.style ?? { indent: '  ', eol: '\n' };
  return { ...style, bullet: form.bullet };
}

/** Of a pad that is used week after week, the part about this meeting. */
function meetingOf(
  pad: Pad,
  source: MinuteText,
  { config, date }: PadTarget,
): { readonly body: string } & Pick<PadMinute, 'original' | 'notes'> {
  const meetings = pad.frontMatter?.isDeck === true ? [] : padMeetings(source, config);
  const meeting = meetings.find((one) => one.date === date);
  if (meeting === undefined) {
    const above = pad.frontMatter === undefined ? '' : `${pad.frontMatter.source}\n`;
    return { body: pad.body, original: above + pad.body, notes: [] };
  }
  const body = withoutOuterRules(source.text.slice(meeting.span.start, meeting.span.end));
  return {
    body,
    original: body,
    notes: [`The pad holds ${meetings.length} meetings; the one of ${date} was taken.`],
  };
}

/** What one step makes of a text; already read where it had to look at it anyway. */
type Step = (source: MinuteText) => string | MinuteText;

/** Takes one step after the other, each on the text that the one before has left. */
const afterSteps = (source: MinuteText, steps: readonly Step[]): MinuteText =>
  steps.reduce((before, step) => {
    const after = step(before);
    if (typeof after !== 'string') return after;
    return after === before.text ? before : readBody(after);
  }, source);

/** What is left of a text, and how many lines of it were not. */
interface Round {
  readonly source: MinuteText;
  readonly removed: number;
}

/** What one round uncovers, as a fence inside of HTML that went, the next one takes. */
function settled(tidy: MinuteText, once: (source: MinuteText, round: number) => Round): Cleaned {
  let { source, removed } = once(tidy, 0);
  for (let round = 1; round < mostRounds; round++) {
    const text = tidyText(source.text);
    const next = once(text === source.text ? source : readBody(text), round);
    if (next.source.text === source.text) break;
    source = next.source;
    removed += next.removed;
  }
  return { text: source.text, removed };
}

const mostRounds = 4;

const asText = (pad: Pad, tidy: MinuteText, target: PadTarget): Cleaned =>
  settled(tidy, (source, round) =>
    textOnce(source, round === 0 && pad.frontMatter?.isDeck === true, target),
  );

function textOnce(tidy: MinuteText, saysDeck: boolean, target: PadTarget): Round {
  const isDeck = saysDeck || tidy.isDeck;
  const plain = afterSteps(tidy, [
    (source) => withoutStyling(source, isDeck),
    (source) => (isDeck ? withoutRepeatedHeadings(source) : source),
    withoutPadMarks,
  ]);
  const { text, removed } = withoutLeftOvers(plain, target);
  const source = afterSteps(text === plain.text ? plain : readBody(text), [
    withoutExtraBlanks,
    (before) => withSectionHeadings(before, target),
    (before) => withSeriesTitle(before, target),
    (before) => withListStyle(before, styleOf(target)),
    withoutExtraBlanks,
  ]);
  return { source, removed };
}

/** Slides keep their styling, and their front matter, which says what they are. */
function asDeck(pad: Pad, tidy: MinuteText, target: PadTarget): Cleaned {
  const { text, removed } = settled(tidy, (source) => deckOnce(source, target));
  const above = pad.frontMatter?.source ?? '---\ntype: slide\n---';
  return { text: `${above}\n\n${text}`, removed };
}

function deckOnce(tidy: MinuteText, target: PadTarget): Round {
  const dated = afterSteps(tidy, [withHtmlSizes, (source) => withDeckDate(source, target)]);
  const { text, removed } = withoutLeftOvers(dated, target);
  return { source: readBody(withoutExtraBlanks(readBody(text))), removed };
}

/** The date in the first headings, which was left open or copied from another deck. */
function withDeckDate(source: MinuteText, { date }: PadTarget): string {
  const { text } = source;
  const open = source.headings.slice(0, 4).filter((heading) => openDate.test(heading.text));
  if (open.length > 0) {
    const edits = open.map(({ span }) => ({
      span,
      newText: text.slice(span.start, span.end).replace(openDate, date),
    }));
    return applyEdits(text, edits);
  }
  const written = source.dates.filter(({ heading }) => heading !== undefined && heading < 4);
  const [first] = written;
  if (first === undefined || written.some((mention) => mention.date === date)) return text;
  return applyEdits(text, [{ span: first.span, newText: date }]);
}
