import { missingBlocks, type OpenMinute } from '#features/sections/missingParts.ts';
import { headingLine } from '#features/sections/skeleton.ts';
import { render } from '#features/sections/snippetText.ts';
import type { HeadingContext, LineContext } from './completionContext.ts';
import { type Candidate, isMeant } from './completionItem.ts';

/** A described section that this minute lacks. */
export interface MissingSection {
  readonly level: number;
  readonly candidate: Candidate;
}

/** The sections that the minute lacks, in their usual order, as far as they fit what was typed. */
export function missingSections(
  open: OpenMinute,
  context: HeadingContext | LineContext,
): readonly MissingSection[] {
  const { eol } = open.writing.style;
  const result: MissingSection[] = [];
  for (const { section, parent } of open.sections) {
    if (open.present.has(section)) continue;
    const wholeHeading = context.kind === 'heading' && context.renames;
    const level = Math.max(1, Math.min(6, section.level + open.shift));
    const blocks = wholeHeading
      ? [[headingLine(level, section.name)]]
      : missingBlocks(section, open);
    const candidate: Candidate = {
      label: section.name,
      labelDetail: '#'.repeat(level),
      detail: `Section of ${parent?.name ?? open.series.name}`,
      kind: 'section',
      names: [section.name, ...section.aliases],
      rendered: render(blocks, eol),
    };
    if (isMeant(candidate, context.typed)) result.push({ level, candidate });
  }
  return result;
}
