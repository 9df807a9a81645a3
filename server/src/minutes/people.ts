import type { Span } from '#base/range.ts';
import { type Prose, visible } from './prose.ts';

/** People that an answer names. */
export interface People {
  /** Handles without `@`, or names, as written. */
  readonly names: readonly string[];
  /** Where they are written. */
  readonly span: Span;
  /** Nothing of weight stands beside them. */
  readonly isOnlyPeople: boolean;
}

const handle = /@([A-Za-z0-9][A-Za-z0-9_-]{0,38})/g;
const name = /^\p{L}[\p{L}\p{N}_.'’-]{0,30}(?: \p{L}[\p{L}.'’-]{0,30}){0,2}$/u;
/** Notes in parentheses, and emoji. */
const besideNames = /\([^()]*\)|(?:\p{Extended_Pictographic}|\u200d|\ufe0f)+/gu;
/** First words of answers that name nobody. */
const nobody =
  /^(?:no|none|nobody|not|nothing|nope|n\/a|na|tbd|tba|open|pending|missing|later|soon|see|will|we|to|yes|ok|done|skip|skipped|cancell?ed|the|any|anybody|anyone|anything|who|todo|same|unclear|unknown|name|names|everyone|everybody|all|github|link|next|last)\b/i;

/** People in `span`; names without `@` only where `allowNames`. */
export function peopleIn(prose: Prose, span: Span, allowNames: boolean): People | undefined {
  const text = visible(prose, span).replace(besideNames, (part) => ' '.repeat(part.length));
  const lead = /^[\s:=–>-]*/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(lead).trimEnd();
  const start = span.start + lead;
  const handles = [...rest.matchAll(handle)];
  const last = handles.at(-1);
  if (last !== undefined) {
    const others = rest.replace(handle, ' ').replace(/\b(?:and|und|or|oder|with)\b/gi, ' ');
    const weight = others.replace(/[^\p{L}\p{N}]/gu, '').length;
    const end = start + last.index + last[0].length;
    const names = handles.map((match) => (match[1] ?? '').replace(/[-_]+$/, ''));
    return { names: [...new Set(names)], span: { start, end }, isOnlyPeople: weight <= 15 };
  }
  if (!allowNames || rest === '' || rest.length > 60 || nobody.test(rest)) return undefined;
  const names = rest.split(/\s*(?:[,/&+]|\band\b|\bund\b)\s*/i).filter((part) => part !== '');
  if (names.length === 0 || !names.every((part) => name.test(part))) return undefined;
  return { names, span: { start, end: start + rest.length }, isOnlyPeople: true };
}
