import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '#client/names.ts';
import { runTakingFirst } from '../support/quickPick.ts';
import {
  closeAll,
  openFile,
  positionOf,
  readyExtension,
  workspaceUri,
  writeFile,
} from '../support/workspace.ts';

const written = ['ops/20230704.md', 'ops/20230711.md'];

const url = 'https://github.com/SovereignCloudStack/minutes/blob/main/ops/20230704.md';

const texts = [
  '# 2023-07-04\n\n## Participants\n\n- @Windy-Miller\n\n## Agenda\n\n### Mill stones (@windy-miller)\n\n- ordered, see https://github.com/SovereignCloudStack/issues/issues/4711\n',
  `# 2023-07-11\n\n## Participants\n\n- @windy-miller\n\n## Agenda\n\n### Mill-Stones\n\n- they came: issues/#4711\n- [last time](20230704.md) and <${url}>\n`,
];

describe('References', () => {
  before(async () => {
    const api = await readyExtension();
    // The answer comes when all minutes are read.
    await api.meetings();
    for (const [index, path] of written.entries()) await writeFile(path, texts[index] ?? '');
  });

  afterEach(closeAll);
  after(async () => {
    for (const path of written) {
      await vscode.workspace.fs.delete(workspaceUri(path)).then(undefined, () => undefined);
    }
  });

  /** Asks again until as many are found as there have to be; the time limit of the test ends it. */
  async function find(path: string, words: string, count: number): Promise<readonly string[]> {
    const { document } = await openFile(path);
    const at = positionOf(document, words).translate(0, 1);
    for (;;) {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        at,
      );
      const places = found.map(
        ({ uri, range }) => `${uri.path.split('/').slice(-2).join('/')}:${range.start.line + 1}`,
      );
      if (places.length >= count) return places.toSorted();
    }
  }

  it('are links to a minute, each once, whether VS Code knows them or we do', async () => {
    const [path = '', from = ''] = written;
    const both = [`${from}:12`, `${from}:12`];
    assert.deepEqual(await find(path, '# 2023-07-04', 3), [`${path}:1`, ...both]);
    assert.deepEqual(await find(from, '20230704.md)', 2), both);
    assert.deepEqual(await find(from, 'last time', 2), both);
  });

  it('are the meetings with the same topic', async () => {
    const [first = '', second = ''] = written;
    assert.deepEqual(await find(second, 'Mill-Stones', 2), [`${first}:9`, `${second}:9`]);
  });

  it('are all mentions of a person and of an issue', async () => {
    const [first = '', second = ''] = written;
    const person = [`${second}:5`, `${first}:5`, `${first}:9`].toSorted();
    assert.deepEqual(await find(second, '@windy-miller', 3), person);
    const issue = [`${first}:11`, `${second}:11`];
    assert.deepEqual(await find(second, 'issues/#4711', 2), issue);
  });

  it('are the sections of a team in all weeklies', async () => {
    const found = await find('community-call/20230629.md', 'Team Container', 2);
    assert.ok(found.length >= 3 && found.every((place) => place.startsWith('community-call/')));
  });
});

describe('When Did We Discuss', () => {
  before(async () => {
    const api = await readyExtension();
    await api.meetings();
    for (const [index, path] of written.entries()) await writeFile(path, texts[index] ?? '');
  });

  afterEach(closeAll);
  after(async () => {
    for (const path of written) {
      await vscode.workspace.fs.delete(workspaceUri(path)).then(undefined, () => undefined);
    }
  });

  async function chooseFirst(path: string, words: string, length: number): Promise<string> {
    const editor = await openFile(path);
    const start = positionOf(editor.document, words);
    editor.selection = new vscode.Selection(start, start.translate(0, length));
    await runTakingFirst(commandIds.whenDiscussed);
    const active = vscode.window.activeTextEditor;
    const name = active?.document.uri.path.split('/').slice(-2).join('/');
    return `${name}:${(active?.selection.active.line ?? -1) + 1}`;
  }

  it('opens the newest meeting that discussed what is selected', async () => {
    const [first = '', second = ''] = written;
    assert.equal(await chooseFirst(first, 'Mill stones', 'Mill stones'.length), `${second}:9`);
  });

  it('takes what the cursor stands in where nothing is selected', async () => {
    const [first = '', second = ''] = written;
    assert.equal(await chooseFirst(first, 'https://github', 0), `${second}:11`);
    await closeAll();
    assert.equal(await chooseFirst(first, 'Mill stones', 0), `${second}:9`);
  });
});
