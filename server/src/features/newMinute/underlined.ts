import type { Block, Line } from '#features/sections/snippetText.ts';
import type { Minute } from '#workspace/minute.ts';

/** Headings of the first two levels with a line below them, where the last minute writes them so. */
export function underlined(
  blocks: readonly Block[],
  latestFirst: readonly Minute[],
): readonly Block[] {
  const [last] = latestFirst;
  const headings = last?.source.headings.filter(({ level }) => level <= 2) ?? [];
  const isSuch = headings.every(({ span }) => last?.source.text[span.start] !== '#');
  if (headings.length === 0 || !isSuch) return blocks;
  return blocks.map((block) => block.flatMap(underline));
}

function underline(line: Line): readonly Line[] {
  const [first, ...others] = line;
  const marks = typeof first === 'string' ? /^##? +/.exec(first)?.[0] : undefined;
  if (typeof first !== 'string' || marks === undefined) return [line];
  const title: Line = [first.slice(marks.length), ...others];
  const length = title.reduce(
    (sum, piece) => sum + (typeof piece === 'string' ? piece : piece.plain).length,
    0,
  );
  if (length === 0) return [line];
  return [title, [(marks.startsWith('##') ? '-' : '=').repeat(Math.max(3, length))]];
}
