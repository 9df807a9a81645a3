import { type Span, touches } from '#base/range.ts';
import type { Minute } from '#workspace/minute.ts';
import { type Person, peopleOfRole } from '#workspace/person.ts';
import { between } from '#workspace/spans.ts';

/** Somebody who is named, and where. */
export interface NamedPerson {
  readonly span: Span;
  readonly person: Person;
}

/** Who is named at `offset`: by a handle anywhere, by a name where people are listed or a role is answered. */
export function personAt(minute: Minute, offset: number): NamedPerson | undefined {
  const { source, participants, excused } = minute;
  const near = { start: offset - longestName, end: offset + 1 };
  const handle = between(source.handles, near).find(({ span }) => touches(span, offset));
  if (handle !== undefined) {
    return { span: handle.span, person: { name: handle.name, isHandle: true } };
  }
  const listed = [participants, excused]
    .flatMap((people) => between(people, near))
    .find(({ span }) => touches(span, offset));
  if (listed !== undefined) return { span: listed.span, person: listed };
  return answerAt(minute, offset);
}

/** Nobody's name is longer. */
const longestName = 130;

/** The name in the answer to a role line, e.g. `Minutes: Ada`. */
function answerAt({ source, roles }: Minute, offset: number): NamedPerson | undefined {
  const role = roles.find(({ answerSpan }) => touches(answerSpan, offset));
  if (role === undefined) return undefined;
  const { start, end } = role.answerSpan;
  for (const person of peopleOfRole(source, role)) {
    const at = source.text.indexOf(person.name, start);
    const span = { start: at, end: at + person.name.length };
    if (at >= 0 && span.end <= end && touches(span, offset)) return { span, person };
  }
  return undefined;
}
