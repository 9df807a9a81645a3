import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { releaseNames } from '../../scripts/editor/releases.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder.ts';
import { cursorToEndOf, line, runCommand, tab } from './support/actions.ts';
import { type InstalledEditor, openInstalled } from './support/installed.ts';
import { takePicture } from './support/pictures.ts';

const own = 'https://github.com/quarry-hill/minutes/blob/main';

const weekly = `# Round 2025-10-02

## Team updates

### Team Dome

- url ${own}/dome/2025-09-29.md#evil-run
- picture ![rail](../dome/rail.png) of the rail
- command [run](command:workbench.action.terminal.new)
`;

const dome = `# 2025-09-29

## Agenda

### Evil run

- [run](command:workbench.action.terminal.new) <command:workbench.action.terminal.new>
- ![x](https://evil.example/x.png) <img src="https://evil.example/y.png"> <a href="command:x">x</a>
- <script>window.evil = 1</script> <b>bold</b>
`;

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const description = `repository: https://github.com/quarry-hill/minutes
series:
  - id: weekly
    include: weekly/{YYYY-MM-DD}.md
    reports: [Team Dome]
    sections: [{ name: Team updates, kind: teams }]
  - { id: dome, name: Team Dome, kind: team, include: 'dome/{YYYY-MM-DD}.md' }
teams:
  - { name: Team Dome, folder: dome }
`;

const file = 'weekly/2025-10-02.md';

for (const release of releaseNames) {
  describe(`In a browser, what is at the other end in the ${release} VS Code`, () => {
    const open: { folder?: TemporaryFolder; installed?: InstalledEditor } = {};
    const installed = (): InstalledEditor => {
      assert.ok(open.installed, 'the editor did not start');
      return open.installed;
    };
    /** Shows the hover at the end of a line, moved back by some letters, and waits for a text in it. */
    const hoverAt = async (
      page: Page,
      text: string,
      back: number,
      shown: string,
    ): Promise<void> => {
      await cursorToEndOf(page, weekly, text);
      for (let key = 0; key < back; key++) await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+I');
      await hover(page).filter({ hasText: shown }).first().waitFor();
    };
    const hover = (page: Page): ReturnType<Page['locator']> =>
      page.locator('.monaco-resizable-hover .hover-row');

    before(async () => {
      open.folder = temporaryFolder({
        'minutes.yaml': description,
        [file]: weekly,
        'dome/2025-09-29.md': dome,
      });
      open.folder.write('dome/rail.png', dot);
      open.installed = await openInstalled(release, open.folder.path, file);
      const { page } = open.installed;
      await line(page, 'Round 2025-10-02').waitFor();
      // Before that nobody would answer.
      await page.locator('.statusbar-item', { hasText: '2025-10-02' }).waitFor();
    });

    afterEach(async function () {
      const { currentTest } = this;
      if (currentTest?.state !== 'failed' || !open.installed) return;
      const name = `failed ${currentTest.title}`.replaceAll(/[^\w]+/g, '-');
      await takePicture(open.installed.page, release, name);
    });

    after(async () => {
      await open.installed?.close();
      open.folder?.dispose();
    });

    it('a hover shows hostile text as text: nothing in it can be clicked, loaded or run', async () => {
      const { page } = installed();
      await hoverAt(page, '- url', 4, 'window.evil');
      const row = hover(page).filter({ hasText: 'window.evil' }).first();
      const text = await row.innerText();
      assert.match(text, /<script>window\.evil = 1<\/script>/);
      assert.match(text, /!\[x\]\(https:\/\/evil\.example\/x\.png\)/);
      assert.equal(await row.locator('img, script, b').count(), 0);
      const links = await hover(page)
        .locator('a')
        .evaluateAll((all) => all.map((one) => one.dataset.href ?? one.getAttribute('href')));
      assert.ok(links.includes(`${own}/dome/2025-09-29.md#evil-run`), links.join(' '));
      assert.ok(!links.some((link) => link?.includes('command:')), links.join(' '));
      await page.keyboard.press('Escape');
    });

    it('a hover shows a picture of the repository', async () => {
      const { page } = installed();
      await hoverAt(page, '- picture', 27, 'rail.png');
      const widths = await hover(page)
        .locator('img')
        .evaluateAll(async (all) => {
          await Promise.all(all.map((one) => (one as HTMLImageElement).decode()));
          return all.map((one) => (one as HTMLImageElement).naturalWidth);
        });
      assert.deepEqual(widths, [1]);
      await page.keyboard.press('Escape');
    });

    it('a link that could start something does nothing', async () => {
      const { page } = installed();
      await page.keyboard.down('Control');
      await line(page, '- command')
        .locator('span', { hasText: 'command:workbench' })
        .last()
        .click();
      await page.keyboard.up('Control');
      await page.locator('.statusbar-item', { hasText: 'Ln 9, Col 1' }).waitFor();
      await hoverAt(page, '- command', 4, 'is not opened');
      assert.equal(await page.locator('.terminal-wrapper').count(), 0);
      assert.ok(await tab(page, '2025-10-02.md').isVisible());
      await page.keyboard.press('Escape');
    });

    it('a URL of the repository opens the file at its heading', async () => {
      const { page } = installed();
      await page.keyboard.down('Control');
      await line(page, '- url').locator('span', { hasText: 'quarry-hill' }).last().click();
      await page.keyboard.up('Control');
      await tab(page, '2025-09-29.md').waitFor();
      await page.locator('.statusbar-item', { hasText: 'Ln 5, Col 1' }).waitFor();
      await runCommand(page, 'View: Close Editor');
      await tab(page, '2025-10-02.md').waitFor();
    });
  });
}
