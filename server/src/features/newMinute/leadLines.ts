import type { CalendarDate } from '#base/calendarDate.ts';
import { lineAt, lineSpan, lineText } from '#base/lineMap.ts';
import { holds } from '#base/range.ts';
import { recentWeight } from '#config/byRecency.ts';
import { sectionKindOf } from '#config/sectionKinds.ts';
import type { Writing } from '#features/sections/skeleton.ts';
import { type Block, type Line, type Piece, stop } from '#features/sections/snippetText.ts';
import type { Minute } from '#workspace/minute.ts';
import { movedMeetingDate } from './movedDate.ts';

/** What stands around the title each time: a logo above it; `Date: …`, the link to the call, `Present:` below it. */
export interface Lead {
  readonly above: readonly Block[];
  readonly below: readonly Block[];
  /** Whether one of the lines asks for the minute-taker. */
  readonly asksTaker: boolean;
}

const memory = 5;
const mostLines = 150;
const longestLine = 500;
/** Of a line that says little more than the day. */
const longestDate = 80;

/** A line has to have so much of the weight of the last minutes, and to come back. */
const enough = { weight: 0.6, minutes: 2 } as const;

/** A line of a minute as the new one would have it. */
interface LeadLine {
  /** With the new day where it says the minute's own. */
  readonly text: string;
  readonly isDated: boolean;
  /** `**Present:**` of `**Present:** Ada, Bo`, where the line is one with a label. */
  readonly label: string | undefined;
  /** What takes the answer's place where it is another one each time, and `{taker}` in lines that ask for it. */
  readonly asks: 'taker' | 'people' | 'other';
}

/** The lines around the title that the last minutes have in common, with the date of the new one. */
export function leadOf(latestFirst: readonly Minute[], date: CalendarDate, writing: Writing): Lead {
  const minutes = latestFirst.filter(({ title, source }) => title && !source.isDeck);
  const zones = minutes.slice(0, memory).map((minute) => zonesOf(minute, date));
  const above = standing(zones.map((zone) => zone.above));
  const below = standing(zones.map((zone) => zone.below));
  const written = (lines: readonly (LeadLine | undefined)[]): readonly Block[] =>
    blocksOf(lines, writing);
  const asksTaker = [...above, ...below].some((line) => line?.asks === 'taker');
  return { above: written(above), below: written(below), asksTaker };
}

type Zone = readonly LeadLine[];

/** The lines between front matter and title, and those between title and next heading. */
function zonesOf(
  minute: Minute,
  date: CalendarDate,
): { readonly above: Zone; readonly below: Zone } {
  const { source, title } = minute;
  const { lines, headings, frontMatter } = source;
  if (!title) return { above: [], below: [] };
  const { heading } = title;
  const next = headings[headings.indexOf(heading) + 1];
  const between = (from: number, to: number): Zone => {
    const numbers = Array.from(
      { length: Math.max(0, Math.min(to - from, mostLines)) },
      (_, at) => from + at,
    );
    return numbers.map((line) => leadLine(minute, line, date));
  };
  const first = frontMatter ? lineAt(lines, frontMatter.span.end) + 1 : 0;
  const last = next ? lineAt(lines, next.span.start) : lines.starts.length;
  return {
    above: between(first, lineAt(lines, heading.span.start)),
    below: between(lineAt(lines, heading.span.end) + 1, last),
  };
}

/** `- **When**: `, `Date:`, `**Present:**`; never an address or somebody who speaks. */
const labelled =
  /^(\s*(?:[-*+] )?(?:[*_]{1,3})?\p{L}[^:@`[\]{}<>|]{1,60}?(?:[*_]{1,3})?:(?:[*_]{1,3})?)(?: (.*))?$/u;

/** Who led the meeting, was there or was not. */
const peopleWords =
  /(?<!\p{L})(?:chairs?|leads?|hosts?|leader|moderator|moderation|facilitators?|members?|visitors?|guests?|observers?|regrets|absent|excused|apologies|scribes?|note-?takers?|leitung|sitzungsleitung|versammlungsleitung|moderatorin|vorsitz|gäste|entschuldigt|fehlend|abwesend|protokoll|protokollant(?:in)?)(?!\p{L})/iu;

/** Whether a label or a heading asks who was there, or was not. */
export const namesPeople = (words: string): boolean =>
  sectionKindOf(words) === 'participants' || peopleWords.test(words);

function leadLine(minute: Minute, line: number, date: CalendarDate): LeadLine {
  const { source } = minute;
  const written = lineText(source.lines, line).replace(/[^\S ]+$/, '');
  const text = movedMeetingDate(written, minute, date);
  const isDated = text !== written;
  const span = lineSpan(source.lines, line);
  const role = minute.roles.find(
    ({ answerSpan, role: kind }) => kind !== 'reporter' && holds(span, answerSpan),
  );
  if (role) {
    const label = source.text.slice(span.start, role.answerSpan.start).trimEnd();
    return { text, isDated, label: label === '' ? undefined : label, asks: 'taker' };
  }
  const label = labelled.exec(text.trimEnd())?.[1];
  const words = label?.replace(/[^\p{L}\p{N} ]+/gu, ' ').trim() ?? '';
  return { text, isDated, label, asks: namesPeople(words) ? 'people' : 'other' };
}

/** Of the latest zone what most of the others have too; blank lines stay, as nothing. */
function standing(zones: readonly Zone[]): readonly (LeadLine | undefined)[] {
  const [latest = []] = zones;
  // A single minute doesn't tell what comes back, but the day and the people do.
  const isFirst = zones.length === 1;
  const stands = (isSuch: (line: LeadLine) => boolean): boolean => {
    const having = new Set(zones.filter((zone) => zone.some(isSuch)));
    return having.size >= enough.minutes && recentWeight(zones, having) >= enough.weight;
  };
  const standsAsIs = (line: LeadLine): boolean =>
    (isFirst && saysDay(line)) || stands((other) => isSame(line, other));
  const isAsked = (line: LeadLine): boolean =>
    line.label !== undefined &&
    ((isFirst && line.asks !== 'other') || stands(({ label }) => label === line.label));
  const kept = latest.flatMap((line, at): readonly (LeadLine | undefined)[] => {
    if (line.text.trim() === '') return [undefined];
    if (line.text.length > longestLine || /[{}]/.test(line.text)) return [];
    const asked = isAsked(line) ? [{ ...line, text: line.label ?? '' }] : [];
    if (line.asks !== 'other') return asked;
    const endsNames = isName.test(line.text) && isPersonal(latest[at - 1]?.text ?? '');
    if (!line.isDated && (endsNames || isPersonal(line.text))) return [];
    if (standsAsIs(line)) {
      const same = zones.flatMap((zone) => zone.filter((other) => isSame(line, other)));
      return [{ ...(same.find(({ text }) => zero.test(text)) ?? line), label: undefined }];
    }
    return asked;
  });
  return isWhole(kept) ? kept : [];
}

const saysDay = ({ isDated, text }: LeadLine): boolean =>
  isDated && text.length <= longestDate && !/[.!?]$/.test(text);

/** Only the first days of a month show whether a zero is written in front. */
const zero = /(?<!\d)0(?=\d(?!\d))/;

const withoutZero = (text: string): string => text.replace(new RegExp(zero, 'g'), '');

const isSame = (a: LeadLine, b: LeadLine): boolean =>
  a.text === b.text || (a.isDated && b.isDated && withoutZero(a.text) === withoutZero(b.text));

/** Who was there or promised something: it can have been the same each time, and need not be so the next time. */
export const isPersonal = (line: string): boolean =>
  /(?<![\p{L}\d])@\p{L}|^\s*[-*+] (?:\[[ xX]\]|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$)/u.test(
    line,
  ) ||
  /^\s*\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)*(?: \([^()]*\))?, \p{Lu}/u.test(line) ||
  /^\s*\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)+(?: \([^()]*\),?|,)\s*$/u.test(line);

/** The last of several names, each on a line of its own; alone it can be the name of anything. */
const isName = /^\s*\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)+\s*$/u;

/** Half a comment, half a block of code, or the line that makes a heading of what stood above it, is worse than nothing. */
function isWhole(lines: readonly (LeadLine | undefined)[]): boolean {
  const text = lines.map((line) => line?.text ?? '');
  const count = (mark: RegExp): number => text.filter((line) => mark.test(line)).length;
  const isUnderline = text.some(
    (line, at) => /^\s*(?:-+|=+)\s*$/.test(line) && (text[at - 1] ?? '') !== '',
  );
  return count(/<!--/) === count(/-->/) && count(/^\s*(?:```|~~~)/) % 2 === 0 && !isUnderline;
}

const takerPiece = ({ me }: Writing): Piece =>
  me === undefined ? stop() : { placeholder: me, plain: me };

function blocksOf(lines: readonly (LeadLine | undefined)[], writing: Writing): readonly Block[] {
  const blocks: Line[][] = [[]];
  for (const line of lines) {
    if (line === undefined) blocks.push([]);
    else if (line.asks === 'taker')
      blocks.at(-1)?.push([`${line.label ?? ''} `, takerPiece(writing)]);
    else blocks.at(-1)?.push(line.label === undefined ? [line.text] : [`${line.text} `, stop()]);
  }
  return blocks.filter((block) => block.length > 0);
}
