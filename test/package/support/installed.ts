import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../../scripts/editor/browser.ts';
import { hostedEditor } from '../../../scripts/editor/hostedEditor.ts';
import { plainSettings, prepareProfile, profileIn } from '../../../scripts/editor/profile.ts';
import { editorReleases, type ReleaseName } from '../../../scripts/editor/releases.ts';
import {
  type EditorServer,
  runServerCommand,
  startServer,
} from '../../../scripts/editor/server.ts';
import { workbenchUrl } from '../../../scripts/editor/workbench.ts';
import { vsixPath } from './options.ts';

/** An editor with the VSIX installed, open in a browser on a copy of a folder. */
export interface InstalledEditor {
  readonly page: Page;
  /** The copy. */
  readonly workspace: string;
  readonly close: () => Promise<void>;
}

const userSettings = {
  ...plainSettings,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.tips.enabled': false,
};

/** Where VS Code has unpacked the VSIX, in a folder of extensions. */
export async function installedFolder(extensions: string): Promise<string> {
  const names = await readdir(extensions);
  const name = names.find((each) => each.startsWith('minute-taker.minute-taker-'));
  if (!name) throw new Error(`The extension was not installed: ${names.join(', ')}`);
  return join(extensions, name);
}

/**
 * Installs the VSIX, starts the editor and opens a file of the folder's copy; `settings` are the user's own. Restricted
 * is how VS Code opens a folder that nobody has trusted.
 */
export async function openInstalled(
  release: ReleaseName,
  folder: string,
  file: string,
  settings: Readonly<Record<string, unknown>> = {},
  isRestricted = false,
): Promise<InstalledEditor> {
  const data = await mkdtemp(join(tmpdir(), 'mt-'));
  const workspace = join(data, 'minutes');
  const opened: { browser?: Browser; server?: EditorServer } = {};
  const close = async (): Promise<void> => {
    await opened.browser?.close();
    await opened.server?.stop();
    await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    await cp(folder, workspace, { recursive: true });
    const editor = await hostedEditor(editorReleases[release], (text) => console.log(text));
    const profile = profileIn(data);
    await prepareProfile(profile, {}, { ...userSettings, ...settings });
    await runServerCommand(editor, profile, ['--install-extension', vsixPath()]);
    opened.server = await startServer(editor, { profile, isRestricted });
    opened.browser = await launchChromium();
    const page = await opened.browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(
      workbenchUrl(opened.server.port, { folder: workspace, file: join(workspace, file) }),
    );
    return { page, workspace, close };
  } catch (error) {
    await close();
    throw error;
  }
}
