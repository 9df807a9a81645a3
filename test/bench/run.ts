/**
 * Measures the built server and command line on the corpus and prints a table. Run `npm run build` first; on a busy
 * machine the figures mean little.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMarkdown } from '#base/path.ts';
import type { StatusResult } from '#lsp/protocol.ts';
import { corpusFiles, corpusFolder } from '#support/corpus.ts';
import { endServer, type LanguageServer, startServer } from '#support/languageServer.ts';
import { goToCosts } from './goTo.ts';
import { linkCompletionCosts } from './linkCompletion.ts';
import { referenceCosts } from './references.ts';
import { renameCosts } from './rename.ts';
import { ruleCosts } from './rules.ts';
import { type Row, row, table } from './statistics.ts';

const dist = resolve(process.argv[2] ?? join(import.meta.dirname, '../../dist'));
const edits = 200;

/** What a minute-taker types: a bullet with a nested one, a link, a mention, a URL and code. */
const typed =
  '- Status of the [checks](../ops/20230622.md#agenda)\n  - @ada: see #12, test `flavor list` until 2023-07-06 on https://example.org/minutes';

const text = (path: string): string => readFileSync(join(corpusFolder, path), 'utf8');
const uriOf = (path: string): string => pathToFileURL(join(corpusFolder, path)).href;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** First list item in the second half of the document: that is where one types. */
function middle(source: string): number {
  const lines = source.split('\n');
  const half = lines.findIndex((line, at) => at >= lines.length / 2 && /^[-*] /.test(line));
  return half < 0 ? Math.floor(lines.length / 2) : half;
}

async function indexing(server: LanguageServer): Promise<readonly Row[]> {
  const start = performance.now();
  const waits: number[] = [];
  let hasBegun = false;
  for (;;) {
    const before = performance.now();
    const status: StatusResult = await server.connection.sendRequest('minuteTaker/status', {});
    waits.push(performance.now() - before);
    if (status.indexing !== undefined) hasBegun = true;
    else if (hasBegun) break;
    await new Promise(setImmediate);
  }
  return [
    row('index', [performance.now() - start], 3000, 'max'),
    row('request while indexing', waits, 50, 'max'),
  ];
}

async function typing(server: LanguageServer, path: string, goal: number): Promise<readonly Row[]> {
  const uri = uriOf(path);
  const source = text(path);
  const document = { textDocument: { uri } };
  const start = { line: middle(source), character: 0 };
  server.open(uri, source);
  server.change(uri, [{ range: { start, end: start }, text: '\n' }]);
  await server.pull(uri);
  const at = { ...start };
  const type = (letter: string): void => {
    server.change(uri, [{ range: { start: at, end: at }, text: letter }]);
    if (letter === '\n') Object.assign(at, { line: at.line + 1, character: 0 });
    else at.character++;
  };
  const diagnostics: number[] = [];
  const outline: number[] = [];
  for (let key = 0; key < edits; key++) {
    const letter = typed[key % typed.length] ?? ' ';
    diagnostics.push(
      await timed(() => {
        type(letter);
        return server.pull(uri);
      }),
    );
  }
  for (let key = 0; key < 50; key++) {
    outline.push(
      await timed(() => server.connection.sendRequest('textDocument/documentSymbol', document)),
    );
  }
  const completion: number[] = [];
  for (let key = 0; key < 50; key++) {
    type('\n');
    for (const letter of '### ') type(letter);
    await server.pull(uri);
    const params = {
      ...document,
      position: { ...at },
      context: { triggerKind: 2, triggerCharacter: ' ' },
    };
    completion.push(
      await timed(() => server.connection.sendRequest('textDocument/completion', params)),
    );
  }
  server.close(uri);
  return [
    row(`typing → diagnostics, ${path}`, diagnostics, goal),
    row(`outline, ${path}`, outline, 10),
    row(`completion, ${path}`, completion, 10),
  ];
}

function checking(): Row {
  const walls = [1, 2, 3].map(() => {
    const start = performance.now();
    spawnSync(process.execPath, [join(dist, 'cli.mjs'), 'check', '--format', 'json'], {
      cwd: corpusFolder,
      maxBuffer: 1e8,
    });
    return performance.now() - start;
  });
  return row('check, the whole corpus', walls, 5000, 'max');
}

async function main(): Promise<void> {
  const files = corpusFiles();
  if (files === undefined) return;
  if (!existsSync(join(dist, 'server.js'))) {
    console.log(`There is no build in ${dist}: run npm run build first.`);
    return;
  }
  const [largest = ''] = Object.keys(files)
    .filter(isMarkdown)
    .toSorted((a, b) => (files[b]?.length ?? 0) - (files[a]?.length ?? 0));
  const options = {
    folders: [pathToFileURL(corpusFolder).href],
    program: join(dist, 'server.js'),
  };
  let server: LanguageServer | undefined;
  const rows: Row[] = [];
  const greeting = await timed(async () => {
    server = await startServer(options);
  });
  if (server === undefined) return;
  rows.push(row('start → initialize', [greeting]));
  rows.push(...(await indexing(server)));
  rows.push(...(await typing(server, 'community-call/20230629.md', 20)));
  rows.push(...(await typing(server, largest, 60)));
  const { connection } = server;
  const searches: number[] = [];
  for (const query of ['iaas', 'weekly 2023', 'standard', 'nothing like this']) {
    for (let round = 0; round < 5; round++) {
      searches.push(await timed(() => connection.sendRequest('workspace/symbol', { query })));
    }
  }
  rows.push(row('workspace/symbol', searches));
  const whole = await timed(() =>
    connection.sendRequest('workspace/diagnostic', { previousResultIds: [] }),
  );
  rows.push(row('workspace/diagnostic', [whole]));
  rows.push(...(await goToCosts(server, files)));
  rows.push(...(await linkCompletionCosts(server, files)));
  rows.push(...(await referenceCosts(server, files)));
  rows.push(...(await renameCosts(server, files)));
  await endServer(server);
  rows.push(checking());
  rows.push(...ruleCosts(files));
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}\n`,
  );
  console.log(table(rows));
}

await main();
