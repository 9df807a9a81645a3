/** Builds and packages the extension: `minute-taker-<version>.vsix` in the repository's root. */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import manifest from '../package.json' with { type: 'json' };

const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');
const target = `minute-taker-${manifest.version}.vsix`;
const run = (...args: string[]): void => {
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
};

run('scripts/build.ts');
run(vsce, 'package', '--no-dependencies', '--out', target);
console.log(`${target}: ${Math.round(statSync(target).size / 1024)} kB`);
