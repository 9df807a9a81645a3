import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, insert, openFile, positionOf, readyExtension } from '../support/workspace.ts';

const labelOf = ({ label }: vscode.CompletionItem): string =>
  typeof label === 'string' ? label : label.label;

/** The items after `typed` on a line of its own behind the section of Team Container. */
async function completionsAfter(typed: string): Promise<readonly vscode.CompletionItem[]> {
  const editor = await openFile('community-call/20230629.md');
  const at = positionOf(editor.document, '### AOB');
  await insert(editor, at, `${typed}\n\n`);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    at.translate(0, typed.length),
    typed.endsWith(' ') ? ' ' : undefined,
  );
  return items;
}

describe('Completion', () => {
  before(readyExtension);
  afterEach(closeAll);

  it('offers the missing team first after a heading marker', async () => {
    const items = await completionsAfter('### ');
    const teams = items
      .filter((item) => labelOf(item).startsWith('Team '))
      .toSorted((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''))
      .map(labelOf);
    assert.equal(teams[0], 'Team Ops', teams.join(', '));
  });

  it('finds a team by its folder name', async () => {
    const labels = (await completionsAfter('### standard')).map(labelOf);
    assert.ok(labels.includes('SIG Standardization/Certification'), labels.join(', '));
  });

  it('offers nothing of ours in the middle of a sentence', async () => {
    const labels = (await completionsAfter('This is a sentence ')).map(labelOf);
    assert.ok(!labels.includes('Team Ops'), labels.join(', '));
  });
});
