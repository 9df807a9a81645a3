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
    if (isBySpeaker(before) || namesPerson(task.slice(0, reach), text[markerSpan.start - 1]))
      return true;
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

const name = String.raw`\p{Lu}[\p{L}\d.'’-]{0,30}`;
const names = `${name}(?:(?: ?[,&+/] ?| and | und | or | oder | )${name}){0,5}`;

/** `Jo: AI: …`, `Jo: I look into it. AI: …`: what somebody says is theirs to do. */
const isBySpeaker = (before: string): boolean =>
  new RegExp(`^[>\\s\\-*+_]{0,12}${name}(?: ${name})?:[*_]{0,3}\\s`, 'u').test(before);

const nameFirst = new RegExp(
  `^(?:${name}|\\p{Lu}{2,4})(?: ${name})?(?: \\((?:or |und |oder )?${name}\\))? (?:will|to|should|has|is|was|can|could|does|needs?|volunteer(?:s|ed)|moves|pings|posts|asks|takes|sends|writes|looks|checks|makes|opens|follows|mentions?|prepares|organi[sz]es|contacts|talks|updates|adds|creates|wird|soll|macht|schreibt|fragt|kümmert|prüft|klärt)(?![\\p{L}])`,
  'u',
);
const nameLast = new RegExp(
  `(?:[([](?:${names}|\\p{Ll}{2,20})[)\\]]|(?:^|\\s)[-–—] ${names}|[,.:;] (?:${names}))[.\\s*_]{0,6}$`,
  'u',
);
const initialsFirst = /^\p{Lu}{2,4}(?:(?: ?[,&/] ?| and )\p{Lu}{2,4}){0,5} \p{Ll}/u;
/** `Look into it. Jo will ask`, `could write it and Jo should read it`. */
const nameLater = new RegExp(
  `(?:[.;,] | and | und )${name} (?:will|should|to|soll|wird) \\p{L}`,
  'u',
);
const inBrackets = new RegExp(`^(?:${names}|\\p{Ll}{2,20})\\]`, 'u');
/** Nobody in particular, on purpose. */
const everybody =
  /(?:^|[\s(])(?:all|alle|everyone|everybody|jeder|folks|members|mitglieder|volunteers?|let['’]s|we|wir|please|bitte|those)(?=[\s,.:;!?)]|$)/iu;
const isNoTask =
  /^(?:<?https?:\S+|(?:this|that|it|consensus) (?:is|was)\b.*|(?:determined|decided)\b.*)$/isu;

/** `Bailey will …`, `AB pings …`, `… (Lee)`, `… - Tanay`, `… KK, SC.`, `[ACTION: Lee] …`, `Everyone …`. */
function namesPerson(task: string, before: string | undefined): boolean {
  const text = task.trim();
  return (
    nameFirst.test(text) ||
    nameLast.test(text) ||
    nameLater.test(text) ||
    initialsFirst.test(text) ||
    (before === '[' && inBrackets.test(text)) ||
    everybody.test(text.slice(0, 60)) ||
    isNoTask.test(text)
  );
}

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
