import { memoPair } from '#base/memo.ts';
import type { Heading } from '#minutes/model.ts';
import type { Minute, MinuteNode } from '#workspace/minute.ts';
import { firstFrom } from '#workspace/spans.ts';
import { foldSearch } from './foldSearch.ts';

/** A heading, and what it stands below. */
export interface Trail {
  readonly node: MinuteNode;
  /** Team and topics above, the outermost first; not titles and sections that every minute has. */
  readonly above: readonly string[];
  /** The words of `above` and the proper name of the team that the heading names, folded, a blank before each. */
  readonly words: string;
  /** The same with the heading itself. */
  readonly wordsBelow: string;
}

/** The heading that the text at `offset` stands below, or in. */
export function trailAt(minute: Minute, offset: number): Trail | undefined {
  const { headings } = minute.source;
  const behind = firstFrom(headings.length, (index) => (headings[index]?.span.start ?? 0) > offset);
  const heading = headings[behind - 1];
  return heading && trailsOf(minute, minute).get(heading);
}

/** All headings of `minute` by themselves. */
export const trailsOf = memoPair((minute: Minute, _same: Minute): ReadonlyMap<Heading, Trail> => {
  const trails = new Map<Heading, Trail>();
  const visit = (nodes: readonly MinuteNode[], above: readonly string[]): void => {
    for (const node of nodes) {
      const { kind, heading, children, team } = node;
      const words = spaced([...above, team?.name ?? '']);
      trails.set(heading, { node, above, words, wordsBelow: words + spaced([heading.text]) });
      const tells = kind === 'team' || kind === 'topic' || kind === 'slide';
      visit(children, tells ? [...above, team?.name ?? heading.text] : above);
    }
  };
  visit(minute.nodes, []);
  return trails;
});

function spaced(names: readonly string[]): string {
  const words = foldSearch(names.join(' '));
  return words === '' ? '' : ` ${words}`;
}
