import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { releaseNames } from '../../scripts/editor/releases.ts';
import { root } from '../../scripts/project.ts';
import { editor, line, pickFromList, runCommand, save, settled, tab } from './support/actions.ts';
import { type InstalledEditor, openInstalled } from './support/installed.ts';
import { takeDocumentationPicture, takePicture } from './support/pictures.ts';

const last = 'weekly/2025-10-02.md';
const next = 'weekly/2025-10-09.md';

const lens = (page: Page, title: string): Locator =>
  editor(page).locator('.codelens-decoration a', { hasText: title }).first();

const topic = (page: Page, text: string): Locator =>
  page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();

const listWith = (page: Page, title: string): Locator =>
  page.locator('.quick-input-widget', { hasText: title });

for (const release of releaseNames) {
  describe(`Drafts of team updates in a browser, in the ${release} VS Code`, () => {
    const open: { installed?: InstalledEditor } = {};
    const installed = (): InstalledEditor => {
      assert.ok(open.installed, 'the editor did not start');
      return open.installed;
    };
    const written = (): Promise<string> => readFile(join(installed().workspace, next), 'utf8');

    before(async () => {
      open.installed = await openInstalled(release, join(root, 'samples'), last);
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

    it('a new minute offers a draft above each team that met', async () => {
      const { page } = installed();
      await editor(page).locator('.squiggly-warning').first().waitFor();
      await runCommand(page, 'Minute Taker: New Minute');
      await pickFromList(page, 'Thursday', 'Thursday Round');
      await pickFromList(page, '', '2025-10-09');
      await tab(page, '2025-10-09.md').waitFor();
      await page.keyboard.press('Escape');
      await save(page);
      await lens(page, 'Draft all teams').waitFor();
      await lens(page, 'Draft from software/2025-10-08.md').waitFor();
    });

    it('a team’s topics are ticked, and can be read in its minutes first', async () => {
      const { page } = installed();
      await lens(page, 'Draft from dome/2025-10-06.md').click();
      await listWith(page, 'Draft Team Dome').waitFor();
      await topic(page, 'Swallows').hover();
      await topic(page, 'Swallows').getByRole('button', { name: 'Show in Minutes' }).click();
      await page.locator('.tab', { hasText: '2025-10-06.md' }).waitFor();
      await topic(page, 'Swallows').click();
      await takePicture(page, release, 'draft-team');
      await page.keyboard.press('Enter');
      await listWith(page, 'Draft Team Dome').waitFor({ state: 'hidden' });
      await line(page, '- Swallows').waitFor();
      await runCommand(page, 'View: Close Editors in Other Groups');
      await page.locator('.tab', { hasText: '2025-10-06.md' }).waitFor({ state: 'detached' });
      await save(page);
      assert.match(await written(), /dome\/2025-10-06\.md\n\n- Swallows\n\n### Team Software\n/);
    });

    it('all teams are drafted from one list, and undone by one undo', async () => {
      const { page } = installed();
      const before = await written();
      await page.keyboard.press('Control+Home');
      await lens(page, 'Draft all teams').click();
      await listWith(page, 'Draft All Teams').waitFor();
      for (const text of ['Red button', 'Log books', 'School class', 'R Scuti']) {
        await topic(page, text).click();
        await topic(page, text).locator('.monaco-checkbox.checked, input:checked').waitFor();
      }
      await settled(topic(page, 'R Scuti'));
      await takeDocumentationPicture(page, release, 'draft');
      await page.keyboard.press('Enter');
      await line(page, '- Red button').waitFor();
      await save(page);
      const after = await written();
      await takePicture(page, release, 'drafted');
      const issue = '[control-room#31](https://github.com/quarry-hill/control-room/issues/31)';
      assert.ok(
        after.includes(`\n\n- Red button (${issue})\n- Log books\n\n### Team Outreach\n`),
        after,
      );
      assert.ok(after.includes('- School class\n') && after.includes('- R Scuti\n'), after);
      await page.keyboard.press('Control+Z');
      await line(page, '- Red button').waitFor({ state: 'detached' });
      await save(page);
      assert.equal(await written(), before);
    });
  });
}
