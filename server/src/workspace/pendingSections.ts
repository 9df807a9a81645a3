import { type Span, slice } from '#base/range.ts';
import { type ActionsName, actionsNameOf } from '#config/actionSections.ts';
import type { ListItem } from '#minutes/model.ts';
import type { Minute, MinuteNode } from './minute.ts';
import { between } from './spans.ts';

/** A place of a minute that is kept for action items. */
export interface ActionsPlace {
  /** What its name says, else where it stands: what is open is gone through before the topics. */
  readonly holds: 'pending' | 'agreed';
  /** Whether the name says so. */
  readonly isNamed: boolean;
  /** The section; nothing where a list item is the label: `- AIs of last week`. */
  readonly node: MinuteNode | undefined;
  readonly label: ListItem | undefined;
  /** Where its items stand: behind the heading up to the first heading below, or behind the label. */
  readonly span: Span;
}

/** The places for action items in document order. */
export function actionsPlaces(minute: Minute): readonly ActionsPlace[] {
  const nodes = flatten(minute.nodes);
  const isFirst = firstTopic(nodes);
  const sections = nodes.flatMap((node): ActionsPlace[] => {
    const name = nameOf(node);
    if (name === undefined) return [];
    const end = node.children[0]?.span.start ?? node.span.end;
    return [
      {
        isNamed: name !== 'either',
        holds: name !== 'either' ? name : node.span.start < isFirst ? 'pending' : 'agreed',
        node,
        label: undefined,
        span: { start: node.heading.span.end, end },
      },
    ];
  });
  const labels = minute.source.listItems.flatMap((item) => labelPlace(minute, item) ?? []);
  const inSection = (place: ActionsPlace): boolean =>
    sections.some(({ span }) => span.start <= place.span.start && place.span.end <= span.end);
  return [...sections, ...labels.filter((place) => !inSection(place))].toSorted(
    (a, b) => a.span.start - b.span.start,
  );
}

/**
 * Where what is still open is gone through: the section for that, else a list below a label, else a section for any
 * action items, else a label alone.
 */
export function pendingPlace(minute: Minute): ActionsPlace | undefined {
  const places = actionsPlaces(minute);
  const pending = places.filter(({ holds }) => holds === 'pending');
  return (
    pending.find(({ node }) => node !== undefined) ??
    pending.find((place) => holdsItems(minute, place)) ??
    places.find(({ isNamed, node }) => node !== undefined && !isNamed) ??
    pending[0]
  );
}

/** Whether there is a list at the place. */
export const holdsItems = (minute: Minute, { span }: ActionsPlace): boolean =>
  between(minute.source.listItems, span).length > 0;

/** A section that nobody described still has its name. */
function nameOf({ section, kind, heading }: MinuteNode): ActionsName | undefined {
  if (section !== undefined) {
    if (section.kind !== 'actions') return undefined;
    return actionsNameOf(heading.text) ?? actionsNameOf(section.name) ?? 'either';
  }
  return kind === 'title' || kind === 'team' ? undefined : actionsNameOf(heading.text);
}

/** Where the meeting itself begins: the agenda, the teams, or the first heading that is no section. */
function firstTopic(nodes: readonly MinuteNode[]): number {
  const first = nodes.find(
    (node) =>
      node.kind === 'team' ||
      node.section?.kind === 'agenda' ||
      node.section?.kind === 'teams' ||
      (node.kind === 'topic' && node.section === undefined && nameOf(node) === undefined),
  );
  return first?.span.start ?? Number.POSITIVE_INFINITY;
}

/** `- Checking AIs of last week` with the items below it. */
function labelPlace(minute: Minute, item: ListItem): ActionsPlace | undefined {
  const { text } = minute.source;
  if (item.textSpan.end - item.textSpan.start > longestLabel) return undefined;
  if (actionsNameOf(slice(text, item.textSpan)) !== 'pending') return undefined;
  const span = { start: item.textSpan.end, end: item.span.end };
  return { holds: 'pending', isNamed: true, node: undefined, label: item, span };
}

const longestLabel = 80;

/** As deep as headings nest. */
const flatten = (nodes: readonly MinuteNode[]): readonly MinuteNode[] =>
  nodes.flatMap((node) => [node, ...flatten(node.children)]);
