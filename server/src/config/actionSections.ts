import { foldSectionName } from './foldSectionName.ts';

/**
 * What the name of a section says of the action items in it: `pending` ones come from the meetings before, `agreed`
 * ones are of this meeting, with `either` the name says neither.
 */
export type ActionsName = 'pending' | 'agreed' | 'either';

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const pending = wordsOf(
  'pending open last previous earlier past old outstanding unfinished remaining check checking review reviewing revisit follow carried over status offene alte letzten',
);
const agreed = wordsOf('new this next today assigned agreed neue');
const others = wordsOf(
  'ai ais action actions item items point points task tasks todo todos aufgaben the of from for and our a s to do list up ups time times week weeks meeting meetings call calls in at since on before der vom aus von zum die',
);

/** In folded names: `AI's` is `ai s` there. */
const thing =
  /(?:^| )(?:ais|ai s|(?:ai|action) (?:items?|points?)|actions|todos?|to dos?|aufgaben)(?: |$)/;
const single = /(?:^| )(?:ai|action)(?: |$)/;

/**
 * Reads headings such as `Pending action items`, `Check AIs from last time`, `Review of action items`, `AI's`. Nothing
 * where the name speaks of anything else: `Open AI`, `Call to action`, `Action items for the release`.
 */
export function actionsNameOf(name: string): ActionsName | undefined {
  const folded = foldSectionName(name);
  const words = folded.split(' ');
  const hints = words.filter((word) => pending.has(word));
  const news = words.some((word) => agreed.has(word));
  if (!words.every((word) => pending.has(word) || agreed.has(word) || others.has(word))) {
    return undefined;
  }
  // One is enough in `Check AI from last time`.
  if (!thing.test(folded) && !(single.test(folded) && hints.length > 1)) return undefined;
  // `Review of action items from this meeting` lists what was agreed.
  if (news) return 'agreed';
  return hints.length > 0 ? 'pending' : 'either';
}
