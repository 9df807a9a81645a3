import { memoPair } from '#base/memo.ts';
import { comparableText } from '#features/drafts/draftPlain.ts';
import { wordsOf } from '#features/drafts/draftWords.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { type Entry, keyed, keyIndex } from '#workspace/keyIndex.ts';
import type { Minute, MinuteNode } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { between } from '#workspace/spans.ts';

/** A heading under which a meeting spoke about something. */
export interface Topic {
  readonly node: MinuteNode;
  /** The same for all headings that say the same: letter case, marks, people and numbers of issues aside; may be empty. */
  readonly key: string;
}

/** The topics of a minute in document order; not what every meeting has, nor teams, nor questions who reports. */
export const topicsIn = memoPair((minute: Minute, _same: Minute): readonly Topic[] => {
  const topics: Topic[] = [];
  const visit = (nodes: readonly MinuteNode[]): void => {
    for (const node of nodes) {
      if (isTopic(minute, node)) topics.push({ node, key: keyOf(minute, node) });
      visit(node.children);
    }
  };
  visit(minute.nodes);
  return topics;
});

/** The topics of all minutes with the key `key`. */
export const topicsLike: (snapshot: Snapshot, key: string) => readonly Entry<Topic>[] = keyIndex(
  ({ config }) => config,
  (snapshot, path) => {
    const minute = minuteOf(snapshot, path);
    const topics = minute === undefined ? [] : topicsIn(minute, minute);
    return keyed(topics, ({ key }) => (key === '' ? undefined : key));
  },
);

function isTopic({ roles }: Minute, { kind, section, heading }: MinuteNode): boolean {
  if (kind === 'title' || kind === 'team') return false;
  // Sections of a fixed meaning are the same in every minute.
  const isFree = section === undefined || section.kind === 'free' || section.kind === 'events';
  return isFree && between(roles, heading.span).length === 0;
}

const keyOf = ({ source }: Minute, { heading }: MinuteNode): string =>
  topicKey(comparableText(source, heading.contentSpan));

/** The {@link Topic.key} of a heading with these words; how long it may take is no part of it: `(10 min)`. */
export const topicKey = (text: string): string =>
  wordsOf(text.slice(0, longest).replace(/\b\d{1,3} ?(?:min|mins|minutes?|minuten)\b/gi, ' ')).key;

const longest = 400;
