import assert from 'node:assert/strict';
import { join } from 'node:path';
import { releaseNames } from '../../scripts/editor/releases.ts';
import { root } from '../../scripts/project.ts';
import { startPadServer } from '../support/padServer.ts';
import type { WebServer } from '../support/webServer.ts';
import { line, pickFromList, runCommand } from './support/actions.ts';
import { type InstalledEditor, openInstalled } from './support/installed.ts';
import { takePicture } from './support/pictures.ts';

const minute = 'weekly/2025-10-02.md';

for (const release of releaseNames) {
  describe(`A folder that nobody has trusted, in the ${release} VS Code`, () => {
    const open: { installed?: InstalledEditor; server?: WebServer } = {};

    before(async () => {
      open.server = await startPadServer({ pads: { weekly: '# Thursday Round 2025-10-09' } });
      const settings = {
        'minuteTaker.web.allowedHosts': ['127.0.0.1'],
        'security.workspace.trust.startupPrompt': 'never',
        'security.workspace.trust.banner': 'never',
      };
      open.installed = await openInstalled(release, join(root, 'samples'), minute, settings, true);
    });
    after(async () => {
      await open.installed?.close();
      await open.server?.close();
    });

    it('is read and checked, but nothing is asked of the network', async () => {
      assert.ok(open.installed && open.server);
      const { page } = open.installed;
      await line(page, '# Thursday Round 2025-10-02').waitFor();
      await page.locator('.statusbar-item', { hasText: 'Thursday Round' }).waitFor();
      await runCommand(page, 'Minute Taker: Import Pad');
      await pickFromList(page, '', 'From a URL');
      const toast = page.locator('.notification-toast', { hasText: 'workspace that you trust' });
      await toast.getByRole('button', { name: 'Manage Workspace Trust' }).waitFor();
      await takePicture(page, release, 'restricted');
      assert.deepEqual(open.server.requests, []);
    });
  });
}
