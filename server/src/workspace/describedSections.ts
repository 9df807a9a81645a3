import { touches } from '#base/range.ts';
import type { Form, Section } from '#config/model.ts';
import type { Heading } from '#minutes/model.ts';
import type { Minute, MinuteNode } from './minute.ts';

/** A section of the description with the one it lies in and those beside it, in their usual order. */
export interface DescribedSection {
  readonly section: Section;
  readonly parent: Section | undefined;
  readonly siblings: readonly Section[];
}

/** All sections that minutes of this form can have, parents before children. */
export function describedSections(form: Form): readonly DescribedSection[] {
  const result: DescribedSection[] = [];
  const waiting: DescribedSection[] = form.sections
    .map((section) => ({ section, parent: undefined, siblings: form.sections }))
    .reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { section } = next;
    result.push(next);
    for (const child of section.children.toReversed()) {
      waiting.push({ section: child, parent: section, siblings: section.children });
    }
  }
  return result;
}

/** The first heading of each described section that the minute has, the one at `cursor` aside. */
export function presentSections(minute: Minute, cursor?: number): ReadonlyMap<Section, MinuteNode> {
  const found = new Map<Section, MinuteNode>();
  for (const node of allNodes(minute)) {
    if (!node.section || isAt(node.heading, cursor)) continue;
    if (!found.has(node.section)) found.set(node.section, node);
  }
  return found;
}

/** Whether the cursor (UTF-16 offset) stands in the heading. */
export const isAt = (heading: Heading, cursor: number | undefined): boolean =>
  cursor !== undefined && touches(heading.span, cursor);

/** Every heading of the minute in document order. */
export function allNodes(minute: Minute): readonly MinuteNode[] {
  const result: MinuteNode[] = [];
  const waiting = minute.nodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    result.push(node);
    waiting.push(...node.children.toReversed());
  }
  return result;
}
