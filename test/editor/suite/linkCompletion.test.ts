import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ClientApi } from '#client/api.ts';
import { commandIds } from '#client/names.ts';
import { runUntil } from '../support/runUntil.ts';
import { closeAll, insert, openFile, positionOf, readyExtension } from '../support/workspace.ts';

const weekly = 'community-call/20230629.md';
const team = 'iaas/20230628.md';
const github = 'https://github.com/SovereignCloudStack';
const blob = `${github}/minutes/blob/main`;

/** Writes a line behind the title, with the cursor at its end. */
async function write(path: string, text: string): Promise<vscode.TextEditor> {
  const editor = await openFile(path);
  const at = new vscode.Position(2, 0);
  await insert(editor, at, `${text}\n\n`);
  const end = at.translate(0, text.length);
  editor.selection = new vscode.Selection(end, end);
  return editor;
}

/** The line after `typed` was typed behind `text` and the first entry was chosen from the list that came up. */
async function chosenAfter(path: string, text: string, typed: string): Promise<string> {
  const editor = await write(path, text);
  for (const letter of typed) await vscode.commands.executeCommand('type', { text: letter });
  const line = (): string => editor.document.lineAt(2).text;
  const before = line();
  await runUntil('acceptSelectedSuggestion', () => line() !== before);
  return line();
}

async function itemsAfter(path: string, text: string): Promise<readonly vscode.CompletionItem[]> {
  const editor = await write(path, text);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    editor.selection.active,
  );
  return items;
}

const labelOf = ({ label }: vscode.CompletionItem): string =>
  typeof label === 'string' ? label : label.label;

describe('Links that are written', () => {
  before(readyExtension);
  afterEach(closeAll);

  it('minutes come up behind ](, and the parenthesis is closed once', async () => {
    const line = await chosenAfter(team, 'see [x]', '(');
    assert.match(line, /^see \[x\]\([^()]*2023\d{4}\.md\)$/);
  });

  it('a topic finds its minutes', async () => {
    const items = await itemsAfter(team, 'see [x](sprint');
    const own = items.filter(({ detail }) => detail?.startsWith('container/'));
    assert.ok(own.length > 0, items.map(labelOf).join(', '));
  });

  it('a URL of the repository is completed as soon as it names it', async () => {
    const line = await chosenAfter(team, `see ${github}/minutes`, '/');
    assert.match(
      line,
      /^see https:\/\/github\.com\/SovereignCloudStack\/minutes\/blob\/main\/\S+\.md$/,
    );
  });

  it('headings behind #: ours in URLs of the repository, those of VS Code in paths, none twice', async () => {
    const headings = await itemsAfter(weekly, `see ${blob}/iaas/20230628.md#`);
    assert.ok(
      headings.some(({ detail }) => detail === '#agenda'),
      headings.map(labelOf).join(', '),
    );
    await closeAll();
    const own = (await itemsAfter(weekly, 'see [x](#')).map(labelOf);
    assert.equal(new Set(own.map((label) => label.toLowerCase())).size, own.length, own.join(', '));
    assert.equal(own.filter((label) => /^#?meta$/i.test(label)).length, 1, own.join(', '));
  });
});

describe('Links that are pasted', () => {
  const state: { api?: ClientApi } = {};
  before(async () => {
    state.api = await readyExtension();
  });
  afterEach(closeAll);

  const paste = async (
    text: string,
    selection?: vscode.Range,
  ): Promise<readonly vscode.DocumentPasteEdit[]> => {
    assert.ok(state.api);
    const editor = await write(weekly, 'see ');
    const data = new vscode.DataTransfer();
    data.set('text/plain', new vscode.DataTransferItem(text));
    const edits = await state.api.paste.links.provideDocumentPasteEdits?.(
      editor.document,
      [selection ?? editor.selection],
      data,
      { only: undefined, triggerKind: vscode.DocumentPasteTriggerKind.Automatic },
      new vscode.CancellationTokenSource().token,
    );
    return edits ?? [];
  };

  it('an issue is offered with its repository and number, behind the URL itself', async () => {
    const [edit, other] = await paste(`${github}/standards/pull/182`);
    assert.equal(edit?.insertText, `[standards#182](${github}/standards/pull/182)`);
    assert.equal(edit?.kind.value, 'markdown.link.minuteTaker');
    assert.ok(
      edit?.yieldTo?.some((kind) => kind.value === vscode.DocumentDropOrPasteEditKind.Text.value),
    );
    assert.equal(other, undefined);
  });

  it('a URL of the repository is offered as a path', async () => {
    const [edit] = await paste(`${blob}/iaas/20230628.md`);
    assert.match(String(edit?.insertText), /\]\(\.\.\/iaas\/20230628\.md\)$/);
  });

  it('anything else is left to VS Code', async () => {
    for (const text of ['standards#182', 'https://example.org', `${github}/a\n${github}/b`, '']) {
      assert.deepEqual(await paste(text), [], text);
    }
  });
});

describe('Pictures that are pasted and dropped', () => {
  const state: { api?: ClientApi } = {};
  before(async () => {
    state.api = await readyExtension();
  });
  afterEach(closeAll);

  it('are offered a file beside the minute, named after it, behind what VS Code does by itself', async () => {
    assert.ok(state.api);
    const editor = await write(weekly, '');
    const bytes = new Uint8Array([137, 80, 78, 71]);
    const file: vscode.DataTransferFile = { name: 'image.png', data: async () => bytes };
    const item = new (class extends vscode.DataTransferItem {
      override asFile(): vscode.DataTransferFile {
        return file;
      }
    })('');
    const data = new vscode.DataTransfer();
    data.set('image/png', item);
    const edit = await state.api.paste.pictures.provideDocumentDropEdits(
      editor.document,
      editor.selection.active,
      data,
      new vscode.CancellationTokenSource().token,
    );
    assert.ok(edit && !Array.isArray(edit));
    assert.equal(edit.insertText, '![](20230629-image.png)');
    assert.equal(edit.title, 'Insert picture as 20230629-image.png');
    assert.ok(edit.additionalEdit);
    assert.ok(edit.yieldTo?.some(({ value }) => value === 'markdown.link.image'));
  });
});

describe('Shorten Bare Issue Links', () => {
  before(readyExtension);
  afterEach(closeAll);

  it('gives every bare link a text, in one undo step', async () => {
    const editor = await write(
      weekly,
      `- ${github}/standards/pull/182 and ${github}/issues/issues/3`,
    );
    const original = editor.document.getText();
    await vscode.commands.executeCommand(commandIds.shortenIssueLinks);
    assert.equal(
      editor.document.lineAt(2).text,
      `- [standards#182](${github}/standards/pull/182) and [issues#3](${github}/issues/issues/3)`,
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), original);
  });

  it('is a code action at a bare link', async () => {
    const editor = await write(weekly, `- ${github}/standards/pull/182`);
    const at = positionOf(editor.document, 'pull/182');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      new vscode.Range(at, at),
      vscode.CodeActionKind.Refactor.value,
    );
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.includes('Shorten to standards#182'), titles.join(', '));
  });
});
