// Runs the grammar tests on top of VS Code's own Markdown grammar, with the TextMate engine that VS Code uses.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const program = require.resolve('vscode-tmgrammar-test/dist/unit.js');
const markdown = require.resolve('tm-grammars/grammars/markdown.json');

const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [program, '--grammar', markdown, 'test/grammar/*.md'],
  { cwd: root, encoding: 'utf8' },
);
// Code blocks can be in any language, and only Markdown itself is loaded.
const said = `${stdout}${stderr}`
  .split('\n')
  .filter((line) => !line.startsWith('grammar not found'));
console.log(said.join('\n').trim());
process.exitCode = status ?? 1;
