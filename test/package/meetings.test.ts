import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { releaseNames } from '../../scripts/editor/releases.ts';
import { root } from '../../scripts/project.ts';
import {
  editor,
  line,
  pickFromList,
  runCommand,
  settled,
  shown,
  tab,
  toggleFiles,
  treeRow,
} from './support/actions.ts';
import { type InstalledEditor, openInstalled } from './support/installed.ts';
import { takeDocumentationPicture, takePicture } from './support/pictures.ts';

const weekly = 'weekly/2025-09-25.md';

const selectedRow = (page: Page, text: string): Locator =>
  page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row.selected', { hasText: text });

for (const release of releaseNames) {
  describe(`Moving between minutes in a browser, in the ${release} VS Code`, () => {
    const open: { installed?: InstalledEditor } = {};
    const installed = (): InstalledEditor => {
      assert.ok(open.installed, 'the editor did not start');
      return open.installed;
    };

    before(async () => {
      open.installed = await openInstalled(release, join(root, 'samples'), weekly);
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

    it('Meetings shows the open minute in its series and year', async () => {
      const { page } = installed();
      // The view is there as soon as the server has found minutes.
      await page.locator('.pane-header[aria-label^="Meetings Section"]').click();
      await toggleFiles(page);
      const row = treeRow(page, '2025-09-25');
      await row.waitFor();
      await selectedRow(page, '2025-09-25').waitFor();
    });

    it('a meeting without minutes is marked as soon as it is sure', async () => {
      const { page, workspace } = installed();
      // The selection stays where it is.
      await treeRow(page, 'Team Dome').locator('.monaco-tl-twistie').click();
      await treeRow(page, '2025-10-06').waitFor();
      await writeFile(join(workspace, 'dome', '2025-10-20.md'), '# 2025-10-20\n\n## Agenda\n');
      await treeRow(page, /2025-10-13.*no minutes/).waitFor();
      await treeRow(page, '2025-10-20').waitFor();
      await settled(treeRow(page, /next: Mon/));
      // Away with the tooltip.
      await page.mouse.move(900, 600);
      await page.locator('.workbench-hover-container').waitFor({ state: 'detached' });
      await takeDocumentationPicture(page, release, 'meetings');
    });

    it('the tooltip of a minute says what it is about', async () => {
      const { page } = installed();
      await treeRow(page, '2025-09-29').hover();
      const tooltip = page.locator('.workbench-hover', { hasText: 'After the open night' });
      await tooltip.waitFor();
      assert.match((await tooltip.textContent()) ?? '', /Team Dome, Monday, 2025-09-29/);
      await page.mouse.move(900, 600);
    });

    it('a lens at the title leads to the next minute, which is then selected', async () => {
      const { page } = installed();
      await editor(page).getByText('2025-10-02 (Thu) →').click();
      await tab(page, '2025-10-02.md').waitFor();
      await selectedRow(page, '2025-10-02').waitFor();
    });

    it('the week is a list over all teams', async () => {
      const { page } = installed();
      await runCommand(page, 'Minute Taker: Minutes of the Same Week');
      await pickFromList(page, '', 'Team Software', async () => {
        await shown(page.locator('.quick-input-widget'));
        await takeDocumentationPicture(page, release, 'same-week');
      });
      await tab(page, '2025-10-01.md').waitFor();
      await line(page, '# 2025-10-01').waitFor();
      await selectedRow(page, '2025-10-01').waitFor();
    });

    it('New Minute for a missed day makes its file', async () => {
      const { page } = installed();
      const row = treeRow(page, /2025-10-13.*no minutes/);
      await row.hover();
      await row.getByLabel('New Minute for This Day').click();
      await tab(page, '2025-10-13.md').waitFor();
      await row.waitFor({ state: 'detached' });
      await takePicture(page, release, 'meetings-after');
    });
  });
}
