import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '#client/names.ts';
import { codeOf, findFinding, finding, findings, noFinding } from '../support/findings.ts';
import { withSetting } from '../support/settings.ts';
import { waitFor } from '../support/wait.ts';
import {
  closeAll,
  insert,
  openFile,
  positionOf,
  readFile,
  readyExtension,
  workspaceUri,
  writeFile,
} from '../support/workspace.ts';

const folder = 'iam';
const minute = (date: string, agenda: string): string =>
  `# ${date}\n\n## Participants\n\n- @ada\n\n## Agenda\n\n${agenda}`;

const actionsAt = (
  { uri }: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind = vscode.CodeActionKind.QuickFix,
): Thenable<readonly vscode.CodeAction[]> =>
  vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind.value, 20);

async function fixed(action: vscode.CodeAction | undefined, title: string): Promise<void> {
  assert.equal(action?.title, title);
  assert.ok(action.edit);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

const isThere = (path: string): Thenable<boolean> =>
  vscode.workspace.fs.stat(workspaceUri(path)).then(
    () => true,
    () => false,
  );

describe('What is wrong in a minute', () => {
  before(async () => {
    await readyExtension();
    for (const date of ['2023-06-07', '2023-06-14', '2023-06-21'])
      await writeFile(`${folder}/${date.replaceAll('-', '')}.md`, minute(date, '- locks\n'));
  });
  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(workspaceUri(folder), { recursive: true }));

  it('is a title that was copied, and corrected by the quick fix', async () => {
    const path = `${folder}/20230628.md`;
    await writeFile(path, minute('2023-06-21', '- keys\n'));
    const { document } = await openFile(path);
    const found = await finding(document, 'minute/date-mismatch', '2023-06-21');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(document.getText(found.range), '2023-06-21');
    const other = await waitFor('the other minute', vscode.languages.onDidChangeDiagnostics, () => {
      const { relatedInformation } = findFinding(document, 'minute/date-mismatch', '2023') ?? {};
      return relatedInformation?.[0]?.location.uri;
    });
    assert.ok(other.path.endsWith('/iam/20230621.md'), other.path);
    // The first question of all wakes other extensions up, and VS Code drops what it was told before they answer.
    await actionsAt(document, found.range);
    const actions = await actionsAt(document, found.range);
    const preferred = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(preferred, actions.map(({ title }) => title).join(', '));
    await fixed(preferred, 'Correct the title to 2023-06-28');
    assert.equal(document.getText(), minute('2023-06-28', '- keys\n'));
    await noFinding(document, 'minute/date-mismatch', '');
  });

  it('is a wrong name, and the file is renamed with the links to it, in one undo step', async () => {
    const [wrong, right, next] = ['20230706.md', '20230705.md', '20230712.md'];
    await writeFile(`${folder}/${wrong}`, minute('2023-07-05', '- bolts\n'));
    await writeFile(`${folder}/${next}`, minute('2023-07-12', `- see [last](${wrong})\n`));
    const { document } = await openFile(`${folder}/${wrong}`);
    const found = await finding(document, 'minute/date-mismatch', '2023-07-05');
    const actions = await actionsAt(document, found.range);
    const action = actions.find(({ title }) => title.startsWith('Rename'));
    await fixed(action, `Rename the file to ${right} and change all links to it`);
    assert.deepEqual(
      [await isThere(`${folder}/${wrong}`), await isThere(`${folder}/${right}`)],
      [false, true],
    );
    const { document: linking } = await openFile(`${folder}/${next}`);
    assert.match(linking.getText(), /\[last\]\(20230705\.md\)/);
    await noFinding(linking, 'link/file-missing', '2023070');
    await vscode.commands.executeCommand('undo');
    assert.match(linking.getText(), /\[last\]\(20230706\.md\)/);
    assert.deepEqual(
      [await isThere(`${folder}/${wrong}`), await isThere(`${folder}/${right}`)],
      [true, false],
    );
  });

  it('is mended where it is certain, by command and when the minute is saved', async () => {
    const path = `${folder}/20230719.md`;
    const broken = minute(
      '2023-07-19',
      '- [a] (https://example.org/a)\n- [b] (https://example.org/b)\n',
    );
    const mended = broken.replaceAll('] (', '](');
    await writeFile(path, broken);
    const editor = await openFile(path);
    const { document } = editor;
    await finding(document, 'link/malformed', '] (');
    await vscode.commands.executeCommand('editor.action.fixAll');
    await waitFor('the fixes', vscode.workspace.onDidChangeTextDocument, () =>
      document.getText() === broken ? undefined : true,
    );
    assert.equal(document.getText(), mended);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), broken);
    await finding(document, 'link/malformed', '] (');
    await withSetting(
      'editor.codeActionsOnSave',
      { 'source.fixAll.minuteTaker': 'explicit' },
      async () => {
        await insert(editor, positionOf(document, '- [a]'), '- c\n');
        assert.ok(await document.save());
      },
    );
    assert.equal(await readFile(path), mended.replace('- [a]', '- c\n- [a]'));
  });

  it('is a copy, which is shown beside the other minute', async () => {
    const text = minute(
      '2023-07-26',
      '- the same words as in the other file, one by one\n'.repeat(6),
    );
    await writeFile(`${folder}/20230726.md`, text);
    await writeFile(`${folder}/20230802.md`, text);
    const { document } = await openFile(`${folder}/20230802.md`);
    const found = await finding(document, 'minute/duplicate-file', '2023-07-26');
    const actions = await actionsAt(document, found.range);
    const { command } = actions.find(({ title }) => title === 'Compare with 20230726.md') ?? {};
    assert.equal(command?.command, commandIds.compare);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    const input = await waitFor('a diff', vscode.window.tabGroups.onDidChangeTabs, () => {
      const shown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return shown instanceof vscode.TabInputTextDiff ? shown : undefined;
    });
    assert.ok(input.original.path.endsWith('/20230726.md'));
    assert.ok(input.modified.path.endsWith('/20230802.md'));
  });

  it('is what the template left, to which a command goes one by one', async () => {
    const path = `${folder}/20230809.md`;
    await writeFile(path, minute('2023-08-09', '- Subtopic 1\n- locks\n- @\n'));
    const editor = await openFile(path);
    const { document } = editor;
    await finding(document, 'minute/placeholder', '@');
    const places = findings(document.uri).filter((one) => codeOf(one) === 'minute/placeholder');
    assert.equal(places.length, 2);
    const visited: string[] = [];
    for (let step = 0; step < 3; step++) {
      await vscode.commands.executeCommand(commandIds.nextPlaceholder);
      visited.push(document.getText(editor.selection));
    }
    assert.deepEqual(visited, ['Subtopic 1', '@', 'Subtopic 1']);
  });
});
