/** Type-checks every part with its own tsconfig, so that each layer sees only the globals it may use. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import root from '../tsconfig.json' with { type: 'json' };
import { root as folder } from './project.ts';

const typescript = createRequire(import.meta.url).resolve('typescript/package.json');
const tsc = join(dirname(typescript), 'bin/tsc');

const check = (project: string): Promise<boolean> =>
  new Promise((resolve) => {
    // What did not change since the last run is not looked at again.
    const known = join(
      folder,
      'node_modules/.cache/types',
      `${project.replaceAll('/', '-')}.tsbuildinfo`,
    );
    const args = [tsc, '-p', project, '--incremental', '--tsBuildInfoFile', known];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('close', (code) => resolve(code === 0));
  });

let passed = true;
for (const { path } of root.references) passed = (await check(path)) && passed;
process.exitCode = passed ? 0 : 1;
