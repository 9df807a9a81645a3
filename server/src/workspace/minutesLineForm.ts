import { daysBetween } from '#base/calendarDate.ts';
import { lineAt, lineSpan } from '#base/lineMap.ts';
import { slice } from '#base/range.ts';
import type { Link, MinutesLine } from '#minutes/model.ts';
import { minuteOf } from './interpret.ts';
import type { Minute, TeamUpdate } from './minute.ts';
import { minutesOfSeries } from './seriesIndex.ts';
import type { Snapshot } from './snapshot.ts';
import { firstAtOrAfter } from './window.ts';

/** How the minutes of a series write the line that links a team's own minutes. */
export interface MinutesLineForm extends LinePlace {
  /** `Minutes: https://…`, `Minutes: <https://…>`, `[Minutes](https://…)`. */
  readonly kind: 'bare' | 'autolink' | 'inline';
  /** What stands before the link, e.g. `Minutes: `; empty where the link's own text says it. */
  readonly lead: string;
  /** Text of inline links; date tokens stand for the date of the linked minutes. */
  readonly text: string;
  /** Links are written as paths, although the repository's URL is known. */
  readonly relative: boolean;
}

interface LinePlace {
  /** The line is a list item. */
  readonly bullet: '' | '-' | '*' | '+';
  /** A blank line stands between the team's heading and the line. */
  readonly isApart: boolean;
}

/** Where nothing was written yet. */
export const usualMinutesLine: MinutesLineForm = {
  kind: 'bare',
  lead: 'Minutes: ',
  text: 'Minutes',
  bullet: '',
  relative: false,
  isApart: true,
};

/**
 * The form that most links have in the first of these minutes with such links. Where the line stands, the first with any
 * `Minutes:` line says.
 */
export const minutesLineForm = (nearestFirst: readonly Minute[]): MinutesLineForm =>
  knownForm(nearestFirst) ?? usualMinutesLine;

/** Farther minutes show other habits. */
const memoryDays = 92;
const memory = 13;

/**
 * The form for `minute`: its own, else that of the nearest minutes before and behind it. Nothing where neither has such
 * lines: then nobody misses one. Decks have forms of their own.
 */
export function minutesLineFormOf(snapshot: Snapshot, minute: Minute): MinutesLineForm | undefined {
  return knownForm([minute, ...neighbours(snapshot, minute)]);
}

function neighbours(snapshot: Snapshot, minute: Minute): readonly Minute[] {
  const { series, date, path } = minute;
  if (series === undefined || date === undefined) return [];
  const all = minutesOfSeries(snapshot, series);
  const here = firstAtOrAfter(all, date);
  return all
    .slice(Math.max(0, here - memory), here + memory)
    .map((dated) => ({ ...dated, days: Math.abs(daysBetween(dated.date, date)) }))
    .filter((dated) => dated.days <= memoryDays && dated.path !== path)
    .toSorted((a, b) => a.days - b.days)
    .map((dated) => minuteOf(snapshot, dated.path))
    .filter((one) => one !== undefined)
    .filter(({ source }) => source.isDeck === minute.source.isDeck);
}

interface WrittenLine extends LinePlace {
  /** Nothing where the line says more, such as `Minutes from the board:`. */
  readonly lead: string | undefined;
  readonly link: Pick<MinutesLineForm, 'kind' | 'text' | 'relative'> | undefined;
}

function knownForm(nearestFirst: readonly Minute[]): MinutesLineForm | undefined {
  let place: WrittenLine | undefined;
  for (const minute of nearestFirst) {
    const lines = minute.updates
      .map((update) => writtenLine(minute, update))
      .filter((line) => line?.lead !== undefined);
    const linked = mostFrequent(lines.filter((line) => line?.link !== undefined));
    place ??= linked ?? mostFrequent(lines);
    if (place === undefined || linked?.link === undefined) continue;
    const { bullet, isApart } = place;
    const lead = linked.lead === '' ? '' : (place.lead ?? linked.lead ?? '');
    return { ...linked.link, lead, bullet, isApart };
  }
  if (place === undefined) return undefined;
  const { bullet, isApart } = place;
  return { ...usualMinutesLine, lead: place.lead || usualMinutesLine.lead, bullet, isApart };
}

/** The first of those that occur most often. */
function mostFrequent<T>(things: readonly T[]): T | undefined {
  const counts = new Map<string, { readonly thing: T; count: number }>();
  for (const thing of things) {
    const key = JSON.stringify(thing);
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { thing, count: 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count)[0]?.thing;
}

function writtenLine(
  { source }: Minute,
  { minutesLine, node }: TeamUpdate,
): WrittenLine | undefined {
  if (minutesLine === undefined) return undefined;
  const { text, lines, links } = source;
  const link = minutesLine.link === undefined ? undefined : links[minutesLine.link];
  const line = lineAt(lines, minutesLine.span.start);
  const before = slice(text, { start: lineSpan(lines, line).start, end: minutesLine.span.start });
  return {
    lead: leadOf(text, minutesLine, link),
    bullet: bullets.find((one) => one === before.trim()) ?? '',
    isApart: line - lineAt(lines, node.heading.span.end) > 1,
    link: link && linkForm(text, link, minutesLine),
  };
}

const bullets = ['-', '*', '+'] as const;

const plainLead =
  /^[*_]{0,3}(?:(?:meeting )?minutes|meeting notes|protokoll)[*_]{0,3} ?: ?[*_]{0,3}[ \t]{0,4}$/i;

/** What stands before link or value, with one blank behind the colon. */
export function leadOf(
  text: string,
  { span, valueSpan }: MinutesLine,
  link: Link | undefined,
): string | undefined {
  const end = link === undefined ? valueSpan.start : link.span.start;
  if (link?.kind === 'inline' && end <= span.start) return '';
  const lead = text.slice(span.start, Math.min(end, span.start + 60));
  return plainLead.test(lead) ? `${lead.trimEnd()} ` : undefined;
}

function linkForm(text: string, link: Link, line: MinutesLine): WrittenLine['link'] {
  if (link.destination === '') return undefined;
  const relative = !/^[a-z]+:\/\//i.test(link.destination);
  if (link.kind === 'bare' || link.kind === 'autolink') {
    return { kind: link.kind, text: usualMinutesLine.text, relative };
  }
  if (link.kind !== 'inline' || link.textSpan === undefined) return undefined;
  // A text that is about this team alone is of no use for others.
  const other = link.span.start <= line.span.start ? usualMinutesLine.text : '{YYYY-MM-DD}';
  return { kind: 'inline', text: textPattern(slice(text, link.textSpan)) ?? other, relative };
}

const generalWords = /^(?:meeting|minutes|notes|protokoll|vom|of|from|the|md|link|here|hier)$/i;

/** A link's text with tokens for its dates; nothing where it says anything of its own. */
function textPattern(written: string): string | undefined {
  const text = written.trim();
  if (text.length > 60 || /[{}[\]\\\n]/.test(text)) return undefined;
  const pattern = text
    .replace(/\d{4}-\d{2}-\d{2}/g, '{YYYY-MM-DD}')
    .replace(/\b\d{8}\b/g, '{YYYYMMDD}');
  const rest = pattern.replace(/\{[YMD-]+\}/g, ' ').split(/[^\p{L}\p{N}]+/u);
  return rest.every((word) => word === '' || generalWords.test(word)) ? pattern : undefined;
}
