import { gather } from './gather.ts';
import type { DatedPath } from './inferPath.ts';

/** Words that come so often behind the date name a meeting of their own; others say what was special that day. */
const enoughFiles = 3;

/**
 * Files of one place that differ in words behind the date, as `2021-03-02 Board` and `2021-03-04 Members`: where several
 * meetings have a name there, it is taken for a part of the path. What has other words stays with the files without any;
 * where there are none, it belongs to no series.
 */
export function byWords(files: readonly DatedPath[]): readonly DatedPath[] {
  const groups = gather(files, ({ suffix }) => wordsOf(suffix));
  const often = [...groups].filter(([, group]) => group.length >= enoughFiles);
  const names = often.map(([words]) => words).filter(isName);
  if (names.length === 0 || often.length < 2) return files;
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  return files.flatMap((file) => {
    const words = ` ${wordsOf(file.suffix)} `;
    const name = longestFirst.find((one) => words.includes(` ${one} `));
    if (name !== undefined) return [named(file, name)];
    return groups.has('') ? [file] : [];
  });
}

/** The words as part of the name, which now stands for one meeting. */
function named(file: DatedPath, name: string): DatedPath {
  const { pieces, suffix, suffixAt, before } = file;
  const ending = pieces[suffixAt];
  const text = suffix + (ending?.kind === 'literal' ? ending.text : '');
  return {
    ...file,
    key: file.key + suffix,
    pieces: pieces.with(suffixAt, { kind: 'literal', text }),
    suffix: '',
    before: `${before} ${name}`.trim(),
  };
}

/** As compared: `-Planning-Meeting` and ` planning meeting` are the same words. */
const wordsOf = (suffix: string): string =>
  suffix
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** No count, as in `-2`, and no single letter. */
const isName = (words: string): boolean => /\p{L}{2}/u.test(words);
