import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMarkdown, type RepoPath } from '#base/path.ts';
import { corpusFolder } from '#support/corpus.ts';
import type { LanguageServer } from '#support/languageServer.ts';
import { type Row, row } from './statistics.ts';

/** What somebody types letter by letter: paths, headings, texts of links to minutes, issues. */
const typed = [
  '- [x](',
  '- [x](../iaas/2023',
  '- [x](../iaas/20230628.md#',
  '- [x](https://github.com/SovereignCloudStack/minutes/blob/main/ops/',
  '- [[',
  '- [iaas',
  '- SovereignCloudStack/standards#',
];

/** Every so many files one is written in. */
const step = 40;

/** What completion of links costs in files of all series, at every letter. */
export async function linkCompletionCosts(
  { connection, open, change, close }: LanguageServer,
  files: Readonly<Record<RepoPath, string>>,
): Promise<readonly Row[]> {
  const paths = Object.keys(files).filter((path) => isMarkdown(path) && !path.startsWith('.'));
  const costs: number[] = [];
  for (const path of paths.filter((_, index) => index % step === 0)) {
    const uri = pathToFileURL(join(corpusFolder, path)).href;
    const source = files[path] ?? '';
    const line = source.split(/\r\n|\r|\n/).length + 1;
    open(uri, `${source}\n\n`);
    for (const words of typed) {
      for (const [character, letter] of [...words].entries()) {
        const start = { line, character };
        change(uri, [{ range: { start, end: start }, text: letter }]);
        if (character < words.length - 6) continue;
        // What it takes to read the text is measured elsewhere.
        await connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
        const begin = performance.now();
        await connection.sendRequest('textDocument/completion', {
          textDocument: { uri },
          position: { line, character: character + 1 },
          context: { triggerKind: 1 },
        });
        costs.push(performance.now() - begin);
      }
      const range = { start: { line, character: 0 }, end: { line, character: words.length } };
      change(uri, [{ range, text: '' }]);
    }
    close(uri);
  }
  return [row('completion of links', costs, 10)];
}
