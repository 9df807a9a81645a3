const longest = 120;

/** A text from a document inside a message: on one line, without control or direction marks, not endless. */
export function shown(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '�');
  return clean.length <= longest ? clean : `${clean.slice(0, longest - 1)}…`;
}

/** ` Did you mean a, b or c?`, or nothing where nothing is near. */
export function didYouMean(candidates: readonly string[]): string {
  const names = candidates.map(shown);
  const last = names.at(-1);
  if (last === undefined) return '';
  return names.length === 1
    ? ` Did you mean ${last}?`
    : ` Did you mean ${names.slice(0, -1).join(', ')} or ${last}?`;
}
