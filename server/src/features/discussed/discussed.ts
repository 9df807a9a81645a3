import { type CalendarDate, type Weekday, weekdayOf } from '#base/calendarDate.ts';
import { lineAt } from '#base/lineMap.ts';
import { basename, type RepoPath } from '#base/path.ts';
import type { Span } from '#base/range.ts';
import { contentOf, plainText, shortened } from '#features/drafts/draftPlain.ts';
import { type Meeting, meetingAt } from '#features/meetings/meetingDay.ts';
import { referencesTo } from '#features/references/references.ts';
import { teamCalled } from '#features/references/teamInText.ts';
import { sectionsOfTeam } from '#features/references/teamSections.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { subjectsOfQuery } from './discussedSubject.ts';
import { findWords, startOf } from './discussedWords.ts';
import { type Trail, trailAt } from './headingTrail.ts';
import { topicKey, topicsIn, topicsLike } from './topics.ts';

/** A place where a meeting spoke about something. */
export interface DiscussedPlace {
  readonly kind: 'minute' | 'team' | 'topic' | 'section' | 'text';
  /** As people read it, one line. */
  readonly text: string;
  /** What it stands below, e.g. `Team IaaS › Flavors`; may be empty. */
  readonly below: string;
  readonly span: Span;
}

/** One meeting with its places: headings first, then in document order. */
export interface DiscussedMeeting {
  readonly path: RepoPath;
  /** Of the series; without one the title or the file's name. */
  readonly name: string;
  readonly date: CalendarDate | undefined;
  readonly weekday: Weekday | undefined;
  /** How many places there are, also where only the first are listed. */
  readonly count: number;
  readonly places: readonly DiscussedPlace[];
}

/** The meetings that discussed something. */
export interface Discussed {
  /** The newest first, undated ones last. */
  readonly meetings: readonly DiscussedMeeting[];
  /** How many there are, also where only the newest are listed. */
  readonly count: number;
  /** Words that were searched for instead, because nothing has those typed. */
  readonly instead: readonly string[];
}

/** How much is wanted of what can be more than anybody reads. */
export interface DiscussedLimits {
  readonly meetings: number;
  /** In each meeting. */
  readonly places: number;
}

/** Longer ones are no query but a text. */
const longestQuery = 500;

/**
 * When `query` was discussed. An issue in any form (`standards#12`, its address), a link or a handle is looked up as
 * such; everything else by its words. Without a query: the topics of the newest meetings.
 */
export function discussed(snapshot: Snapshot, query: string, limits: DiscussedLimits): Discussed {
  const wanted = query.replace(/\s+/g, ' ').trim().slice(0, longestQuery);
  if (wanted === '') return byMeeting(snapshot, newestTopics(snapshot), limits);
  const subjects = subjectsOfQuery(snapshot, wanted);
  const named = referencesTo(snapshot, subjects).filter(({ kind }) => kind !== 'declaration');
  // The number of an issue is no word: it would be found in every date.
  if (named.length > 0 || subjects.some(({ kind }) => kind === 'issue')) {
    return byMeeting(snapshot, named, limits);
  }
  const files = subjects.flatMap((subject) => (subject.kind === 'file' ? [subject.path] : []));
  const minutes = files.flatMap((path) => minuteOf(snapshot, path) ?? []);
  // A minute to which no other one links was discussed in itself.
  if (minutes.length > 0) return byMeeting(snapshot, minutes.map(startOf), limits);
  const headings = headingsCalled(snapshot, wanted);
  const { lines, instead } = findWords(snapshot, wanted);
  return headings.length > 0 && instead.length > 0
    ? byMeeting(snapshot, headings, limits)
    : { ...byMeeting(snapshot, [...headings, ...lines], limits), instead };
}

interface At {
  readonly path: RepoPath;
  readonly span: Span;
}

/** Topics that are called so, give or take blanks and marks, and sections of the team that is. */
function headingsCalled(snapshot: Snapshot, wanted: string): readonly At[] {
  const key = topicKey(wanted);
  const topics = key === '' ? [] : topicsLike(snapshot, key);
  const team = teamCalled(snapshot.config.teams, wanted);
  const sections = team === undefined ? [] : sectionsOfTeam(snapshot, team.name);
  return [...topics, ...sections].map(({ path, value }) => ({
    path,
    span: value.node.heading.span,
  }));
}

const newestMeetings = 20;

function newestTopics(snapshot: Snapshot): readonly At[] {
  const minutes = [...snapshot.texts.keys()].flatMap((path) => minuteOf(snapshot, path) ?? []);
  return minutes
    .filter(({ date, series }) => date !== undefined && series !== undefined)
    .toSorted((a, b) => ((a.date ?? '') > (b.date ?? '') ? -1 : 1))
    .slice(0, newestMeetings)
    .flatMap((minute) =>
      topicsIn(minute, minute).map(({ node }) => ({
        path: minute.path,
        span: node.heading.span,
      })),
    );
}

interface Found {
  readonly minute: Minute;
  readonly meeting: Meeting;
  /** What was found, by its zero-based line. */
  readonly lines: Map<number, Span>;
}

function byMeeting(snapshot: Snapshot, places: readonly At[], limits: DiscussedLimits): Discussed {
  const found = new Map<string, Found>();
  for (const { path, span } of places) {
    const minute = minuteOf(snapshot, path);
    if (minute === undefined) continue;
    const meeting = meetingAt(minute, span.start);
    const key = `${meeting.index} ${path}`;
    const known = found.get(key) ?? { minute, meeting, lines: new Map<number, Span>() };
    found.set(key, known);
    const line = lineAt(minute.source.lines, span.start);
    if (!known.lines.has(line)) known.lines.set(line, span);
  }
  const meetings = [...found.values()].toSorted(newerFirst).slice(0, limits.meetings);
  return {
    meetings: meetings.map((one) => meetingOf(one, limits)),
    count: found.size,
    instead: [],
  };
}

function newerFirst(a: Found, b: Found): number {
  const [own = '', other = ''] = [a.meeting.date, b.meeting.date];
  if (own !== other) return own > other ? -1 : 1;
  if (a.minute.path !== b.minute.path) return a.minute.path < b.minute.path ? -1 : 1;
  return a.meeting.index - b.meeting.index;
}

function meetingOf(
  { minute, meeting: { title, date }, lines }: Found,
  limits: DiscussedLimits,
): DiscussedMeeting {
  const places = [...lines].map(([line, span]) => ({ line, span, ...headingAt(minute, span) }));
  return {
    path: minute.path,
    name: minute.series?.name ?? title?.heading.text ?? basename(minute.path),
    date,
    weekday: date === undefined ? undefined : weekdayOf(date),
    count: lines.size,
    places: places
      .toSorted((a, b) => Number(b.isHeading) - Number(a.isHeading) || a.line - b.line)
      .slice(0, limits.places)
      .map(({ line, span }) => placeOf(minute, line, span)),
  };
}

/** The heading that a place stands below, or is. */
function headingAt(
  minute: Minute,
  span: Span,
): { readonly trail: Trail | undefined; readonly isHeading: boolean } {
  const trail = trailAt(minute, span.end);
  return { trail, isHeading: (trail?.node.heading.span.end ?? -1) >= span.start };
}

const longestText = 200;

function placeOf(minute: Minute, line: number, span: Span): DiscussedPlace {
  const { source } = minute;
  const { trail, isHeading } = headingAt(minute, span);
  const above = trail?.above ?? [];
  if (trail !== undefined && isHeading) {
    const { node } = trail;
    return {
      kind: kindOf(node.kind),
      text: oneLine(node.heading.text),
      below: above.join(' › '),
      span: node.heading.span,
    };
  }
  const content = contentOf(source, line);
  const isNamed = trail !== undefined && trail.node.kind !== 'title';
  return {
    kind: 'text',
    text: oneLine(plainText(source, content)),
    below: (isNamed ? [...above, trail.node.heading.text] : above).join(' › '),
    span: { start: Math.max(span.start, content.start), end: content.end },
  };
}

const oneLine = (text: string): string => {
  const plain = shortened(text.replace(/\s+/g, ' ').trim(), longestText);
  return plain === '' ? '(no text)' : plain;
};

function kindOf(kind: Minute['nodes'][number]['kind']): DiscussedPlace['kind'] {
  switch (kind) {
    case 'title':
      return 'minute';
    case 'slide':
      return 'topic';
    case 'team':
    case 'topic':
    case 'section':
      return kind;
  }
}
