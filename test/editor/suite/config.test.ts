import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { finding } from '../support/findings.ts';
import {
  closeAll,
  openFile,
  readyExtension,
  workspaceUri,
  writeFile,
} from '../support/workspace.ts';

const description = 'series:\n  - id: weekly\n    weekdays: thursday\n    \n';

describe('minutes.yaml', () => {
  before(async () => {
    await readyExtension();
    await writeFile('minutes.yaml', description);
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(workspaceUri('minutes.yaml'));
  });

  it('says what is wrong at its place', async () => {
    const { document } = await openFile('minutes.yaml');
    const found = await finding(document, 'config/invalid', 'weekdays');
    assert.equal(found.range.start.line, 2);
    assert.match(found.message, /weekday/);
  });

  it('explains a key', async () => {
    const { document } = await openFile('minutes.yaml');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(1, 5),
    );
    const said = hovers
      .flatMap(({ contents }) => contents)
      .map((part) => (typeof part === 'string' ? part : part.value));
    assert.match(said.join('\n'), /Short name to type/);
  });

  it('completes keys', async () => {
    const { document } = await openFile('minutes.yaml');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(3, 4),
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('cadence'), labels.join(', '));
  });
});
