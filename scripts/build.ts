/** Bundles client, server and command line into `dist/`. `--watch` builds again on every change, `--dev` keeps names and adds source maps. */
import { rmSync, writeFileSync } from 'node:fs';
import { type BuildOptions, build, context } from 'esbuild';
import manifest from '../package.json' with { type: 'json' };
import { thirdPartyNotices } from './notices.ts';

const dev = process.argv.includes('--dev') || process.argv.includes('--watch');

const common: BuildOptions = {
  bundle: true,
  minify: !dev,
  sourcemap: dev ? 'linked' : false,
  legalComments: 'none',
  logLevel: 'warning',
  charset: 'utf8',
  define: { __VERSION__: JSON.stringify(manifest.version) },
  // A bundle that needs a file of the other platform is a mistake, so nothing is marked external but the editor.
  external: ['vscode'],
};

const node: BuildOptions = { platform: 'node', target: 'node20', mainFields: ['module', 'main'] };
const browser: BuildOptions = {
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
};

/** A CommonJS dependency inside an ES module bundle still calls `require` for Node's own modules. */
const requireBanner =
  "import { createRequire as _cr } from 'node:module'; const require = _cr(import.meta.url);";

const bundles: readonly BuildOptions[] = [
  { ...node, format: 'cjs', entryPoints: ['client/src/desktop.ts'], outfile: 'dist/client.cjs' },
  { ...browser, format: 'cjs', entryPoints: ['client/src/web.ts'], outfile: 'dist/client.web.cjs' },
  {
    ...node,
    format: 'cjs',
    entryPoints: ['server/src/hosts/node/main.ts'],
    outfile: 'dist/server.cjs',
  },
  {
    ...browser,
    format: 'iife',
    // A worker has no document, which the browser's variant of some packages asks for.
    conditions: ['worker'],
    entryPoints: ['server/src/hosts/browser/main.ts'],
    outfile: 'dist/server.web.js',
  },
  {
    ...node,
    format: 'esm',
    entryPoints: ['server/src/hosts/cli/main.ts'],
    outfile: 'dist/cli.mjs',
    banner: { js: `#!/usr/bin/env node\n${requireBanner}` },
  },
];

if (process.argv.includes('--watch')) {
  const contexts = await Promise.all(bundles.map((bundle) => context({ ...common, ...bundle })));
  await Promise.all(contexts.map((each) => each.watch()));
  console.log('Watching for changes; Ctrl-C ends.');
} else {
  rmSync('dist', { recursive: true, force: true });
  const results = await Promise.all(
    bundles.map((bundle) => build({ ...common, ...bundle, metafile: true as const })),
  );
  const notices = thirdPartyNotices(results.map(({ metafile }) => metafile));
  writeFileSync('dist/third-party-notices.txt', notices);
}
