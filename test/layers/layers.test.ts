import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const biome = require.resolve('@biomejs/biome/bin/biome');
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');

/** What each layer must not import: one line a violation, that Biome has to refuse. */
const imports: readonly (readonly [file: string, specifier: string])[] = [
  ['server/src/base/violation.ts', '#minutes/model.ts'],
  ['server/src/base/violation.ts', 'node:fs'],
  ['server/src/minutes/violation.ts', '#config/model.ts'],
  ['server/src/minutes/violation.ts', '../config/model.ts'],
  ['server/src/config/violation.ts', 'unified'],
  ['server/src/config/violation.ts', '#links/model.ts'],
  ['server/src/links/violation.ts', '#workspace/snapshot.ts'],
  ['server/src/links/violation.ts', 'remark-parse'],
  ['server/src/workspace/violation.ts', '#features/outline/outline.ts'],
  ['server/src/workspace/violation.ts', 'node:fs'],
  ['server/src/rules/violation.ts', '#features/outline/outline.ts'],
  ['server/src/features/violation.ts', '#lsp/protocol.ts'],
  ['server/src/features/violation.ts', 'vscode-languageserver'],
  ['server/src/lsp/violation.ts', '#hosts/node/main.ts'],
  ['server/src/lsp/violation.ts', 'node:fs'],
  ['client/src/violation.ts', '#lsp/server.ts'],
  ['client/src/violation.ts', '#base/range.ts'],
];

/** Globals that the pure core must not see: the compiler has to refuse each. */
const globals: readonly (readonly [file: string, statement: string])[] = [
  ['server/src/base/global1.ts', 'export const a = process.cwd();'],
  ['server/src/minutes/global2.ts', "export const a = new URL('x');"],
  ['server/src/config/global3.ts', 'export const a = setTimeout(() => {}, 1);'],
  ['server/src/links/global4.ts', "export const a = fetch('x');"],
  ['server/src/workspace/global5.ts', "console.log('x');"],
  ['server/src/features/global6.ts', "import * as fs from 'node:fs';\nexport const a = fs;"],
];

describe('layers', function () {
  this.timeout(60_000);
  let folder = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'minute-taker-layers-'));
    for (const name of ['biome.json', 'tsconfig.json', 'package.json']) {
      cpSync(join(root, name), join(folder, name));
    }
    cpSync(join(root, 'server'), join(folder, 'server'), { recursive: true });
    mkdirSync(join(folder, 'client/src'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [file, specifier] of imports) {
    it(`${dirname(file)} may not import ${specifier}`, async () => {
      const path = join(folder, file);
      writeFileSync(path, `import * as x from '${specifier}';\nexport const y = x;\n`);
      const args = [biome, 'lint', '--vcs-enabled=false', '--only=noRestrictedImports', path];
      const { code, output } = await result(args, folder);
      rmSync(path);
      assert.equal(code, 1, output);
      assert.match(output, /may import/);
    });
  }

  it('the core sees no file system, network, timer or console', async () => {
    for (const [file, statement] of globals) writeFileSync(join(folder, file), `${statement}\n`);
    const { code, output } = await result([tsc, '-p', 'server/tsconfig.core.json'], folder);
    assert.notEqual(code, 0);
    for (const [file] of globals)
      assert.ok(output.includes(file), `${file} was accepted:\n${output}`);
  });
});

async function result(args: string[], cwd: string): Promise<{ code: number; output: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, args, { cwd });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const failed = error as { code?: number; stdout?: string; stderr?: string };
    return { code: failed.code ?? -1, output: `${failed.stdout}${failed.stderr}` };
  }
}
