import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { releaseNames } from '../../scripts/editor/releases.ts';
import { root } from '../../scripts/project.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { line, pickFromList, save, tab } from './support/actions.ts';
import { type InstalledEditor, openInstalled } from './support/installed.ts';
import { takePicture } from './support/pictures.ts';

/** The palette shows only the commands that were known when it was opened. */
async function runNewMinute(page: Page): Promise<void> {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  for (let attempt = 0; !(await row.isVisible()) && attempt < 10; attempt++) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input:focus').waitFor();
    await page.keyboard.type(title);
    await row.waitFor({ timeout: 5000 }).catch(() => undefined);
  }
  await row.click();
}

const title = 'Minute Taker: New Minute';

for (const release of releaseNames) {
  describe(`New Minute in a browser, in the ${release} VS Code`, () => {
    const open: { installed?: InstalledEditor } = {};

    async function start(folder: string, file: string, title: string): Promise<InstalledEditor> {
      const installed = await openInstalled(release, folder, file);
      open.installed = installed;
      await line(installed.page, title).waitFor();
      return installed;
    }

    afterEach(async function () {
      const { currentTest } = this;
      if (currentTest?.state === 'failed' && open.installed) {
        const name = `failed ${currentTest.title}`.replaceAll(/[^\w]+/g, '-');
        await takePicture(open.installed.page, release, name);
      }
      await open.installed?.close();
      delete open.installed;
    });

    it('understands a day as it is typed', async () => {
      const weekly = 'weekly/2025-10-02.md';
      const { page, workspace } = await start(join(root, 'samples'), weekly, '2025-10-02');
      await runNewMinute(page);
      await pickFromList(page, 'Thursday', 'Thursday Round');
      await page.getByPlaceholder('When is the meeting?').waitFor();
      await pickFromList(page, '16.10.2025', 'Thursday 2025-10-16', () =>
        takePicture(page, release, 'new-minute-typed').then(() => undefined),
      );
      await tab(page, '2025-10-16.md').waitFor();
      await line(page, '# Thursday Round 2025-10-16').waitFor();
      // On disk before anybody saves.
      const text = await readFile(join(workspace, 'weekly/2025-10-16.md'), 'utf8');
      assert.match(text, /^# Thursday Round 2025-10-16\n/);
    });

    it('begins where there are no minutes yet', async () => {
      const empty = temporaryFolder({ 'README.md': '# Our garden\n' });
      try {
        const { page, workspace } = await start(empty.path, 'README.md', 'Our garden');
        await runNewMinute(page);
        await pickFromList(page, '', 'A new series of meetings', () =>
          takePicture(page, release, 'new-minute-first').then(() => undefined),
        );
        await page.getByPlaceholder('Weekly').waitFor();
        await page.keyboard.type('Garden Committee');
        await page.keyboard.press('Enter');
        await page.getByPlaceholder('When is the meeting?').waitFor();
        await pickFromList(page, '5 October 2025', 'Sunday 2025-10-05');
        await tab(page, '2025-10-05.md').waitFor();
        await line(page, '# Garden Committee 2025-10-05').waitFor();
        // The places to fill in are there.
        await page.locator('.tabs-container .tab.active.dirty').waitFor();
        await page.keyboard.type('@ada');
        await page.keyboard.press('Escape');
        await save(page);
        const file = join(workspace, 'garden-committee/2025-10-05.md');
        assert.match(await readFile(file, 'utf8'), /## Participants\n\n- @ada\n\n## Agenda\n/);
        await takePicture(page, release, 'new-minute-first-file');
      } finally {
        empty.dispose();
      }
    });

    it('says so where the file can’t be written, and leaves nothing behind', async () => {
      // A folder of that name can't be made: the nearest to a read-only disk that works everywhere.
      const full = temporaryFolder({ 'README.md': '# Our garden\n', 'garden-committee': 'roses' });
      try {
        const { page, workspace } = await start(full.path, 'README.md', 'Our garden');
        await runNewMinute(page);
        await pickFromList(page, '', 'A new series of meetings');
        await page.getByPlaceholder('Weekly').waitFor();
        await page.keyboard.type('Garden Committee');
        await page.keyboard.press('Enter');
        await page.getByPlaceholder('When is the meeting?').waitFor();
        await pickFromList(page, '5 October 2025', 'Sunday 2025-10-05');
        const toast = page.locator('.notification-toast', { hasText: 'could not be made' });
        await toast.getByText('Is the folder writable?').waitFor();
        assert.equal(await readFile(join(workspace, 'garden-committee'), 'utf8'), 'roses');
      } finally {
        full.dispose();
      }
    });
  });
}
