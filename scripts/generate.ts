/** Writes every file that is made from code; with `--check` writes nothing and fails where one differs. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generatedFiles } from './generators/files.ts';

const check = process.argv.includes('--check');
const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

const drifted = generatedFiles(read).filter(({ path, text }) => read(path) !== text);
for (const { path, text } of drifted) {
  if (!check) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log(`${check ? 'differs from the code' : 'written'}: ${path}`);
}
if (check && drifted.length > 0) {
  console.error('Run "npm run generate" and commit what it writes.');
  process.exitCode = 1;
}
