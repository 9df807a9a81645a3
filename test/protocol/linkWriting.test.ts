import assert from 'node:assert/strict';
import type { CodeAction, CompletionItem, CompletionList } from 'vscode-languageserver';
import {
  linkMethods,
  type PasteLinkResult,
  type PlacePicturesResult,
  type ShortenLinksResult,
} from '#lsp/protocol/links.ts';
import { endServer, type LanguageServer, startServer } from '#support/languageServer.ts';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';

const github = 'https://github.com/SovereignCloudStack';
const blob = `${github}/minutes/blob/main`;
const minute = (line: string): string => `# 2023-06-28\n\n## Agenda\n\n### Flavors\n\n${line}\n`;
/** Of the line that is written. */
const line = 6;

describe('requests about links that are written', () => {
  let folder: TemporaryFolder;
  let other: LanguageServer;
  let ours: LanguageServer;
  let uri: string;

  before(async () => {
    folder = temporaryFolder({
      'minutes.yaml': 'extends: scs\n',
      'iaas/20230621.md': minute(`- [standards/#182](${github}/standards/pull/182)`),
      'iaas/20230628.md': minute('- x'),
      'ops/20230627.md': minute('- x'),
    });
    uri = folder.uriOf('iaas/20230628.md');
    const folders = [folder.uri];
    other = await startServer({ folders });
    ours = await startServer({ folders, initializationOptions: { builtinMarkdown: true } });
    // Waits until all minutes are read.
    await other.connection.sendRequest(linkMethods.shorten, { uri });
    await ours.connection.sendRequest(linkMethods.shorten, { uri });
    other.open(uri, minute('- x'));
    ours.open(uri, minute('- x'));
  });
  after(async () => {
    assert.deepEqual([...other.log, ...ours.log], []);
    await endServer(other);
    await endServer(ours);
    folder.dispose();
  });

  const complete = async (
    server: LanguageServer,
    written: string,
    triggerCharacter?: string,
  ): Promise<readonly CompletionItem[]> => {
    const character = written.indexOf('|');
    server.change(uri, [{ text: minute(written.replace('|', '')) }]);
    const list: CompletionList = await server.connection.sendRequest('textDocument/completion', {
      textDocument: { uri },
      position: { line, character },
      context: triggerCharacter ? { triggerKind: 2, triggerCharacter } : { triggerKind: 1 },
    });
    assert.equal(list.isIncomplete, list.items.length > 0);
    return list.items;
  };

  it('minutes behind ](, <, and the URL of the repository', async () => {
    for (const server of [other, ours]) {
      const [first] = await complete(server, 'see [x](|', '(');
      assert.equal(first?.label, '2023-06-27 Tuesday');
      assert.equal(first.labelDetails?.description, 'Team Ops · Flavors');
      assert.deepEqual(first.textEdit, {
        range: { start: { line, character: 8 }, end: { line, character: 8 } },
        newText: '../ops/20230627.md)',
      });
      const [angled] = await complete(server, 'see <|>', '<');
      assert.equal(
        (angled?.textEdit as { newText: string } | undefined)?.newText,
        `${blob}/ops/20230627.md`,
      );
      const url = await complete(server, `see ${github}/minutes/|`, '/');
      assert.deepEqual(
        url.map(({ detail }) => detail),
        ['ops/20230627.md', 'iaas/20230621.md'],
      );
    }
  });

  it('headings behind #, in VS Code only where it has none itself', async () => {
    assert.equal((await complete(other, 'see [x](#|)', '#')).length, 3);
    assert.equal((await complete(ours, 'see [x](#|)', '#')).length, 0);
    for (const server of [other, ours]) {
      const items = await complete(server, `see ${blob}/ops/20230627.md#|`, '#');
      assert.deepEqual(
        items.map(({ label, detail }) => `${label} ${detail}`),
        ['2023-06-28 #2023-06-28', 'Agenda #agenda', 'Flavors #flavors'],
      );
    }
  });

  it('issues behind the name of their repository', async () => {
    const [item] = await complete(other, '- standards#|', '#');
    assert.equal(item?.label, 'standards#182');
    assert.equal(item.labelDetails?.description, 'Flavors');
  });

  it('what can be pasted', async () => {
    other.change(uri, [{ text: minute('- see ') }]);
    const at = { line, character: 6 };
    const paste = (text: string, where = uri): Promise<PasteLinkResult> =>
      other.connection.sendRequest(linkMethods.paste, {
        uri: where,
        range: { start: at, end: at },
        text,
      });
    assert.deepEqual(await paste(`${github}/standards/issues/4`), {
      offers: [
        {
          title: 'Insert link standards/#4',
          text: `[standards/#4](${github}/standards/issues/4)`,
        },
      ],
    });
    assert.match(
      (await paste(`${blob}/ops/20230627.md`)).offers[0]?.text ?? '',
      /^\[.*\]\(\.\.\/ops/,
    );
    assert.deepEqual(await paste(`${github}/standards/issues/4`, 'file:///nowhere/x.md'), {
      offers: [],
    });
  });

  it('where a picture goes', async () => {
    const ask = (name: string, where = uri): Promise<PlacePicturesResult | null> =>
      other.connection.sendRequest(linkMethods.pictures, {
        uri: where,
        position: { line, character: 0 },
        pictures: [{ name, type: 'image/png' }],
      });
    assert.deepEqual(await ask('image.png'), {
      title: 'Insert picture as 20230628-image.png',
      uris: [folder.uriOf('iaas/20230628-image.png')],
      text: '![](20230628-image.png)',
    });
    assert.equal(await ask('image.png', 'file:///nowhere/x.md'), null);
  });

  it('bare issue links that are shortened, and the same as a code action', async () => {
    other.change(uri, [{ text: minute(`- ${github}/standards/issues/4`) }]);
    const { changes, message }: ShortenLinksResult = await other.connection.sendRequest(
      linkMethods.shorten,
      { uri },
    );
    assert.equal(message, '1 link was shortened.');
    assert.deepEqual(changes[0]?.edits, [
      {
        range: { start: { line, character: 2 }, end: { line, character: 59 } },
        oldText: `${github}/standards/issues/4`,
        newText: `[standards/#4](${github}/standards/issues/4)`,
      },
    ]);
    const at = { line, character: 10 };
    const actions: CodeAction[] = await other.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [], only: ['refactor'] },
    });
    const action = actions.find(({ title }) => title === 'Shorten to standards/#4');
    assert.match(JSON.stringify(action?.edit), /\[standards\/#4\]/);
  });

  it('that are malformed are refused', async () => {
    for (const [method, params] of [
      [linkMethods.shorten, {}],
      [linkMethods.paste, { uri, text: 'x' }],
      [linkMethods.pictures, { uri, position: { line, character: 0 }, pictures: [{ name: 1 }] }],
    ] as const) {
      await assert.rejects(other.connection.sendRequest(method, params), method);
    }
  });
});
