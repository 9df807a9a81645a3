/** Bundles client, server and command line into `dist/`. `--watch` builds again on every change, `--dev` keeps names and adds source maps. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
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

/**
 * One file is the server of both platforms, because all but their hosts is the same. Only the host that fits is ever
 * run, so a worker never comes to the modules of Node.
 */
const serverEntry = `
  if (typeof importScripts === 'function') void import('./browser/main.ts');
  else void import('./node/main.ts');
`;

/** Packages that otherwise show only one of their two sides to a bundler. */
const bothPlatforms = ['vscode-languageserver', 'vscode-languageserver-protocol', 'vscode-jsonrpc']
  .flatMap((name) =>
    ['node', 'browser'].map((side) => [`${name}/${side}`, `${name}/lib/${side}/main.js`]),
  )
  .map(([name, file]) => [name, resolve('node_modules', file ?? '')] as const);

const bundles: readonly BuildOptions[] = [
  { ...node, format: 'cjs', entryPoints: ['client/src/desktop.ts'], outfile: 'dist/client.cjs' },
  { ...browser, format: 'cjs', entryPoints: ['client/src/web.ts'], outfile: 'dist/client.web.cjs' },
  {
    target: 'es2022',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    // A worker has no document, which the browser's variant of some packages asks for.
    conditions: ['worker'],
    external: [...builtinModules, 'node:*'],
    alias: Object.fromEntries(bothPlatforms),
    format: 'iife',
    stdin: { contents: serverEntry, resolveDir: 'server/src/hosts', loader: 'ts' },
    outfile: 'dist/server.js',
  },
  {
    ...node,
    format: 'esm',
    entryPoints: ['server/src/hosts/cli/main.ts'],
    outfile: 'dist/cli.mjs',
    banner: { js: `#!/usr/bin/env node\n${requireBanner}` },
  },
];

/** Makes Node read `dist/*.js` as scripts: workers load the same file. */
function writePackage(): void {
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/package.json', '{ "type": "commonjs" }\n');
}

if (process.argv.includes('--watch')) {
  writePackage();
  const contexts = await Promise.all(bundles.map((bundle) => context({ ...common, ...bundle })));
  await Promise.all(contexts.map((each) => each.watch()));
  console.log('Watching for changes; Ctrl-C ends.');
} else {
  rmSync('dist', { recursive: true, force: true });
  writePackage();
  const results = await Promise.all(
    bundles.map((bundle) => build({ ...common, ...bundle, metafile: true as const })),
  );
  const notices = thirdPartyNotices(results.map(({ metafile }) => metafile));
  writeFileSync('dist/third-party-notices.txt', notices);
}
