import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { releaseNames } from '../../scripts/editor/releases.ts';
import { root } from '../../scripts/project.ts';
import { cursorToEndOf, editor, line, selectedFix } from './support/actions.ts';
import { type InstalledEditor, openInstalled } from './support/installed.ts';
import { takePicture } from './support/pictures.ts';

const samples = join(root, 'samples');
const weekly = 'weekly/2025-10-02.md';
const issue = 'https://github.com/quarry-hill/control-room/issues/31';

/** What lies on the clipboard. */
interface Clipboard {
  readonly text?: string;
  readonly picture?: string;
}

/** Pastes as the browser does it: nobody has to be asked whether the real clipboard may be read. */
async function paste(page: Page, clipboard: Clipboard): Promise<void> {
  await page.evaluate(({ text, picture }) => {
    const data = new DataTransfer();
    if (text !== undefined) data.setData('text/plain', text);
    if (picture !== undefined) {
      data.items.add(new File([new Uint8Array([137, 80, 78, 71])], picture, { type: 'image/png' }));
    }
    const event = new ClipboardEvent('paste', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    document.activeElement?.dispatchEvent(event);
  }, clipboard);
}

/** Chooses from the list that `Ctrl+.` shows after something was pasted. */
async function choose(
  page: Page,
  title: string,
  beforeChoice: () => Promise<unknown>,
): Promise<void> {
  await page.locator('.post-edit-widget').waitFor();
  await page.keyboard.press('Control+.');
  const entry = page.locator('.action-widget .monaco-list-row', { hasText: title });
  await entry.waitFor();
  await beforeChoice();
  const focused = selectedFix(page, title);
  while (!(await focused.isVisible())) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

const explorerRow = (page: Page, name: string | RegExp): Locator =>
  page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });

for (const release of releaseNames) {
  describe(`Pasting, in a browser, in the ${release} VS Code`, () => {
    const original = readFileSync(join(samples, weekly), 'utf8');
    const open: { installed?: InstalledEditor } = {};
    const installed = (): InstalledEditor => {
      assert.ok(open.installed, 'the editor did not start');
      return open.installed;
    };

    before(async () => {
      open.installed = await openInstalled(release, samples, weekly);
      const { page } = installed();
      // The server has answered once the first broken link is underlined.
      await editor(page).locator('.squiggly-warning').first().waitFor();
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

    /** A new line behind the one with this text. */
    const newLineAfter = async (text: string): Promise<void> => {
      const { page } = installed();
      await cursorToEndOf(page, original, text);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Home');
    };

    it('a URL stays as it is, and can be made a short link', async () => {
      const { page } = installed();
      await newLineAfter('- Lost and found');
      await paste(page, { text: issue });
      await line(page, issue).waitFor();
      await choose(page, 'Insert link control-room#31', () =>
        takePicture(page, release, 'paste-link'),
      );
      await line(page, `[control-room#31](${issue})`).waitFor();
    });

    it('a picture lies beside the minute by its date, when that is chosen', async () => {
      const { page, workspace } = installed();
      await newLineAfter('- Draconids, night of');
      await paste(page, { picture: 'image.png' });
      await line(page, '](image.png)').waitFor();
      await choose(page, 'Insert picture as 2025-10-02-image.png', () =>
        takePicture(page, release, 'paste-picture'),
      );
      await line(page, '![](2025-10-02-image.png)').waitFor();
      // What VS Code had written first is taken back.
      await explorerRow(page, '2025-10-02-image.png').waitFor();
      await explorerRow(page, /^image\.png$/).waitFor({ state: 'detached' });
      const files = readdirSync(join(workspace, 'weekly')).filter((name) => name.endsWith('.png'));
      assert.deepEqual(files, ['2025-10-02-image.png']);
    });
  });
}
