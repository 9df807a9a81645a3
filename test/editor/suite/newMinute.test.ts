import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '#client/names.ts';
import { runTakingFirst } from '../support/quickPick.ts';
import {
  closeAll,
  openFile,
  readFile,
  readyExtension,
  workspaceUri,
  writeFile,
} from '../support/workspace.ts';

const weekly = 'community-call/20230629.md';
const next = 'community-call/20230706.md';

function activeDocument(): vscode.TextDocument {
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document, 'no editor is open');
  return document;
}

/** The next Thursday, which is offered first where its minute exists already. */
function comingThursday(): string {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() + 1 + ((10 - day.getUTCDay()) % 7));
  return day.toISOString().slice(0, 10);
}

const coming = comingThursday();
const comingFile = `community-call/${coming.replaceAll('-', '')}.md`;

describe('New Minute', () => {
  before(readyExtension);

  afterEach(async () => {
    await closeAll();
    for (const path of [next, comingFile]) {
      await vscode.workspace.fs.delete(workspaceUri(path)).then(undefined, () => undefined);
    }
  });

  it('makes the file of the next meeting of this series', async () => {
    await openFile(weekly);
    await runTakingFirst(commandIds.newMinute);
    const document = activeDocument();
    assert.ok(document.uri.path.endsWith(next), document.uri.path);
    assert.match(document.getText(), /^# SCS Tech Weekly 2023-07-06\n/);
    assert.match(document.getText(), /^- Minutes:/m);
    for (const team of ['Team IaaS', 'Team Container', 'Team Ops']) {
      assert.match(document.getText(), new RegExp(`^### ${team}$`, 'm'));
    }
    await document.save();
    assert.equal(await readFile(next), document.getText());
  });

  it('starts from the place that was clicked in the Explorer', async () => {
    await runTakingFirst(commandIds.newMinute, workspaceUri('community-call'));
    assert.match(activeDocument().uri.path, /\/community-call\/2023\d{4}\.md$/);
  });

  it('opens a file that exists, and leaves it as it is', async () => {
    const text = `# SCS Tech Weekly ${coming}\n\nWritten by somebody else.\n`;
    await writeFile(comingFile, text);
    const api = await readyExtension();
    await openFile(comingFile);
    // The answer shows that the server knows the file, so that its date comes first.
    await api.outline();
    await runTakingFirst(commandIds.newMinute);
    assert.ok(activeDocument().uri.path.endsWith(comingFile), activeDocument().uri.path);
    assert.equal(activeDocument().getText(), text);
    assert.equal(await readFile(comingFile), text);
  });
});

describe('Insert Section', () => {
  before(readyExtension);
  afterEach(closeAll);

  it('adds a section that this minute misses, where it belongs', async () => {
    const { document } = await openFile(weekly);
    await runTakingFirst(commandIds.insertSection);
    assert.match(
      document.getText(),
      /- Release of the new charts\n\n### Team Ops\n(?:[^#]*\n)?### AOB\n/,
    );
  });
});
