import { actionsNameOf } from '#config/actionSections.ts';
import { type Draft, writingOf } from '#features/newMinute/minuteBlocks.ts';
import type { Block, Line } from '#features/sections/snippetText.ts';
import { findSection } from '#workspace/sectionNames.ts';
import { linesOf } from './carryOver.ts';
import { carriesListed } from './carryOverHabits.ts';
import type { ListForm } from './carryOverLines.ts';
import { usualForm } from './carryOverPlace.ts';
import { pendingSection } from './carryOverSection.ts';
import { carrySource } from './carryOverSource.ts';
import { withStandingSection } from './carryOverStanding.ts';

/** A line of blocks that will be written. */
interface Place {
  readonly block: number;
  readonly line: number;
}

/**
 * The blocks of a new minute with the open items of the last one in the section for them; as they are where the minute
 * has no such section, nothing is open, or the user wants none.
 */
export function withOpenItems(draft: Draft, written: readonly Block[]): readonly Block[] {
  const { snapshot, earlier, path } = draft;
  if (!snapshot.settings.carryOver) return written;
  const isThere = headingIn(draft, written) !== undefined || labelIn(written) !== undefined;
  const blocks = isThere
    ? written
    : withStandingSection(draft, written, (line) => headingOf(line)?.text);
  const heading = headingIn(draft, blocks);
  const at = heading ?? labelIn(blocks);
  const source = at && carrySource(draft);
  if (at === undefined || source === undefined) return blocks;
  const isWanted = {
    pending: carriesListed(earlier, 'pending'),
    listed: carriesListed(earlier, 'listed'),
    agreed: true,
  };
  const open = source.open.filter(({ item }) => isWanted[item.origin]);
  if (open.length === 0) return blocks;
  const form = formOf(draft, heading === undefined, usualForm(source.minutes));
  const lines = linesOf(open, form, path)
    .flat()
    .map((line): Line => [line]);
  return heading === undefined ? belowLabel(blocks, at, lines) : belowHeading(blocks, at, lines);
}

function formOf(draft: Draft, isNested: boolean, usual: ListForm | undefined): ListForm {
  const { style } = writingOf(draft);
  const { marker = style.bullet, box = false, emphasis = '' } = usual ?? {};
  const indent = !isNested ? '' : usual?.isNested ? usual.indent : style.indent;
  return { isNested, marker, box, emphasis, indent };
}

const textOf = (line: Line | undefined): string =>
  (line ?? []).map((piece) => (typeof piece === 'string' ? piece : '')).join('');

const headingOf = (line: Line): { readonly level: number; readonly text: string } | undefined => {
  const [, marks = '', text = ''] = /^(#{1,6}) +(.*?)[ #]*$/.exec(textOf(line)) ?? [];
  return marks === '' ? undefined : { level: marks.length, text };
};

function* linesIn(blocks: readonly Block[]): Generator<readonly [Line, Place]> {
  for (const [block, lines] of blocks.entries()) {
    for (const [line, one] of lines.entries()) yield [one, { block, line }];
  }
}

/** The heading below which open items are gone through: by its name, else by its description. */
function headingIn({ form }: Draft, blocks: readonly Block[]): Place | undefined {
  const described = pendingSection(form);
  const found = [...linesIn(blocks)].flatMap(([line, place]) => {
    const heading = headingOf(line);
    if (heading === undefined) return [];
    const section = findSection(form, heading.text, heading.level);
    const name = actionsNameOf(heading.text);
    if (name === 'agreed' || (section !== undefined && section.kind !== 'actions')) return [];
    return section === undefined && name === undefined ? [] : [{ place, name, section }];
  });
  return (
    found.find(({ name }) => name === 'pending') ??
    found.find(({ section }) => section !== undefined && section === described) ??
    found[0]
  )?.place;
}

const labelPattern = /^( *)(?:[-*+]|\d+[.)]) +(.*\S)\s*$/;

/** `- Check AIs from last time` as a line that stands in every minute. */
const labelIn = (blocks: readonly Block[]): Place | undefined =>
  [...linesIn(blocks)].find(
    ([line]) => actionsNameOf(labelPattern.exec(textOf(line))?.[2] ?? '') === 'pending',
  )?.[1];

function belowLabel(blocks: readonly Block[], at: Place, lines: Block): readonly Block[] {
  return blocks.map((block, index) =>
    index === at.block
      ? [...block.slice(0, at.line + 1), ...lines, ...block.slice(at.line + 1)]
      : block,
  );
}

/** In place of an empty bullet or of the empty place there, else behind what stands below the heading. */
function belowHeading(blocks: readonly Block[], at: Place, lines: Block): readonly Block[] {
  const below: (readonly [Line, Place])[] = [];
  for (const one of linesIn(blocks)) {
    const [line, { block, line: number }] = one;
    if (block < at.block || (block === at.block && number <= at.line)) continue;
    if (headingOf(line) !== undefined || /^-{3,}\s*$/.test(textOf(line))) break;
    below.push(one);
  }
  const last = below.findLast(([line]) => textOf(line).trim() !== '');
  if (last === undefined) {
    const empty = new Set(below.map(([line]) => line));
    const isPlace = (block: Block): boolean =>
      block.length > 0 && block.every((it) => empty.has(it));
    return blocks.flatMap((block, index): Block[] => {
      if (index !== at.block) return isPlace(block) ? [] : [block];
      const rest = block.slice(at.line + 1);
      // A template is one block that has its own blank lines.
      return rest.length === 0
        ? [block, lines]
        : [[...block.slice(0, at.line + 1), [''], ...lines, ...rest]];
    });
  }
  const [line, place] = last;
  const isEmptyItem = /^\s*(?:[-*+]|\d+[.)])\s*(?:\[[ x]\]\s*)?$/.test(textOf(line));
  const isItem = isEmptyItem || /^\s*(?:[-*+]|\d+[.)])\s/.test(textOf(line));
  return blocks.map((block, index) => {
    if (index !== place.block) return block;
    const head = block.slice(0, place.line + (isEmptyItem ? 0 : 1));
    return [...head, ...(isItem ? [] : [['']]), ...lines, ...block.slice(place.line + 1)];
  });
}
