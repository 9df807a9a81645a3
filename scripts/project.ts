import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runOrFail } from './editor/run.ts';

/** The checkout this program belongs to. */
export const root = dirname(import.meta.dirname);

/** The version in package.json. */
export function projectVersion(): string {
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return manifest.version;
}

/** Runs one of the scripts in package.json; where it fails its output is the message. */
export async function runScript(name: string): Promise<void> {
  await runOrFail(`npm run ${name}`, 'npm', ['run', '--silent', name], { cwd: root });
}

/** Builds and packages the extension, and gives the path of the VSIX. */
export async function packageExtension(): Promise<string> {
  await runScript('package');
  return join(root, `minute-taker-${projectVersion()}.vsix`);
}
