import type { Span } from '#base/range.ts';
import { sectionChoices } from '#features/sections/sections.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import {
  describedList,
  type ParticipantSection,
  participantSectionAt,
} from './participantSections.ts';

/** Where participants of a minute are listed, or would be. */
export type ParticipantPlace =
  | { readonly kind: 'section'; readonly section: ParticipantSection }
  /** The section is not there yet: its heading line, and where minutes of the series have it. */
  | { readonly kind: 'missing'; readonly heading: string; readonly span: Span }
  | { readonly kind: 'none'; readonly problem: string };

/** The list of participants that belongs to `offset` of `minute`; without an offset its first one. */
export function participantPlace(
  snapshot: Snapshot,
  minute: Minute,
  offset: number | undefined,
): ParticipantPlace {
  const section = participantSectionAt(minute, offset);
  if (section) return { kind: 'section', section };
  const described = minute.form && describedList(minute.form);
  if (!described) return { kind: 'none', problem: noList(minute) };
  const offer = sectionChoices(snapshot, minute.path).find(({ label }) => label === described.name);
  const heading = offer?.text.trim().split(/\r?\n/)[0];
  return offer === undefined || heading === undefined
    ? { kind: 'none', problem: noList(minute) }
    : { kind: 'missing', heading, span: offer.span };
}

const noList = ({ series }: Minute): string =>
  series === undefined
    ? 'This document has no section for participants. Add a heading “Participants” first.'
    : `Minutes of ${series.name} have no list of participants. Add a heading “Participants” first.`;
