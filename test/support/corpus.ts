import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { isMarkdown, type RepoPath } from '#base/path.ts';

/** Where the real minutes lie: `MINUTES_CORPUS`, else beside the checkout. */
export const corpusFolder = resolve(
  process.env.MINUTES_CORPUS ?? join(import.meta.dirname, '../../../shared/corpus/scs-minutes'),
);

/**
 * All files of the corpus by their path, images as empty texts; nothing, with a message, where it is absent.
 * Call it in `before` and skip the suite on nothing.
 */
export function corpusFiles(): Readonly<Record<RepoPath, string>> | undefined {
  if (!existsSync(corpusFolder)) {
    console.log(`skipped: there are no minutes in ${corpusFolder} (set MINUTES_CORPUS)`);
    return undefined;
  }
  const names = readdirSync(corpusFolder, { recursive: true, withFileTypes: true });
  const files: Record<RepoPath, string> = {};
  for (const entry of names.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(corpusFolder, file).split(sep).join('/');
    files[path] = isMarkdown(path) ? readFileSync(file, 'utf8') : '';
  }
  console.log(`${Object.keys(files).filter(isMarkdown).length} minutes read from the corpus`);
  return files;
}
