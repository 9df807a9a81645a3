/** Packages the extension and refuses what is too large or does not belong in it. */
import { statSync } from 'node:fs';
import { listFiles } from '@vscode/vsce';
import { belongsInPackage, packageLimit } from './packageRules.ts';
import { packageExtension } from './project.ts';

const vsix = await packageExtension();
const { size } = statSync(vsix);
const strangers = (await listFiles({ packagedDependencies: [] })).filter(
  (file) => !belongsInPackage(file),
);

console.log(`${Math.round(size / 1000)} kB of at most ${packageLimit / 1000} kB`);
for (const file of strangers) console.error(`does not belong in the package: ${file}`);
if (size >= packageLimit || strangers.length > 0) process.exitCode = 1;
