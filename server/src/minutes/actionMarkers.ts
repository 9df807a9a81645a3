/** What stands around a word that may be the marker of an action item; hidden markup is still in it. */
export interface MarkerPlace {
  readonly word: string;
  readonly before: string;
  readonly after: string;
  readonly opensEmphasis: boolean;
  /** Whether `before` reaches back to the beginning of the line's content. */
  readonly isLineStart: boolean;
}

const imperatives = new Set(
  'add adjust align announce answer approach arrange ask assign book bring call cancel change check clarify clean close collect comment communicate compare complete contact convert coordinate copy create decide define delete deploy describe design discuss distribute document draft enable enhance ensure evaluate explain extend extract file fill find finish fix follow form forward gather get give have help highlight implement improve inform integrate invite investigate join keep link list look make merge migrate modify move notify offer open organise organize ping plan please post prepare present propose provide publish push put raise read reach refine release remind remove rename reply report request research reschedule review revise rework run schedule send set setup share split start submit summarize support sync take talk tell test track transfer try update upload use verify work write'.split(
    ' ',
  ),
);

/**
 * Whether the word begins an action item. A marker starts an item, a paragraph, a parenthesis or emphasis, or comes
 * behind punctuation, and is followed by `@`, `:`, `(`, a known name or an imperative; `AI` as in artificial
 * intelligence is not.
 */
export function startsItem(place: MarkerPlace, known: ReadonlySet<string>): boolean {
  const before = place.before.replaceAll('\uE001', '').trimEnd();
  const after = place.after.replaceAll('\uE001', '').trimStart();
  const isAbbreviation = /^(?:AI|TODO|T[oO][dD]o|ACTION)/.test(place.word);
  const isPlural = /s$/.test(place.word);
  const opens =
    place.opensEmphasis ||
    (before === '' && place.isLineStart) ||
    /(?:\(|[-=]>|\||^\W+)$/.test(before);
  const follows = opens || /[-–,;.:!?/)]$/.test(before);
  if (/^(?:(?:for|to) +|: *|[-–] *|\( *)?@[A-Za-z0-9]/.test(after))
    return isAbbreviation || follows;
  if (isPlural) return false;
  if (place.word.startsWith('@')) return /^[\w-]+(?::| to )/.test(after);
  if (/^:/.test(after)) return follows || (/^(?:TODO|T[oO])/.test(place.word) && before !== '');
  if (/^\([^()]{1,60}\) ?:/.test(after)) return follows;
  if (!opens || !/^(?:AI|TODO|ToDo)$/.test(place.word)) return false;
  if (/^[-–] [^:]{1,40}: /.test(after)) return true;
  const first = /^(?:[-–] *)?([\p{L}\p{N}_-]+)/u.exec(after)?.[1] ?? '';
  if (imperatives.has(first.toLowerCase()) || known.has(first.toLowerCase())) return true;
  return /^\p{Lu}[\p{L}\p{N}_-]*(?: \p{Lu}[\p{L}-]*)?(?::| to | will )/u.test(after);
}

/** Whether `word` tells what to do, so that it is nobody's name. */
export const isImperative = (word: string): boolean => imperatives.has(word.toLowerCase());
