import { lineAt, lineSpan, lineText } from '#base/lineMap.ts';
import type { Span, TextEdit } from '#base/range.ts';
import type { Config } from '#config/model.ts';
import type { ListItem, MinuteText } from '#minutes/model.ts';
import type { Minute, TeamUpdate } from '#workspace/minute.ts';
import { between } from '#workspace/spans.ts';
import { isPlaceholder, lastList } from './draftList.ts';
import { teamSlide } from './draftSlide.ts';

/**
 * The edit that puts `lines`, one bullet each, into a team's section: behind the bullets that are there, in their form;
 * else below the `Minutes:` line, with a blank line where this minute has them. An empty bullet is filled.
 */
export function bulletsEdit(
  minute: Minute,
  update: TeamUpdate,
  lines: readonly string[],
  config: Config,
): TextEdit {
  const { source } = minute;
  const zone = source.isDeck ? teamSlide(source, update, config.teams) : ownZone(update);
  const dash = lonelyDash(source, zone.end);
  if (dash !== undefined) {
    return { span: dash, newText: lines.map((line) => `- ${line}`).join(source.style.eol) };
  }
  const items = between(source.listItems, zone).filter(
    ({ depth, span }) => depth === 0 && span.end <= zone.end,
  );
  const last = lastList(source, items, update).at(-1);
  return last === undefined
    ? newList(minute, zone, lines)
    : continuedList(minute, items, last, lines);
}

/** A dash right below a line of text was to begin a list, but Markdown takes both for a heading, which ends the section. */
function lonelyDash({ headings, text }: MinuteText, end: number): Span | undefined {
  const [heading] = between(headings, { start: end, end: end + 1 });
  if (heading === undefined || text.startsWith('#', heading.span.start)) return undefined;
  const underline = text.slice(heading.contentSpan.end, heading.span.end);
  const start = heading.span.end - underline.trimStart().length;
  return underline.trim() === '-' ? { start, end: heading.span.end } : undefined;
}

/** Up to the first heading inside the section. */
const ownZone = ({ node }: TeamUpdate): Span => ({
  start: node.heading.span.end,
  end: node.children[0]?.span.start ?? node.span.end,
});

function continuedList(
  { source }: Minute,
  items: readonly ListItem[],
  last: ListItem,
  lines: readonly string[],
): TextEdit {
  const { eol } = source.style;
  const prefix = prefixOf(source, last);
  const bullets = lines.map((line) => prefix + line);
  if (isPlaceholder(source, last)) {
    return { span: wholeItem(source, last), newText: bullets.join(eol) };
  }
  const gap = isLoose(source, items, last) ? eol + eol : eol;
  const { end } = lineSpan(source.lines, lineAt(source.lines, last.span.end));
  return { span: { start: end, end }, newText: bullets.map((bullet) => gap + bullet).join('') };
}

/** From the beginning of its line, so that indent and bullet are written again. */
const wholeItem = ({ lines }: MinuteText, { span }: ListItem): Span => {
  const line = lineSpan(lines, lineAt(lines, span.start));
  return { start: line.start, end: Math.max(line.end, span.end) };
};

/** What stands before the text of an item: indent, bullet, blanks. A numbered list goes on with bullets. */
function prefixOf(
  { text, lines, style }: MinuteText,
  { span, textSpan, marker }: ListItem,
): string {
  const line = lineSpan(lines, lineAt(lines, span.start));
  const before = text.slice(line.start, span.start);
  const indent = /^[ \t>]*$/.test(before) ? before : '';
  const bullet = /^[-*+]$/.test(marker) ? marker : style.bullet;
  const blanks = /^ {1,4}/.exec(text.slice(span.start + marker.length, textSpan.end))?.[0] ?? ' ';
  return `${indent}${bullet}${textSpan.end > textSpan.start ? blanks : ' '}`;
}

/** Whether a blank line stands between the last two items, or must because the list changes its kind. */
function isLoose({ text }: MinuteText, items: readonly ListItem[], last: ListItem): boolean {
  if (!/^[-*+]$/.test(last.marker)) return true;
  const before = items[items.indexOf(last) - 1];
  if (before === undefined) return false;
  return /^[ \t]*\r?\n[ \t]*\r?\n\s*$/.test(text.slice(before.span.end, last.span.start));
}

function newList(
  { source, form, updates }: Minute,
  zone: Span,
  lines: readonly string[],
): TextEdit {
  const { text, style } = source;
  const { eol } = style;
  let start = zone.end;
  while (start > zone.start && isBlank(text, start - 1)) start--;
  const run = text.slice(start, zone.end);
  const bullet = source.listItems.length > 0 ? style.bullet : (form?.bullet ?? style.bullet);
  const bullets = lines.map((line) => `${bullet} ${line}`).join(eol);
  const lead = isTight(source, updates) ? eol : eol + eol;
  return {
    span: { start, end: zone.end },
    newText: lead + bullets + tailOf(run, eol, zone.end === text.length),
  };
}

/** What stood behind keeps its distance: at least a blank line before a heading where there was one. */
function tailOf(run: string, eol: string, isEnd: boolean): string {
  const ends = run.match(/\r\n|\n|\r/g)?.length ?? 0;
  if (isEnd) return ends > 0 ? eol : '';
  return ends > 1 ? eol + eol : eol;
}

const isBlank = (text: string, at: number): boolean => ' \t\r\n'.includes(text.charAt(at));

/** Whether most sections of this minute have their first bullet right below the line or heading before it. */
function isTight(source: MinuteText, updates: readonly TeamUpdate[]): boolean {
  let tight = 0;
  let loose = 0;
  for (const update of updates) {
    const [first] = between(source.listItems, ownZone(update));
    if (first === undefined || first.depth > 0) continue;
    const line = lineAt(source.lines, first.span.start);
    if (line > 0 && lineText(source.lines, line - 1).trim() === '') loose++;
    else tight++;
  }
  return tight > loose;
}
