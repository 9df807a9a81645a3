import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DocumentLink,
  type Hover,
  type Location,
  type LocationLink,
  MarkupContent,
  type Position,
} from 'vscode-languageserver';
import { navigationMethods, type OnWebResult } from '#lsp/protocol/navigation.ts';
import {
  type EditorOptions,
  editorCapabilities,
  endServer,
  type LanguageServer,
  startServer,
} from '#support/languageServer.ts';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';

const own = 'https://github.com/lakeside/minutes';

const files = {
  'minutes.yaml': `repository: ${own}
shorthands: { standards: lakeside/standards }
series:
  - { id: boats, name: Boats, include: 'boats/{YYYYMMDD}.md', repository: standards }
  - id: weekly
    include: weekly/{YYYYMMDD}.md
    reports: [Team Boats]
    sections: [{ name: Team updates, kind: teams }]
teams:
  - { name: Team Boats, folder: boats }
`,
  'boats/20230628.md':
    '# 2023-06-28\n\n## Participants\n\n- @ada\n\n## Größe 👩 of the pier\n\n- 3 m\n',
  'boats/pier.png': '',
  'weekly/20230629.md': `# Weekly 2023-06-29

## Team updates

### Team Boats

Minutes: None yet

- 👩 see [it](../boats/20230628.md#größe--of-the-pier), standards#12, PR #7 and [x](file:///etc/passwd)
- 👩 ${own}/blob/main/boats/20230628.md?plain=1#L5
- ![👩](../boats/pier.png)
`,
};

describe('requests that lead to the other end of a link', () => {
  let folder: TemporaryFolder;
  const servers: LanguageServer[] = [];

  before(() => {
    folder = temporaryFolder(files);
  });
  after(async () => {
    for (const server of servers) assert.deepEqual(server.log, []);
    await Promise.all(servers.map(endServer));
    folder.dispose();
  });
  const start = async (options: Partial<EditorOptions> = {}): Promise<LanguageServer> => {
    const server = await startServer({ folders: [folder.uri], ...options });
    servers.push(server);
    return server;
  };
  /** Where `text` stands in the weekly, counted in UTF-16 units. */
  const at = (text: string, path: keyof typeof files = 'weekly/20230629.md'): Position => {
    const lines = files[path].split('\n');
    const line = lines.findIndex((one) => one.includes(text));
    return { line, character: (lines[line]?.indexOf(text) ?? 0) + 1 };
  };
  const ask = <T>(server: LanguageServer, method: string, position?: Position): Promise<T> =>
    server.connection.sendRequest(method, {
      textDocument: { uri: folder.uriOf('weekly/20230629.md') },
      ...(position ? { position } : {}),
    });

  describe('in an editor of its own', () => {
    let server: LanguageServer;
    before(async () => {
      server = await start();
    });

    it('goes to headings, lines and minutes from a file that is not open', async () => {
      const go = (text: string): Promise<Location[] | null> =>
        ask(server, 'textDocument/definition', at(text));
      const uri = folder.uriOf('boats/20230628.md');
      const heading = { start: { line: 6, character: 0 }, end: { line: 6, character: 23 } };
      assert.deepEqual(await go('boats/20230628.md#gr'), [{ uri, range: heading }]);
      assert.equal((await go('?plain=1'))?.[0]?.range.start.line, 4);
      assert.deepEqual(
        (await go('Team Boats'))?.map((one) => one.uri),
        [uri, folder.uriOf('minutes.yaml')],
      );
      assert.deepEqual(
        (await go('inutes: None'))?.map((one) => one.uri),
        [uri],
      );
      assert.equal(await go('tandards#12'), null);
      assert.equal(await go('file:///'), null);
      assert.equal(await go('Team updates'), null);
    });

    it('sees what was typed and not saved, here and at the other end', async () => {
      const uri = folder.uriOf('boats/20230628.md');
      server.open(uri, '# 2023-06-28\n\n## Größe 👩 of the pier\n');
      const [found] =
        (await ask<Location[] | null>(
          server,
          'textDocument/definition',
          at('boats/20230628.md#gr'),
        )) ?? [];
      assert.equal(found?.range.start.line, 2);
      server.close(uri);
    });

    it('lists what can be opened, and where it leads', async () => {
      const links = await ask<DocumentLink[]>(server, 'textDocument/documentLink');
      const uri = folder.uriOf('boats/20230628.md');
      assert.deepEqual(
        links.map(({ target, tooltip }) => [target, tooltip]),
        [
          [uri, undefined],
          [`${uri}#L7`, undefined],
          ['https://github.com/lakeside/standards/issues/12', undefined],
          [`${uri}#L5`, undefined],
          [folder.uriOf('boats/pier.png'), undefined],
        ],
      );
    });

    it('shows the other end as Markdown, with a picture where there is one', async () => {
      const hover = async (text: string): Promise<string> => {
        const found = await ask<Hover | null>(server, 'textDocument/hover', at(text));
        assert.ok(MarkupContent.is(found?.contents));
        assert.equal(found.contents.kind, 'markdown');
        return found.contents.value;
      };
      assert.match(
        await hover('boats/20230628.md#gr'),
        /^\*\*Größe 👩 of the pier\*\*\n\nBoats\\, Wednesday/,
      );
      assert.match(await hover('tandards#12'), /^\*\*lakeside\\\/standards\\#12\*\*/);
      assert.match(
        await hover('pier.png'),
        /!\[boats\\\/pier\\\.png\]\(file:\/\/[^)|]*pier\.png\)/,
      );
      assert.match(await hover('file:///'), /^A link with file\\: is not opened/);
    });

    it('names the page of what stands at the cursor', async () => {
      const page = (path: keyof typeof files, text?: string): Promise<OnWebResult> =>
        server.connection.sendRequest(navigationMethods.onWeb, {
          uri: folder.uriOf(path),
          ...(text === undefined ? {} : { position: at(text, path) }),
        });
      const url = (result: OnWebResult): string =>
        result.kind === 'page' ? result.url : result.message;
      assert.equal(url(await page('weekly/20230629.md')), `${own}/blob/main/weekly/20230629.md`);
      assert.equal(
        url(await page('weekly/20230629.md', 'boats/20230628.md#gr')),
        `${own}/blob/main/boats/20230628.md#gr%C3%B6%C3%9Fe--of-the-pier`,
      );
      assert.equal(
        url(await page('weekly/20230629.md', '?plain=1')),
        `${own}/blob/main/boats/20230628.md#L5`,
      );
      assert.equal(
        url(await page('weekly/20230629.md', 'tandards#12')),
        'https://github.com/lakeside/standards/issues/12',
      );
      assert.equal(
        url(await page('weekly/20230629.md', 'Team updates')),
        `${own}/blob/main/weekly/20230629.md#team-updates`,
      );
      assert.equal(
        url(await page('weekly/20230629.md', 'file:///')),
        `${own}/blob/main/weekly/20230629.md`,
      );
    });
  });

  it('counts in the units of the editor, says what leads there, and has tooltips', async () => {
    const server = await start({
      capabilities: {
        general: { positionEncodings: ['utf-8'] },
        textDocument: {
          ...editorCapabilities.textDocument,
          diagnostic: {},
          hover: { contentFormat: ['plaintext'] },
          definition: { linkSupport: true },
          documentLink: { tooltipSupport: true },
        },
      },
    });
    const line = at('boats/20230628.md#gr').line;
    // Two bytes more than letters for the person in front.
    const position = { line, character: at('boats/20230628.md#gr').character + 2 };
    const [found] =
      (await ask<LocationLink[] | null>(server, 'textDocument/definition', position)) ?? [];
    assert.deepEqual(found?.originSelectionRange, {
      start: { line, character: 11 },
      end: { line, character: 58 },
    });
    assert.deepEqual(found?.targetSelectionRange.end, { line: 6, character: 27 });
    assert.deepEqual(found?.targetRange.end, { line: 9, character: 0 });
    const hover = await ask<Hover | null>(server, 'textDocument/hover', position);
    assert.ok(MarkupContent.is(hover?.contents));
    assert.equal(hover.contents.kind, 'plaintext');
    assert.match(
      hover.contents.value,
      /^Größe 👩 of the pier\nBoats, Wednesday 2023-06-28\n- 3 m\nOpen on GitHub: https:/,
    );
    const links = await ask<DocumentLink[]>(server, 'textDocument/documentLink');
    assert.deepEqual(
      links.map(({ tooltip }) => tooltip)[1],
      'Go to “Größe 👩 of the pier” in Boats, Wednesday 2023-06-28',
    );
  });

  it('leaves to VS Code what it does by itself', async () => {
    const server = await start({ initializationOptions: { builtinMarkdown: true } });
    // It would open the address with `file:`, so that has to lead to where it stands.
    const self = folder.uriOf('weekly/20230629.md');
    const uri = folder.uriOf('boats/20230628.md');
    const links = await ask<DocumentLink[]>(server, 'textDocument/documentLink');
    assert.deepEqual(
      links.map(({ target }) => target),
      [uri, 'https://github.com/lakeside/standards/issues/12', `${self}#L9`, `${uri}#L5`],
    );
    assert.equal(await ask(server, 'textDocument/definition', at('boats/20230628.md#gr')), null);
  });

  it('says nothing of what lies outside of the folder that is open', async () => {
    const server = await start({ folders: [folder.uriOf('weekly')] });
    assert.equal(await ask(server, 'textDocument/definition', at('boats/20230628.md#gr')), null);
    assert.equal(await ask(server, 'textDocument/definition', at('?plain=1')), null);
    const links = await ask<DocumentLink[]>(server, 'textDocument/documentLink');
    assert.ok(
      links.every(({ target }) => !target?.startsWith('file:')),
      JSON.stringify(links),
    );
  });

  it('looks up what nobody has asked for yet, and follows no symbolic link out of the folder', async () => {
    const other = temporaryFolder({
      '.gitignore': 'drafts/\n',
      'minutes.yaml': files['minutes.yaml'],
      'drafts/plan.md': '# Plan\n',
      'boats/20230628.md':
        '[a](../drafts/plan.md)\n[b](secret.md)\n![c](secret.png)\n[d](latest.md)\n# 2023-06-28\n',
    });
    const secret = temporaryFolder({ 'secret.md': '# Secret\n' });
    symlinkSync(join(secret.path, 'secret.md'), join(other.path, 'boats/secret.md'));
    symlinkSync(join(secret.path, 'secret.md'), join(other.path, 'boats/secret.png'));
    symlinkSync('20230628.md', join(other.path, 'boats/latest.md'));
    const server = await start({ folders: [other.uri] });
    const uri = other.uriOf('boats/20230628.md');
    const go = async (line: number): Promise<readonly string[] | undefined> => {
      const params = { textDocument: { uri }, position: { line, character: 1 } };
      const found: Location[] | null = await server.connection.sendRequest(
        'textDocument/definition',
        params,
      );
      return found?.map((one) => one.uri);
    };
    assert.deepEqual(await go(0), [other.uriOf('drafts/plan.md')]);
    assert.equal(await go(1), undefined);
    assert.equal(await go(2), undefined);
    assert.deepEqual(await go(3), [other.uriOf('boats/latest.md')]);
    const links: DocumentLink[] = await server.connection.sendRequest('textDocument/documentLink', {
      textDocument: { uri },
    });
    assert.equal(links.length, 2);
    const hover: Hover = await server.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 2, character: 1 },
    });
    assert.match(JSON.stringify(hover), /leads out of the repository/);
    other.dispose();
    secret.dispose();
  });

  it('answers nothing for what is no minute, and refuses what is no question', async () => {
    const server = await start();
    const definition = (params: object): Promise<unknown> =>
      server.connection.sendRequest('textDocument/definition', params);
    const position = { line: 0, character: 0 };
    assert.equal(
      await definition({ textDocument: { uri: 'file:///elsewhere/a.md' }, position }),
      null,
    );
    assert.equal(
      await definition({ textDocument: { uri: folder.uriOf('gone.md') }, position }),
      null,
    );
    await assert.rejects(definition({ textDocument: {} }), /Parameters/);
    await assert.rejects(
      server.connection.sendRequest('textDocument/documentLink', {}),
      /Parameters/,
    );
    await assert.rejects(
      server.connection.sendRequest(navigationMethods.onWeb, { uri: 7 }),
      /Parameters/,
    );
    const far = { line: 99_999, character: 99_999 };
    assert.equal(
      await definition({
        textDocument: { uri: folder.uriOf('weekly/20230629.md') },
        position: far,
      }),
      null,
    );
  });
});
