import assert from 'node:assert/strict';
import type { CodeAction, CodeLens, Command } from 'vscode-languageserver';
import {
  type DraftChangesParams,
  type DraftChangesResult,
  type DraftsParams,
  type DraftsResult,
  draftMethods,
} from '#lsp/protocol/drafts.ts';
import { endServer, type LanguageServer, startServer } from '#support/languageServer.ts';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';

const weekly = `# SCS Tech Weekly 2023-06-29

## Team updates

### Team IaaS

- Sun

### Team Ops

Minutes: None yet

### AOB
`;

const minutes = (...topics: readonly string[]): string =>
  `# 2023-06-28\n\n## Agenda\n\n${topics.map((topic) => `### ${topic}\n\n* Said\n\n`).join('')}`;

const files = {
  'minutes.yaml': 'extends: scs\n',
  'community-call/20230629.md': weekly,
  'iaas/20230628.md': minutes('Rain', 'Wind'),
  'ops/20230628.md': minutes('Zuul'),
  'README.md': '# Minutes\n\n[The last of Team Ops](ops/20230628.md)\n',
};

describe('drafts of team updates', () => {
  let folder: TemporaryFolder;
  let server: LanguageServer;
  let uri: string;

  beforeEach(async () => {
    folder = temporaryFolder(files);
    uri = folder.uriOf('community-call/20230629.md');
    server = await startServer({
      folders: [folder.uri],
      initializationOptions: { builtinMarkdown: true },
    });
    server.open(uri, weekly);
  });
  afterEach(async () => {
    assert.deepEqual(server.log, []);
    await endServer(server);
    folder.dispose();
  });

  const draftsOf = (params: DraftsParams): Promise<DraftsResult | null> =>
    server.connection.sendRequest(draftMethods.drafts, params);
  const changesOf = (params: DraftChangesParams): Promise<DraftChangesResult | null> =>
    server.connection.sendRequest(draftMethods.draftChanges, params);
  const offered = async (section: string): Promise<readonly string[] | undefined> =>
    (await draftsOf({ uri, section }))?.here?.topics.map(({ label }) => label);

  it('are offered at once after the start, with the place in the team’s minutes', async () => {
    const drafts = await draftsOf({ uri, position: { line: 6, character: 2 } });
    assert.deepEqual(
      drafts?.teams.map(({ section, from, topics }) => [section, from, topics.length]),
      [
        ['team-iaas', 'iaas/20230628.md', 2],
        ['team-ops', 'ops/20230628.md', 1],
      ],
    );
    assert.equal(drafts?.here?.section, 'team-iaas');
    const [rain] = drafts.here.topics;
    assert.deepEqual(
      [rain?.uri, rain?.range.start],
      [folder.uriOf('iaas/20230628.md'), { line: 4, character: 4 }],
    );
    const elsewhere = await draftsOf({ uri, position: { line: 0, character: 0 } });
    assert.deepEqual([elsewhere?.here, elsewhere?.teams.length], [null, 2]);
    assert.equal(await draftsOf({ uri: folder.uriOf('README.md') }), null);
    assert.equal(await draftsOf({ uri: folder.uriOf('nowhere.md') }), null);
  });

  it('see what is not saved yet, and minutes that vanish', async () => {
    server.open(folder.uriOf('iaas/20230628.md'), minutes('Rain', 'Snow'));
    assert.deepEqual(await offered('team-iaas'), ['Rain', 'Snow']);
    folder.remove('ops/20230628.md');
    server.watched({ [folder.uriOf('ops/20230628.md')]: 3 });
    await server.pullUntil(folder.uriOf('README.md'), (found) => found.length > 0);
    assert.deepEqual(await offered('team-ops'), []);
    const drafts = await draftsOf({ uri, section: 'team-ops' });
    assert.match(drafts?.reason ?? '', /There are no minutes of Team Ops .* the folder ops\.$/);
  });

  it('become changes of the document as it is now; what is gone is named', async () => {
    const drafts = await draftsOf({ uri });
    const chosen = drafts?.teams.map(({ section, topics }) => ({
      section,
      topics: topics.map(({ id }) => id),
    }));
    assert(chosen);
    const at = { line: 6, character: 5 };
    server.change(uri, [{ range: { start: at, end: at }, text: '\n- Wind' }]);
    const result = await changesOf({ uri, chosen });
    assert.deepEqual([result?.count, result?.gone], [2, ['iaas/20230628.md#wind']]);
    const [change, ...others] = result?.changes ?? [];
    assert.deepEqual([change?.uri, change?.version, others], [uri, 2, []]);
    const end = { line: 7, character: 6 };
    assert.deepEqual(change?.edits, [
      { range: { start: end, end }, oldText: '', newText: '\n- Rain' },
      {
        range: { start: { line: 11, character: 17 }, end: { line: 13, character: 0 } },
        oldText: '\n\n',
        newText: '\n\n- Zuul\n\n',
      },
    ]);
    const nothing = await changesOf({ uri, chosen: [] });
    assert.deepEqual(nothing, { changes: [], count: 0, gone: [] });
  });

  it('are lenses and actions that run our command', async () => {
    const params = { textDocument: { uri } };
    await draftsOf({ uri });
    const lenses: CodeLens[] = await server.connection.sendRequest('textDocument/codeLens', params);
    const drafts = lenses.filter(({ command }) => command?.title.startsWith('Draft'));
    assert.deepEqual(
      drafts.map(({ range, command }) => [range.start.line, command?.title, command?.arguments]),
      [
        [2, 'Draft all teams', [uri]],
        [4, 'Draft from iaas/20230628.md', [uri, 'team-iaas']],
        [8, 'Draft from ops/20230628.md', [uri, 'team-ops']],
      ],
    );
    const at = { line: 8, character: 0 };
    const actions: (CodeAction | Command)[] = await server.connection.sendRequest(
      'textDocument/codeAction',
      {
        ...params,
        range: { start: at, end: at },
        context: { diagnostics: [], only: ['refactor'] },
      },
    );
    const draft = actions.find(({ title }) => title === 'Draft from ops/20230628.md');
    assert(draft && 'kind' in draft);
    assert.deepEqual([draft.kind, draft.edit], ['refactor', undefined]);
  });

  it('refuse what is no request', async () => {
    for (const params of [{}, { uri: 3 }, { uri, section: 3 }, { uri, position: { line: 'x' } }]) {
      await assert.rejects(server.connection.sendRequest(draftMethods.drafts, params));
    }
    const chosen = [{ section: 'team-iaas', topics: 'rain' }];
    await assert.rejects(server.connection.sendRequest(draftMethods.draftChanges, { uri, chosen }));
  });
});
