import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The folders one run of an editor keeps its state in. */
export interface Profile {
  /** The server's own data. */
  readonly data: string;
  readonly userData: string;
  readonly extensions: string;
}

/** Settings by their full name. */
export type Settings = Readonly<Record<string, unknown>>;

const machineSettings: Settings = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'search.followSymlinks': false,
};

/** VS Code for the Web saves after a delay by default, and what a test types would reach the files by itself. */
export const testSettings: Settings = { 'files.autoSave': 'off' };

/** The hosted editor for people: like the desktop one, where a file changes when it is saved, and uncluttered. */
export const plainSettings: Settings = {
  'files.autoSave': 'off',
  'chat.commandCenter.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/** A profile inside one folder. */
export function profileIn(folder: string): Profile {
  return { data: folder, userData: join(folder, 'data'), extensions: join(folder, 'extensions') };
}

async function writeSettings(folder: string, settings: Settings): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

/** Makes a profile's folders and writes its settings for machine and user. */
export async function prepareProfile(
  profile: Profile,
  machine: Settings,
  user?: Settings,
): Promise<void> {
  await writeSettings(join(profile.userData, 'Machine'), { ...machineSettings, ...machine });
  if (user) await writeSettings(join(profile.userData, 'User'), user);
  await mkdir(profile.extensions, { recursive: true });
  const list = join(profile.extensions, 'extensions.json');
  // Where the list is missing the first scan fails, and an extension under development is lost with it.
  if (!existsSync(list)) await writeFile(list, '[]');
}
