import type { Definition, MinuteText } from '#minutes/model.ts';

/** Without a dot, a slash or a mark nobody means an address. */
export const isWord = (destination: string): boolean => /^[^\s./\\#?:<>]{1,100}$/.test(destination);

/**
 * Definitions that were meant as text: in `[ada]: agreed` somebody speaks, and Markdown shows nothing of it. What ada
 * says on other lines looks like a use of it.
 */
export function spokenDefinitions({ definitions, links, text }: MinuteText): readonly Definition[] {
  const candidates = definitions.filter(({ destination }) => isWord(destination));
  if (candidates.length === 0) return [];
  const used = new Set(
    links.flatMap(({ kind, destination, span }) =>
      kind === 'reference' && text[span.end] !== ':' ? destination : [],
    ),
  );
  return candidates.filter(({ label }) => !used.has(label));
}
