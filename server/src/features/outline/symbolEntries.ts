import { type CalendarDate, weekdayOf } from '#base/calendarDate.ts';
import { rangeOf } from '#base/lineMap.ts';
import { memoPair } from '#base/memo.ts';
import { basename, type RepoPath } from '#base/path.ts';
import type { Range, Span } from '#base/range.ts';
import { formatPattern } from '#config/datePattern.ts';
import type { Config } from '#config/model.ts';
import type { MinuteText } from '#minutes/model.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute, MinuteNode } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { OutlineNode } from './outlineNode.ts';
import { actionText } from './outlineTexts.ts';
import { symbolKinds } from './symbolKinds.ts';
import { foldWords, type Searchable } from './symbolWords.ts';

/** One thing in a text that can be searched for. */
export interface SymbolEntry extends Searchable {
  readonly name: string;
  readonly kind: number;
  readonly containerName: string;
  readonly date: CalendarDate | undefined;
  readonly range: Range;
}

/** What can be found in the text at `path`; remembered per text and configuration. */
export function symbolEntries(
  snapshot: Snapshot,
  path: RepoPath,
  text: MinuteText,
): readonly SymbolEntry[] {
  const known = entriesByPath(text, snapshot.config);
  let entries = known.get(path);
  if (entries === undefined) {
    const minute = minuteOf(snapshot, path);
    entries = minute === undefined ? [] : entriesOf(minute);
    known.set(path, entries);
  }
  return entries;
}

const entriesByPath = memoPair(
  (_text: MinuteText, _config: Config) => new Map<RepoPath, readonly SymbolEntry[]>(),
);

// A text has fewer headings and action items; a hostile one must not fill the index.
const mostEntries = 2000;

function entriesOf(minute: Minute): readonly SymbolEntry[] {
  const container = minuteName(minute);
  const { date, source } = minute;
  // Dates are typed with and without hyphens.
  const day = date?.replaceAll('-', '') ?? '';
  const context = foldWords(
    `${container} ${day} ${minute.path} ${minute.series?.name ?? ''} ${minute.title?.heading.text ?? ''}`,
  );
  const entries: SymbolEntry[] = [];
  const add = (kind: OutlineNode['kind'], name: string, span: Span, isMinute = false): void => {
    const folded = foldWords(name);
    if (folded === '' || entries.length >= mostEntries) return;
    entries.push({
      name,
      kind: symbolKinds[kind],
      containerName: isMinute ? minute.path : container,
      date,
      isMinute,
      range: rangeOf(source.lines, span),
      folded,
      all: `${folded} ${context}`,
    });
  };
  const addNodes = (nodes: readonly MinuteNode[]): void => {
    for (const node of nodes) {
      const { heading, team } = node;
      // By its proper name, so that one query finds all its updates however they are spelled.
      if (team !== undefined) add('team', team.name, heading.span);
      else if (isTopic(node)) add('topic', heading.text, heading.span);
      addNodes(node.children);
    }
  };
  const top = minute.title?.heading.span ?? { start: 0, end: 0 };
  add('title', container, top, true);
  addNodes(minute.nodes);
  for (const item of minute.actionItems) {
    const { label, description } = actionText(minute, item);
    add('actionItem', description === '' ? label : `${label} (${description})`, item.span);
  }
  return entries;
}

/** Sections of a fixed meaning are the same in every minute: nobody looks for `Participants`. */
function isTopic({ kind, section }: MinuteNode): boolean {
  if (kind === 'title') return false;
  return section === undefined || section.kind === 'free' || section.kind === 'events';
}

/**
 * `SCS Tech Weekly 2023-06-29 (Thu)`: as titles of the series say, else the series' name and the date; what belongs to
 * no series goes by its title, else by its file name.
 */
function minuteName({ series, form, date, title, path }: Minute): string {
  const own = title?.heading.text ?? '';
  if (date === undefined) return own === '' ? basename(path) : own;
  const weekday = `(${weekdayOf(date).slice(0, 3)})`;
  if (series === undefined) {
    if (own === '') return `${basename(path)} ${date} ${weekday}`;
    return own.includes(date) ? `${own} ${weekday}` : `${own} ${date} ${weekday}`;
  }
  const written = form === undefined ? '' : formatPattern(form.title.pattern, date);
  const saysMore = written.endsWith(` ${date}`) && written.length > date.length + 1;
  return `${saysMore ? written : `${series.name} ${date}`} ${weekday}`;
}
