import type { CalendarDate } from '#base/calendarDate.ts';
import { lineAt, lineSpan } from '#base/lineMap.ts';
import type { RepoPath } from '#base/path.ts';
import { type Span, touches } from '#base/range.ts';
import type { Team } from '#config/model.ts';
import { findTeam } from '#config/teamNames.ts';
import { personAt } from '#features/people/personAt.ts';
import { type Issue, issueOfUrl } from '#links/issues.ts';
import { datesInText } from '#minutes/dates.ts';
import type { Definition, Heading, Link, MinuteText } from '#minutes/model.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { issueShorthands } from '#workspace/issueShorthands.ts';
import { type PointedLink, pointedLinks } from '#workspace/linksOf.ts';
import type { Minute, MinuteNode, TeamUpdate } from '#workspace/minute.ts';
import { type PendingItem, pendingItems } from '#workspace/pendingItems.ts';
import type { Person } from '#workspace/person.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { firstFrom } from '#workspace/spans.ts';

/** What stands at a place of a minute and leads somewhere, or has something to tell. */
export type Place =
  /** A link or definition; `issue` where its address is one. */
  | {
      readonly kind: 'link';
      readonly span: Span;
      readonly link: PointedLink;
      readonly issue: Issue | undefined;
    }
  /** `[text][label]`; nothing where the label is defined nowhere. */
  | {
      readonly kind: 'reference';
      readonly span: Span;
      readonly link: Link;
      readonly definition: Definition | undefined;
    }
  /** `standards#12`, `PR #12`. */
  | { readonly kind: 'shorthand'; readonly span: Span; readonly issue: Issue }
  | { readonly kind: 'person'; readonly span: Span; readonly person: Person }
  | { readonly kind: 'date'; readonly span: Span; readonly date: CalendarDate }
  /** A line `Minutes: …` of a team; what it links is a `link`. */
  | { readonly kind: 'minutesLine'; readonly span: Span; readonly update: TeamUpdate }
  /** A heading that names a team, or a link's text that is the team's name. `update` is what the team reports here. */
  | {
      readonly kind: 'team';
      readonly span: Span;
      readonly team: Team;
      readonly heading: Heading | undefined;
      readonly update: TeamUpdate | undefined;
    }
  | {
      readonly kind: 'heading';
      readonly span: Span;
      readonly heading: Heading;
      readonly node: MinuteNode | undefined;
    }
  | { readonly kind: 'actionItem'; readonly span: Span; readonly item: PendingItem };

/**
 * What stands at `offset` (UTF-16) of the text at `path`, the innermost first: a link in a `Minutes:` line is the link
 * and then the line. A cursor behind the last letter counts. Nothing in code and comments.
 */
export function placesAt(snapshot: Snapshot, path: RepoPath, offset: number): readonly Place[] {
  const minute = minuteOf(snapshot, path);
  if (minute === undefined) return [];
  const { source } = minute;
  const { config } = snapshot;
  const link = linkAt(snapshot, path, source, offset);
  if (isHidden(source, offset)) return link === undefined ? [] : [link];
  const found: (Place | undefined)[] = [
    link,
    link?.kind === 'link' ? teamOfLink(snapshot, link.link) : undefined,
    shorthandAt(snapshot, path, offset),
    personPlace(minute, offset),
    // A day in an address says when its page was written, not what is meant here.
    isInAddress(link, offset) ? undefined : dateAt(source, offset),
    minutesLineAt(minute, offset),
    ...headingAt(minute, config.teams, offset),
    itemAt(minute, offset),
  ];
  return found.filter((place) => place !== undefined);
}

/** The innermost link: a picture can stand in the text of another one. */
function linkAt(
  snapshot: Snapshot,
  path: RepoPath,
  source: MinuteText,
  offset: number,
): Extract<Place, { kind: 'link' | 'reference' }> | undefined {
  let found: PointedLink | undefined;
  for (const link of pointedLinks(snapshot, path)) {
    if (!touches(link.span, offset)) continue;
    const isInner = found === undefined || link.span.end - link.span.start < length(found.span);
    if (isInner) found = link;
  }
  const reference = source.links.find(
    ({ kind, span }) => kind === 'reference' && touches(span, offset),
  );
  if (
    reference !== undefined &&
    (found === undefined || length(reference.span) < length(found.span))
  ) {
    const definition = definitionOf(source, reference);
    return { kind: 'reference', span: reference.span, link: reference, definition };
  }
  if (found === undefined) return undefined;
  return { kind: 'link', span: found.span, link: found, issue: issueOfUrl(found.destination) };
}

const isInAddress = (place: Place | undefined, offset: number): boolean =>
  place?.kind === 'link' && touches(place.link.destinationSpan, offset);

const length = ({ start, end }: Span): number => end - start;

/** What a reference stands for. */
export function definitionOf({ definitions }: MinuteText, link: Link): Definition | undefined {
  const label = folded(link.destination);
  return definitions.find((one) => folded(one.label) === label);
}

const folded = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();

/** Whether `offset` stands inside code, a comment or front matter, where nothing is meant but links. */
function isHidden({ opaque }: MinuteText, offset: number): boolean {
  const next = firstFrom(opaque.length, (index) => (opaque[index]?.start ?? 0) >= offset);
  return (opaque[next - 1]?.end ?? 0) > offset;
}

function teamOfLink({ config }: Snapshot, { text, textSpan }: PointedLink): Place | undefined {
  const team = textSpan === undefined ? undefined : findTeam(config.teams, text)?.team;
  if (team === undefined || textSpan === undefined) return undefined;
  return { kind: 'team', span: textSpan, team, heading: undefined, update: undefined };
}

function shorthandAt(snapshot: Snapshot, path: RepoPath, offset: number): Place | undefined {
  const found = issueShorthands(snapshot, path).find(({ span }) => touches(span, offset));
  return found && { kind: 'shorthand', span: found.span, issue: found };
}

function personPlace(minute: Minute, offset: number): Place | undefined {
  const found = personAt(minute, offset);
  return found && { kind: 'person', ...found };
}

/** No date is written longer. */
const longestDate = 40;

function dateAt({ lines, text }: MinuteText, offset: number): Place | undefined {
  const line = lineSpan(lines, lineAt(lines, offset));
  const start = Math.max(line.start, offset - longestDate);
  const piece = text.slice(start, Math.min(line.end, offset + longestDate));
  const found = datesInText(piece, start).find(({ span }) => touches(span, offset));
  return found?.date && { kind: 'date', span: found.span, date: found.date };
}

function minutesLineAt(minute: Minute, offset: number): Place | undefined {
  for (const update of minute.updates) {
    const span = update.minutesLine?.span;
    if (span !== undefined && touches(span, offset)) return { kind: 'minutesLine', span, update };
  }
  return undefined;
}

function headingAt(minute: Minute, teams: readonly Team[], offset: number): readonly Place[] {
  const heading = minute.source.headings.find(({ span }) => touches(span, offset));
  if (heading === undefined) return [];
  const { span } = heading;
  const node = nodeOf(minute.nodes, heading);
  const own = minute.updates.find((one) => one.node.heading === heading);
  const team = own?.team ?? node?.team ?? teamCalled(minute, teams, heading);
  // Decks repeat the heading on every slide of a team.
  const update = own ?? minute.updates.find((one) => one.team === team);
  return [
    ...(team === undefined ? [] : [{ kind: 'team', span, team, heading, update } as const]),
    { kind: 'heading', span, heading, node },
  ];
}

/** The team whose name the heading is. The title names the meeting. */
function teamCalled({ title }: Minute, teams: readonly Team[], heading: Heading): Team | undefined {
  const named = title?.heading === heading ? undefined : findTeam(teams, heading.text);
  return named === undefined || named.by === 'near' ? undefined : named.team;
}

function nodeOf(nodes: readonly MinuteNode[], heading: Heading): MinuteNode | undefined {
  const waiting = [...nodes];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.heading === heading) return node;
    waiting.push(...node.children);
  }
  return undefined;
}

/** The item whose words stand there; its status and what is nested below tell of themselves. */
function itemAt(minute: Minute, offset: number): Place | undefined {
  const item = pendingItems(minute).find(({ contentSpan }) => touches(contentSpan, offset));
  return item && { kind: 'actionItem', span: item.contentSpan, item };
}
