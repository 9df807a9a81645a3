const longestText = 100_000;
const shortestLine = 12;
const fewestLines = 4;
const share = 0.6;

/** Whether most of what `text` says stands in `other` word for word: headings and short lines say nothing. */
export function repeatedText(text: string, other: string): boolean {
  const lines = linesOf(text);
  if (lines.length < fewestLines) return false;
  const known = new Set(linesOf(other));
  return lines.filter((line) => known.has(line)).length >= lines.length * share;
}

const linesOf = (text: string): readonly string[] =>
  text
    .slice(0, longestText)
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line.length >= shortestLine && !line.startsWith('#'));
