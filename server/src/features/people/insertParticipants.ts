import type { FileEdits } from '#base/fileEdits.ts';
import type { RepoPath } from '#base/path.ts';
import type { TextEdit } from '#base/range.ts';
import { insertionAt } from '#features/sections/insertion.ts';
import { openMinute } from '#features/sections/missingParts.ts';
import { plainStyle } from '#features/sections/skeleton.ts';
import type { MinuteText } from '#minutes/model.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { type KnownPeople, knownPeople, mostUsual } from '#workspace/knownPeople.ts';
import type { Minute } from '#workspace/minute.ts';
import { foldHandle, type Person } from '#workspace/person.ts';
import { personKey } from '#workspace/personKey.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { recentLists } from './participantChoices.ts';
import { type ListEnd, participantList } from './participantList.ts';
import { participantPlace } from './participantPlace.ts';
import { type ParticipantSection, participantSectionAt } from './participantSections.ts';

/** The edits, or why there are none, as a sentence. */
export type InsertedParticipants =
  | { readonly kind: 'edits'; readonly edits: FileEdits }
  | { readonly kind: 'problem'; readonly problem: string };

/** Nobody lists more, and a hostile client could send any number. */
const mostInserted = 1000;
const longestEntry = 100;

/**
 * Adds `people` (as they are to be written, or as the user typed them) to the list of participants at `offset` of the
 * minute at `path`, in the list's own form; where the section is missing it is made first. Who is listed already is left
 * out.
 */
export function insertParticipants(
  snapshot: Snapshot,
  path: RepoPath,
  people: readonly string[],
  offset?: number,
): InsertedParticipants {
  const minute = minuteOf(snapshot, path);
  const place = minute && participantPlace(snapshot, minute, offset);
  if (!minute || !place) return problem('The minute is not there any more.');
  if (place.kind === 'none') return problem(place.problem);
  const known = knownPeople(snapshot);
  const listed = place.kind === 'section' ? place.section.people : [];
  const entries = newEntries(people.slice(0, mostInserted), listed, known);
  if (entries.length === 0) return problem('All of them are in the list already.');
  const edits =
    place.kind === 'section'
      ? editsOf(snapshot, minute, place.section, entries)
      : [newSection(snapshot, minute, place.heading, place.span.start, entries)];
  return { kind: 'edits', edits: new Map([[path, edits]]) };
}

const problem = (text: string): InsertedParticipants => ({ kind: 'problem', problem: text });

/** What is to be written, each person once and none who is listed. */
function newEntries(
  people: readonly string[],
  listed: readonly Person[],
  known: KnownPeople,
): readonly string[] {
  const taken = new Set(listed.map((person) => personKey(known, person)));
  const entries: string[] = [];
  for (const written of people) {
    const entry = clean(written, known);
    const handle = /@([\p{L}\p{N}][\p{L}\p{N}_.-]*)/u.exec(entry)?.[1];
    const person = { name: handle ?? entry, isHandle: handle !== undefined };
    const key = personKey(known, person);
    if (entry === '' || taken.has(key)) continue;
    taken.add(key);
    entries.push(entry);
  }
  return entries;
}

/** One line; a single word that is a known handle gets its `@` and its usual spelling. */
function clean(written: string, { people }: KnownPeople): string {
  const text = written
    .replace(/[\p{Cc}\u2028\u2029|]+/gu, ' ')
    .trim()
    .slice(0, longestEntry);
  const [, mark, handle = ''] = /^(@?)([\w-]+)$/.exec(text) ?? [];
  const known = people.get(foldHandle(handle));
  // A word alone can be a name that happens to be a handle too.
  const isHandle = known !== undefined && (mark === '@' || known.spellings.has(handle));
  if (isHandle) return `@${mostUsual(known.spellings) ?? handle}`;
  return text === '@' ? '' : text;
}

function editsOf(
  snapshot: Snapshot,
  minute: Minute,
  section: ParticipantSection,
  entries: readonly string[],
): readonly TextEdit[] {
  const { source } = minute;
  const { empty, end } = participantList(source, section);
  const filled = empty.slice(0, entries.length).map(
    (span, index): TextEdit => ({
      span,
      newText: ` ${entries[index] ?? ''}`,
    }),
  );
  const more = entries.slice(filled.length);
  if (more.length === 0) return filled;
  if (end === undefined) {
    const content = source.text.slice(section.own.start, section.own.end);
    const offset = section.own.start + content.trimEnd().length;
    return [below(snapshot, minute, offset, content.trim() === '', more)];
  }
  const last = filled.at(-1);
  const appended = {
    span: { start: end.offset, end: end.offset },
    newText: appendix(source, end, more),
  };
  // Both at one place are one edit: their order would be open.
  if (last === undefined || last.span.end !== end.offset) return [...filled, appended];
  return [...filled.slice(0, -1), { ...last, newText: last.newText + appended.newText }];
}

function appendix({ style, text }: MinuteText, end: ListEnd, entries: readonly string[]): string {
  switch (end.kind) {
    case 'inline':
      return end.joint + entries.join(end.separator);
    case 'table':
      return entries.map((entry) => style.eol + row(end, entry)).join('');
    case 'lines': {
      const { prefix, step, loose, lineBreak, offset } = end;
      const isBroken = lineBreak === '' || text.slice(0, offset).endsWith(lineBreak);
      const joint = style.eol + (loose ? style.eol : '');
      const lines = entries.map((entry, index) => counted(prefix, index * step) + entry);
      return (isBroken ? '' : lineBreak) + joint + lines.join(lineBreak + joint);
    }
  }
}

/** The prefix of a numbered list goes on counting. */
const counted = (prefix: string, more: number): string =>
  prefix.replace(/\d{1,9}/, (number) => String(Number(number) + more));

function row({ column, columns, prefix }: ListEnd & { kind: 'table' }, entry: string): string {
  const cells = Array.from({ length: columns }, (_, index) =>
    index === column ? ` ${entry} ` : '  ',
  );
  if (column > 0) cells[0] = '';
  if (columns > 1 && column < columns - 1) cells[columns - 1] = '';
  return prefix + cells.join('|').trim();
}

/** The list below a heading that has none yet. */
function below(
  snapshot: Snapshot,
  minute: Minute,
  offset: number,
  isFirst: boolean,
  entries: readonly string[],
): TextEdit {
  const { text, style } = minute.source;
  const form = usualForm(snapshot, minute);
  const lead = isFirst && form.isTight ? 'tight' : 'loose';
  const rendered = { text: listText(form, entries, style.eol), snippet: '', stops: 0 };
  const { span, text: newText } = insertionAt(text, offset, rendered, style.eol, lead);
  return { span, newText };
}

function newSection(
  snapshot: Snapshot,
  minute: Minute,
  heading: string,
  offset: number,
  entries: readonly string[],
): TextEdit {
  const { text, style } = minute.source;
  const form = usualForm(snapshot, minute);
  const gap = form.isTight ? style.eol : style.eol + style.eol;
  const rendered = {
    text: heading + gap + listText(form, entries, style.eol),
    snippet: '',
    stops: 0,
  };
  const { span, text: newText } = insertionAt(text, offset, rendered, style.eol);
  return { span, newText };
}

/** How the series lists participants where this minute does not show it. */
interface UsualForm {
  /** No blank line below the heading. */
  readonly isTight: boolean;
  readonly list: 'comma' | 'lines' | 'items';
  readonly bullet: string;
}

function usualForm(snapshot: Snapshot, minute: Minute): UsualForm {
  const { source } = minute;
  const style =
    source.listItems.length > 0 ? source.style : openMinute(snapshot, minute)?.writing.style;
  const bullet = `${(style ?? plainStyle).bullet} `;
  for (const one of recentLists(snapshot, minute)) {
    const section = participantSectionAt(one, undefined);
    const end = section && participantList(one.source, section).end;
    if (!section || !end) continue;
    const between = one.source.text.slice(section.own.start, section.own.end);
    const isTight = !/^[ \t]*\r?\n[ \t]*\r?\n/.test(between);
    if (end.kind === 'inline') return { isTight, list: 'comma', bullet };
    const isPlain = end.kind === 'lines' && end.prefix.trim() === '';
    return { isTight, list: isPlain ? 'lines' : 'items', bullet };
  }
  return { isTight: false, list: 'items', bullet };
}

const listText = ({ list, bullet }: UsualForm, entries: readonly string[], eol: string): string =>
  list === 'comma'
    ? entries.join(', ')
    : entries.map((entry) => (list === 'items' ? bullet + entry : entry)).join(eol);
