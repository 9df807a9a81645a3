import type { RepoPath } from '#base/path.ts';
import type { Config } from '#config/model.ts';
import { searchTextOf } from '#features/discussed/searchText.ts';
import { topicsIn } from '#features/discussed/topics.ts';
import { peopleNamedIn } from '#features/people/personMentions.ts';
import type { MinuteText } from '#minutes/model.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { issueMentions } from '#workspace/issueMentions.ts';
import { mentionsOf } from '#workspace/knownPeople.ts';
import { pointedLinks } from '#workspace/linksOf.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { Session } from './session.ts';

/** Work goes on for about this many milliseconds before other requests get their turn. */
const slice = 10;

type Understand = (snapshot: Snapshot, path: RepoPath, text: MinuteText) => void;

/**
 * Reads what a search over all minutes needs of each of them, which is remembered: the first search after the start
 * would keep everything else waiting.
 */
export const understandAll = inSlices((snapshot, path) => {
  const minute = minuteOf(snapshot, path);
  if (minute === undefined) return;
  pointedLinks(snapshot, path);
  issueMentions(snapshot, path);
  peopleNamedIn(minute, minute);
  mentionsOf(minute, minute);
  topicsIn(minute, minute);
});

/** The same, and the words of all minutes. */
export async function readAllForSearch(session: Session, snapshot: Snapshot): Promise<void> {
  await understandAll(session, snapshot);
  await readWords(session, snapshot);
}

const readWords = inSlices((_snapshot, _path, text) => {
  searchTextOf(text, text);
});

function inSlices(
  understand: Understand,
): (session: Pick<Session, 'now' | 'pause'>, snapshot: Snapshot) => Promise<void> {
  const understood = new WeakMap<Config, WeakSet<MinuteText>>();
  return async ({ now, pause }, snapshot) => {
    const done = understood.get(snapshot.config) ?? new WeakSet();
    understood.set(snapshot.config, done);
    let start = now();
    for (const [path, text] of snapshot.texts) {
      if (done.has(text)) continue;
      understand(snapshot, path, text);
      done.add(text);
      if (now() - start < slice) continue;
      await pause();
      start = now();
    }
  };
}
