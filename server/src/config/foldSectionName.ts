/**
 * A section heading as compared: lower-case words without emoji codes, parentheses, punctuation and what follows a
 * dash, so that `:wave: Participants - use of github handle is preferred` is `participants`.
 */
export function foldSectionName(text: string): string {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/:[a-z0-9_+-]+:/g, ' ');
  const dash = plain.search(/\s[-–—]+\s/);
  return (dash > 0 ? plain.slice(0, dash) : plain)
    .replace(/\([^()]*\)?/g, ' ')
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
