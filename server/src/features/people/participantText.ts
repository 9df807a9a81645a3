import { lineAt, lineSpan } from '#base/lineMap.ts';
import type { MinuteText } from '#minutes/model.ts';
import type { Participant } from '#workspace/minute.ts';
import { nameBefore, shownPerson } from '#workspace/person.ts';
import { between } from '#workspace/spans.ts';

/** How a list of participants writes one person. */
export interface WrittenPerson {
  /** Without what is said of that day: `@ada`, `Ada Quist @ada`. */
  readonly plain: string;
  /** With the note behind it: `@ada (treasurer)`. */
  readonly whole: string;
}

const longest = 100;

/** How `participant` is written in the list of `people`. */
export function writtenPerson(
  source: MinuteText,
  people: readonly Participant[],
  participant: Participant,
): WrittenPerson {
  const { text, lines } = source;
  const { span } = participant;
  const line = lineSpan(lines, lineAt(lines, span.start));
  const name = participant.isHandle ? nameBefore(text, span.start) : undefined;
  const shown = shownPerson(participant);
  const isAlone = between(people, line).length === 1 && line.end - line.start <= longest;
  if (!isAlone) return { plain: named(name, shown, ' '), whole: named(name, shown, ' ') };
  const behind = text.slice(span.end, line.end).trimEnd();
  const isBracketed = name !== undefined && /\($/.test(text.slice(line.start, span.start));
  const bracket = isBracketed && behind.startsWith(')') ? ')' : '';
  const plain = named(name, shown, bracket === '' ? ' ' : ' (') + bracket;
  const note = behind.slice(bracket.length);
  // In a table what follows is another cell.
  return { plain, whole: /^\s*\([^|]*\)$/.test(note) ? `${plain} ${note.trim()}` : plain };
}

const named = (name: string | undefined, shown: string, joint: string): string =>
  name === undefined ? shown : `${name}${joint}${shown}`;
