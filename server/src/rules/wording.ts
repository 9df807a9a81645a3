const longest = 100;
/** All names that a question offers; the first one is offered in any case. */
const longestList = 120;

/** A text from a document inside a message: on one line, without control or direction marks, not endless. */
export function shown(text: string): string {
  const clean = text.replace(/ {2,}/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '�');
  return clean.length <= longest ? clean : `${clean.slice(0, longest - 1)}…`;
}

/** ` Did you mean a, b or c?`, or nothing where nothing is near. */
export function didYouMean(candidates: readonly string[]): string {
  const all = candidates.map(shown);
  const names = all.filter(
    (_, index) => index === 0 || all.slice(0, index + 1).join('').length <= longestList,
  );
  const last = names.at(-1);
  if (last === undefined) return '';
  return names.length === 1
    ? ` Did you mean ${last}?`
    : ` Did you mean ${names.slice(0, -1).join(', ')} or ${last}?`;
}
