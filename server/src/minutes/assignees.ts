import type { Span } from '#base/range.ts';
import { isImperative } from './actionMarkers.ts';

/** Who is to do it, and where the text of what is to be done begins. */
export interface Assignees {
  readonly assignees: readonly string[];
  readonly end: number;
}

const lead =
  /[\s\uE001]*(?:[:–-][\s\uE001]*)?(?:(?:for|to)[\s\uE001]+(?=@))?(?:\([\s\uE001]*)?(?=[@\p{L}])/uy;
const handle = /@([A-Za-z0-9][A-Za-z0-9_-]{0,38})/y;
const name =
  /(\p{L}[\p{L}\p{N}_.-]{0,30}(?: \p{Lu}[\p{L}-]{0,30})?)(?=[\s\uE001]*(?:\)?:|,? will | to ))/uy;
const separator =
  /[\s\uE001]*(?:,[\s\uE001]*(?:and|und|or)?|\/|&|\+|and\b|und\b|or\b|OR\b)?[\s\uE001]*(?=@)/y;
const tail =
  /(?:,?[\s\uE001]+and others)?(?:[\s\uE001]*\([^()]{0,40}\)(?=[\s\uE001]*:))?[\s\uE001]*\)?[\s\uE001]*(?:[:,–][\s\uE001]*|-(?!>)[\s\uE001]*)?/y;
const atTheEnd =
  /(?:\(|[;:] )(@[A-Za-z0-9][\w-]*(?:(?:, ?| ?& ?|\/| and )@[A-Za-z0-9][\w-]*)*)\)?[\s\uE001.]*$/;

/** Reads who is meant behind the marker: handles, a name, or handles at the very end. */
export function readAssignees(mask: string, span: Span, known: ReadonlySet<string>): Assignees {
  const text = mask.slice(span.start, span.end);
  const assignees: string[] = [];
  let at = matchAt(lead, text, 0)?.[0].length ?? 0;
  for (let found = matchAt(handle, text, at); found !== undefined; ) {
    const written = (found[1] ?? '').replace(/[-_]+$/, '');
    assignees.push(written);
    at += 1 + written.length;
    const gap = matchAt(separator, text, at)?.[0].length;
    found = gap === undefined ? undefined : matchAt(handle, text, at + gap);
    if (found !== undefined && gap !== undefined) at += gap;
  }
  if (assignees.length === 0) {
    const isNamed = text[at - 1] === '(' || mask[span.start - 3] === '@';
    const person = personAt(text, at, known, isNamed);
    if (person !== undefined) {
      assignees.push(person);
      at += person.length;
    }
  }
  if (assignees.length > 0) at += matchAt(tail, text, at)?.[0].length ?? 0;
  else {
    at =
      /^(?:[\s\uE001]*\([^()]{0,40}\)(?=[\s\uE001]*:))?[\s\uE001:–-]*/.exec(text)?.[0].length ?? 0;
    for (const match of atTheEnd.exec(text)?.[1]?.matchAll(/@([\w-]+)/g) ?? [])
      if (match[1] !== undefined) assignees.push(match[1]);
  }
  return { assignees: [...new Set(assignees)], end: span.start + at };
}

/** One or two capitalised words before `:`, `to` or `will`, or a handle that somebody wrote without `@`. */
function personAt(
  text: string,
  at: number,
  known: ReadonlySet<string>,
  isNamed: boolean,
): string | undefined {
  const first = /^[\p{L}\p{N}_-]+/u.exec(text.slice(at, at + 40))?.[0] ?? '';
  if (known.has(first.toLowerCase())) return first;
  const person = matchAt(name, text, at)?.[1];
  if (person === undefined || isImperative(first)) return undefined;
  if (!isNamed && /^\p{Ll}/u.test(person)) return undefined;
  return person;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
