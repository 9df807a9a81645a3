import type { Heading } from '#minutes/model.ts';
import { foldSectionName } from './foldSectionName.ts';
import { foldTeamName, foldWithoutNotes } from './foldTeamName.ts';
import type { Section } from './model.ts';
import { sectionKindOf } from './sectionKinds.ts';
import { isTeamLike } from './teamNames.ts';

/** What the words of one heading say, whatever the configuration. */
export interface HeadingFacts {
  /** Its text as a section name is compared, and what a section of that name holds. */
  readonly section: string;
  readonly kind: Section['kind'];
  /** Its text without notes and topic, and that as a team name is compared. */
  readonly name: string;
  readonly key: string;
  readonly isTeamLike: boolean;
}

const known = new WeakMap<Heading, HeadingFacts>();

/** Worked out once for each heading: inference looks at the same ones after every change of any file. */
export function headingFacts(heading: Heading): HeadingFacts {
  const ready = known.get(heading);
  if (ready) return ready;
  const { text } = heading;
  const { start, end } = foldWithoutNotes(text);
  const name = text.slice(start, end);
  const facts: HeadingFacts = {
    section: foldSectionName(text),
    kind: sectionKindOf(text),
    name,
    key: foldTeamName(name),
    isTeamLike: isTeamLike(text),
  };
  known.set(heading, facts);
  return facts;
}
