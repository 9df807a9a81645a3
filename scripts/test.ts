import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import {
  addCounts,
  type Counts,
  countsVariable,
  describeCounts,
  noCounts,
  readCounts,
} from './counts.ts';
import { describeFailure } from './editor/failure.ts';
import { root } from './project.ts';
import { type Tier, tiers } from './tiers.ts';

const inCI = Boolean(process.env.CI);

function scriptArguments(tier: Tier): string[] {
  if (tier.kind !== 'mocha') return [];
  const args = ['--', '--reporter', './test/support/reporter.ts'];
  return inCI ? [...args, '--forbid-only'] : args;
}

function runScript(tier: Tier, countsFile: string): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', tier.script, ...scriptArguments(tier)], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      env: { ...process.env, [countsVariable]: countsFile },
    });
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** Only what a tier says itself is believed, and only together with its exit code. */
function judge(tier: Tier, code: number, counts: Counts | undefined): Counts {
  const failed = { ...noCounts, failed: 1 };
  if (tier.kind === 'check') return code === 0 ? { ...noCounts, passed: 1 } : failed;
  if (!counts) {
    console.error(`The tier "${tier.name}" ended with ${code} and left no result.`);
    return failed;
  }
  const isEmpty = counts.passed + counts.failed + counts.skipped === 0;
  if (isEmpty) console.error(`The tier "${tier.name}" ran no test.`);
  return isEmpty || (code !== 0 && counts.failed === 0) ? addCounts(counts, failed) : counts;
}

async function runTier(tier: Tier, folder: string): Promise<Counts> {
  console.log(`\n=== ${tier.name}`);
  const missing = await tier.missing?.();
  if (missing) {
    console.log(`--- ${tier.name}: skipped, ${missing}`);
    return { ...noCounts, skipped: 1 };
  }
  const countsFile = join(folder, `${tier.name}.json`);
  const start = performance.now();
  const code = await runScript(tier, countsFile);
  const counts = judge(tier, code, readCounts(countsFile));
  console.log(
    `--- ${tier.name}: ${describeCounts(counts)} (${((performance.now() - start) / 1000).toFixed(1)} s)`,
  );
  return counts;
}

function chosenTiers(names: readonly string[]): readonly Tier[] {
  const known = tiers.map((tier) => tier.name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    command.error(`Unknown tier: ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  return names.length === 0 ? tiers : tiers.filter((tier) => names.includes(tier.name));
}

async function main(names: readonly string[]): Promise<void> {
  const chosen = chosenTiers(names);
  const folder = await mkdtemp(join(tmpdir(), 'minute-taker-test-'));
  const results: { readonly tier: Tier; readonly counts: Counts }[] = [];
  try {
    for (const tier of chosen) results.push({ tier, counts: await runTier(tier, folder) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const failed = results.filter(({ counts }) => counts.failed > 0).map(({ tier }) => tier.name);
  if (failed.length > 0) process.exitCode = 1;
  console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '');
  console.log(describeCounts(results.map(({ counts }) => counts).reduce(addCounts, noCounts)));
}

const command = new Command('npm test --')
  .description('Runs all tests, or those of the named tiers only.')
  .argument('[tiers...]', `any of ${tiers.map((tier) => tier.name).join(', ')}`)
  .action(main);

try {
  await command.parseAsync();
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
