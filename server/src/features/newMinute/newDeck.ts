import type { CalendarDate } from '#base/calendarDate.ts';
import { holds } from '#base/range.ts';
import { foldSectionName } from '#config/foldSectionName.ts';
import type { Series, Team } from '#config/model.ts';
import { anyMonth } from '#config/monthNames.ts';
import { headingLine, titleBlock, type Writing } from '#features/sections/skeleton.ts';
import { type Block, type Line, stop } from '#features/sections/snippetText.ts';
import type { MinuteText } from '#minutes/model.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { isPersonal, namesPeople } from './leadLines.ts';
import type { Draft } from './minuteBlocks.ts';
import { movedDate } from './movedDate.ts';
import { reportingTeams } from './reportingTeams.ts';
import { type Slide, slidesOf } from './slides.ts';

/** Decks that show what stands in every deck and what was said but once. */
const memory = 3;

/**
 * A deck as the last ones: front matter, styles and title slides with the new date, one slide for each team, and of all
 * other slides those that come back, with what stands there word for word each time. Nothing where there is no earlier
 * deck.
 */
export function deckBlocks(
  { snapshot, series, form, date, earlier }: Draft,
  writing: Writing,
): Block[] | undefined {
  const [last, ...previous] = earlier.filter((minute) => minute.source.isDeck).slice(0, memory);
  if (!last) return undefined;
  const { teams } = snapshot.config;
  const slides = slidesOf(last.source, teams);
  const older = previous.map((minute) => slidesOf(minute.source, teams));
  const firstTeam = slides.findIndex((slide) => slide.team !== undefined);
  const teamsAt = firstTeam < 0 ? slides.length : firstTeam;
  const titles = slides.slice(0, teamsAt).filter((slide) => titleDates(last, slide).length > 0);
  const seen: Slide[] = [];
  const blocks = slides.map((slide, index): Block[] => {
    if (slide.team !== undefined || slide.belowTeam) return [];
    const isTitle = index === 0 || titles.includes(slide);
    const twins = older.flatMap((deck) => deck[index] ?? []);
    const lines = isTitle
      ? [...preface([last, ...previous], index, teams, date), ...dated(last, slide, twins, date)]
      : hasOwnDate(last, slide)
        ? []
        : standingLines(slide, twinsOf(slide, seen, older));
    const isEmptyTwin = !isTitle && lines.every(isHeading) && isSame(seen.at(-1), slide);
    seen.push(slide);
    if (lines.length === 0 || isEmptyTwin) return [];
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

/** Whether the slide is about a day, and gone with it. */
const hasOwnDate = ({ source }: Minute, slide: Slide): boolean =>
  slide.lines.some((line) => isHeading(line) && saysDay(line)) ||
  source.dates.some((one) => one.heading !== undefined && holds(slide.span, one.span));

/**
 * What stands above the headings of a title slide (front matter, styles, the background) with the new date, each part
 * as most of the last decks have it, the latest where all differ: what somebody broke or chose for one meeting goes.
 */
function preface(
  latestFirst: readonly [Minute, ...Minute[]],
  index: number,
  teams: readonly Team[],
  date: CalendarDate,
): readonly string[] {
  const partsOf = (deck: Minute): readonly string[] => {
    const slide = slidesOf(deck.source, teams)[index];
    const lines = slide?.lines.slice(0, slide.headingLine) ?? [];
    return lines
      .map((line) => movedDate(line, deck, date))
      .join('\n')
      .split('\n\n');
  };
  const [last, ...previous] = latestFirst;
  const own = partsOf(last);
  const others = previous.map(partsOf).filter(({ length }) => length === own.length);
  const chosen = own.map((part, at) =>
    mostCommon([part, ...others.map((parts) => parts[at] ?? part)]),
  );
  const text = chosen.join('\n\n');
  return text === '' ? [] : text.split('\n');
}

/** The value that comes most often, the first of them on a tie. */
function mostCommon(values: readonly [string, ...string[]]): string {
  const times = (value: string): number => values.filter((one) => one === value).length;
  return values.reduce((best, value) => (times(value) > times(best) ? value : best));
}

/** The title slide from its first heading on, with the deck's date changed to `date`; pictures stay that others have too. */
function dated(
  deck: Minute,
  slide: Slide,
  twins: readonly Slide[],
  date: CalendarDate,
): readonly string[] {
  const written = new Set(titleDates(deck, slide).map((one) => one.text));
  const stays = (line: string): boolean =>
    !line.startsWith('![') || twins.length === 0 || twins.some((one) => one.lines.includes(line));
  const lines = withoutPeople(slide.lines.slice(slide.headingLine)).filter(stays);
  return lines.map((line) => {
    let result = movedDate(line, deck, date);
    for (const text of written) result = result.replaceAll(text, date);
    return result;
  });
}

/** Without who was there: what stands below a heading for them, and lines of names. */
function withoutPeople(lines: readonly string[]): readonly string[] {
  let isList = false;
  const kept = lines.filter((line, at) => {
    // The first one is the title.
    if (isHeading(line) && at > 0) {
      isList = namesPeople(line.replace(/^#+\s+/, ''));
      return true;
    }
    return line === '' || at === 0 || !(isList || isPersonal(line));
  });
  if (kept.length === lines.length) return lines;
  const last = kept.findLastIndex((line) => line !== '');
  return kept.filter((line, at) => at <= last && (line !== '' || kept[at - 1] !== ''));
}

function teamSlides(
  snapshot: Snapshot,
  series: Series,
  date: CalendarDate,
  slides: readonly Slide[],
  older: readonly (readonly Slide[])[],
): Block[] {
  return reportingTeams(snapshot, series, date).flatMap(({ team, name }) => {
    const isOwn = (slide: Slide): boolean => slide.team === team;
    const first = slides.find(isOwn);
    const twins = older.flatMap((deck) => deck.find(isOwn) ?? []);
    const about = first ? trim(standingLines(first, twins).filter((line) => !isHeading(line))) : [];
    return [
      [['---']],
      [headingLine(first?.heading?.level ?? 1, name)],
      ...(about.length > 0 ? [literal(about)] : []),
      [[stop()]],
    ];
  });
}

function trim(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line !== '');
  return first < 0 ? [] : lines.slice(first);
}

const isHeading = (line: string): boolean => /^#{1,6}\s/.test(line);

const isBullet = (line: string): boolean => /^\s*(?:[-*+]|\d+[.)])\s/.test(line);

const isSame = (one: Slide | undefined, other: Slide): boolean =>
  one?.heading !== undefined &&
  other.heading !== undefined &&
  foldSectionName(one.heading.text) === foldSectionName(other.heading.text);

/** The slides of the same heading in `older`: of a heading that comes twice the second is the twin of the second. */
const twinsOf = (
  slide: Slide,
  before: readonly Slide[],
  older: readonly (readonly Slide[])[],
): readonly Slide[] => {
  const nth = before.filter((one) => isSame(one, slide)).length;
  return older.flatMap((deck) => deck.filter((one) => isSame(one, slide))[nth] ?? []);
};

/**
 * Of a slide that comes back: its headings and what stands in all `twins` too. Lists are what is new, unless nothing of
 * the slide ever changes; what names a day is about that day. Empty where there is no twin.
 */
function standingLines(slide: Slide, twins: readonly Slide[]): readonly string[] {
  if (twins.length === 0) return [];
  const [first] = slide.lines.filter(isHeading);
  const known = twins.map((twin) => new Set(twin.lines));
  const stands = (line: string): boolean => known.every((lines) => lines.has(line));
  const isStanding = twins.length >= memory - 1 && slide.lines.every(stands);
  const shared = slide.lines.filter((line) => {
    if (line === '' || line === first) return true;
    return stands(line) && !saysDay(line) && (isStanding || !isBullet(line));
  });
  const lines = shared.filter((line, index) => line !== '' || shared[index - 1] !== '');
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

const dayForms: readonly RegExp[] = [
  /(?<![\w-])\d{1,4}(?:-\d{1,2}-|\.\d{1,2}\.)/,
  new RegExp(`(?<!\\p{L})(?:${anyMonth})\\.? \\d{1,2}(?!\\d)`, 'iu'),
  new RegExp(`(?<!\\d)\\d{1,2}(?:st|nd|rd|th|\\.)?(?: of)? (?:${anyMonth})(?!\\p{L})`, 'iu'),
];

const saysDay = (line: string): boolean => {
  const words = line.slice(0, longestLine).replace(/https?:[^\s)"]*/g, ' ');
  return dayForms.some((form) => form.test(words));
};

const longestLine = 1000;
