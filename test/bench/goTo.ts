import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lineMap, positionAt } from '#base/lineMap.ts';
import { isMarkdown } from '#base/path.ts';
import { corpusFolder } from '#support/corpus.ts';
import type { LanguageServer } from '#support/languageServer.ts';
import { type Row, row } from './statistics.ts';

/** What leads somewhere: links, handles, dates, teams, action items, shorthands. */
const places = /\]\(|https?:\/\/|@\w|\d{4}-\d\d-\d\d|### Team|Minutes:|\bAI\b|\w#\d/g;

/** Places per kind of request, spread over all files. */
const most = 400;

/** Costs of *Go to Definition*, hover and links, while somebody types: before each request the text is another one. */
export async function goToCosts(
  { connection, open, change, close }: LanguageServer,
  files: Readonly<Record<string, string>>,
): Promise<readonly Row[]> {
  const spots = Object.entries(files)
    .filter(([path]) => isMarkdown(path))
    .flatMap(([path, text]) => {
      const lines = lineMap(text);
      return [...text.matchAll(places)].map(({ index }) => ({
        uri: pathToFileURL(join(corpusFolder, path)).href,
        position: positionAt(lines, index + 1),
      }));
    });
  const chosen = spots.filter((_, index) => index % Math.ceil(spots.length / most) === 0);
  const [first] = chosen;
  if (first === undefined) return [];
  const typedIn = pathToFileURL(join(corpusFolder, 'community-call/20230629.md')).href;
  open(typedIn, files['community-call/20230629.md'] ?? '');
  const costs = new Map<string, number[]>();
  const ask = async (what: string, method: string, spot: typeof first): Promise<void> => {
    const start = performance.now();
    const { uri, position } = spot;
    await connection.sendRequest(method, { textDocument: { uri }, position });
    costs.set(what, [...(costs.get(what) ?? []), performance.now() - start]);
  };
  await ask('hover, the first one', 'textDocument/hover', first);
  for (const spot of chosen) {
    const end = { line: 99_999, character: 0 };
    change(typedIn, [{ range: { start: end, end }, text: 'x' }]);
    // What it takes to read the text is measured elsewhere.
    await connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: typedIn } });
    await ask('definition', 'textDocument/definition', spot);
    await ask('hover', 'textDocument/hover', spot);
    await ask('documentLink', 'textDocument/documentLink', spot);
  }
  close(typedIn);
  return [...costs].map(([what, values]) => row(what, values, values.length > 1 ? 10 : undefined));
}
