import assert from 'node:assert/strict';
import type { CodeAction, CompletionList } from 'vscode-languageserver';
import type { FileChange } from '#lsp/protocol/changes.ts';
import {
  type ParticipantsResult,
  peopleMethods,
  type WhoTookMinutesResult,
} from '#lsp/protocol/people.ts';
import { methods, type StatusResult } from '#lsp/protocol.ts';
import { endServer, type LanguageServer, startServer } from '#support/languageServer.ts';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';

const minute = (date: string, list: string, taker: string): string =>
  `# ${date}\n\n## Participants\n\n${list}\n\n## Agenda\n\n- Minutes transfer: ${taker}\n`;

describe('requests about people', () => {
  let folder: TemporaryFolder;
  let server: LanguageServer;
  let uri: string;
  const open = minute('2023-07-05', '- @ada\n- ', '');

  before(async () => {
    folder = temporaryFolder({
      'minutes.yaml': 'extends: scs\n',
      'iaas/20230621.md': minute('2023-06-21', '- @ada\n- @bo', '@bo'),
      'iaas/20230628.md': minute('2023-06-28', '- @ada\n- @bo\n- @kim', '@ada'),
      'iaas/20230705.md': open,
      'notes.md': '# Notes\n',
    });
    uri = folder.uriOf('iaas/20230705.md');
    server = await startServer({
      folders: [folder.uri],
      initializationOptions: { builtinMarkdown: true },
    });
    server.open(uri, open);
  });
  after(async () => {
    assert.deepEqual(server.log, []);
    await endServer(server);
    folder.dispose();
  });
  const ask = <T>(method: string, params: object): Promise<T> =>
    server.connection.sendRequest(method, params);
  const lineOf = (text: string): number => open.split('\n').indexOf(text);

  it('participants to choose, and the edits that insert them', async () => {
    const { choices, problem } = await ask<ParticipantsResult>(peopleMethods.participants, { uri });
    assert.equal(problem, '');
    assert.deepEqual(choices, [
      { text: '@bo', detail: 'in 2 of the last 2, last 2023-06-28', isRecent: true },
      { text: '@kim', detail: 'in 1 of the last 2, last 2023-06-28', isRecent: true },
    ]);
    const position = { line: lineOf('- @ada'), character: 3 };
    const changes = await ask<FileChange[]>(peopleMethods.insertParticipants, {
      uri,
      position,
      people: ['@bo', 'new-one'],
    });
    const line = lineOf('- ');
    assert.deepEqual(changes, [
      {
        uri,
        version: 1,
        edits: [
          {
            range: { start: { line, character: 1 }, end: { line, character: 2 } },
            oldText: ' ',
            newText: ' @bo\n- new-one',
          },
        ],
      },
    ]);
  });

  it('why nothing can be inserted, as a sentence', async () => {
    const notes = folder.uriOf('notes.md');
    const { problem } = await ask<ParticipantsResult>(peopleMethods.participants, { uri: notes });
    assert.match(problem, /no section for participants/);
    await assert.rejects(
      ask(peopleMethods.insertParticipants, { uri, people: ['@ADA'] }),
      /All of them are in the list already/,
    );
  });

  it('who took minutes, the open series first', async () => {
    const { text } = await ask<WhoTookMinutesResult>(peopleMethods.whoTookMinutes, { uri });
    assert.match(text, /^# Who took minutes\n\n## Team IaaS\n/);
    assert.match(text, /\| \\@ada \| 1 \| 2023\\?-06\\?-28 \|/);
  });

  it('completion at @ and on the role line, the answer as an action, and the status', async () => {
    assert.ok(server.initialized.capabilities.completionProvider?.triggerCharacters?.includes('@'));
    const line = lineOf('- Minutes transfer: ');
    const at = { textDocument: { uri }, position: { line, character: 20 } };
    const { items } = await ask<CompletionList>('textDocument/completion', {
      ...at,
      context: { triggerKind: 2, triggerCharacter: ' ' },
    });
    assert.deepEqual(
      items.map(({ label, labelDetails }) => [label, labelDetails?.description]),
      [
        ['@ada', 'last on duty 2023-06-28'],
        ['@bo', 'last on duty 2023-06-21'],
      ],
    );
    const actions = await ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at.position, end: at.position },
      context: { diagnostics: [], only: ['refactor'] },
    });
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Minutes: @ada (last on duty 2023-06-28)'],
    );
    const file = folder.uriOf('iaas/20230628.md');
    const { minuteTaker, reporter } = await ask<StatusResult>(methods.status, { uri: file });
    assert.deepEqual([minuteTaker, reporter ?? undefined], ['@ada', undefined]);
  });
});
