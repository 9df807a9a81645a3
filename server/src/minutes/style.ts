import type { Draft } from './draft.ts';
import type { WritingStyle } from './model.ts';

/** What most items of the text do; `-`, two blanks and `\n` where there is nothing to go by. */
export function styleOf(draft: Draft): WritingStyle {
  const bullet = mostFrequent(draft.listItems.map((item) => item.marker).filter(isBullet)) ?? '-';
  return {
    bullet: isBullet(bullet) ? bullet : '-',
    indent: mostFrequent(draft.indents) ?? '  ',
    eol: eolOf(draft),
  };
}

const isBullet = (marker: string): marker is WritingStyle['bullet'] =>
  marker === '-' || marker === '*' || marker === '+';

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | undefined;
  for (const [value, count] of counts) if (count > (counts.get(best ?? '') ?? 0)) best = value;
  return best;
}

function eolOf({ text, lines }: Draft): WritingStyle['eol'] {
  let windows = 0;
  let unix = 0;
  for (const start of lines.starts) {
    if (text[start - 1] !== '\n') continue;
    if (text[start - 2] === '\r') windows++;
    else unix++;
  }
  return windows > unix ? '\r\n' : '\n';
}
