/** The words of an action item as compared with those of another one. */
export interface ItemWords {
  /** Everything that is said, markup and marker aside; empty where nothing is. */
  readonly key: string;
  readonly words: ReadonlySet<string>;
  /** Handles, lower-case, wherever they stand. */
  readonly people: ReadonlySet<string>;
  /** Numbers and issues, e.g. `12`: items that name other ones are other items. */
  readonly numbers: ReadonlySet<string>;
}

/** Nobody promises more in one item; hostile lines are longer. */
const longest = 600;

const marker =
  /^\W*(?:(?:ai|ais|todo|to ?do|action(?: items?)?|done)\b(?:['’]s)?(?=\W|$))[\s:–—-]*(?:for\b|\(not officially\))?/i;

/** Reads the words of an item as it is written. */
export function itemWords(written: string): ItemWords {
  const visible = written
    .slice(0, longest)
    .replace(/!?\[([^[\]]*)\]\(<?([^()<>\s]*)[^()]*\)/g, ' $1 $2 ')
    .replace(/<?https?:\/\/[^\s<>]*?([\w.-]+)\/(?:issues|pull)\/(\d+)[^\s<>]*>?/g, ' $1 $2 ')
    .replace(/<?https?:\/\/([^\s<>]+)>?/g, ' $1 ')
    .normalize('NFC')
    .toLowerCase()
    .replace(/<!--|-->|[*_`~\\]+/g, ' ')
    .replace(/^\s*\[[ x]\]/, ' ')
    .replace(marker, ' ');
  const parts = visible.match(/@[\p{L}\p{N}][\p{L}\p{N}_.-]*|[\p{L}\p{N}]+/gu) ?? [];
  const handles = parts.filter((part) => part.startsWith('@'));
  const words = parts.filter((part) => !part.startsWith('@'));
  return {
    key: parts.join(' '),
    words: new Set(words),
    people: new Set(handles),
    numbers: new Set(words.filter((word) => /^\d+$/.test(word))),
  };
}

/** Whether two items are one, after the small changes that people make when they copy it. */
export function isSameItem(one: ItemWords, other: ItemWords): boolean {
  if (one.key === other.key) return one.key !== '';
  if (!agree(one.numbers, other.numbers)) return false;
  if (continues(one.key, other.key) || continues(other.key, one.key)) return true;
  const both = shared(one.words, other.words);
  const [least, most] = [one.words.size, other.words.size].toSorted((a, b) => a - b);
  if (least === undefined || most === undefined || least === 0) return false;
  // Somebody else took it over: then only the words tell.
  if (areOthers(one.people, other.people)) return both === most && most > 1;
  const jaccard = both / (one.words.size + other.words.size - both);
  const isAboutSame = one.numbers.size > 0 && shared(one.numbers, other.numbers) > 0;
  const isOneWordMore = both === least && most - least === 1 && least > 1;
  return (
    jaccard >= 0.7 ||
    isOneWordMore ||
    (isAboutSame && least > 3 && both / least >= 0.6) ||
    (least > 3 && both / least >= 0.85)
  );
}

/** Written on behind the same beginning: `extend scs-0003 to accommodate …`. */
const continues = (short: string, long: string): boolean =>
  short.split(' ').length > 3 && long.startsWith(`${short} `);

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let count = 0;
  for (const word of one) if (other.has(word)) count++;
  return count;
};

/** One names no others than the other does. */
const agree = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  shared(one, other) === Math.min(one.size, other.size);

const areOthers = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && shared(one, other) === 0;
