import { type Span, touches } from '#base/range.ts';
import type { Form, Section } from '#config/model.ts';
import { sectionKindOf } from '#config/sectionKinds.ts';
import { allNodes } from '#workspace/describedSections.ts';
import type { Minute, MinuteNode, Participant } from '#workspace/minute.ts';
import { excusingSections, ownSpan, peopleInSection } from '#workspace/participants.ts';
import { allSections } from '#workspace/sectionNames.ts';

/** A section in which a minute lists who took part. */
export interface ParticipantSection {
  readonly node: MinuteNode;
  /** Below the heading, without the sections below it. */
  readonly own: Span;
  readonly people: readonly Participant[];
}

/** The section in which minutes of this form list who took part. */
export function describedList(form: Form): Section | undefined {
  const excusing = excusingSections(form);
  return allSections(form)
    .filter((section) => section.kind === 'participants' && !excusing.has(section))
    .toSorted((a, b) => Number(b.inNewMinutes) - Number(a.inNewMinutes))[0];
}

/**
 * The lists of participants in `minute`, in document order, without those of who is excused; where nothing is described
 * the sections that are called so.
 */
function participantSections(minute: Minute): readonly ParticipantSection[] {
  const { form, source } = minute;
  const excusing = form === undefined ? new Set<Section>() : excusingSections(form);
  const isDescribed = form !== undefined && describedList(form) !== undefined;
  return allNodes(minute)
    .filter(({ kind, section, heading }) => {
      if (isDescribed) return section?.kind === 'participants' && !excusing.has(section);
      return kind !== 'team' && sectionKindOf(heading.text) === 'participants';
    })
    .map((node) => {
      const own = ownSpan(node);
      return { node, own, people: peopleInSection(source, own) };
    });
}

/** The list of the meeting that `offset` stands in; several meetings can have one file. */
export function participantSectionAt(
  minute: Minute,
  offset: number | undefined,
): ParticipantSection | undefined {
  const sections = participantSections(minute);
  if (offset === undefined) return sections[0];
  const meeting = minute.nodes.findLast((node) => node.span.start <= offset);
  const isHere = ({ node }: ParticipantSection): boolean =>
    meeting !== undefined &&
    meeting.span.start <= node.span.start &&
    node.span.start < meeting.span.end;
  return (
    sections.find(({ node }) => touches(node.span, offset)) ?? sections.find(isHere) ?? sections[0]
  );
}
