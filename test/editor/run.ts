import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import {
  addCounts,
  type Counts,
  countsVariable,
  describeCounts,
  noCounts,
  readCounts,
  reportCounts,
} from '../../scripts/counts.ts';
import { cacheFolder, cacheVariable } from '../../scripts/editor/cache.ts';
import { describeFailure } from '../../scripts/editor/failure.ts';
import { prepareProfile, profileIn, testSettings } from '../../scripts/editor/profile.ts';
import {
  editorReleases,
  isReleaseName,
  type ReleaseName,
  releaseNames,
} from '../../scripts/editor/releases.ts';
import { type EditorSource, editorSource } from '../../scripts/editor/source.ts';
import { root, runScript } from '../../scripts/project.ts';
import { bundleSuite } from './bundle.ts';

/** One start of the editor: the tests in a folder here, on a copy of a folder of fixtures. */
interface Session {
  readonly suite: string;
  readonly fixtures: string;
}

const sessions: readonly Session[] = [
  { suite: 'suite', fixtures: 'minutes' },
  { suite: 'silent', fixtures: 'plain' },
];

const standIn = join(root, 'scripts', 'editor', 'executable.ts');
const failed: Counts = { ...noCounts, failed: 1 };

function environment(release: ReleaseName, countsFile: string): Record<string, string | undefined> {
  return {
    [countsVariable]: countsFile,
    // What the editor's server remembers of the web is for nobody else.
    XDG_CACHE_HOME: join(dirname(countsFile), 'cache'),
    [cacheVariable]: cacheFolder(),
    MINUTE_TAKER_RELEASE: release,
    MINUTE_TAKER_ARTIFACTS: join(root, 'artifacts', 'editor', release),
    // The stand-in is TypeScript: it needs the Node.js that runs this file.
    PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
  };
}

/** Only what the suite itself has written is believed: an extension host that dies makes VS Code end with 0. */
function verdict(countsFile: string, error: unknown): Counts {
  const counts = readCounts(countsFile);
  if (!counts) {
    console.error('The extension host ended before the tests did.');
    if (error) console.error(describeFailure(error));
    return failed;
  }
  const isEmpty = counts.passed + counts.failed + counts.skipped === 0;
  if (isEmpty && !process.env.MINUTE_TAKER_GREP) {
    console.error('The suite ran no test.');
    return failed;
  }
  if (error && counts.failed === 0) {
    console.error(describeFailure(error));
    return addCounts(counts, failed);
  }
  return counts;
}

async function runSession(
  source: EditorSource,
  release: ReleaseName,
  session: Session,
): Promise<Counts> {
  const data = await mkdtemp(join(tmpdir(), 'mt-'));
  const workspace = join(data, 'workspace');
  const countsFile = join(data, 'counts.json');
  try {
    await cp(join(import.meta.dirname, 'fixtures', session.fixtures), workspace, {
      recursive: true,
    });
    const profile = profileIn(data);
    await prepareProfile(profile, testSettings, testSettings);
    const error = await runTests({
      ...(source === 'npm'
        ? { vscodeExecutablePath: standIn }
        : { version: editorReleases[release].version }),
      extensionDevelopmentPath: root,
      extensionTestsPath: await bundleSuite(session.suite),
      extensionTestsEnv: environment(release, countsFile),
      launchArgs: [
        workspace,
        ...['--user-data-dir', profile.userData, '--extensions-dir', profile.extensions],
      ],
    }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    return verdict(countsFile, error);
  } finally {
    await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function main(names: readonly string[]): Promise<void> {
  const chosen = names.length > 0 ? names.filter(isReleaseName) : releaseNames;
  const source = await editorSource();
  await runScript('build');
  let total = noCounts;
  for (const release of chosen) {
    for (const session of sessions) {
      const { version } = editorReleases[release];
      console.log(`\nVS Code ${version} (${source}), ${session.fixtures}`);
      total = addCounts(total, await runSession(source, release, session));
    }
  }
  console.log(`\nEditor: ${describeCounts(total)}`);
  reportCounts(total);
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
