import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '#client/names.ts';
import { runTicking } from '../support/quickPick.ts';
import {
  closeAll,
  insert,
  openFile,
  positionOf,
  readyExtension,
  workspaceUri,
} from '../support/workspace.ts';

const weekly = 'community-call/20230629.md';
const original = `- Volume types, see [the notes](../container/20230627.md)

### Team Container

- Release of the new charts
`;

async function lensesOf(document: vscode.TextDocument): Promise<readonly vscode.Command[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
  );
  return lenses.flatMap(({ command }) => command ?? []);
}

async function actionsAt(
  document: vscode.TextDocument,
  text: string,
): Promise<readonly vscode.CodeAction[]> {
  const at = positionOf(document, text);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(at, at),
    vscode.CodeActionKind.Refactor.value,
  );
}

const titled = <T extends { readonly title: string }>(all: readonly T[], title: string): T => {
  const found = all.find((each) => each.title === title);
  assert.ok(found, `"${title}" is not among: ${all.map((each) => each.title).join(', ')}`);
  return found;
};

/** Runs what a lens or action runs, ticking the first topics. */
const run = ({ command, arguments: args }: vscode.Command, ticks: number): Promise<void> =>
  runTicking(command, ticks, ...(args ?? []));

describe('Drafts of team updates', () => {
  before(readyExtension);
  afterEach(closeAll);

  it('are put in by the lens of a team, as one undo step, and are not offered again', async () => {
    const { document } = await openFile(weekly);
    const before = document.getText();
    await run(titled(await lensesOf(document), 'Draft from iaas/20230628.md'), 1);
    assert.equal(
      document.getText(),
      before.replace('container/20230627.md)\n', 'container/20230627.md)\n- Sprint review\n'),
    );
    const lenses = await lensesOf(document);
    assert.ok(!lenses.some(({ title }) => title.includes('iaas/')));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    titled(await lensesOf(document), 'Draft from iaas/20230628.md');
  });

  it('are put in by the action of the section, from minutes that are not saved yet', async () => {
    const minutes = await openFile('container/20230626.md');
    const topic =
      '### Harbor #12\n\n- <https://github.com/SovereignCloudStack/standards/issues/12>\n\n';
    await insert(minutes, positionOf(minutes.document, '### Sprint review'), topic);
    const { document } = await openFile(weekly);
    const action = titled(
      await actionsAt(document, '- Release of'),
      'Draft from container/20230626.md',
    );
    assert.ok(action.command);
    await run(action.command, 1);
    const link = '[standards#12](https://github.com/SovereignCloudStack/standards/issues/12)';
    assert.match(document.getText(), /- Release of the new charts\n- Harbor \[/);
    assert.ok(document.getText().includes(`- Harbor ${link}\n`), document.getText());
  });

  it('are put in by the command, for the section at the cursor', async () => {
    const editor = await openFile(weekly);
    const at = positionOf(editor.document, '- Release of');
    editor.selection = new vscode.Selection(at, at);
    await runTicking(commandIds.draftTeam, 1);
    assert.match(editor.document.getText(), /- Release of the new charts\n- Sprint review\n/);
  });

  it('of all teams are one undo step', async () => {
    const { document } = await openFile(weekly);
    const before = document.getText();
    assert.ok(before.includes(original));
    await run(titled(await lensesOf(document), 'Draft all teams'), 2);
    assert.equal(
      document.getText(),
      before
        .replace('container/20230627.md)\n', 'container/20230627.md)\n- Sprint review\n')
        .replace('new charts\n', 'new charts\n- Sprint review\n'),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('leave the minute as it is where the list is closed', async () => {
    const { document } = await openFile(weekly);
    const before = document.getText();
    const state = { isDone: false };
    const done = Promise.resolve(
      vscode.commands.executeCommand(commandIds.draftAllTeams, workspaceUri(weekly)),
    ).finally(() => {
      state.isDone = true;
    });
    while (!state.isDone) await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await done;
    assert.equal(document.getText(), before);
  });
});
