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
  pickFromList,
  problem,
  runCommand,
  save,
  selectedFix,
  settled,
  suggestion,
  tab,
  toggleFiles,
  treeRow,
} from './support/actions.ts';
import { type InstalledEditor, openInstalled } from './support/installed.ts';
import { takeDocumentationPicture, takePicture } from './support/pictures.ts';

const samples = join(root, 'samples');
const weekly = 'weekly/2025-10-02.md';
const next = 'weekly/2025-10-09.md';

for (const release of releaseNames) {
  describe(`In a browser, with the packaged extension in the ${release} VS Code`, () => {
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

    it('a broken link is underlined, and listed in Problems', async () => {
      const { page } = installed();
      await editor(page).locator('.squiggly-warning').first().waitFor();
      await runCommand(page, 'Problems: Focus on Problems View');
      await problem(page, '2025-09-30.md').waitFor();
      await takeDocumentationPicture(page, release, 'problems');
    });

    it('a quick fix mends it', async () => {
      const { page } = installed();
      await cursorToEndOf(page, original, 'dome/2025-09-30.md');
      await page.keyboard.press('Control+.');
      await selectedFix(page, '2025-09-29.md').waitFor();
      await takeDocumentationPicture(page, release, 'quick-fix');
      await page.keyboard.press('Enter');
      await line(page, 'dome/2025-09-29.md').waitFor();
      await problem(page, 'There is no file').waitFor({ state: 'detached' });
    });

    it('a team is picked from the list after a heading marker', async () => {
      const { page, workspace } = installed();
      await cursorToEndOf(page, original, 'Tea at any time!');
      await page.keyboard.type('\n\n### v', { delay: 30 });
      await suggestion(page, 'SIG Variable Stars').waitFor();
      await takeDocumentationPicture(page, release, 'team-completion');
      await suggestion(page, 'SIG Variable Stars').click();
      await line(page, '### SIG Variable Stars').waitFor();
      await page.keyboard.press('Escape');
      await save(page);
      const text = await readFile(join(workspace, weekly), 'utf8');
      assert.match(text, /Tea at any time!\n\n### SIG Variable Stars\n/);
    });

    it('Minute Outline shows the teams', async () => {
      const { page } = installed();
      await runCommand(page, 'Focus on Minute Outline View');
      await toggleFiles(page);
      for (const team of ['Team Dome', 'Team Optics', 'Team Software', 'SIG Variable Stars']) {
        await treeRow(page, team).waitFor();
      }
      await settled(treeRow(page, 'SIG Variable Stars'));
      await takeDocumentationPicture(page, release, 'outline');
      await toggleFiles(page);
    });

    it('New Minute makes the file for the next meeting', async () => {
      const { page, workspace } = installed();
      await runCommand(page, 'Minute Taker: New Minute');
      await pickFromList(page, 'Thursday', 'Thursday Round');
      await pickFromList(page, '', '2025-10-09', () =>
        takeDocumentationPicture(page, release, 'new-minute'),
      );
      await tab(page, '2025-10-09.md').waitFor();
      await line(page, '# Thursday Round 2025-10-09').waitFor();
      await page.keyboard.press('Escape');
      await save(page);
      const text = await readFile(join(workspace, next), 'utf8');
      assert.match(text, /^# Thursday Round 2025-10-09\n/);
      assert.match(text, /^### Team Dome\n\nMinutes: .*2025-10-06/m);
      await takeDocumentationPicture(page, release, 'new-minute-file');
    });
  });
}
