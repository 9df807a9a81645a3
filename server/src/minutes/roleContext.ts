import type { Span } from '#base/range.ts';
import { peopleIn } from './people.ts';
import { headingBefore, type Prose } from './prose.ts';

/** Sections about the meeting itself, where `Minutes: Jonas` says who writes them. */
const aboutMeeting =
  /^\W*(?::[\w+-]+:\s*)?(?:meta|roles?|housekeeping|organi[sz]ation(?:al)?|orga|general|participants?|attendees?|attendance|present|info|about|recurring items?|administrivia|formalities)\b/i;

/** Nothing, or a mark that waits for a name. */
export const isPlaceholder = (text: string): boolean => /^[\s?@._…-]*$/.test(text);

/**
 * Whether the value behind `Minutes:` is an answer to "who writes them": it names nobody but people and has no link,
 * or it is empty (or `?`), in a section about the meeting or before any other section.
 */
export function isRoleValue(prose: Prose, value: Span): boolean {
  const written = prose.mask.slice(value.start, value.end);
  const index = headingBefore(prose.headings, value.start);
  const heading = prose.headings[index];
  const isAbout = index <= 0 || (heading !== undefined && aboutMeeting.test(heading.text));
  if (isPlaceholder(written)) return isAbout;
  if (written.includes('\uE002') || /[\uE001]{6}/.test(written)) return false;
  const people = peopleIn(prose, value, isAbout);
  return people?.isOnlyPeople === true;
}
