import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './failure.ts';
import { runOrFail } from './run.ts';

const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];

/** Gets a package's tarball into a folder and gives its path; npm itself has checked it against the registry. */
async function download(spec: string, folder: string): Promise<string> {
  await runOrFail(
    `Getting ${spec} from the npm registry`,
    'npm',
    ['pack', spec, '--silent', '--pack-destination', folder],
    {
      cwd: folder,
    },
  );
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (!name) throw new Failure(`npm pack ${spec} made no tarball.`);
  return join(folder, name);
}

async function checkIntegrity(file: string, spec: string, expected: string): Promise<void> {
  const actual = `sha512-${createHash('sha512')
    .update(await readFile(file))
    .digest('base64')}`;
  if (actual !== expected)
    throw new Failure(
      `${spec} is not the package this project was tested with: ${actual} instead of ${expected}.`,
    );
}

/** What to take out of a package. */
export interface Extraction {
  /** The path inside the package, below `package/`. */
  readonly path: string;
  /** A pattern of files to leave out. */
  readonly exclude?: string;
  /** The integrity the tarball must have. */
  readonly integrity?: string;
}

/** Gets one package from the npm registry, without its dependencies and scripts, and puts a part of it into a folder. */
export async function extractPackage(
  spec: string,
  folder: string,
  { path, exclude, integrity }: Extraction,
): Promise<void> {
  const tarball = await download(spec, folder);
  if (integrity) await checkIntegrity(tarball, spec, integrity);
  // The path's own folders, and the `package/` every tarball starts with.
  const strip = path.split('/').length + 1;
  const args = ['xzf', tarball, '-C', folder, `--strip-components=${strip}`];
  if (exclude) args.push(`--exclude=${exclude}`);
  await runOrFail(`Unpacking ${spec}`, 'tar', [...args, `package/${path}`]);
  await rm(tarball);
}

/** Installs what a folder's package.json asks for, or the given packages, without running their scripts. */
export async function installPackages(
  folder: string,
  specs: readonly string[] = [],
): Promise<void> {
  const args = [
    'install',
    '--prefix',
    folder,
    '--omit=dev',
    '--ignore-scripts',
    '--legacy-peer-deps',
    ...quiet,
    ...specs,
  ];
  await runOrFail(`Installing packages into ${folder}`, 'npm', args, { cwd: folder });
}
