import { foldSectionName } from '#config/foldSectionName.ts';
import type { Draft } from '#features/newMinute/minuteBlocks.ts';
import { headingLine } from '#features/sections/skeleton.ts';
import type { Block, Line } from '#features/sections/snippetText.ts';
import { allNodes } from '#workspace/describedSections.ts';
import type { Minute, MinuteNode } from '#workspace/minute.ts';
import { itemsAt } from '#workspace/pendingItems.ts';
import { pendingPlace } from '#workspace/pendingSections.ts';

/**
 * The blocks with the section for open items that only the last minute has: too new to be usual, but what it leaves open
 * would be lost. `headingOf` reads a heading's text.
 */
export function withStandingSection(
  { earlier, form, snapshot }: Draft,
  blocks: readonly Block[],
  headingOf: (line: Line) => string | undefined,
): readonly Block[] {
  const [last] = earlier;
  const place = last && pendingPlace(last);
  const isOwn = form.deck || (form.template !== undefined && snapshot.texts.has(form.template));
  if (isOwn || !last || place?.node === undefined || place.holds !== 'pending') return blocks;
  if (!itemsAt(last, place).some(({ state }) => state === 'open')) return blocks;
  const names = blocks.map((block) => block.map(headingOf).find((text) => text !== undefined));
  const indexOf = (node: MinuteNode): number =>
    names.findIndex((name, index) => index > 0 && name !== undefined && isNamed(node, name));
  const nodes = allNodes(last);
  const at = nodes.indexOf(place.node);
  const missing = [...around(last, place.node), place.node].filter((node) => indexOf(node) < 0);
  const [first = place.node] = missing;
  const top = nodes.indexOf(first);
  const after = nodes
    .slice(at + 1)
    .map(indexOf)
    .find((index) => index > 0);
  const before = nodes
    .slice(0, top)
    .map(indexOf)
    .findLast((index) => index > 0);
  const end = names.findIndex(
    (name, index) => before !== undefined && index > before && name !== undefined,
  );
  const index = after ?? (end > 0 ? end : blocks.length);
  const shift = (form.title.levels[0] ?? 1) - (last.title?.heading.level ?? 1);
  const added = missing.map(
    ({ heading }): Block => [headingLine(heading.level + shift, heading.text)],
  );
  return [...blocks.slice(0, index), ...added, ...blocks.slice(index)];
}

const isNamed = ({ section, heading }: MinuteNode, name: string): boolean =>
  section?.name === name || foldSectionName(heading.text) === foldSectionName(name);

/** The sections that `node` lies in, the title aside, outermost first. */
const around = (minute: Minute, node: MinuteNode): readonly MinuteNode[] =>
  allNodes(minute).filter(
    (one) =>
      one !== node &&
      one.kind !== 'title' &&
      one.span.start < node.span.start &&
      one.span.end >= node.span.end,
  );
