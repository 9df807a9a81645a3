import assert from 'node:assert/strict';
import type {
  CodeAction,
  Diagnostic,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { lineMap, spanOf } from '#base/lineMap.ts';
import { applyEdits } from '#base/range.ts';
import { endServer, type LanguageServer, startServer } from '#support/languageServer.ts';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';

const description = `teams: [Team Dome, Team Optics]
series:
  - id: weekly
    include: weekly/{YYYYMMDD}.md
    title: Weekly {YYYY-MM-DD}
    weekday: Thursday
    reports: [Team Dome, Team Optics]
`;

/** A Friday: the title is right, the name of the file is wrong. */
const wrongName = `# Weekly 2024-05-16

## Agenda

- [a] (https://example.org/a)
- [b] (https://example.org/b)

##Notes

### Team Dome

- shutter

### Team Optics

- mirror

### Team Mirrors

- new

![](https://pad.example.org/uploads/upload_0c5d8f7a6b4e3d2c1b0a9f8e7d6c5b4a.png)
`;

const other = '# 2024-05-20\n\nSee [the weekly](../weekly/20240517.md#agenda).\n';

/** What a full-grown editor can do with a chosen action. */
const capable = {
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: {},
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } },
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

describe('code actions', () => {
  let folder: TemporaryFolder;
  let server: LanguageServer;
  let uri: string;

  beforeEach(() => {
    folder = temporaryFolder({
      'minutes.yaml': description,
      'weekly/20240509.md': '# Weekly 2024-05-09\n',
      'weekly/20240517.md': wrongName,
      'dome/20240520.md': other,
    });
    uri = folder.uriOf('weekly/20240517.md');
  });
  afterEach(async () => {
    await endServer(server);
    folder.dispose();
  });

  async function start(capabilities: object, initializationOptions?: object): Promise<void> {
    server = await startServer({
      folders: [folder.uri],
      capabilities,
      ...(initializationOptions === undefined ? {} : { initializationOptions }),
    });
    server.open(uri, wrongName);
    // That a picture is nowhere else is known once all files are.
    await server.pullUntil(uri, (items) =>
      items.some(({ code }) => code === 'link/upload-not-archived'),
    );
  }

  const ask = (
    place: string,
    only?: readonly string[],
    diagnostics: readonly Diagnostic[] = [],
  ): Promise<CodeAction[]> => {
    const line = wrongName.split('\n').findIndex((one) => one.includes(place));
    const range = { start: { line, character: 3 }, end: { line, character: 3 + place.length } };
    return server.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics, ...(only === undefined ? {} : { only }) },
    });
  };
  const resolved = (action: CodeAction | undefined): Promise<CodeAction> =>
    server.connection.sendRequest('codeAction/resolve', action);
  const titles = (actions: readonly CodeAction[]): readonly string[] =>
    actions.map(({ title }) => title);
  const editsOf = (edit: WorkspaceEdit | undefined): readonly TextDocumentEdit[] =>
    (edit?.documentChanges ?? []).flatMap((one) => ('kind' in one ? [] : [one]));
  const newTexts = (edit: WorkspaceEdit | undefined): readonly string[] =>
    editsOf(edit).flatMap(({ edits }) => edits.map((one) => ('newText' in one ? one.newText : '')));

  it('rename the file with the links in other files once they are chosen', async () => {
    await start(capable);
    const actions = await ask('Weekly 2024-05-16', ['quickfix']);
    const [rename, title] = actions;
    assert.equal(rename?.title, 'Rename the file to 20240516.md and change all links to it');
    assert.equal(rename.isPreferred, true);
    assert.equal(rename.diagnostics?.[0]?.code, 'minute/date-mismatch');
    assert.equal(rename.edit, undefined);
    assert.equal(title?.title, 'Correct the title to 2024-05-17');
    const { edit } = await resolved(rename);
    assert.deepEqual(edit?.documentChanges, [
      {
        textDocument: { uri: folder.uriOf('dome/20240520.md'), version: null },
        edits: [
          {
            range: { start: { line: 2, character: 17 }, end: { line: 2, character: 38 } },
            newText: '../weekly/20240516.md',
          },
        ],
      },
      {
        kind: 'rename',
        oldUri: uri,
        newUri: folder.uriOf('weekly/20240516.md'),
        options: { overwrite: false, ignoreIfExists: false },
      },
    ]);
  });

  it('bring their edit at once where the editor does not ask again', async () => {
    const { codeAction: _, ...textDocument } = capable.textDocument;
    await start({ ...capable, textDocument });
    const [rename] = await ask('Weekly 2024-05-16', ['quickfix']);
    assert.match(rename?.title ?? '', /^Rename the file/);
    assert.equal(rename?.edit?.documentChanges?.length, 2);
  });

  it('offer no renaming to an editor that cannot rename, and plain changes', async () => {
    const workspace = { diagnostics: { refreshSupport: true }, workspaceEdit: {} };
    await start({ ...capable, workspace });
    const actions = await ask('Weekly 2024-05-16', ['quickfix']);
    assert.deepEqual(titles(actions), ['Correct the title to 2024-05-17', 'Leave this as it is']);
    assert.deepEqual(
      actions[0]?.edit?.changes?.[uri]?.map(({ newText }) => newText),
      ['2024-05-17'],
    );
    assert.ok(!titles(await ask('Team Mirrors')).some((one) => one.includes('minutes.yaml')));
  });

  it('repair all of one kind, or all that is certain, in one go', async () => {
    await start(capable);
    const actions = await ask('[a] (https', ['quickfix']);
    assert.deepEqual(titles(actions), [
      'Remove the space',
      'Fix all 2 of this kind in the file',
      'Leave this as it is',
    ]);
    assert.equal(newTexts(actions[1]?.edit).length, 2);

    // As editors ask when they save: for the whole text, and for this kind alone.
    for (const kind of ['source.fixAll', 'source.fixAll.minuteTaker', 'source']) {
      const [all, ...more] = await server.connection.sendRequest<CodeAction[]>(
        'textDocument/codeAction',
        {
          textDocument: { uri },
          range: { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } },
          context: { diagnostics: [], only: [kind] },
        },
      );
      assert.equal(all?.kind, 'source.fixAll.minuteTaker');
      assert.equal(newTexts(all.edit).length, 3);
      assert.deepEqual(editsOf(all.edit)[0]?.textDocument, { uri, version: 1 });
      assert.deepEqual(more, []);
    }
    const elsewhere = await ask('[a] (https', ['source.organizeImports', 'source.fixAll.eslint']);
    assert.deepEqual(elsewhere, []);
  });

  it('make a minutes.yaml where there is none, and add to the one that is there', async () => {
    await start(capable);
    const add = (await ask('Team Mirrors')).find(({ title }) => title.includes('minutes.yaml'));
    assert.equal(add?.title, 'Add Team Mirrors to the teams in minutes.yaml');
    const { edit } = await resolved(add);
    const [change] = editsOf(edit);
    assert.equal(change?.textDocument.uri, folder.uriOf('minutes.yaml'));
    const lines = lineMap(description);
    const edits = (change?.edits ?? []).map((one) => ({
      span: spanOf(lines, one.range),
      newText: 'newText' in one ? one.newText : '',
    }));
    const first = 'teams: [Team Dome, Team Optics, Team Mirrors]';
    assert.equal(applyEdits(description, edits), description.replace(/^teams: .*/, first));
  });

  it('silence a finding of any kind for its line', async () => {
    await start(capable);
    const silence = (await ask('Weekly 2024-05-16')).find(
      ({ title }) => title === 'Leave this as it is',
    );
    assert.deepEqual(newTexts(silence?.edit), [
      '<!-- minute-taker-disable-next-line minute/date-mismatch -->\n',
    ]);
    server.change(uri, [{ text: `${newTexts(silence?.edit)[0] ?? ''}${wrongName}` }]);
    await server.pullUntil(
      uri,
      (items) => !items.some(({ code }) => code === 'minute/date-mismatch'),
    );
  });

  it('are commands of our own extension only where it is the editor', async () => {
    const twin = `# Weekly 2024-05-09\n\n${'- the same as every week, word for word\n'.repeat(8)}`;
    folder.write('weekly/20240509.md', twin);
    const compare = async (): Promise<CodeAction | undefined> => {
      server.change(uri, [{ text: twin }]);
      await server.pullUntil(uri, (items) =>
        items.some(({ code }) => code === 'minute/duplicate-file'),
      );
      const actions = await ask('Weekly 2024-05-16');
      return actions.find(({ title }) => title.startsWith('Compare'));
    };
    await start(capable, { builtinMarkdown: true });
    const { command } = (await compare()) ?? {};
    assert.equal(command?.command, 'minuteTaker.compare');
    assert.deepEqual(command.arguments, [uri, folder.uriOf('weekly/20240509.md')]);
    await endServer(server);
    await start(capable);
    assert.equal(await compare(), undefined);
  });
});

describe('code actions without a minutes.yaml', () => {
  it('make one', async () => {
    const weekly = (day: string, team: string): string =>
      `# SCS Tech Weekly ${day}\n\n## Meta\n\n- Minutes: Jo\n\n## Team updates\n\n### Team IaaS\n\n- a\n\n### Team Container\n\n- b\n\n### ${team}\n\n- c\n`;
    const folder = temporaryFolder({
      'community-call/20230622.md': weekly('2023-06-22', 'Team Ops'),
      'community-call/20230629.md': weekly('2023-06-29', 'SIG Telescopes'),
    });
    const server = await startServer({ folders: [folder.uri], capabilities: capable });
    try {
      const uri = folder.uriOf('community-call/20230629.md');
      server.open(uri, weekly('2023-06-29', 'SIG Telescopes'));
      const items = await server.pullUntil(uri, (all) =>
        all.some(({ code }) => code === 'team/unknown'),
      );
      const finding = items.find(({ code }) => code === 'team/unknown');
      const actions = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: finding?.range,
        context: { diagnostics: items },
      });
      const add = actions.find(({ title }) => title.includes('minutes.yaml'));
      const { edit } = await server.connection.sendRequest<CodeAction>('codeAction/resolve', add);
      const [create, change] = edit?.documentChanges ?? [];
      const made = folder.uriOf('minutes.yaml');
      assert.deepEqual(create, {
        kind: 'create',
        uri: made,
        options: { overwrite: false, ignoreIfExists: false },
      });
      assert.ok(change !== undefined && 'edits' in change);
      assert.equal(change.textDocument.uri, made);
      assert.match(JSON.stringify(change.edits), /SIG Telescopes/);
    } finally {
      await endServer(server);
      folder.dispose();
    }
  });
});
