import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { commandIds } from '#client/names.ts';
import { runTakingFirst, takeFirst } from '../support/quickPick.ts';
import {
  closeAll,
  openFile,
  readFile,
  readyExtension,
  workspaceUri,
  writeFile,
} from '../support/workspace.ts';

const weekly = 'community-call/20230629.md';

function activeDocument(): vscode.TextDocument {
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document, 'no editor is open');
  return document;
}

/** Of the days of that weekday (0 is Sunday) the nearest to today, of two the later: the day that is suggested. */
function nearest(weekday: number): string {
  const day = new Date();
  const ahead = (weekday - day.getDay() + 7) % 7;
  day.setDate(day.getDate() + (ahead <= 3 ? ahead : ahead - 7));
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Each test has a series or a day of its own, because the server learns only later that a file is gone. */
const files = {
  suggested: `community-call/${nearest(4).replaceAll('-', '')}.md`,
  clicked: `ops/${nearest(2).replaceAll('-', '')}.md`,
  appearing: `container/${nearest(1).replaceAll('-', '')}.md`,
  given: 'community-call/20230706.md',
  unseen: 'community-call/20230713.md',
  extra: 'community-call/20230720-fair.md',
};

/** A series as *Meetings* names it. */
const seriesCalled = (series: string): { readonly root: string; readonly series: string } => ({
  root: vscode.workspace.workspaceFolders?.[0]?.uri.toString() ?? '',
  series,
});

const run = (date: string): Thenable<unknown> =>
  vscode.commands.executeCommand(commandIds.newMinute, { ...seriesCalled('weekly'), date });

const written = 'Written by somebody else.\n';

async function assertLeftAlone(path: string): Promise<void> {
  assert.ok(activeDocument().uri.path.endsWith(path), activeDocument().uri.path);
  assert.equal(activeDocument().getText(), written);
  assert.equal(await readFile(path), written);
}

describe('New Minute', () => {
  before(readyExtension);

  afterEach(async () => {
    await closeAll();
    for (const path of Object.values(files)) {
      await vscode.workspace.fs.delete(workspaceUri(path)).then(undefined, () => undefined);
    }
  });

  it('makes the file of the day that is suggested for this series', async () => {
    await openFile(weekly);
    await runTakingFirst(commandIds.newMinute);
    const document = activeDocument();
    assert.ok(document.uri.path.endsWith(files.suggested), document.uri.path);
    assert.match(document.getText(), new RegExp(`^## SCS Community Call ${nearest(4)}$`, 'm'));
    await document.save();
    assert.equal(await readFile(files.suggested), document.getText());
  });

  it('writes everything at once for a series and a day that are given, with places to fill in', async () => {
    await run('2023-07-06');
    const document = activeDocument();
    assert.ok(document.uri.path.endsWith(files.given), document.uri.path);
    assert.match(document.getText(), /^# SCS Tech Weekly 2023-07-06\n/);
    assert.match(document.getText(), /^- Minutes: $/m);
    for (const team of ['Team IaaS', 'Team Container', 'Team Ops']) {
      assert.match(document.getText(), new RegExp(`^### ${team}$`, 'm'));
    }
    const cursor = vscode.window.activeTextEditor?.selection.active;
    assert.equal(document.lineAt(cursor?.line ?? 0).text, '- Minutes: ');
    assert.match(await readFile(files.given), /^# SCS Tech Weekly 2023-07-06\n/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), await readFile(files.given), 'undo leaves the plain text');
  });

  it('starts from the place that was clicked in the Explorer', async () => {
    await runTakingFirst(commandIds.newMinute, workspaceUri('ops'));
    assert.ok(activeDocument().uri.path.endsWith(files.clicked), activeDocument().uri.path);
  });

  it('opens a file that exists, and leaves it as it is', async () => {
    const text = await readFile(weekly);
    await run('2023-06-29');
    assert.ok(activeDocument().uri.path.endsWith(weekly), activeDocument().uri.path);
    assert.deepEqual([activeDocument().getText(), activeDocument().isDirty], [text, false]);
  });

  it('opens a file that appears while the list of days is open', async () => {
    const running = vscode.commands.executeCommand(commandIds.newMinute, seriesCalled('container'));
    await writeFile(files.appearing, written);
    await takeFirst(commandIds.newMinute, running);
    await assertLeftAlone(files.appearing);
  });

  it('opens a file that the server has not seen yet', async () => {
    const running = run('2023-07-13');
    // In the same breath: no watcher is that fast.
    writeFileSync(workspaceUri(files.unseen).fsPath, written);
    await running;
    await assertLeftAlone(files.unseen);
  });

  it('asks where the day has another minute, and opens that one', async () => {
    await writeFile(files.extra, written);
    await openFile(files.extra);
    const api = await readyExtension();
    await api.outline();
    await takeFirst(commandIds.newMinute, run('2023-07-20'));
    await assertLeftAlone(files.extra);
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
