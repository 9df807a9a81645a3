import * as vscode from 'vscode';
import { finding } from '../editor/support/findings.ts';
import { openFile, readyExtension } from '../editor/support/workspace.ts';

describe('In a web worker', () => {
  it('the extension starts its server', async () => {
    await readyExtension();
  });

  it('a broken link is reported, and one to an existing file is not', async () => {
    await readyExtension();
    const { document } = await openFile('community-call/20230629.md');
    await finding(document, 'link/file-missing', '20230627.md');
    const all = vscode.languages.getDiagnostics(document.uri);
    if (all.some(({ range }) => document.getText(range).includes('20230628.md'))) {
      throw new Error('The link to ../iaas/20230628.md is right.');
    }
  });

  it('the outline has the rows of the minute', async () => {
    const api = await readyExtension();
    await openFile('community-call/20230629.md');
    if ((await api.outline()).length === 0) throw new Error('The outline is empty.');
  });
});
