import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { type Counts, describeCounts, noCounts, reportCounts } from '../../scripts/counts.ts';
import { describeFailure } from '../../scripts/editor/failure.ts';
import { hostedEditor } from '../../scripts/editor/hostedEditor.ts';
import { prepareProfile, profileIn, testSettings } from '../../scripts/editor/profile.ts';
import { editorReleases } from '../../scripts/editor/releases.ts';
import { startServer } from '../../scripts/editor/server.ts';
import { runSuite } from '../../scripts/editor/suiteRun.ts';
import { workbenchUrl } from '../../scripts/editor/workbench.ts';
import { root, runScript } from '../../scripts/project.ts';
import { serveExtension } from './extensionServer.ts';
import { parseVerdict } from './verdict.ts';

const limit = 120_000;
const parts = ['package.json', 'dist', 'syntaxes', 'snippets', 'schemas'];

/** What a web editor would load, and the tests, in a folder of their own. */
async function stageExtension(folder: string): Promise<void> {
  for (const part of parts) {
    await cp(join(root, part), join(folder, part), { recursive: true, force: true }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      },
    );
  }
  await build({
    entryPoints: [join(import.meta.dirname, 'entry.ts')],
    outfile: join(folder, 'test', 'entry.cjs'),
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    // Mocha's build for browsers sets `module.exports` too: ours has to come last.
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
    external: ['vscode'],
    define: { global: 'globalThis' },
    logLevel: 'warning',
  });
}

interface Development {
  readonly extensions: readonly object[];
  readonly extensionTestsPath: object;
}

/** Runs in the page, before the workbench reads its configuration. An intercepted request would break its WebSocket. */
function addDevelopmentOptions(development: Development): void {
  new MutationObserver((_, observer) => {
    const element = document.getElementById('vscode-workbench-web-configuration');
    if (!element) return;
    observer.disconnect();
    const configuration = JSON.parse(element.dataset.settings ?? '{}');
    configuration.developmentOptions = { ...configuration.developmentOptions, ...development };
    element.dataset.settings = JSON.stringify(configuration);
  }).observe(document, { childList: true, subtree: true });
}

async function runWeb(data: string): Promise<Counts> {
  const extension = join(data, 'extension');
  const workspace = join(data, 'workspace');
  await mkdir(extension);
  await stageExtension(extension);
  await cp(join(root, 'test', 'editor', 'fixtures', 'minutes'), workspace, { recursive: true });
  const editor = await hostedEditor(editorReleases.newest, (text) => console.log(text));
  const profile = profileIn(data);
  await prepareProfile(profile, testSettings);
  const files = await serveExtension(extension);
  const server = await startServer(editor, { profile, testDriver: true });
  const served = (path: string): object => ({ scheme: 'http', authority: files.authority, path });
  const verdicts: Counts[] = [];
  try {
    const end = await runSuite({
      server,
      url: workbenchUrl(server.port, { folder: workspace }),
      limit,
      artifacts: join(root, 'artifacts', 'web'),
      onLine: (line) => {
        const verdict = parseVerdict(line);
        if (verdict) verdicts.push(verdict);
        else console.log(line);
      },
      prepare: (page: Page) =>
        page.addInitScript(addDevelopmentOptions, {
          extensions: [served('/')],
          extensionTestsPath: served('/test/entry.cjs'),
        }),
    });
    const verdict = verdicts.at(-1);
    if (verdict) return verdict;
    console.error(end.kind === 'broken' ? `No verdict: ${end.reason}.` : 'No verdict.');
    return { ...noCounts, failed: 1 };
  } finally {
    await server.stop();
    files.close();
  }
}

const data = await mkdtemp(join(tmpdir(), 'mt-'));
try {
  await runScript('build');
  const counts = await runWeb(data);
  console.log(`\nWeb: ${describeCounts(counts)}`);
  reportCounts(counts);
  process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
} finally {
  await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
