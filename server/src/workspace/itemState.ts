/** What a line of a minute says of an action item: that it is done, that it is open, or neither. */
export type SaidState = 'done' | 'open' | undefined;

/** Hostile lines are long: a state is said in few words. */
const longest = 1_000;

const check = /[✅☑✔✓]\uFE0F?|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check):/gu;

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const doneWords = list(
  'done finished completed complete merged closed resolved solved fixed obsolete superseded cancelled canceled dropped discarded withdrawn abandoned settled accomplished delivered erledigt fertig abgeschlossen geschlossen gelöst hinfällig gemerged entfällt',
);

/** Words that may stand around a done word without changing what it says. */
const fillers = list(
  'already now all both completely fully finally today yesterday meanwhile in the meantime is are was were has have been got being it this that they which we by on at of pr prs mr pull request requests issue issues ticket tickets ai ais item items state status and as well also too successfully since last next week meeting yes ok okay time again just very thanks to via ist sind wurde wurden bereits schon jetzt alle beide',
);

/** What turns a done word in the same clause into something else. */
const hedges = list(
  'not never nearly almost half part parts partly partially partial mostly most some first one once when if until unless before wait waits waiting soon should shall will would could may might can must need needs needed want wants going ongoing progress open todo still yet but except however remaining remains missing left draft no nothing neither nicht fast halb teilweise noch wenn bis bald muss soll',
);

/** A clause behind the done word that says how much is still to do. */
const remainder =
  /\b(?:still|but|except|remains?|remaining|missing|pending|ongoing|todo|unless|until|waiting|not yet|to do|noch|aber)\b|\bopen\b(?! (?:source|stack|infra))/;

/** `(done)` or `**Done**` where a line begins. */
const tagAtStart = /^\W*(?:\*\*|__|[[(])(?:done|erledigt)(?:\*\*|__|[\])])/i;

/** `[done]` or `**Done**` where a line ends, but not `make sure that it is **done**`; `[x]` and `#done`. */
const tagAtEnd =
  /(?<!\b(?:is|are|was|were|be|been|being|get|gets|got|not|ist|wird)\s)(?:\*\*|__|\[)(?:done|erledigt)[.!]?(?:\*\*|__|\])[\s.!]*$|\s(?:\[x\]|#done)[\s.!]*$/i;

/** No longer worth doing. */
const unneeded =
  /\b(?:not|no longer|nicht mehr) (?:needed|necessary|required|relevant|applicable|nötig)\b|\b(?:won[ '’]?t|will not) (?:fix|do)\b|\bwontfix\b|\btaken care of\b|\btook place\b|\bhappened\b|\bcan be (?:closed|dropped|removed)\b/;

const openStart =
  /^(?:is |are |it is |it's )?(?:still |noch )*(?:open|offen|ongoing|pending|in progress|wip|work in progress|to ?do|to be done|postponed|deferred|delayed|blocked|on hold|waiting|not (?:yet |quite )?(?:done|started|finished)|(?:under|in) review|in arbeit|verschoben|partially|partly|almost|nearly|mostly)\b/;

/**
 * Reads the status below an action item, e.g. `done, see #12`, `PR was merged`, `still open`, `postponed until May`.
 * Hedged words say nothing is done: `not done`, `done?`, `partially done`, `to be done`, `done, but the docs are missing`.
 */
export function saidState(line: string): SaidState {
  const text = plain(line);
  if (hasCheck(line)) return remainder.test(text) ? 'open' : 'done';
  const clauses = clausesOf(text);
  const first = clauses.findIndex(saysDone);
  if (first >= 0) {
    const rest = clauses.slice(first + 1).some(({ words }) => remainder.test(words));
    return rest ? 'open' : 'done';
  }
  const isOpen = clauses.some(({ words }) => openStart.test(words) || hasDoneWord(words));
  return isOpen ? 'open' : undefined;
}

/**
 * Whether an action item's own line says that it is done: struck through, ticked, or `done` at its end or start. Words
 * of the task itself say nothing: `get the PR merged`.
 */
export function isMarkedDone(line: string): boolean {
  const head = line.slice(0, longest);
  const [before = ''] = head.split(check);
  if (before !== head) {
    const isFirst = !/[\p{L}\p{N}]/u.test(before);
    return (isFirst || isLastWord(head)) && !remainder.test(plain(isFirst ? '' : afterCheck(head)));
  }
  const rest = head.replace(/<\/?(?:s|del|strike)>/gi, '~~').replace(/~~[^~]+~~/g, ' ');
  if (rest !== head && (!/[\p{L}\p{N}]/u.test(rest) || onlyFillers(plain(rest)))) return true;
  if (/^[\s\W_]*(?:done|erledigt)\b(?=[\s_*\])]*(?:[:–—-]\s|\]))/i.test(head)) return true;
  if (tagAtStart.test(head) || tagAtEnd.test(head)) return true;
  return endsDone(head) || doneBehindDash(head) !== undefined;
}

/** Whether nobody else is named behind the tick: in `@a ✅, @b` one part is done. */
const isLastWord = (line: string): boolean => !/@[\w-]/.test(afterCheck(line));

const afterCheck = (line: string): string => line.split(check).at(-1) ?? '';

const hasCheck = (line: string): boolean => line.search(check) >= 0;

/** `… – done`, `… (merged)`, `…: done`; behind a comma only words that are no task. */
function endsDone(line: string): boolean {
  const text = plain(line);
  const end =
    /(?:(\s[-–—=→⇒]+>?\s+|[:;(.]\s*)|(,\s+))((?:[^-–—:;(),.!]|(?<=\d)-(?=\d)){1,40})[\s).!]*$/.exec(
      text,
    );
  const [, , comma, words = ''] = end ?? [];
  if (text.endsWith('?') || !onlyFillers(words)) return false;
  return comma === undefined || /\b(?:done|erledigt|obsolete|fertig)\b/.test(words);
}

/** Where the dash stands behind which a line says that its task is done, and more: `… - done, see #12`. */
function doneBehindDash(line: string): number | undefined {
  const dash = [...line.matchAll(/\s[-–—=→⇒]+>?\s+/g)].at(-1);
  if (dash === undefined) return undefined;
  const [first, ...rest] = clausesOf(plain(line.slice(dash.index + dash[0].length)));
  if (first === undefined || first.asks || !onlyFillers(first.words)) return undefined;
  const isHedged = rest.some(
    ({ words, asks }) =>
      asks || remainder.test(words) || words.split(/\s+/).some((word) => hedges.has(word)),
  );
  return isHedged ? undefined : dash.index;
}

/** The line without the words and signs that {@link isMarkedDone} goes by. */
export function withoutState(line: string): string {
  const kept = line.slice(0, -longest);
  const bare = line.slice(-longest).replace(check, '').replace(tagAtStart, '');
  const text = bare.replace(tagAtEnd, '').trimEnd();
  const end =
    /(?:\s[-–—=→⇒]+>?\s+|[:;(.,]\s*)\(?((?:[^-–—:;(),.!]|(?<=\d)-(?=\d)){1,40})[\s).!]*$/.exec(
      text,
    );
  const said = end && onlyFillers(plain(end[1] ?? '')) ? end.index : doneBehindDash(text);
  return kept + text.slice(0, said).trimEnd();
}

interface Clause {
  readonly words: string;
  readonly asks: boolean;
}

const clausesOf = (text: string): readonly Clause[] =>
  (text.match(/[^,;:.!?()]+(?:[.](?=\w)[^,;:.!?()]+)*[,;:.!?()]*/g) ?? [])
    .flatMap((part) => part.split(/\s[-–—]+>?\s|=>/))
    .map((part) => ({
      words: part.replace(/[,;:.!?()]+\s*$/, '').trim(),
      asks: /\?\W*$/.test(part),
    }));

function saysDone({ words, asks }: Clause): boolean {
  if (asks || words === '') return false;
  if (unneeded.test(words)) return true;
  const each = words.split(/\s+/);
  const at = each.findIndex((word) => doneWords.has(word));
  if (
    at < 0 ||
    each.some((word) => hedges.has(word)) ||
    /\d ?%/.test(words.replace(/100 ?%/, ''))
  ) {
    return false;
  }
  // `to be done`, `get it done`: the infinitive tells what is to happen.
  if (/\bto (?:be|get|have|become)\b|^get /.test(words)) return false;
  const isStart = each.slice(0, at).every(isFiller);
  const isEnd = each.slice(at + 1).every((word) => isFiller(word) || doneWords.has(word));
  return isStart || (isEnd && each.length <= 10);
}

const hasDoneWord = (words: string): boolean => words.split(/\s+/).some((it) => doneWords.has(it));

function onlyFillers(words: string): boolean {
  if (unneeded.test(words)) return true;
  const each = words.trim().split(/\s+/);
  return hasDoneWord(words) && each.every((word) => isFiller(word) || doneWords.has(word));
}

/** Also numbers, issues, dates and people. */
const isFiller = (word: string): boolean => fillers.has(word) || /[\d#@/]|^\W*$/.test(word);

/** Lower-case words without markup; links are their text, addresses are gone. */
const plain = (line: string): string =>
  line
    .slice(0, longest)
    .replace(/\]\([^()\s]*\)/g, ' ')
    .replace(/<?https?:\/\/[^\s>]+>?/g, ' # ')
    .replace(/[*_`~[\]"'“”„]+/g, ' ')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
