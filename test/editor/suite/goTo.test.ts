import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '#client/names.ts';
import {
  closeAll,
  insert,
  openFile,
  positionOf,
  readyExtension,
  workspaceUri,
} from '../support/workspace.ts';

const minutes = 'iaas/20230628.md';
const repository = 'https://github.com/SovereignCloudStack/minutes/blob/main';

const typed = `
### SIG Monitoring

- [relative](../${minutes}) and [heading](../${minutes}#sprint-review), [lines](../${minutes}#L5)
- ${repository}/${minutes}?plain=1#L5
- <${repository}/${minutes}#sprint-review>
- standards#1183 and [bad](command:workbench.action.terminal.new), [worse](file:///etc/passwd)
- [run](javascript:alert) [see](data:text/html,x)
- AI @grace: look at 2023-06-27
- [evil](evil.md#top)
`;

/** The weekly with more in it than is on disk. */
async function weekly(): Promise<vscode.TextDocument> {
  await readyExtension();
  const editor = await openFile('community-call/20230629.md');
  const { document } = editor;
  await insert(editor, document.lineAt(document.lineCount - 1).range.end, typed);
  return document;
}

/** One letter behind the beginning of `text`. */
const inside = (document: vscode.TextDocument, text: string): vscode.Position =>
  positionOf(document, text).translate(0, 1);

/** `path:line`, one-based. */
async function goneTo(document: vscode.TextDocument, text: string): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    inside(document, text),
  );
  return found.map((one) => {
    const [uri, range] =
      'targetUri' in one
        ? [one.targetUri, one.targetSelectionRange ?? one.targetRange]
        : [one.uri, one.range];
    return `${vscode.workspace.asRelativePath(uri)}:${range.start.line + 1}`;
  });
}

async function linksAt(
  document: vscode.TextDocument,
  text: string,
): Promise<readonly vscode.DocumentLink[]> {
  const all = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
    'vscode.executeLinkProvider',
    document.uri,
    1000,
  );
  return all.filter(({ range }) => range.contains(inside(document, text)));
}

async function hoversAt(
  document: vscode.TextDocument,
  text: string,
): Promise<readonly vscode.MarkdownString[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    inside(document, text),
  );
  return hovers.flatMap(({ contents }) =>
    contents.filter((one) => one instanceof vscode.MarkdownString),
  );
}

describe('Going to the other end', () => {
  afterEach(closeAll);

  it('by definition: one place for each link, whoever knows it', async () => {
    const document = await weekly();
    assert.deepEqual(await goneTo(document, `../${minutes}) and`), [`${minutes}:1`]);
    assert.deepEqual(await goneTo(document, `../${minutes}#sprint`), [`${minutes}:10`]);
    assert.deepEqual(await goneTo(document, `../${minutes}#L5`), [`${minutes}:5`]);
    assert.deepEqual(await goneTo(document, `${repository}/${minutes}?plain`), [`${minutes}:5`]);
    assert.deepEqual(await goneTo(document, `${repository}/${minutes}#sprint`), [`${minutes}:10`]);
    assert.deepEqual(await goneTo(document, 'inutes: [2023-06-28]'), [`${minutes}:1`]);
    assert.deepEqual(await goneTo(document, '2023-06-27'), ['ops/20230627.md:1']);
    assert.deepEqual(await goneTo(document, 'file:///etc'), []);
  });

  it('from a team’s heading to its minutes', async () => {
    const document = await weekly();
    const found = await goneTo(document, 'Team IaaS');
    assert.ok(found.includes(`${minutes}:1`), found.join(', '));
  });

  it('by links: URLs of the repository open the file, shorthands the web', async () => {
    const document = await weekly();
    const [line, ...others] = await linksAt(document, `${repository}/${minutes}?plain`);
    assert.deepEqual(others, []);
    assert.equal(line?.target?.path, workspaceUri(minutes).path);
    assert.equal(line?.target?.fragment, 'L5');
    assert.match(line?.tooltip ?? '', /^Go to line 5 of Team IaaS, Wednesday 2023-06-28$/);
    const [heading] = await linksAt(document, `${repository}/${minutes}#sprint`);
    assert.equal(heading?.target?.fragment, 'L10');
    const [shorthand] = await linksAt(document, 'standards#1183');
    assert.equal(
      shorthand?.target?.toString(true),
      'https://github.com/SovereignCloudStack/standards/issues/1183',
    );
    assert.equal((await linksAt(document, `../${minutes}) and`)).length, 1);
  });

  it('never by links that could start something: VS Code’s own ones are taken over', async () => {
    const document = await weekly();
    for (const text of ['command:workbench', 'file:///etc', 'javascript:', 'data:text']) {
      const links = await linksAt(document, text);
      assert.deepEqual(
        links.map(({ target }) => target?.path),
        [document.uri.path],
        text,
      );
      assert.match(links[0]?.tooltip ?? '', /is not opened/);
    }
  });

  it('by hover: what is there, as text that nobody can click', async () => {
    const document = await weekly();
    const expected: Readonly<Record<string, RegExp>> = {
      [`${repository}/${minutes}?plain`]: /Team IaaS\\, Wednesday 2023\\-06\\-28\\, line 5/,
      [`../${minutes}#sprint`]: /\*\*Sprint review\*\*[\s\S]*Everything is done/,
      'Team IaaS': /Folder\\: iaas/,
      '@grace': /\*\*\\@grace\*\*[\s\S]*Took part in \d+ meetings\\, last/,
      '2023-06-27': /\*\*Tuesday 2023\\-06\\-27\*\*/,
      'look at': /First named in this minute/,
      'standards#1183': /SovereignCloudStack\\\/standards\\#1183/,
      'command:workbench': /A link with command\\: is not opened/,
      'file:///etc': /A link with file\\: is not opened/,
    };
    for (const [text, pattern] of Object.entries(expected)) {
      const hovers = await hoversAt(document, text);
      const shown = hovers.map(({ value }) => value).join('\n');
      assert.ok(pattern.test(shown), `${text}: ${shown}`);
      for (const { value, isTrusted, supportHtml } of hovers) {
        assert.ok(!isTrusted, value);
        assert.ok(!supportHtml, value);
        assert.doesNotMatch(value, /\]\(\s*<?(?!https:\/\/github\.com\/)/, value);
      }
    }
  });

  it('says where there is no page to open', async () => {
    await weekly();
    const state = { isDone: false };
    const done = Promise.resolve(vscode.commands.executeCommand(commandIds.openOnWeb)).finally(
      () => {
        state.isDone = true;
      },
    );
    while (!state.isDone) await vscode.commands.executeCommand('notifications.clearAll');
    await done;
  });
});
