import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { hostedEditor } from '../../scripts/editor/hostedEditor.ts';
import { prepareProfile, profileIn } from '../../scripts/editor/profile.ts';
import { editorReleases } from '../../scripts/editor/releases.ts';
import { runServerCommand } from '../../scripts/editor/server.ts';
import { belongsInPackage, packageLimit } from '../../scripts/packageRules.ts';
import { installedFolder } from './support/installed.ts';
import { vsixPath } from './support/options.ts';

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

describe('The package', () => {
  const installed: { files: readonly string[] } = { files: [] };

  before(async () => {
    const data = await mkdtemp(join(tmpdir(), 'mt-'));
    try {
      const editor = await hostedEditor(editorReleases.newest, (text) => console.log(text));
      const profile = profileIn(data);
      await prepareProfile(profile, {});
      await runServerCommand(editor, profile, ['--install-extension', vsixPath()]);
      installed.files = filesBelow(await installedFolder(profile.extensions));
    } finally {
      await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  });

  it('is smaller than 1 MB', () => {
    const { size } = statSync(vsixPath());
    assert.ok(size < packageLimit, `${size} bytes`);
  });

  it('holds only what belongs there', () => {
    const others = installed.files.filter((file) => !belongsInPackage(file));
    assert.deepEqual(others, []);
  });

  it('holds the programs for desktop and web', () => {
    for (const name of ['client.cjs', 'client.web.cjs', 'server.js']) {
      assert.ok(installed.files.includes(`dist/${name}`), name);
    }
  });
});
