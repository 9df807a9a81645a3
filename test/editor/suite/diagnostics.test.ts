import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findFinding, finding, findings, noFinding } from '../support/findings.ts';
import { withSetting } from '../support/settings.ts';
import { waitFor } from '../support/wait.ts';
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
const brokenTarget = 'container/20230627.md';

describe('Broken links', () => {
  before(readyExtension);
  afterEach(closeAll);

  it('are reported with source, code and a link to the rule', async () => {
    const { document } = await openFile(weekly);
    const found = await finding(document, 'link/file-missing', '20230627.md');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Warning);
    assert.ok(typeof found.code === 'object');
    assert.match(found.code.target.toString(true), /docs\/rules\.md#link\/file-missing$/);
  });

  it('are no longer reported once the file is there, and again once it is gone', async () => {
    const { document } = await openFile(weekly);
    await finding(document, 'link/file-missing', '20230627.md');
    await writeFile(brokenTarget, '# 2023-06-27\n');
    await noFinding(document, 'link/file-missing', '20230627.md');
    await vscode.workspace.fs.delete(workspaceUri(brokenTarget));
    await finding(document, 'link/file-missing', '20230627.md');
  });

  it('are reported while typing, before the document is saved', async () => {
    const editor = await openFile(weekly);
    const end = positionOf(editor.document, '## Project Updates');
    await insert(editor, end, 'See [the slides](slides/none.md).\n\n');
    await finding(editor.document, 'link/file-missing', 'slides/none.md');
    assert.ok(editor.document.isDirty);
  });

  it('are repaired by the quick fix', async () => {
    const { document } = await openFile(weekly);
    const found = await finding(document, 'link/file-missing', '20230627.md');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(
      (action) => action.edit?.has(document.uri) && action.title.includes('20230626.md'),
    );
    assert.ok(fix?.edit, `no such fix among: ${actions.map(({ title }) => title).join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.ok(document.getText().includes('[the notes](../container/20230626.md)'));
    await noFinding(document, 'link/file-missing', '2023062');
  });

  it('are left to VS Code in open documents while it validates links itself', async () => {
    const { document } = await openFile(weekly);
    await finding(document, 'link/file-missing', '20230627.md');
    await withSetting('markdown.validate.enabled', true, async () => {
      await noFinding(document, 'link/file-missing', '20230627.md');
      const start = positionOf(document, '../container/20230627.md');
      const reports = await waitFor(
        "VS Code's own report",
        vscode.languages.onDidChangeDiagnostics,
        () => {
          const all = vscode.languages
            .getDiagnostics(document.uri)
            .filter(({ range }) => range.start.line === start.line);
          return all.length > 0 ? all : undefined;
        },
      );
      assert.equal(reports.length, 1);
    });
    await finding(document, 'link/file-missing', '20230627.md');
  });

  it('have the severity that the setting says, or are not reported', async () => {
    const { document } = await openFile(weekly);
    await finding(document, 'link/file-missing', '20230627.md');
    await withSetting('minuteTaker.validate.fileLinks', 'error', async () => {
      await waitFor('an error', vscode.languages.onDidChangeDiagnostics, () => {
        const found = findFinding(document, 'link/file-missing', '20230627.md');
        return found?.severity === vscode.DiagnosticSeverity.Error || undefined;
      });
    });
    await withSetting('minuteTaker.validate.fileLinks', 'off', async () => {
      await noFinding(document, 'link/file-missing', '20230627.md');
    });
    await finding(document, 'link/file-missing', '20230627.md');
  });

  it('leave a minute without any alone', async () => {
    const other = await openFile(weekly);
    await finding(other.document, 'link/file-missing', '20230627.md');
    const { document } = await openFile('iaas/20230628.md');
    assert.deepEqual(findings(document.uri), []);
  });
});
