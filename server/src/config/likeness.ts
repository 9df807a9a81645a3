import { daysBetween } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import type { DatedText } from './datedText.ts';
import { inferSections } from './inferSections.ts';
import { inferTitle, titleDateOf } from './inferTitle.ts';

/** Fewer can be alike by chance. */
const enoughTexts = 3;

/** So many of the texts have to be like the others. */
const share = 0.6;

const enoughSections = 2;

/** Who writes more often than that keeps a diary. */
const shortestGap = 5;

/**
 * Whether dated texts are the minutes of one meeting, told by their likeness alone, for those who have words of their
 * own for everything: most of `recent` (latest first) have the same title with the date of their name, and share
 * sections. Not what is written as regularly about something else: releases, decisions, diaries, posts of a site.
 */
export function areAlike(recent: readonly DatedText[], pattern: RepoPath): boolean {
  if (recent.length < enoughTexts || otherWords.test(pattern)) return false;
  const needed = Math.max(enoughTexts, Math.ceil(recent.length * share));
  const own = recent.filter(({ text, date }) => titleDateOf(text) === date);
  const title = own.length < needed ? undefined : inferTitle(own);
  if (!title || title.count < needed || !isName(title.pattern)) return false;
  if (recent.filter(isPage).length * 2 > recent.length || isFrequent(recent)) return false;
  const sections = inferSections(
    recent.map(({ text }) => text),
    title.levels[0] ?? 1,
    () => false,
  );
  const isOfRelease = sections.some(({ name }) => releaseParts.test(name));
  return sections.length >= enoughSections && !isOfRelease;
}

/** The title says more than the day, and nothing that is published. */
const isName = (pattern: string): boolean => {
  const words = pattern.replace(/\{[^{}]*\}/g, ' ');
  return /\p{L}{3}/u.test(words) && !otherWords.test(words);
};

const otherWords =
  /(?<!\p{L})(?:releases?|versions?|v\d+|change-?logs?|changes|news(?:letters?)?|blogs?|posts?|articles?|diary|journals?|daily|dailies|log|logs|adrs?|decisions?|rfcs?|proposals?|incidents?|outages?|post-?mortems?|advisor(?:y|ies)|tagebuch|recipes?|migrations?)(?!\p{L})/iu;

const releaseParts =
  /^(?:added|changed|fixed|removed|deprecated|security|(?:new )?features|(?:bug ?)?fixes|breaking changes|what.s (?:new|changed)|improvements|known issues|upgrad(?:e|ing).*)$/i;

/** Made for a site: minutes need no layout. */
const isPage = ({ text }: DatedText): boolean =>
  /^(?:layout|permalink|slug|categories|draft|excerpt|author):/m.test(
    text.frontMatter?.value ?? '',
  );

function isFrequent(recent: readonly DatedText[]): boolean {
  const gaps = recent
    .slice(1)
    .map(({ date }, index) => daysBetween(date, recent[index]?.date ?? date))
    .toSorted((a, b) => a - b);
  return (gaps[gaps.length >> 1] ?? 0) < shortestGap;
}
