/** The kind words that stand in front of a team's name: `Team IaaS`, `SIG Release`, `WG Security`. */
export const kindWords: readonly string[] = ['team', 'sig', 'wg', 'squad', 'guild'];

/** Headings are short; what is longer names no team and is not looked at. */
export const longestTeamName = 120;

/** A name as compared, and which part of the written text it is. */
export interface FoldedName {
  /** `team`, `sig`, `wg`, … or the empty string. */
  readonly kind: string;
  /** The name behind the kind word, folded. */
  readonly rest: string;
  /** UTF-16 offsets of the name in the written text, without notes and topics around it. */
  readonly start: number;
  readonly end: number;
}

/**
 * A team name as compared: lower-case, `and` as `&`, no blanks around `/ & ,`, `-isation` as `-ization`, `X SIG` as
 * `SIG X`. Keeps notes in parentheses and topics; see {@link foldWithoutNotes}.
 */
export function foldTeamName(text: string): string {
  const { kind, rest } = splitKind(foldWords(text.slice(0, longestTeamName)));
  return kind === '' ? rest : `${kind} ${rest}`;
}

/** {@link foldTeamName} in parts, of the whole text. */
export function foldWhole(text: string): FoldedName {
  return { ...splitKind(foldWords(text)), ...trimmed(text, 0, text.length) };
}

/** `🚀` and `:rocket:` in front of a name. */
const picture = /^(?:\p{Extended_Pictographic}|\uFE0F|\u200D|\s|:[a-z\d_+-]{2,40}:)+/iu;

/** {@link foldWhole} of what stands before ` - ` or `: `, without pictures in front and `(…)` at its end. */
export function foldWithoutNotes(text: string): FoldedName {
  const lead = picture.exec(text)?.[0].length ?? 0;
  let span = trimmed(text, lead, lead + topicStart(text.slice(lead)));
  let open = text.lastIndexOf('(', span.end);
  while (span.end > span.start && text[span.end - 1] === ')' && open > span.start) {
    span = trimmed(text, span.start, open);
    open = text.lastIndexOf('(', span.end - 1);
  }
  return { ...splitKind(foldWords(text.slice(span.start, span.end))), ...span };
}

function topicStart(text: string): number {
  const ends = [' - ', ' – ', ' — ', ': ']
    .map((mark) => text.indexOf(mark))
    .filter((at) => at > 0)
    .concat(text.length);
  const end = Math.min(...ends);
  return end === text.length && text.trimEnd().endsWith(':') ? text.trimEnd().length - 1 : end;
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && isBlank(text, start)) start++;
  while (end > start && isBlank(text, end - 1)) end--;
  return { start, end };
}

const isBlank = (text: string, at: number): boolean => text.charAt(at).trim() === '';

function foldWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('*', '')
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .trim()
    .replaceAll(' and ', ' & ')
    .replace(/ ?([/&,]) ?/g, '$1')
    .replaceAll(' )', ')')
    .replaceAll('( ', '(')
    .replace(/\bworking group\b/, 'wg')
    .replace(/\bspecial interest group\b/, 'sig')
    .replaceAll('isation', 'ization');
}

function splitKind(folded: string): { kind: string; rest: string } {
  const words = folded.split(' ');
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  if (words.length > 1 && kindWords.includes(first)) {
    return { kind: first, rest: words.slice(1).join(' ') };
  }
  if (words.length > 1 && kindWords.includes(last)) {
    return { kind: last, rest: words.slice(0, -1).join(' ') };
  }
  return { kind: '', rest: folded };
}
