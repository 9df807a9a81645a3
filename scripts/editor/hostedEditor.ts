import { existsSync } from 'node:fs';
import { copyFile, mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from './cache.ts';
import { Failure } from './failure.ts';
import { nodeBinary } from './nodeBinary.ts';
import { extractPackage, installPackages } from './registry.ts';
import type { EditorRelease } from './releases.ts';

/** A VS Code server on this machine, ready to start. */
export interface HostedEditor {
  readonly release: EditorRelease;
  /** The server's entry, to run with {@link HostedEditor.node}. */
  readonly entry: string;
  readonly node: string;
}

const ripgrepVersion = '1.18.0';

/** Without ripgrep `workspace.findFiles` fails, and the package's own install script would download it from elsewhere. */
async function addRipgrep(folder: string): Promise<void> {
  const home = join(folder, 'node_modules', '@vscode', 'ripgrep');
  const binary = join(home, 'bin', 'rg');
  if (!existsSync(home) || existsSync(binary)) return;
  const name = `@vscode/ripgrep-${process.platform}-${process.arch}`;
  const work = join(folder, 'ripgrep');
  await mkdir(work);
  await extractPackage(`${name}@${ripgrepVersion}`, work, { path: 'bin' });
  await mkdir(join(home, 'bin'), { recursive: true });
  await copyFile(join(work, 'rg'), binary);
  await rm(work, { recursive: true });
}

async function fill(folder: string, release: EditorRelease): Promise<void> {
  await extractPackage(`code-server@${release.packageVersion}`, folder, {
    path: 'lib/vscode',
    exclude: '*.map',
    integrity: release.integrity,
  });
  await installPackages(folder);
  await addRipgrep(folder);
  if (!existsSync(join(folder, 'node_modules.asar')))
    await symlink('node_modules', join(folder, 'node_modules.asar'));
}

/** Gets a release from the npm registry, or from the cache where it is there already; `notice` is called before a download. */
export async function hostedEditor(
  release: EditorRelease,
  notice: (text: string) => void,
): Promise<HostedEditor> {
  if (process.platform === 'win32') {
    throw new Failure(
      'VS Code from the npm registry runs on Linux and macOS only. Install VS Code and put "code" on the PATH.',
    );
  }
  const folder = await cached(join('editor', release.version), async (work) => {
    notice(`Getting VS Code ${release.version} from the npm registry (about 150 MB, once)…`);
    await fill(work, release);
  });
  return {
    release,
    entry: join(folder, 'out', 'server-main.js'),
    node: await nodeBinary(release.node),
  };
}
