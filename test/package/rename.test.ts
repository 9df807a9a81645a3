import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { releaseNames } from '../../scripts/editor/releases.ts';
import { root } from '../../scripts/project.ts';
import { cursorToEndOf, line, pickFromList, runCommand, save, tab } from './support/actions.ts';
import { type InstalledEditor, openInstalled } from './support/installed.ts';
import { takeDocumentationPicture, takePicture } from './support/pictures.ts';

const minute = 'dome/2025-09-22.md';
const weekly = 'weekly/2025-09-25.md';
const round = 'weekly/2025-10-02.md';
const guide = 'guides/opening-the-dome.md';
const url = 'https://github.com/quarry-hill/minutes/blob/main';

const explorerRow = (page: Page, name: string): Locator =>
  page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();

const button = (page: Page, label: string): Locator =>
  page.locator('.monaco-dialog-box .monaco-button', { hasText: label });

async function openFile(page: Page, path: string): Promise<void> {
  await page.keyboard.press('Control+P');
  const name = basename(path);
  await pickFromList(page, path, name);
  await tab(page, name).waitFor();
}

/** Gives a file or folder of the Explorer another name. */
async function rename(page: Page, from: string, to: string): Promise<void> {
  await explorerRow(page, from).click();
  await page.keyboard.press('F2');
  await page.locator('.explorer-folders-view .monaco-inputbox input').waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
}

for (const release of releaseNames) {
  describe(`Renaming in a browser, in the ${release} VS Code`, () => {
    const open: { installed?: InstalledEditor } = {};
    const installed = (): InstalledEditor => {
      assert.ok(open.installed, 'the editor did not start');
      return open.installed;
    };

    before(async () => {
      open.installed = await openInstalled(release, join(root, 'samples'), minute);
    });

    afterEach(async function () {
      const { currentTest } = this;
      if (currentTest?.state !== 'failed' || !open.installed) return;
      const name = `failed ${currentTest.title}`.replaceAll(/[^\w]+/g, '-');
      await takePicture(open.installed.page, release, name);
    });

    after(async () => {
      await open.installed?.close();
    });

    it('a file gets another name in the Explorer, and the links to it follow after a question', async () => {
      const { page, workspace } = installed();
      await line(page, '# 2025-09-22').waitFor();
      // The server has read all minutes once it shows them.
      await page.locator('.pane-header[aria-label^="Meetings Section"]').waitFor();
      await runCommand(page, 'File: Reveal Active File in Explorer View');
      await rename(page, '2025-09-22.md', '2025-09-23.md');
      await button(page, 'OK').waitFor();
      await takePicture(page, release, 'rename-file');
      await button(page, 'OK').click();
      await tab(page, '2025-09-23.md').waitFor();
      await textOf(join(workspace, weekly), (text) => text.includes(`${url}/dome/2025-09-23.md`));
    });

    it('one step back in the Explorer brings name and link back, though the file with the link is not open', async () => {
      const { page, workspace } = installed();
      await explorerRow(page, '2025-09-23.md').click();
      await page.keyboard.press('Control+Z');
      await explorerRow(page, '2025-09-22.md').waitFor();
      assert.ok(existsSync(join(workspace, minute)));
      await openFile(page, weekly);
      await line(page, `${url}/dome/2025-09-22.md`).waitFor();
      await save(page);
    });

    it('a folder gets another name: links and minutes.yaml follow, and come back', async () => {
      const { page, workspace } = installed();
      await runCommand(page, 'View: Close All Editors');
      await rename(page, 'dome', 'cupola');
      await button(page, 'OK').click();
      const followers = [weekly, round, 'minutes.yaml'];
      for (const path of followers) {
        await textOf(join(workspace, path), (text) => /\bcupola\b/.test(text));
      }
      await explorerRow(page, 'cupola').click();
      await page.keyboard.press('Control+Z');
      await explorerRow(page, 'dome').waitFor();
      await runCommand(page, 'File: Save All');
      for (const path of followers) {
        await textOf(join(workspace, path), (text) => !/\bcupola\b/.test(text));
      }
    });

    it('a heading gets another name with F2, and the links to it follow', async () => {
      const { page, workspace } = installed();
      await openFile(page, guide);
      const original = await readFile(join(workspace, guide), 'utf8');
      await cursorToEndOf(page, original, '## Closing by hand');
      await page.keyboard.press('F2');
      await page.locator('.rename-box input:focus').waitFor();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('Closing in a storm');
      await takePicture(page, release, 'rename-heading');
      await page.keyboard.press('Enter');
      await line(page, '## Closing in a storm').waitFor();
      const followed = 'opening-the-dome.md#closing-in-a-storm)';
      for (const path of [weekly, minute]) {
        await textOf(join(workspace, path), (text) => text.includes(followed));
      }
    });

    it('a team gets another name in all minutes and in minutes.yaml, after a look at the changes', async () => {
      const { page, workspace } = installed();
      await runCommand(page, 'File: Save All');
      await runCommand(page, 'View: Close All Editors');
      await openFile(page, round);
      const original = await readFile(join(workspace, round), 'utf8');
      await cursorToEndOf(page, original, '### Team Outreach');
      await page.keyboard.press('F2');
      await page.locator('.rename-box input:focus').waitFor();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('Team Visitors');
      await page.keyboard.press('Enter');
      const panel = page.locator('.bulk-edit-panel');
      await panel.locator('.monaco-list-row', { hasText: 'minutes.yaml' }).first().waitFor();
      await takeDocumentationPicture(page, release, 'rename-team');
      await panel.getByRole('button', { name: 'Apply' }).click();
      for (const path of [round, weekly, 'minutes.yaml']) {
        await textOf(join(workspace, path), (text) => text.includes('Team Visitors'));
      }
    });
  });
}

/** The text of a file once it is right; the time limit of the test ends the wait. */
async function textOf(path: string, isRight: (text: string) => boolean): Promise<string> {
  for (;;) {
    const text = await readFile(path, 'utf8');
    if (isRight(text)) return text;
    await new Promise(setImmediate);
  }
}
