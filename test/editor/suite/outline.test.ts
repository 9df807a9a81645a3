import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { OutlineRow } from '#lsp/protocol.ts';
import { withSetting } from '../support/settings.ts';
import {
  closeAll,
  insert,
  openFile,
  positionOf,
  readyExtension,
  workspaceUri,
  writeFile,
} from '../support/workspace.ts';

const weekly = 'community-call/20230629.md';

function isRow(value: unknown): value is OutlineRow {
  return typeof value === 'object' && value !== null && 'children' in value && 'label' in value;
}

function flatten(rows: readonly unknown[]): readonly OutlineRow[] {
  return rows.filter(isRow).flatMap((row) => [row, ...flatten(row.children)]);
}

async function symbolNames(path: string): Promise<readonly string[]> {
  const { document } = await openFile(path);
  const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  return found.map(({ name }) => name);
}

describe('The outline', () => {
  afterEach(closeAll);

  it('shows the teams with the state of their minutes', async () => {
    const api = await readyExtension();
    await openFile(weekly);
    const rows = flatten(await api.outline());
    const teams = rows
      .filter(({ kind }) => kind === 'team')
      .map(({ label, link }) => [label, link]);
    assert.deepEqual(teams, [
      ['Team IaaS', 'linked'],
      ['Team Container', 'available'],
    ]);
    assert.ok(rows.some((row) => row.kind === 'actionItem' && /invitation/.test(row.label)));
  });

  it('follows what is typed', async () => {
    const api = await readyExtension();
    const editor = await openFile(weekly);
    await insert(editor, positionOf(editor.document, '### AOB'), '### Team Ops\n\n- Status\n\n');
    const labels = flatten(await api.outline()).map(({ label }) => label);
    assert.ok(labels.includes('Team Ops'), labels.join(', '));
  });

  it('of a document that is no minute is empty', async () => {
    const api = await readyExtension();
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext' });
    await vscode.window.showTextDocument(document);
    assert.deepEqual(await api.outline(), []);
  });

  it('is given to VS Code as symbols where the setting says so', async () => {
    await readyExtension();
    // VS Code keeps the symbols of a document until it changes: each is opened here only.
    const [shown, hidden] = ['community-call/20230518.md', 'community-call/20230525.md'];
    await writeFile(shown, '# SCS Tech Weekly 2023-05-18\n');
    await writeFile(hidden, '# SCS Tech Weekly 2023-05-25\n');
    await withSetting('minuteTaker.outline.builtin', 'always', async () => {
      const names = await symbolNames(shown);
      assert.ok(names.includes('SCS Tech Weekly 2023-05-18'), names.join(', '));
    });
    const names = await symbolNames(hidden);
    assert.ok(!names.includes('SCS Tech Weekly 2023-05-25'), names.join(', '));
    await closeAll();
    for (const path of [shown, hidden]) await vscode.workspace.fs.delete(workspaceUri(path));
  });
});
