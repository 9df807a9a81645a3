/** Words that alone say that there are no minutes so far. */
const pending: ReadonlySet<string> = new Set(
  'none no not nil nothing na tbd tba tbc todo pending missing yet be follow follows following coming soon later waiting progress wip xx xxx kein keine noch nicht nichts folgt folgen offen ausstehend fehlt fehlen'.split(
    ' ',
  ),
);

/** Words that say nothing more beside those. */
const filling: ReadonlySet<string> = new Set(
  'present available there here so far still currently for now the at moment minutes notes protokoll link url will to come added provided published uploaded merged linked written filled online ready finished in it is are has have been vorhanden verfügbar bisher derzeit da werden wird nachgereicht'.split(
    ' ',
  ),
);

/** Longer sentences say more than that something is missing. */
const mostWords = 12;

/**
 * Whether `text` only keeps the place of a link: `None yet`, `n/a`, `-`, `(will follow)`, nothing at all. `isLinked`: a
 * link stands there that leads to no minute, such as one to the folder; then `here` is enough.
 */
export function isPlaceholder(text: string, isLinked = false): boolean {
  const words = wordsOf(text);
  if (words.length === 0) return true;
  if (words.length > mostWords) return false;
  return (
    words.every((word) => pending.has(word) || filling.has(word)) &&
    (isLinked || words.some((word) => pending.has(word)))
  );
}

/** Whether a line without `Minutes:` says the same: `No minutes yet.` */
export function saysNoMinutes(line: string): boolean {
  const words = wordsOf(line.slice(0, 120));
  return (
    words.some((word) => word === 'minutes' || word === 'protokoll') &&
    words.some((word) => pending.has(word)) &&
    isPlaceholder(line)
  );
}

/** What a team wrote instead of a report, as the first words of its section. */
const notMet =
  /^(?:(?:meeting|call|treffen) )?(?:(?:was|is|were|has been|ist|wurde) )?(?:cancell?ed|skipped|postponed|ausgefallen|abgesagt|entfällt)\b|^no (?:meeting|call)\b(?! (?:next|on) )|^(?:(?:meeting|call|it) )?(?:did not|didn't|didn’t) (?:happen|take place|meet)\b|^kein treffen\b/iu;

/** Whether a line says that the team did not meet, so that minutes of these days are about something else. */
export const saysNotMet = (line: string): boolean => notMet.test(line.slice(0, 80));

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('n/a', 'na')
    .replaceAll('meeting notes', 'minutes')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
