import type { Span } from '#base/range.ts';
import { type AnswerPlace, answerPlace } from '#features/people/answerPlace.ts';
import { participantSectionAt } from '#features/people/participantSections.ts';
import { fitOfPerson } from '#features/people/personSearch.ts';
import { type RankedPerson, rankedPeople } from '#features/people/rankedPeople.ts';
import { type Proposal, rotation } from '#features/people/rotation.ts';
import { render } from '#features/sections/snippetText.ts';
import type { Minute } from '#workspace/minute.ts';
import { foldHandle, foldName } from '#workspace/person.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { Candidate, CompletionOptions } from './completionItem.ts';
import { type HandleContext, handleContext } from './handleContext.ts';

/** People who can be named at the cursor. */
export interface PeopleCompletion {
  /** What an entry replaces. */
  readonly span: Span;
  readonly candidates: readonly Candidate[];
}

/** People for a role line that is being answered, or for the handle that is being written; nothing elsewhere. */
export function completePeople(
  snapshot: Snapshot,
  minute: Minute,
  offset: number,
  { trigger }: CompletionOptions,
): PeopleCompletion | undefined {
  const place = answerPlace(minute, offset);
  // A blank behind a name is no question.
  if (place !== undefined && (trigger !== ' ' || place.typed === '')) {
    return { span: place.span, candidates: answers(snapshot, minute, place) };
  }
  const context = trigger === ' ' ? undefined : handleContext(minute.source, offset);
  if (context === undefined) return undefined;
  const people = ranked(snapshot, minute, context);
  return { span: context.span, candidates: people.map((person) => handleCandidate(person)) };
}

function ranked(
  snapshot: Snapshot,
  minute: Minute,
  { span, typed }: HandleContext,
): readonly RankedPerson[] {
  const section = participantSectionAt(minute, span.start);
  const inParticipants =
    section !== undefined && section.own.start <= span.start && span.start < section.own.end;
  const people = rankedPeople(snapshot, minute, { typed, own: span, inParticipants });
  // Who has written the whole handle wants to go on, with Enter for a new line.
  const isWhole =
    people[0]?.handle === typed &&
    !people.slice(1).some(({ handle }) => foldHandle(handle).startsWith(foldHandle(typed)));
  return isWhole ? [] : people;
}

function handleCandidate({ handle, name, why }: RankedPerson, lead = ''): Candidate {
  return {
    label: `@${handle}`,
    labelDetail: why,
    detail: name === undefined ? why : `${name}, ${why}`,
    kind: 'person',
    names: name === undefined ? [`@${handle}`] : [`@${handle}`, name],
    rendered: render([[[`${lead}@${handle}`]]], '\n'),
  };
}

/** The rotation first; whoever types a name or handle is offered everybody else too. */
function answers(snapshot: Snapshot, minute: Minute, place: AnswerPlace): readonly Candidate[] {
  const { role, typed, span, lead } = place;
  const named = new Set(
    typed === '' || role.people.length > 1
      ? role.people.map(foldHandle).filter((name) => name !== foldHandle(typed.replace(/^@/, '')))
      : [],
  );
  const proposals = rotation(snapshot, minute, role.role);
  const mine = role.role === 'minuteTaker' ? proposals.filter(({ isMe }) => isMe) : [];
  const offered = [...mine, ...proposals.filter((one) => !mine.includes(one))].filter(
    (one) => isMeant(one, typed) && !named.has(foldHandle(one.text.replace(/^@/, ''))),
  );
  const [first, ...rest] = offered;
  // Who has written the whole name wants to go on, with Enter for a new line.
  if (first?.text === typed && !rest.some(({ text }) => text.startsWith(typed))) return [];
  const known = new Set(offered.map(({ key }) => key));
  const others =
    typed === ''
      ? []
      : rankedPeople(snapshot, minute, {
          typed: typed.replace(/^@/, ''),
          own: span,
          inParticipants: false,
        }).filter(({ handle }) => !known.has(`@${foldHandle(handle)}`) && !named.has(handle));
  return [
    ...offered.map((one) => proposalCandidate(one, typed, lead, one === mine[0])),
    ...others.map((person) => handleCandidate(person, lead)),
  ];
}

function isMeant({ handle, text, name }: Proposal, typed: string): boolean {
  const wanted = typed.replace(/^@/, '').toLowerCase();
  const names = name === undefined ? [] : [name];
  if (handle !== undefined && fitOfPerson(foldHandle(handle), names, wanted) !== undefined) {
    return true;
  }
  // Behind `@` nobody wants a plain name.
  if (typed.startsWith('@')) return false;
  const folded = foldName(text);
  return folded.startsWith(wanted) || folded.includes(` ${wanted}`);
}

function proposalCandidate(
  { handle, text, name, last, isMe }: Proposal,
  typed: string,
  lead: string,
  preselect: boolean,
): Candidate {
  const written = typed.startsWith('@') && handle !== undefined ? `@${handle}` : text;
  const duty = last === undefined ? 'not on duty yet' : `last on duty ${last}`;
  const why = isMe ? `you, ${duty}` : duty;
  return {
    label: written,
    labelDetail: why,
    detail: name === undefined || name === written ? why : `${name}, ${why}`,
    kind: 'person',
    names: [written, ...[handle, name].filter((one) => one !== undefined)],
    rendered: render([[[lead + written]]], '\n'),
    preselect,
  };
}
