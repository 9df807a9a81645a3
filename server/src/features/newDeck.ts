import type { CalendarDate } from '#base/calendarDate.ts';
import { holds } from '#base/range.ts';
import type { Series } from '#config/model.ts';
import type { MinuteText } from '#minutes/model.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { Draft } from './minuteBlocks.ts';
import { reportingTeams } from './reportingTeams.ts';
import { headingLine, titleBlock, type Writing } from './skeleton.ts';
import { type Slide, slidesOf } from './slides.ts';
import { type Block, type Line, stop } from './snippetText.ts';

/**
 * A deck as the last one: front matter, styles and title slides with the new date, a slide for each team, and of all
 * other slides what the last two decks share. Nothing where there is no earlier deck.
 */
export function deckBlocks(
  { snapshot, series, form, date, earlier }: Draft,
  writing: Writing,
): Block[] | undefined {
  const [last, previous] = earlier.filter((minute) => minute.source.isDeck);
  if (!last) return undefined;
  const { teams } = snapshot.config;
  const slides = slidesOf(last.source, teams);
  const older = previous ? slidesOf(previous.source, teams) : [];
  const firstTeam = slides.findIndex((slide) => slide.team !== undefined);
  const teamsAt = firstTeam < 0 ? slides.length : firstTeam;
  const titles = slides.slice(0, teamsAt).filter((slide) => titleDates(last, slide).length > 0);
  const blocks = slides.map((slide, index): Block[] => {
    if (slide.team !== undefined || slide.belowTeam) return [];
    const isTitle = index === 0 || titles.includes(slide);
    const lines = isTitle ? dated(last, slide, date) : sharedLines(slide, older);
    if (lines.length === 0) return [];
    // A deck whose title slide has no date gets a title line, else nobody can tell whose it is.
    const title = index === 0 && titles.length === 0 ? [titleBlock(form.title, writing)] : [];
    return [...separatorOf(slide), literal(lines), ...title];
  });
  const updates = teamSlides(snapshot, series, date, slides, older);
  return [...blocks.slice(0, teamsAt), updates, ...blocks.slice(teamsAt)].flat();
}

const literal = (lines: readonly string[]): Block => lines.map((line): Line => [line]);

const separatorOf = (slide: Slide): Block[] =>
  slide.separator === undefined ? [] : [[[slide.separator]]];

/** Headings of the slide that say the deck's own date, not that of an event. */
const titleDates = ({ source, titleDate, date }: Minute, slide: Slide): MinuteText['dates'] =>
  source.dates.filter(
    (one) =>
      one.heading !== undefined && one.date === (titleDate ?? date) && holds(slide.span, one.span),
  );

/** The slide with the deck's date changed to `date`. */
function dated(deck: Minute, slide: Slide, date: CalendarDate): readonly string[] {
  const written = new Set(titleDates(deck, slide).map((one) => one.text));
  return slide.lines.map((line) => {
    let result = line;
    for (const text of written) result = result.replaceAll(text, date);
    return result;
  });
}

function teamSlides(
  snapshot: Snapshot,
  series: Series,
  date: CalendarDate,
  slides: readonly Slide[],
  older: readonly Slide[],
): Block[] {
  return reportingTeams(snapshot, series, date).flatMap(({ team, name }) => {
    const own = slides.filter((slide) => slide.team === team);
    const first = own[0];
    const heading = headingLine(first?.heading?.level ?? 1, name);
    const about = first
      ? trim(sharedLines(first, older).filter((line) => !line.startsWith('#')))
      : [];
    const next: Block[] = own.length > 1 ? [[['----']], [heading]] : [];
    return [
      [['---']],
      [heading],
      ...(about.length > 0 ? [literal(about)] : []),
      ...next,
      [[stop()]],
    ];
  });
}

function trim(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line !== '');
  return first < 0 ? [] : lines.slice(first);
}

/** What the slide and the one of the same heading in the deck before both say; empty where there is none. */
function sharedLines(slide: Slide, older: readonly Slide[]): readonly string[] {
  const twin = older.find((one) =>
    slide.team ? one.team === slide.team : one.heading?.text === slide.heading?.text,
  );
  if (!twin || !slide.heading) return [];
  const known = new Set(twin.lines);
  const shared = slide.lines.filter((line) => known.has(line) || line.startsWith('#'));
  const lines = shared.filter((line, index) => line !== '' || shared[index - 1] !== '');
  while (lines.at(-1) === '') lines.pop();
  return lines;
}
