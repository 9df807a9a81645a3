import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../scripts/project.ts';

/**
 * Bundles the tests in a folder beside this file, each into a file of its own, with the entry that VS Code runs.
 * They stay inside the checkout, where `mocha` is found.
 */
export async function bundleSuite(name: string): Promise<string> {
  const outdir = join(root, 'artifacts', 'editor', name);
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: [
      join(import.meta.dirname, 'entry.ts'),
      ...globSync(join(import.meta.dirname, name, '*.test.ts')),
    ],
    outdir,
    entryNames: '[name]',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return join(outdir, 'entry.cjs');
}
