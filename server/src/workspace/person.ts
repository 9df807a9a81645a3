import { slice } from '#base/range.ts';
import type { MinuteText, RoleLine } from '#minutes/model.ts';

/** Somebody as a minute names them. */
export interface Person {
  /** Handle without `@`, or the name. */
  readonly name: string;
  readonly isHandle: boolean;
}

/** `@handle`, or the name. */
export const shownPerson = ({ name, isHandle }: Person): string => (isHandle ? `@${name}` : name);

/** Those who answer a role line. */
export function peopleOfRole({ text }: MinuteText, role: RoleLine): readonly Person[] {
  // An answer names people either by handles or by names.
  const isHandle = slice(text, role.answerSpan).includes('@');
  return role.people.map((name) => ({ name, isHandle }));
}

/** Under which a handle is counted: GitHub takes no notice of letter case. */
export const foldHandle = (handle: string): string => handle.toLowerCase();

/** A real name as compared. */
export const foldName = (name: string): string =>
  name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Up to four words of letters, as a real name is written; no label, no sentence. */
const realName = /^\p{L}[\p{L}\p{M}.'’-]{0,30}(?: \p{L}[\p{L}\p{M}.'’-]{0,30}){0,3}$/u;

/**
 * The name that a list of participants pairs with the handle that begins at `start`: `Ada Quist @ada`, `Bo (@bo)`;
 * nothing where no name stands before it.
 */
export function nameBefore(text: string, start: number): string | undefined {
  // Not the whole line: a list of thousands can stand on one.
  const lead = text.slice(Math.max(0, start - longestLead), start);
  const before = lead.slice(lead.lastIndexOf('\n') + 1);
  const entry = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1);
  if (entry.includes('@')) return undefined;
  const name = entry
    .replace(/^[\s>|]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?/, '')
    .replace(/[*_`[\]]/g, '')
    .replace(/\s*[(<:–—-]?\s*$/, '')
    .replace(/\s+/g, ' ');
  return realName.test(name) ? name : undefined;
}

const longestLead = 120;
