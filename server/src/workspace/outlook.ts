import type { MinuteText } from '#minutes/model.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Whether other documents can't tell `after` from `before`: headings, anchors, and, where any link of the
 * repository points at a line, the number of lines. Typing in a bullet then leaves their findings alone.
 */
export function saysTheSameOutside(
  state: { readonly snapshot: Snapshot },
  before: MinuteText,
  after: MinuteText,
): boolean {
  const sameHeadings =
    before.headings.length === after.headings.length &&
    before.headings.every(
      (heading, index) =>
        heading.text === after.headings[index]?.text &&
        heading.level === after.headings[index]?.level,
    );
  const sameAnchors =
    before.anchors.length === after.anchors.length &&
    before.anchors.every((anchor, index) => anchor.name === after.anchors[index]?.name);
  if (!sameHeadings || !sameAnchors || before.depth.kind !== after.depth.kind) return false;
  return before.lines.starts.length === after.lines.starts.length || !anyLineLinks(state.snapshot);
}

function anyLineLinks(snapshot: Snapshot): boolean {
  for (const text of snapshot.texts.values()) if (hasLineLinks(text)) return true;
  return false;
}

const remembered = new WeakMap<MinuteText, boolean>();

function hasLineLinks(text: MinuteText): boolean {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const found = text.links.some(({ destination }) => /#L\d/.test(destination));
  remembered.set(text, found);
  return found;
}
