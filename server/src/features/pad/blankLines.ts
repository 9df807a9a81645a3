import { lineText } from '#base/lineMap.ts';
import type { MinuteText } from '#minutes/model.ts';
import { proseLines } from './edits.ts';
import { withoutEndBlanks } from './tidyText.ts';

/**
 * A text with never more than one blank line in a row outside of code and comments, none and no rule at its beginning
 * and end, and one line end behind it.
 */
export function withoutExtraBlanks(source: MinuteText): string {
  const prose = new Set(proseLines(source).map(({ line }) => line));
  const lines: string[] = [];
  for (const line of source.lines.starts.keys()) {
    const own = lineText(source.lines, line);
    if (!prose.has(line)) lines.push(own);
    else if (own.trim() !== '') lines.push(withoutEndBlanks(own, lineText(source.lines, line + 1)));
    else if (lines.at(-1)?.trim() !== '') lines.push('');
  }
  return `${trimmed(lines).join('\n')}\n`;
}

/** Rules that split meetings from each other stay at the beginning and end of what was cut out. */
export function withoutOuterRules(text: string): string {
  const all = text.split('\n');
  let first = 0;
  let last = all.length;
  const isOuter = (line: string | undefined): boolean =>
    line !== undefined && (line.trim() === '' || isRule(line));
  while (first < last && isOuter(all[first])) first++;
  // `Words` above a line of dashes make a heading.
  while (last > first && isOuter(all[last - 1])) last--;
  const cut = all[last];
  const isUnderline = last > first && cut !== undefined && /^\s*-{3,}\s*$/.test(cut);
  return all.slice(first, isUnderline ? last + 1 : last).join('\n');
}

/** Without blank lines at both ends, and without rules at the beginning, which split nothing. */
function trimmed(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '' && !isRule(line));
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
}

const isRule = (line: string): boolean => /^ {0,3}(?:-{3,}|\*{3,}|_{3,})\s*$/.test(line);
