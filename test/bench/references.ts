import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lineMap, positionAt } from '#base/lineMap.ts';
import { isMarkdown, type RepoPath } from '#base/path.ts';
import { discussedMethods } from '#lsp/protocol/discussed.ts';
import { corpusFolder } from '#support/corpus.ts';
import type { LanguageServer } from '#support/languageServer.ts';
import { type Row, row } from './statistics.ts';

/** Every so many files one is asked about. */
const step = 7;

const queries = [
  'status page',
  'standards#265',
  '@berendt',
  'kubernets upgrade',
  'nothing like this',
];

/** What *Find All References* and *When Did We Discuss…* cost, over files of all series. */
export async function referenceCosts(
  { connection }: LanguageServer,
  files: Readonly<Record<RepoPath, string>>,
): Promise<readonly Row[]> {
  const paths = Object.keys(files).filter((path) => isMarkdown(path) && !path.startsWith('.'));
  const references: number[] = [];
  const first: number[] = [];
  for (const path of paths.filter((_, index) => index % step === 0)) {
    for (const offset of placesIn(files[path] ?? '')) {
      const position = positionAt(lineMap(files[path] ?? ''), offset);
      const start = performance.now();
      await connection.sendRequest('textDocument/references', {
        textDocument: { uri: pathToFileURL(join(corpusFolder, path)).href },
        position,
        context: { includeDeclaration: true },
      });
      (first.length === 0 ? first : references).push(performance.now() - start);
    }
  }
  const discussed: number[] = [];
  for (let round = 0; round < 5; round++) {
    for (const query of queries) {
      const start = performance.now();
      await connection.sendRequest(discussedMethods.discussed, { query });
      // The first one reads the words of all minutes.
      if (round > 0) discussed.push(performance.now() - start);
    }
  }
  return [
    row('references, the first one', first),
    row('references', references, 10),
    row('When Did We Discuss', discussed, 10),
  ];
}

/** A heading, a link and a person. */
const placesIn = (text: string): readonly number[] =>
  ['\n### ', 'https://', '@']
    .map((mark) => text.lastIndexOf(mark) + mark.length)
    .filter((offset) => offset > 10);
