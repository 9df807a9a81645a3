import { ownerAddress, type ShorthandConfig, tabled } from './shorthandTable.ts';

/** What is named right before the number of an issue. */
export interface Named {
  /** Where it begins. */
  readonly start: number;
  readonly repository: string;
  readonly isPull: boolean;
}

/**
 * The repository that the words before `at` (of the mark, or of the digits) name; by a word like `PR` alone `own` is
 * meant. Looks a few names back, never further.
 */
export function namedBefore(
  text: string,
  at: number,
  config: ShorthandConfig,
  own: string | undefined,
): Named | undefined {
  const separator = /[ /]/.test(text[at - 1] ?? '') ? (text[at - 1] ?? '') : '';
  const name = nameBefore(text, at - separator.length);
  const kind = name && kindOf(text, name);
  if (name === undefined || kind === undefined) {
    return separator === ' ' ? undefined : repositoryBefore(text, name, config);
  }
  const { isPull } = kind;
  const before = text[kind.start - 1] ?? '';
  const qualifier = /[ /]/.test(before) ? nameBefore(text, kind.start - 1) : undefined;
  const qualified = qualifier && tabledBefore(text, qualifier, config);
  if (qualified !== undefined) return { ...qualified, isPull };
  if (before === '/') {
    return /^issues$/i.test(name.text) ? repositoryBefore(text, name, config) : undefined;
  }
  if (!beginsWord(text, kind.start)) return undefined;
  // A table with `issues` in it means that by `issues#12`, whatever the series says; `issue #12` can be any.
  const asName = separator === ' ' ? undefined : repositoryBefore(text, name, config);
  const repository =
    asName?.repository ?? tabled(config, kind.singular) ?? own ?? asPlural(separator, kind, config);
  return repository === undefined ? undefined : { start: kind.start, repository, isPull };
}

/** `issue/#12` and `issue#12` are written for `issues#12`. */
const asPlural = (
  separator: string,
  { singular }: Kind,
  config: ShorthandConfig,
): string | undefined => (separator === ' ' ? undefined : tabled(config, `${singular}s`));

/** A word as in `name` or `owner/name`. */
interface Word {
  readonly start: number;
  readonly text: string;
}

const longestName = 100;

/** The word of letters, digits, `.`, `-` and `_` that ends at `end`; marks of emphasis before it aside. */
function nameBefore(text: string, end: number): Word | undefined {
  let start = end;
  while (start > 0 && end - start <= longestName && /[\w.-]/.test(text[start - 1] ?? '')) start--;
  while (start < end && text[start] === '_') start++;
  return start === end || end - start > longestName
    ? undefined
    : { start, text: text.slice(start, end) };
}

/** Whether what begins at `start` is a word of its own and no piece of an address, a path or another word. */
const beginsWord = (text: string, start: number): boolean =>
  !/[\p{L}\p{N}./@#&=?%~:\\-]/u.test(text[start - 1] ?? '');

interface Kind {
  readonly start: number;
  readonly isPull: boolean;
  /** In small letters. */
  readonly singular: string;
}

const kinds: ReadonlyMap<string, boolean> = new Map([
  ['pr', true],
  ['mr', true],
  ['pull', true],
  ['issue', false],
  ['bug', false],
  ['ticket', false],
]);

/** What `word` counts, where it is no name: `PR`, `issues`, `pull request`. */
function kindOf(text: string, word: Word): Kind | undefined {
  const singular = word.text.toLowerCase().replace(/s$/, '');
  const isPull = kinds.get(singular);
  if (isPull !== undefined) return { start: word.start, isPull, singular };
  if (singular !== 'request' || text[word.start - 1] !== ' ') return undefined;
  const before = nameBefore(text, word.start - 1);
  if (before === undefined || !/^(?:pull|merge)$/i.test(before.text)) return undefined;
  return { start: before.start, isPull: true, singular: 'pr' };
}

/** The repository that `name` is, or that `owner/name` is where that stands there. */
function repositoryBefore(
  text: string,
  name: Word | undefined,
  config: ShorthandConfig,
): Named | undefined {
  const named = name && tabledBefore(text, name, config);
  if (name === undefined || named !== undefined) return named;
  const owner = ownerBefore(text, name);
  const repository = owner && ofOwner(owner, name, config);
  return owner && repository ? { start: owner.start, repository, isPull: false } : undefined;
}

/** The same by the table alone. */
function tabledBefore(text: string, name: Word, config: ShorthandConfig): Named | undefined {
  if (text[name.start - 1] !== '/') {
    const repository = beginsWord(text, name.start) ? tabled(config, name.text) : undefined;
    return repository ? { start: name.start, repository, isPull: false } : undefined;
  }
  const owner = ownerBefore(text, name);
  const repository = owner && tabledOf(owner.text, name.text, config);
  return owner && repository ? { start: owner.start, repository, isPull: false } : undefined;
}

/** The table has `owner/name` itself, or `name` with that owner. */
function tabledOf(owner: string, name: string, config: ShorthandConfig): string | undefined {
  const whole = `${owner}/${name}`;
  const short = tabled(config, name);
  const isIt = short?.toLowerCase().endsWith(`/${whole.toLowerCase()}`) === true;
  return tabled(config, whole) ?? (isIt ? short : undefined);
}

function ownerBefore(text: string, name: Word): Word | undefined {
  const owner = text[name.start - 1] === '/' ? nameBefore(text, name.start - 1) : undefined;
  return owner && beginsWord(text, owner.start) ? owner : undefined;
}

/** As GitHub means it; `docs/guide.md#12` is a place in a file, `and/or#3` a matter of taste. */
function ofOwner(owner: Word, name: Word, config: ShorthandConfig): string | undefined {
  if (!/[a-z]/i.test(name.text) || /^\.|\.(?:git|html?|markdown|md|ya?ml)$/i.test(name.text)) {
    return undefined;
  }
  const address = ownerAddress(config, owner.text);
  return address && `${address}/${name.text}`;
}
