import assert from 'node:assert/strict';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type {
  AnnotatedTextEdit,
  ApplyWorkspaceEditParams,
  CodeAction,
  PrepareRenameResult,
  ShowMessageRequestParams,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { endServer, type LanguageServer, startServer } from '#support/languageServer.ts';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';

const url = 'https://github.com/harbour/minutes/blob/main';
const weekly = `# Weekly 2024-05-03

### Team Boats

- [boats](../boats/20240502.md#agenda) by @ada
- ${url}/boats/20240502.md
`;
const boats = '# 2024-05-02\n\n## Agenda\n\n[weekly](../weekly/20240503.md), @Ada\n';
const description = `repository: https://github.com/harbour/minutes
series:
  - { id: weekly, kind: weekly, include: 'weekly/{YYYYMMDD}.md', title: 'Weekly {YYYY-MM-DD}' }
  - { id: boats, include: 'boats/{YYYYMMDD}.md' }
teams:
  - { name: Team Boats, folder: boats }
`;

const capable = {
  workspace: {
    configuration: true,
    applyEdit: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename'],
      changeAnnotationSupport: {},
    },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  window: { showMessage: { messageActionItem: {} } },
};

/** Each changed line of an edit: file, version, what is written there. */
const changesIn = (edit: WorkspaceEdit | null, folder: TemporaryFolder): readonly string[] =>
  (edit?.documentChanges ?? []).flatMap((change) =>
    'edits' in change
      ? change.edits.map(
          ({ range, ...each }) =>
            `${change.textDocument.uri.slice(folder.uri.length + 1)}@${change.textDocument.version} ${range.start.line}:${range.start.character} ${'newText' in each ? each.newText : ''}`,
        )
      : [],
  );

describe('rename', () => {
  let folder: TemporaryFolder;
  let server: LanguageServer;
  let weeklyUri: string;
  let boatsUri: string;

  const start = async (options: Partial<Parameters<typeof startServer>[0]> = {}): Promise<void> => {
    folder = temporaryFolder({
      'minutes.yaml': description,
      'weekly/20240503.md': weekly,
      'boats/20240502.md': boats,
    });
    weeklyUri = folder.uriOf('weekly/20240503.md');
    boatsUri = folder.uriOf('boats/20240502.md');
    server = await startServer({ folders: [folder.uri], ...options });
  };
  afterEach(async () => {
    assert.deepEqual(server.log, []);
    await endServer(server);
    folder.dispose();
  });
  const ask = <T>(method: string, params: object): Promise<T> =>
    server.connection.sendRequest(method, params);
  const at = (uri: string, line: number, character: number) => ({
    textDocument: { uri },
    position: { line, character },
  });
  const willRename = (from: string, to: string): Promise<WorkspaceEdit | null> =>
    ask('workspace/willRenameFiles', {
      files: [{ oldUri: folder.uriOf(from), newUri: folder.uriOf(to) }],
    });

  it('of a heading: with every link to it, made for the versions that are open', async () => {
    await start();
    const buffer = `Not saved.\n\n${weekly}`;
    server.open(weeklyUri, buffer);
    server.open(boatsUri, boats);
    assert.deepEqual(await ask('textDocument/prepareRename', at(boatsUri, 2, 5)), {
      range: { start: { line: 2, character: 3 }, end: { line: 2, character: 9 } },
      placeholder: 'Agenda',
    } satisfies PrepareRenameResult);
    assert.equal(await ask('textDocument/prepareRename', at(boatsUri, 1, 0)), null);
    const edit = await ask<WorkspaceEdit>('textDocument/rename', {
      ...at(boatsUri, 2, 5),
      newName: 'Next trips',
    });
    assert.deepEqual(changesIn(edit, folder), [
      'boats/20240502.md@1 2:3 Next trips',
      'weekly/20240503.md@1 6:31 next-trips',
    ]);
    assert.equal(edit.changeAnnotations, undefined);
  });

  it('of a heading in a file that changed on disk without a word: where it stands now', async () => {
    await start();
    server.open(boatsUri, boats);
    await ask('textDocument/prepareRename', at(boatsUri, 2, 5));
    writeFileSync(fileURLToPath(weeklyUri), `Changed.\n\n${weekly}`);
    const edit = await ask<WorkspaceEdit>('textDocument/rename', {
      ...at(boatsUri, 2, 5),
      newName: 'Next trips',
    });
    assert.equal(changesIn(edit, folder)[1], 'weekly/20240503.md@null 6:31 next-trips');
  });

  it('of a team: in an edit that is shown first', async () => {
    await start({ capabilities: capable });
    const config = folder.uriOf('minutes.yaml');
    const edit = await ask<WorkspaceEdit>('textDocument/rename', {
      ...at(config, 5, 15),
      newName: 'Team Fleet',
    });
    assert.deepEqual(changesIn(edit, folder), [
      'weekly/20240503.md@null 2:4 Team Fleet',
      'minutes.yaml@null 5:12 Team Fleet',
      'minutes.yaml@null 5:22 , aliases: [Team Boats]',
    ]);
    const annotations = edit.changeAnnotations ?? {};
    assert.ok(Object.values(annotations).every(({ needsConfirmation }) => needsConfirmation));
    for (const change of edit.documentChanges ?? []) {
      for (const each of (change as TextDocumentEdit).edits) {
        assert.ok(annotations[(each as AnnotatedTextEdit).annotationId], JSON.stringify(each));
      }
    }
  });

  it('of a handle: every mention; impossible names are refused with a sentence', async () => {
    await start();
    const edit = await ask<WorkspaceEdit>('textDocument/rename', {
      ...at(weeklyUri, 4, 43),
      newName: '@ada-q',
    });
    assert.deepEqual(changesIn(edit, folder), [
      'boats/20240502.md@null 4:34 ada-q',
      'weekly/20240503.md@null 4:43 ada-q',
    ]);
    await assert.rejects(
      ask('textDocument/rename', { ...at(weeklyUri, 4, 43), newName: 'ada quist' }),
      { code: -32803, message: /^ada quist can’t be a handle/ },
    );
    await assert.rejects(ask('textDocument/rename', { ...at(weeklyUri, 2, 6), newName: ' ' }), {
      code: -32803,
      message: /^Write a name/,
    });
  });

  it('of files: links to them, URLs of the repository, links inside, in one edit', async () => {
    await start();
    assert.deepEqual(server.initialized.capabilities.workspace?.fileOperations, {
      willRename: {
        filters: [
          { scheme: 'file', pattern: { glob: '**/*', matches: 'file' } },
          { scheme: 'file', pattern: { glob: '**/*', matches: 'folder' } },
        ],
      },
    });
    const buffer = `${weekly}\n[not saved](../boats/20240502.md)\n`;
    server.open(weeklyUri, buffer);
    assert.deepEqual(
      changesIn(await willRename('boats/20240502.md', 'archive/2024/boats.md'), folder),
      [
        'boats/20240502.md@null 4:9 ../../weekly/20240503.md',
        'weekly/20240503.md@1 4:10 ../archive/2024/boats.md',
        'weekly/20240503.md@1 5:47 archive/2024/boats.md',
        'weekly/20240503.md@1 7:12 ../archive/2024/boats.md',
      ],
    );
    assert.deepEqual(changesIn(await willRename('boats', 'fleet'), folder), [
      'weekly/20240503.md@1 4:10 ../fleet/20240502.md',
      'weekly/20240503.md@1 5:47 fleet/20240502.md',
      'weekly/20240503.md@1 7:12 ../fleet/20240502.md',
      'minutes.yaml@null 3:27 fleet',
      'minutes.yaml@null 5:32 fleet',
    ]);
    assert.equal(await willRename('nowhere.md', 'elsewhere.md'), null);
    await assert.rejects(willRename('boats/20240502.md', 'weekly/20240503.md'), {
      message: /^There is weekly\/20240503\.md already/,
    });
    const outside = { oldUri: boatsUri, newUri: 'file:///somewhere/else.md' };
    assert.equal(await ask('workspace/willRenameFiles', { files: [outside] }), null);
  });

  it('of files: as the setting says', async () => {
    await start({
      capabilities: capable,
      settings: { minuteTaker: { links: { updateOnFileMove: 'never' } } },
    });
    assert.equal(await willRename('boats', 'fleet'), null);
    await endServer(server);
    folder.dispose();
    await start({ capabilities: capable });
    const asked = await willRename('boats', 'fleet');
    assert.deepEqual(
      Object.values(asked?.changeAnnotations ?? {}).map((one) => one.needsConfirmation),
      [true],
    );
    await endServer(server);
    folder.dispose();
    await start({
      capabilities: capable,
      settings: { minuteTaker: { links: { updateOnFileMove: 'always' } } },
    });
    assert.equal((await willRename('boats', 'fleet'))?.changeAnnotations, undefined);
  });

  it('of files: by a setting that was changed just before', async () => {
    const links = { updateOnFileMove: 'always' };
    await start({ capabilities: capable, settings: { minuteTaker: { links } } });
    assert.ok(await willRename('boats', 'fleet'));
    links.updateOnFileMove = 'never';
    await server.connection.sendNotification('workspace/didChangeConfiguration', {});
    assert.equal(await willRename('boats', 'fleet'), null);
  });

  it('by git: the links follow after a question, in an edit of the server', async () => {
    await start({ capabilities: capable });
    const question = new Promise<ShowMessageRequestParams>((resolve) => {
      server.connection.onRequest('window/showMessageRequest', (params) => {
        resolve(params);
        return params.actions?.[0] ?? null;
      });
    });
    const applied = new Promise<ApplyWorkspaceEditParams>((resolve) => {
      server.connection.onRequest('workspace/applyEdit', (params) => {
        resolve(params);
        return { applied: true };
      });
    });
    server.open(weeklyUri, weekly);
    await server.pull(weeklyUri);
    await ask('textDocument/prepareRename', at(weeklyUri, 0, 0));
    move(folder, 'boats/20240502.md', 'archive/boats.md');
    server.watched({ [boatsUri]: 3, [folder.uriOf('archive/boats.md')]: 1 });
    const items = await server.pullUntil(weeklyUri, (all) =>
      all.some(({ message }) => `${message}`.includes('Did you mean archive/boats.md?')),
    );
    const range = items.find(({ code }) => code === 'link/file-missing')?.range;
    const actions = await ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: weeklyUri },
      range,
      context: { diagnostics: [] },
    });
    assert.ok(actions.some(({ title }) => title === 'Update all links to moved files'));
    assert.equal(
      (await question).message,
      'boats/20240502.md is archive/boats.md now. 2 links lead nowhere since then. Update them?',
    );
    assert.deepEqual(changesIn((await applied).edit, folder), [
      'weekly/20240503.md@1 4:10 ../archive/boats.md',
      'weekly/20240503.md@1 5:47 archive/boats.md',
    ]);
  });

  it('by git: in VS Code the changes can be shown first', async () => {
    await start({ capabilities: capable, initializationOptions: { builtinMarkdown: true } });
    server.connection.onRequest('window/showMessageRequest', ({ actions }) =>
      actions.find((action: { title: string }) => action.title === 'Show Changes'),
    );
    const applied = new Promise<ApplyWorkspaceEditParams>((resolve) => {
      server.connection.onRequest('workspace/applyEdit', (params) => {
        resolve(params);
        return { applied: false };
      });
    });
    await ask('textDocument/prepareRename', at(weeklyUri, 0, 0));
    move(folder, 'boats/20240502.md', 'archive/boats.md');
    server.watched({ [boatsUri]: 3, [folder.uriOf('archive/boats.md')]: 1 });
    const { changeAnnotations = {} } = (await applied).edit;
    assert.ok(Object.values(changeAnnotations).some((one) => one.needsConfirmation));
  });
});

function move(folder: TemporaryFolder, from: string, to: string): void {
  const [old, now] = [from, to].map((path) => join(folder.path, path));
  if (old === undefined || now === undefined) return;
  mkdirSync(dirname(now), { recursive: true });
  renameSync(old, now);
}
