import { lineAt, lineSpan } from '#base/lineMap.ts';
import { slice } from '#base/range.ts';
import type { ActionItem } from '#minutes/model.ts';
import type { Minute } from '#workspace/minute.ts';

/** Farther away on a long line nobody is looked for. */
const reach = 500;

/**
 * Whether somebody is named on the line of an action item, in whatever form: a handle, one of those who took part, a
 * name in parentheses behind the marker, the initials of a speaker.
 */
export function saysWho(minute: Minute): (item: ActionItem) => boolean {
  const { text, lines } = minute.source;
  const known = namesIn(minute);
  const isDialogue = hasSpeakers(text);
  return ({ span, markerSpan, text: task }) => {
    const whole = lineSpan(lines, lineAt(lines, span.start));
    const start = Math.max(whole.start, markerSpan.start - reach);
    const end = Math.min(whole.end, markerSpan.end + reach);
    const line = text.slice(start, end);
    const before = text.slice(start, markerSpan.start);
    const behind = text.slice(markerSpan.end, end);
    if (/(?:^|[^\w])@\w/.test(line) || inParentheses.test(behind) || namesGroup(task)) return true;
    if (isDialogue && isSpoken(before, slice(text, markerSpan) + behind)) return true;
    return wordsIn(line).some((word) => known.has(word));
  };
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().split(/[^\p{L}\p{N}_-]+/u);

const namesIn = ({ participants }: Minute): ReadonlySet<string> =>
  new Set(
    participants.flatMap(({ name }) =>
      name
        .toLowerCase()
        .split(' ')
        .filter((part) => part.length > 1),
    ),
  );

/** `AI(AWB, TVC): …`, `AI (ada@): …`, `AI (Jo Miller)`; never `TODO (maybe later?)`. */
const inParentheses =
  /^[*_]{0,3} ?\(@?[\p{L}\d.-]+@?(?: \p{Lu}[\p{L}.-]*)?(?: ?[,+&/] ?@?[\p{L}\d.-]+@?(?: \p{Lu}[\p{L}.-]*)?){0,5}\)/u;

/** `POs`, `Kurt to make a proposal`, `Myles, James, others`, `ada - find`, `ada: find`, `dNation creates`, `container team`. */
function namesGroup(text: string): boolean {
  const start = text.trimStart().slice(0, 300);
  return (
    /^(?:\p{L}+$|[\p{L}\d.-]+: |\p{L}+ (?:to|will|should|and) \p{L}|\p{L}+, \p{L}+, |\p{L}+ [-–] |(?:nothing|none|nobody)\b)/iu.test(
      start,
    ) ||
    /^\p{Ll}+\p{Lu}/u.test(start) ||
    /(?:^|\s)(?:team|group|parties|chairs)\b/i.test(start)
  );
}

/** Where all that was said begins with initials, `AI: …` can be somebody's words, and `JF: AI: …` is JF's matter. */
const isSpoken = (before: string, from: string): boolean =>
  before.trim() === '' ? /^AI: /.test(from) : /^[-*\s]{0,6}\p{Lu}{2,4}: ?$/u.test(before);

const fewestSpeakers = 3;
const longestText = 200_000;

function hasSpeakers(text: string): boolean {
  const speakers = new Set<string>();
  for (const [speaker] of text.slice(0, longestText).matchAll(/^\p{Lu}{2,4}(?=: )/gmu)) {
    if (speaker !== 'AI') speakers.add(speaker);
    if (speakers.size >= fewestSpeakers) return true;
  }
  return false;
}
