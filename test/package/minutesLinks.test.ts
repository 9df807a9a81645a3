import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { releaseNames } from '../../scripts/editor/releases.ts';
import { root } from '../../scripts/project.ts';
import {
  cursorToEndOf,
  editor,
  line,
  runCommand,
  save,
  settled,
  suggestion,
} from './support/actions.ts';
import { type InstalledEditor, openInstalled } from './support/installed.ts';
import { takeDocumentationPicture, takePicture } from './support/pictures.ts';

const samples = join(root, 'samples');
const weekly = 'weekly/2025-10-02.md';
const link = 'Minutes: https://github.com/quarry-hill/minutes/blob/main/optics/2025-09-30.md';

for (const release of releaseNames) {
  describe(`Links to minutes, in a browser, in the ${release} VS Code`, () => {
    const original = readFileSync(join(samples, weekly), 'utf8');
    const open: { installed?: InstalledEditor } = {};
    const installed = (): InstalledEditor => {
      assert.ok(open.installed, 'the editor did not start');
      return open.installed;
    };

    before(async () => {
      open.installed = await openInstalled(release, samples, weekly);
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

    it("the team's minutes are offered behind the colon, with what they are about", async () => {
      const { page, workspace } = installed();
      // The server has answered once the first broken link is underlined.
      await editor(page).locator('.squiggly-warning').first().waitFor();
      await cursorToEndOf(page, original, 'Minutes: None yet');
      await page.keyboard.press('Shift+Home');
      await page.keyboard.type('Minutes: ', { delay: 30 });
      await suggestion(page, '2025-09-30').waitFor();
      await suggestion(page, '2025-09-16').waitFor();
      await settled(suggestion(page, '2025-09-30'));
      await takeDocumentationPicture(page, release, 'minutes-link');
      await page.keyboard.type('2025-09-3', { delay: 30 });
      await suggestion(page, '2025-09-16').waitFor({ state: 'detached' });
      await suggestion(page, '2025-09-30').click();
      await line(page, 'optics/2025-09-30.md').waitFor();
      await save(page);
      const text = await readFile(join(workspace, weekly), 'utf8');
      assert.equal(text, original.replace('Minutes: None yet', link));
    });

    it('Add Missing Minutes Links fills what is left, and undo takes it back', async () => {
      const { page } = installed();
      // Typing and choosing are steps of their own.
      const before = line(page, 'Minutes: None yet');
      while (!(await before.isVisible())) await page.keyboard.press('Control+Z');
      await runCommand(page, 'Minute Taker: Add Missing Minutes Links');
      await line(page, 'optics/2025-09-30.md').waitFor();
      await page.locator('.statusbar', { hasText: 'Minutes link added: Team Optics.' }).waitFor();
      await page.keyboard.press('Control+Z');
      await line(page, 'Minutes: None yet').waitFor();
      await save(page);
    });

    it('all minutes at once are shown in a preview first', async () => {
      const { page, workspace } = installed();
      await runCommand(page, 'Minute Taker: Add Missing Minutes Links in All Minutes');
      const panel = page.locator('.bulk-edit-panel');
      await panel.locator('.monaco-list-row', { hasText: '2025-10-02.md' }).first().waitFor();
      await takePicture(page, release, 'minutes-links-preview');
      await panel.getByRole('button', { name: 'Apply' }).click();
      await panel.waitFor({ state: 'hidden' });
      await line(page, 'optics/2025-09-30.md').waitFor();
      await save(page);
      const text = await readFile(join(workspace, weekly), 'utf8');
      assert.equal(text, original.replace('Minutes: None yet', link));
    });
  });
}
