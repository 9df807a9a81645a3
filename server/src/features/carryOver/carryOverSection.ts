import type { TextEdit } from '#base/range.ts';
import { actionsNameOf } from '#config/actionSections.ts';
import { foldSectionName } from '#config/foldSectionName.ts';
import type { Form, Section } from '#config/model.ts';
import { insertionAt } from '#features/sections/insertion.ts';
import { type OpenMinute, openMinute } from '#features/sections/missingParts.ts';
import { placeOf } from '#features/sections/sections.ts';
import { headingLine } from '#features/sections/skeleton.ts';
import { type Block, render } from '#features/sections/snippetText.ts';
import { allNodes, describedSections } from '#workspace/describedSections.ts';
import type { Minute, MinuteNode } from '#workspace/minute.ts';
import { pendingPlace } from '#workspace/pendingSections.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** The section of a form in which open items are gone through: by its name, else the only one for action items. */
export function pendingSection(form: Form): Section | undefined {
  const sections = describedSections(form)
    .map(({ section }) => section)
    .filter(({ kind }) => kind === 'actions');
  const isPending = ({ name }: Section): boolean => actionsNameOf(name) === 'pending';
  const written = sections.filter(({ inNewMinutes }) => inNewMinutes);
  return (
    written.find(isPending) ??
    written.find(({ name }) => actionsNameOf(name) !== 'agreed') ??
    sections.find(isPending) ??
    sections.find(({ name }) => actionsNameOf(name) !== 'agreed')
  );
}

/**
 * The edit that adds the section with `lines` to a minute without it: the one that the description has, else the one
 * that the latest of `earlier` has. Nothing where no minute of the series has such a section.
 */
export function insertSection(
  snapshot: Snapshot,
  minute: Minute,
  earlier: readonly Minute[],
  lines: readonly string[],
): TextEdit | undefined {
  const open = openMinute(snapshot, minute);
  if (open === undefined) return undefined;
  const described = pendingSection(open.draft.form);
  const one = open.sections.find(({ section }) => section === described);
  const shown = earlier.find((it) => pendingPlace(it)?.node !== undefined);
  const node = shown && pendingPlace(shown)?.node;
  const isShown = node !== undefined && (described === undefined || node.section !== described);
  if (shown && node && (isShown || one === undefined)) {
    const level = node.heading.level + (levelOf(minute) ?? 0) - (levelOf(shown) ?? 0);
    return edit(open, placeLike(minute, shown, node), heading(level, node.heading.text, lines));
  }
  if (one === undefined) return undefined;
  const { level, name } = one.section;
  return edit(open, placeOf(one, open), heading(level + open.shift, name, lines));
}

const levelOf = ({ title }: Minute): number | undefined => title?.heading.level;

const heading = (level: number, name: string, lines: readonly string[]): Block[] => [
  [headingLine(level, name)],
  lines.map((line) => [line]),
];

function edit({ minute, writing }: OpenMinute, offset: number, blocks: readonly Block[]): TextEdit {
  const { eol } = writing.style;
  const { span, text } = insertionAt(minute.source.text, offset, render(blocks, eol), eol);
  return { span, newText: text };
}

/** Behind the heading that comes before it in `shown`, else before the one that comes next, else at the end. */
function placeLike(minute: Minute, shown: Minute, node: MinuteNode): number {
  const own = allNodes(minute);
  const there = allNodes(shown);
  const at = there.indexOf(node);
  const sameAs = (one: MinuteNode): MinuteNode | undefined =>
    one.kind === 'title'
      ? undefined
      : own.find(
          ({ heading: { text } }) => foldSectionName(text) === foldSectionName(one.heading.text),
        );
  for (const before of there.slice(0, at).toReversed()) {
    const found = sameAs(before);
    if (found) return found.span.end;
  }
  for (const after of there.slice(at + 1)) {
    const found = sameAs(after);
    if (found) return found.span.start;
  }
  return minute.title?.children[0]?.span.start ?? minute.source.text.length;
}
