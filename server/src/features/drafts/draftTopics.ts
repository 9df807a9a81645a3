import type { CalendarDate } from '#base/calendarDate.ts';
import { lineAt, lineSpan } from '#base/lineMap.ts';
import { memoPair } from '#base/memo.ts';
import type { RepoPath } from '#base/path.ts';
import type { Span } from '#base/range.ts';
import { foldSectionName } from '#config/foldSectionName.ts';
import type { Config, Section } from '#config/model.ts';
import { sectionKindOf } from '#config/sectionKinds.ts';
import type { ListItem } from '#minutes/model.ts';
import type { Minute, MinuteNode } from '#workspace/minute.ts';
import { allSections } from '#workspace/sectionNames.ts';
import { between } from '#workspace/spans.ts';
import { comparableText, plainText } from './draftPlain.ts';
import { type Words, wordsOf } from './draftWords.ts';

/** Something a team spoke about, as its own minutes have it. */
export interface SourceTopic {
  readonly path: RepoPath;
  readonly kind: 'heading' | 'item';
  /**
   * `agenda`: below the agenda, or in minutes without one. `aside`: elsewhere, only a heading over others, or with
   * nothing below it. `detail`: a first-level item of a heading outside of any agenda.
   */
  readonly place: 'agenda' | 'aside' | 'detail';
  /** The same while other parts of the file change. */
  readonly id: string;
  /** What names it: the heading's content, the item's first line. */
  readonly span: Span;
  /** What was said about it. */
  readonly body: Span;
  /** As people read it. */
  readonly label: string;
  readonly words: Words;
  /** Label of the topic it belongs to; the empty string right below the agenda. */
  readonly parent: string;
  /** Stands below no heading that says agenda. */
  readonly outside: boolean;
  /** What the title above says, because one file can hold several meetings. */
  readonly meeting: CalendarDate | undefined;
}

/** Enough for any meeting. */
const mostTopics = 500;

/**
 * The topics of a team's minutes in document order: the headings below the agenda, and its items. Not what every meeting has: who took part, who reports, open action
 * items.
 */
export const topicsOf: (minute: Minute, config: Config) => readonly SourceTopic[] = memoPair(
  (minute: Minute, config: Config) => {
    const hasAgenda = hasKind(minute.nodes, 'agenda');
    const reading: Reading = {
      ...{ minute, config, hasAgenda, topics: [], ids: new Map() },
      ...{ inAgenda: false, meeting: undefined },
    };
    for (const node of minute.nodes) read(reading, node, undefined);
    if (reading.topics.length === 0) readTexts(reading);
    return reading.topics;
  },
);

interface Reading {
  readonly minute: Minute;
  readonly config: Config;
  readonly hasAgenda: boolean;
  readonly topics: SourceTopic[];
  /** How often an id was given. */
  readonly ids: Map<string, number>;
  inAgenda: boolean;
  meeting: CalendarDate | undefined;
}

const hasKind = (nodes: readonly MinuteNode[], kind: Section['kind']): boolean =>
  nodes.some((node) => partOf(node) === kind || hasKind(node.children, kind));

/** What a heading that names no topic is; nothing for topics. */
function partOf(node: MinuteNode): Section['kind'] | 'title' | undefined {
  if (node.kind === 'title') return 'title';
  if (node.section !== undefined) return node.section.kind;
  const kind = sectionKindOf(node.heading.text);
  return kind === 'free' || kind === 'events' || kind === 'teams' ? undefined : kind;
}

/** `Roles (@jo)` on the agenda: below it people speak of roles and reports without asking for any. */
const namesTopic = ({ minute, inAgenda }: Reading, node: MinuteNode): boolean =>
  inAgenda &&
  node.section === undefined &&
  partOf(node) === 'roles' &&
  between(minute.roles, node.span).length === 0;

// As deep as headings nest.
function read(reading: Reading, node: MinuteNode, parent: MinuteNode | undefined): void {
  if (reading.topics.length >= mostTopics) return;
  const part = namesTopic(reading, node) ? undefined : partOf(node);
  switch (part) {
    case 'roles':
    case 'participants':
    case 'actions':
      // Where levels are wrong the agenda stands below what comes before it.
      for (const child of node.children) if (partOf(child) === 'agenda') readAgenda(reading, child);
      return;
    case 'agenda':
      readAgenda(reading, node);
      return;
    case 'title':
      reading.meeting = between(reading.minute.source.dates, node.heading.span)[0]?.date;
      for (const child of node.children) read(reading, child, undefined);
      return;
    case 'teams':
      for (const child of node.children) read(reading, child, undefined);
      return;
    case 'free':
    case 'events':
      // A topic of most weeks is taken for a section where nobody described any.
      if (reading.inAgenda && reading.minute.series?.origin === 'inferred') {
        readTopic(reading, node, parent);
      } else if (reading.inAgenda || !reading.hasAgenda) readAgenda(reading, node);
      // What every meeting has beside its agenda is no topic.
      return;
    case undefined:
      if (isCatchAll(node) && (reading.inAgenda || !reading.hasAgenda)) readAgenda(reading, node);
      else readTopic(reading, node, parent);
      return;
  }
}

/** `Misc` names no topic: what stands below it are some. */
const isCatchAll = ({ heading }: MinuteNode): boolean =>
  /^(?:misc(?:ellaneous)?|aob|any other business(?:es)?|other(?:s| items| topics| things)?|varia|sonstiges|verschiedenes)$/.test(
    foldSectionName(heading.text),
  );

function readTopic(reading: Reading, node: MinuteNode, parent: MinuteNode | undefined): void {
  if (isStanding(reading, node)) {
    for (const child of node.children) read(reading, child, parent);
    return;
  }
  addHeading(reading, node, parent);
  // A heading like `Agenda today` only turns out to be none of the topics beside the minutes before it.
  const mayBeAgenda = !reading.inAgenda && parent === undefined && node.children.length === 0;
  if (mayBeAgenda) addItems(reading, bodyOf(node), node, 'detail');
  for (const child of node.children) read(reading, child, node);
}

function readAgenda(reading: Reading, node: MinuteNode): void {
  const before = reading.inAgenda;
  reading.inAgenda = true;
  addItems(reading, bodyOf(node), node, 'agenda');
  for (const child of node.children) read(reading, child, undefined);
  reading.inAgenda = before;
}

const bodyOf = ({ heading, span, children }: MinuteNode): Span => ({
  start: heading.span.end,
  end: children[0]?.span.start ?? span.end,
});

/** Asks for a role, or is called as some series here calls a section that is none of its topics. */
function isStanding({ minute, config }: Reading, { heading }: MinuteNode): boolean {
  return (
    between(minute.roles, heading.span).length > 0 ||
    standingNames(config, config).has(foldSectionName(heading.text))
  );
}

const standingNames = memoPair((config: Config, _same: Config): ReadonlySet<string> => {
  const kinds: readonly Section['kind'][] = ['roles', 'participants', 'actions'];
  const sections = config.series.flatMap(({ forms }) => forms.flatMap(allSections));
  const names = sections
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ name, aliases }) => [name, ...aliases]);
  return new Set(names.map(foldSectionName));
});

function addHeading(reading: Reading, node: MinuteNode, parent: MinuteNode | undefined): void {
  const { heading } = node;
  const { minute, hasAgenda, inAgenda } = reading;
  const body = bodyOf(node);
  const isTold = node.children.length === 0 && hasText(minute, body);
  add(reading, heading.slug, {
    kind: 'heading',
    place: isTold && (inAgenda || !hasAgenda) ? 'agenda' : 'aside',
    span: heading.contentSpan,
    body,
    label: plainText(minute.source, heading.contentSpan),
    words: wordsOf(comparableText(minute.source, heading.contentSpan)),
    parent: nameOf(minute, parent),
  });
}

const nameOf = ({ source }: Minute, node: MinuteNode | undefined): string =>
  node === undefined ? '' : plainText(source, node.heading.contentSpan);

const hasText = ({ source }: Minute, body: Span): boolean =>
  /[\p{L}\p{N}]/u.test(source.text.slice(body.start, body.end));

function addItems(
  reading: Reading,
  body: Span,
  above: MinuteNode | undefined,
  place: 'agenda' | 'detail',
): void {
  const { source } = reading.minute;
  for (const item of between(source.listItems, body)) {
    if (reading.topics.length >= mostTopics) return;
    if (item.depth > 0 || isPromise(reading.minute, item)) continue;
    const words = wordsOf(comparableText(source, item.textSpan));
    add(reading, `${above?.heading.slug ?? ''}/${words.key.slice(0, 80)}`, {
      kind: 'item',
      place,
      span: item.textSpan,
      body: { start: item.textSpan.end, end: item.span.end },
      label: plainText(source, item.textSpan),
      words,
      parent: nameOf(reading.minute, place === 'detail' ? above : undefined),
    });
  }
}

/** Action items are carried over, not reported; who asks for a role asks nobody in the weekly. */
const isPromise = ({ actionItems, roles }: Minute, { textSpan, span }: ListItem): boolean =>
  between(actionItems, { start: span.start, end: textSpan.start + 4 }).length > 0 ||
  between(roles, { start: span.start, end: textSpan.end }).length > 0;

/** The items of minutes that have no headings at all, or none that says more than the day. */
function readTexts(reading: Reading): void {
  const { minute } = reading;
  const { headings, lines } = minute.source;
  const last = headings.at(-1);
  const isBare = minute.nodes.every((node) => node.kind === 'title' && node.children.length === 0);
  if (!isBare) return;
  const start = last === undefined ? 0 : lineSpan(lines, lineAt(lines, last.span.end)).end;
  addItems(reading, { start, end: minute.source.text.length }, undefined, 'agenda');
}

function add(
  { minute, topics, ids, inAgenda, meeting }: Reading,
  name: string,
  topic: Omit<SourceTopic, 'path' | 'id' | 'outside' | 'meeting'>,
): void {
  if (topic.label === '' || topics.length >= mostTopics) return;
  const count = ids.get(name) ?? 0;
  ids.set(name, count + 1);
  const id = `${minute.path}#${name}${count === 0 ? '' : `~${count}`}`;
  topics.push({ ...topic, path: minute.path, id, outside: !inAgenda, meeting });
}
