import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '#client/names.ts';
import type { ShownMeeting } from '#client/views/meetings.ts';
import { runTakingFirst } from '../support/quickPick.ts';
import {
  closeAll,
  openFile,
  readyExtension,
  workspaceUri,
  writeFile,
} from '../support/workspace.ts';

const weekly = 'community-call/20230622.md';
const last = 'community-call/20230629.md';
const made = ['ops/20230711.md', 'ops/20230704.md'];

function activePath(): string {
  const path = vscode.window.activeTextEditor?.document.uri.path ?? 'nothing';
  return path.split('/').slice(-2).join('/');
}

function isShown(value: unknown): value is ShownMeeting {
  return typeof value === 'object' && value !== null && 'children' in value && 'label' in value;
}

/** The rows below a series, years and their minutes in one list. */
async function rowsOf(series: string): Promise<readonly string[]> {
  const api = await readyExtension();
  const top = (await api.meetings()).filter(isShown);
  const found = top.find(({ label }) => label === series);
  assert.ok(found, top.map(({ label }) => label).join(', '));
  const flat = (rows: readonly ShownMeeting[]): readonly string[] =>
    rows.flatMap(({ label, description, children }) => [
      `${label} ${description}`.trim(),
      ...flat(children),
    ]);
  return flat(found.children);
}

/** Asks again until the rows are right; the time limit of the test ends it. */
async function rowsUntil(
  series: string,
  isRight: (rows: readonly string[]) => boolean,
): Promise<readonly string[]> {
  for (;;) {
    const rows = await rowsOf(series);
    if (isRight(rows)) return rows;
  }
}

/** Runs a command that ends with a message, which is dismissed. */
async function runToMessage(command: string): Promise<void> {
  const state = { isDone: false };
  const done = Promise.resolve(vscode.commands.executeCommand(command)).finally(() => {
    state.isDone = true;
  });
  while (!state.isDone) await vscode.commands.executeCommand('notifications.clearAll');
  await done;
}

describe('Moving between minutes', () => {
  before(async () => {
    const api = await readyExtension();
    // The answer comes when all minutes are read.
    await api.meetings();
  });

  afterEach(async () => {
    await closeAll();
    for (const path of made) {
      await vscode.workspace.fs.delete(workspaceUri(path)).then(undefined, () => undefined);
    }
  });

  it('goes to the previous and the next minute of the series', async () => {
    await openFile(weekly);
    await vscode.commands.executeCommand(commandIds.previousMinute);
    assert.equal(activePath(), 'community-call/20230615.md');
    await vscode.commands.executeCommand(commandIds.nextMinute);
    assert.equal(activePath(), weekly);
    await vscode.commands.executeCommand(commandIds.nextMinute);
    assert.equal(activePath(), last);
  });

  it('stays at the ends of the series, and where no minute is', async () => {
    await openFile('iaas/20230614.md');
    await runToMessage(commandIds.previousMinute);
    assert.equal(activePath(), 'iaas/20230614.md');
    await closeAll();
    await runToMessage(commandIds.nextMinute);
    await runToMessage(commandIds.sameWeek);
    assert.equal(activePath(), 'nothing');
  });

  it('starts from a minute that was never saved', async () => {
    const content = '# SCS Tech Weekly 2023-06-25\n';
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand(commandIds.previousMinute);
    assert.equal(activePath(), weekly);
  });

  it('opens another minute of the same week from a list', async () => {
    await openFile(last);
    await runTakingFirst(commandIds.sameWeek);
    assert.equal(activePath(), 'container/20230626.md');
    await runTakingFirst(commandIds.sameWeek);
    assert.equal(activePath(), last);
  });

  it('has lenses at the title that lead there', async () => {
    const { document } = await openFile(weekly);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      100,
    );
    const atTitle = lenses.filter(({ range }) => range.start.line === 0);
    const titles = atTitle.map(({ command }) => command?.title ?? '');
    assert.deepEqual(titles.slice(0, 2), ['← 2023-06-15 (Thu)', '2023-06-29 (Thu) →']);
    assert.match(titles[2] ?? '', /^\d+ minutes of this week$/);
    const command = atTitle[1]?.command;
    assert.match(command?.tooltip ?? '', /community-call\/20230629\.md/);
    await vscode.commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
    assert.equal(activePath(), last);
  });

  it('has an overview of all meetings', async () => {
    const rows = await rowsOf('SCS Community Call');
    assert.match(rows[0] ?? '', /^next: Thu \d{4}-\d{2}-\d{2} /);
    assert.ok(rows.some((row) => /^2023 \d+ minutes$/.test(row)));
    const dates = rows.filter((row) => row.endsWith(' Thu'));
    assert.ok(dates.includes('2023-06-22 Thu') && dates.includes('2023-06-29 Thu'));
    assert.deepEqual(dates, dates.toSorted().reverse());
  });

  it('shows in the overview what is missing, and starts it from there without a question', async () => {
    await writeFile('ops/20230711.md', '# 2023-07-11\n');
    await rowsUntil('Team Ops', (rows) => rows.includes('2023-07-04 no minutes'));
    const root = vscode.workspace.workspaceFolders?.[0]?.uri.toString();
    await vscode.commands.executeCommand(commandIds.newMinute, {
      root,
      series: 'ops',
      date: '2023-07-04',
    });
    assert.equal(activePath(), 'ops/20230704.md');
    await vscode.window.activeTextEditor?.document.save();
    const rows = await rowsUntil('Team Ops', (all) => all.includes('2023-07-04 Tue'));
    assert.ok(!rows.includes('2023-07-04 no minutes'));
  });
});
