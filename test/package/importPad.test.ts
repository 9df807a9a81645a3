import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { releaseNames } from '../../scripts/editor/releases.ts';
import { root } from '../../scripts/project.ts';
import { startPadServer } from '../support/padServer.ts';
import type { WebServer } from '../support/webServer.ts';
import { editor, line, pickFromList, runCommand, settled, tab } from './support/actions.ts';
import { type InstalledEditor, openInstalled } from './support/installed.ts';
import { takeDocumentationPicture, takePicture } from './support/pictures.ts';

const minute = 'optics/2025-10-14.md';
const upload = 'upload_5c2f0a7be91d4836a0f1c7d2e4b69538.png';

/** As somebody typed it into the pad during the meeting, with what the pad's template left behind. */
const pad = `---
title: Quarry Hill, Team Optics
tags: optics, minutes
---

[TOC]

# Team Optics 2025-10-14

# Participants

* @noor
* @pavel
* @

# Agenda

## Dew on the corrector

* the heater is back, but only on one side
    * photo of this morning: ![dew](/uploads/${upload} =60%x)
    * AI @pavel: order the second strap

:::info
Do **not** wipe the plate with a dry cloth.
:::

## Topic 2

*

###### tags: \`optics\`
`;

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const toast = (page: Page): Locator =>
  page.locator('.notifications-toasts .notification-list-item', { hasText: minute });

const side = (page: Page, which: 'original' | 'modified'): Locator =>
  page.locator(`.monaco-diff-editor .editor.${which}`);

for (const release of releaseNames) {
  describe(`A pad imported in a browser, in the ${release} VS Code`, () => {
    const open: { installed?: InstalledEditor; server?: WebServer } = {};
    const installed = (): InstalledEditor => {
      assert.ok(open.installed, 'the editor did not start');
      return open.installed;
    };

    before(async () => {
      open.server = await startPadServer({
        pads: { 'team-optics': pad },
        uploads: { [upload]: onePixel },
      });
      open.installed = await openInstalled(release, join(root, 'samples'), 'optics/2025-09-30.md', {
        'minuteTaker.web.allowedHosts': ['127.0.0.1'],
      });
    });

    afterEach(async function () {
      const { currentTest } = this;
      if (currentTest?.state !== 'failed' || !open.installed) return;
      const name = `failed ${currentTest.title}`.replaceAll(/[^\w]+/g, '-');
      await takePicture(open.installed.page, release, name);
    });

    after(async () => {
      await open.installed?.close();
      await open.server?.close();
    });

    it('is shown beside the minute it becomes, and nothing is written yet', async () => {
      const { page, workspace } = installed();
      await page.locator('.statusbar-item', { hasText: 'Team Optics' }).waitFor();
      await runCommand(page, 'Minute Taker: Import Pad');
      await pickFromList(page, '', 'From a URL');
      await page.locator('.quick-input-widget input[placeholder^="https://pad"]:focus').waitFor();
      await page.keyboard.type(`${open.server?.origin}/team-optics`);
      await page.keyboard.press('Enter');
      await pickFromList(page, '', 'Team Optics');
      await pickFromList(page, '', '2025-10-14');
      await tab(page, '2025-10-14.md').waitFor();
      await side(page, 'original').locator('.view-line', { hasText: '[TOC]' }).waitFor();
      await side(page, 'modified').locator('.view-line', { hasText: '# 2025-10-14' }).waitFor();
      await toast(page).getByRole('button', { name: 'Write the Minute' }).waitFor();
      await settled(toast(page));
      await takeDocumentationPicture(page, release, 'import-pad');
      assert.ok(!existsSync(join(workspace, minute)));
    });

    it('is written with its uploads when the user says so', async () => {
      const { page, workspace } = installed();
      await toast(page).getByRole('button', { name: 'Write the Minute' }).click();
      await line(page, '# 2025-10-14').waitFor();
      await editor(page).waitFor();
      assert.equal(
        await readFile(join(workspace, minute), 'utf8'),
        `# 2025-10-14

## Participants

- @noor
- @pavel

## Agenda

### Dew on the corrector

- the heater is back, but only on one side
  - photo of this morning: ![dew](${upload})
  - AI @pavel: order the second strap

Do **not** wipe the plate with a dry cloth.
`,
      );
      assert.deepEqual(await readFile(join(workspace, 'optics', upload)), onePixel);
    });
  });
}
