import assert from 'node:assert/strict';
import { join } from 'node:path';
import { releaseNames } from '../../scripts/editor/releases.ts';
import { root } from '../../scripts/project.ts';
import { editor, line, runCommand, shown, tab } from './support/actions.ts';
import { type InstalledEditor, openInstalled } from './support/installed.ts';
import { takeDocumentationPicture, takePicture } from './support/pictures.ts';

for (const release of releaseNames) {
  describe(`When Did We Discuss in a browser, in the ${release} VS Code`, () => {
    const open: { installed?: InstalledEditor } = {};
    const installed = (): InstalledEditor => {
      assert.ok(open.installed, 'the editor did not start');
      return open.installed;
    };

    before(async () => {
      open.installed = await openInstalled(release, join(root, 'samples'), 'weekly/2025-10-02.md');
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

    it('lists the meetings while one types, the newest first, each with its places', async () => {
      const { page } = installed();
      // The commands are there as soon as the server has found minutes.
      await editor(page).getByText('minutes of this week').waitFor();
      await runCommand(page, 'Minute Taker: When Did We Discuss');
      const rows = page.locator('.quick-input-list .monaco-list-row');
      // The topics of the newest meetings, before anything is typed.
      await rows.filter({ hasText: 'School class' }).first().waitFor();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('big miror');
      await rows.filter({ hasText: 'The big mirror was washed' }).waitFor();
      const texts = (await rows.allTextContents()).map((text) => text.replaceAll('\u00a0', ' '));
      const at = (pattern: RegExp): number => texts.findIndex((text) => pattern.test(text));
      assert.ok(at(/The big mirror was washed.*2025-09-18/) >= 0, texts.join('\n'));
      assert.ok(at(/Big mirror.*2025-09-16/) > at(/The big mirror was washed/), texts.join('\n'));
      await shown(page.locator('.quick-input-widget'));
      await takeDocumentationPicture(page, release, 'when-discussed');
    });

    it('opens the place that is chosen', async () => {
      const { page } = installed();
      await page
        .locator('.quick-input-list .monaco-list-row', { hasText: 'The big mirror was washed' })
        .click();
      await tab(page, '2025-09-18.md').waitFor();
      await line(page, 'The big mirror was washed').waitFor();
    });
  });
}
