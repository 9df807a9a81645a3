import { lineAt, lineSpan, lineText } from '#base/lineMap.ts';
import { slice, type TextEdit } from '#base/range.ts';
import { insertionAt } from '#features/sections/insertion.ts';
import type { ListItem } from '#minutes/model.ts';
import type { Minute } from '#workspace/minute.ts';
import { itemsAt } from '#workspace/pendingItems.ts';
import { type ActionsPlace, pendingPlace } from '#workspace/pendingSections.ts';
import { between } from '#workspace/spans.ts';
import { type ListForm, nextMarker } from './carryOverLines.ts';

/** The outermost list items at a place, whatever they say. */
const outermost = ({ source }: Minute, { span }: ActionsPlace): readonly ListItem[] => {
  const inside = between(source.listItems, span);
  return inside.filter((item) => item.depth === inside[0]?.depth);
};

/** How the list at `place` goes on; nothing where there is none. */
export function formAt(minute: Minute, place: ActionsPlace): ListForm | undefined {
  const { source } = minute;
  const last = outermost(minute, place).at(-1);
  if (last === undefined) return undefined;
  const line = lineAt(source.lines, last.span.start);
  const before = source.text.slice(source.lines.starts[line] ?? 0, last.span.start);
  const items = itemsAt(minute, place);
  const isEmpty = last.textSpan.end <= last.textSpan.start;
  return {
    indent: before.trim() === '' ? before : '',
    isNested: place.label !== undefined,
    marker: isEmpty ? last.marker : nextMarker(last.marker),
    box: items.length > 0 && items.every(({ checked }) => checked !== undefined),
    emphasis: emphasisOf(items.map(({ contentSpan }) => slice(source.text, contentSpan))),
  };
}

/** `_AI @x: text_`: what most items begin with. */
function emphasisOf(items: readonly string[]): ListForm['emphasis'] {
  const starts = items.map((item) => /^([_*])(?=AI\b)/.exec(item)?.[1]);
  const most = (mark: string): boolean =>
    starts.filter((start) => start === mark).length * 2 > starts.length;
  return most('_') ? '_' : most('*') ? '*' : '';
}

/** How the latest of these minutes with such a list writes it. */
export function usualForm(latestFirst: readonly Minute[]): ListForm | undefined {
  for (const minute of latestFirst) {
    const place = pendingPlace(minute);
    const form = place && formAt(minute, place);
    if (form) return { ...form, marker: /^\d/.test(form.marker) ? '1.' : form.marker };
  }
  return undefined;
}

/** The edit that writes `items` (lines each) at the end of the list at `place`, or begins a list there. */
export function insertAt(
  minute: Minute,
  place: ActionsPlace,
  items: readonly (readonly string[])[],
): TextEdit {
  const { text, lines, style } = minute.source;
  const { eol } = style;
  const all = outermost(minute, place);
  const last = all.at(-1);
  if (last === undefined) return beginList(minute, place, items.flat());
  if (text.slice(last.textSpan.start, last.span.end).trim() === '') {
    const { start, end } = lineSpan(lines, lineAt(lines, last.span.start));
    const newText = items.flat().join(eol) + apart(minute, end);
    return { span: { start, end }, newText };
  }
  let end = last.span.end;
  while (end > last.span.start && /\s/.test(text.charAt(end - 1))) end--;
  const at = lineSpan(lines, lineAt(lines, end)).end;
  const gap = all.length > 1 && isBlankBefore(minute, last) ? eol + eol : eol;
  const newText = items.map((item) => gap + item.join(eol)).join('') + apart(minute, at);
  return { span: { start: at, end: at }, newText };
}

/** A blank line, where what stands below would become part of the last item. */
function apart({ source: { lines, style } }: Minute, lineEnd: number): string {
  const next = lineText(lines, lineAt(lines, lineEnd) + 1).trim();
  return next === '' || /^(?:#{1,6}|[-*+]|\d{1,9}[.)])(?:\s|$)/.test(next) ? '' : style.eol;
}

const isBlankBefore = ({ source: { lines } }: Minute, item: ListItem): boolean => {
  const line = lineAt(lines, item.span.start);
  return line > 0 && lineText(lines, line - 1).trim() === '';
};

/** Below the heading and what stands there; below a label as its first item. */
function beginList(minute: Minute, place: ActionsPlace, lines: readonly string[]): TextEdit {
  const { text, style } = minute.source;
  const { eol } = style;
  if (place.label !== undefined) {
    const at = place.label.textSpan.end;
    return { span: { start: at, end: at }, newText: eol + lines.join(eol) };
  }
  const isEmpty = text.slice(place.span.start, place.span.end).trim() === '';
  const rendered = { text: lines.join(eol), snippet: '', stops: 0 };
  const before = isEmpty && hasTightHeadings(minute) ? 'tight' : 'loose';
  const { span, text: newText } = insertionAt(text, place.span.end, rendered, eol, before);
  return { span, newText };
}

/** Whether the lists of this minute stand right below their headings. */
function hasTightHeadings({ source: { headings, lines } }: Minute): boolean {
  const below = headings.map(({ span }) => lineText(lines, lineAt(lines, span.end) + 1));
  const tight = below.filter((line) => line.trim() !== '' && !line.startsWith('#')).length;
  return tight * 2 > below.filter((line) => !line.startsWith('#')).length;
}
