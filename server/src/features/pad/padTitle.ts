import { lineText } from '#base/lineMap.ts';
import type { Span } from '#base/range.ts';
import { formatPattern, matchPattern } from '#config/datePattern.ts';
import type { MinuteText } from '#minutes/model.ts';
import { headingRoles } from '#workspace/headingRoles.ts';
import { between } from '#workspace/spans.ts';
import { linesOf } from './edits.ts';
import { saysOnlyMeeting } from './knownWords.ts';
import { meetingTitles, openDate } from './padMeetings.ts';
import type { PadTarget } from './padTarget.ts';

/** Where a pad says which meeting it is. */
export interface PadTitle {
  readonly span: Span;
  /** Nothing where it is no heading. */
  readonly level: number | undefined;
  /** What it says beside the date, as written, where that is more than which meeting it is: it must not get lost. */
  readonly rest: string | undefined;
  /** What stands for `{text}` in titles of the series. */
  readonly text: string | undefined;
}

/** A title stands near the top. */
const lookedAt = 8;
const longestTitle = 500;
const longestLine = 120;

/** The heading, or first line, of a pad that the minute's title takes the place of. */
export function padTitle(source: MinuteText, target: PadTarget): PadTitle | undefined {
  const index = titleIndex(source, target);
  const heading = index === undefined ? undefined : source.headings[index];
  if (heading === undefined || heading.span.end - heading.span.start > longestTitle) {
    return titleOfFirstLine(source, target);
  }
  const { pattern, variants } = target.form.title;
  const match = [pattern, ...variants]
    .map((one) => matchPattern(one, heading.text))
    .find((found) => found !== undefined);
  const words = withoutDates(source, index, heading.text);
  const isSaid =
    (match !== undefined || saysOnlyMeeting(target.config, words)) &&
    between(source.links, heading.span).length === 0;
  const written = source.text.slice(heading.contentSpan.start, heading.contentSpan.end);
  return {
    span: heading.span,
    level: heading.level,
    rest: isSaid ? undefined : withoutDates(source, index, written).replace(edges, ''),
    text: match?.text,
  };
}

function titleIndex(source: MinuteText, target: PadTarget): number | undefined {
  const { config, series, form, date } = target;
  const { titles } = headingRoles(source, config, series, form, date);
  const near = titles.filter(({ index }) => index < lookedAt);
  const own = near.find((title) => title.date === date);
  if (own !== undefined) return own.index;
  const headings = source.headings.slice(0, lookedAt);
  const open = headings.findIndex(({ text }) => openDate.test(text));
  if (open >= 0) return open;
  const dated = [...meetingTitles(source, config).keys()].find((index) => index < lookedAt);
  if (dated !== undefined) return dated;
  // A heading above all others that names the meeting; any other is a topic.
  const [first] = near;
  const heading = first && source.headings[first.index];
  if (first === undefined || heading === undefined) return undefined;
  return /\p{L}/u.test(heading.text) && saysOnlyMeeting(config, heading.text)
    ? first.index
    : undefined;
}

/** Pads that are no Markdown say the date in their first line. */
function titleOfFirstLine(source: MinuteText, target: PadTarget): PadTitle | undefined {
  const mention = source.dates.find(({ heading }) => heading === undefined);
  if (mention === undefined || mention.date !== target.date) return undefined;
  const { first } = linesOf(source, mention.span);
  const line = lineText(source.lines, first);
  const isTitle =
    line.length <= longestLine &&
    saysOnlyMeeting(target.config, line.replace(mention.text, ' ').replace(/[*_#:]+/g, ' '));
  const start = source.lines.starts[first] ?? 0;
  return isTitle
    ? {
        span: { start, end: start + line.length },
        level: undefined,
        rest: undefined,
        text: undefined,
      }
    : undefined;
}

const withoutDates = (source: MinuteText, index: number | undefined, text: string): string =>
  source.dates
    .filter((mention) => mention.heading === index)
    .reduce((rest, mention) => rest.replace(mention.text, ' '), text)
    .replace(openDate, ' ');

const edges = /^[\s:,–—-]+|[\s:,–—-]+$/g;

/** The title line as the series writes it, without marks. */
export const titleText = ({ form, date }: PadTarget, text: string | undefined): string =>
  formatPattern(form.title.pattern, date, text === undefined ? {} : { text }).trim();
