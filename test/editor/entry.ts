import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { reportCounts } from '../../scripts/counts.ts';

const patience = 20_000;

/** Called by VS Code in the extension host: runs the bundled tests beside this file. */
export async function run(): Promise<void> {
  // Mocha is an ES module, and a bundle that VS Code loads is not.
  const { default: Mocha } = await import('mocha');
  const { CI, MINUTE_TAKER_GREP: grep } = process.env;
  const mocha = new Mocha({
    timeout: patience,
    forbidOnly: Boolean(CI),
    ...(grep ? { grep } : {}),
  });
  for (const file of readdirSync(__dirname).toSorted()) {
    if (file.endsWith('.test.cjs')) mocha.addFile(join(__dirname, file));
  }
  const runner = await new Promise<Mocha.Runner>((resolve) => {
    const started = mocha.run(() => resolve(started));
  });
  const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
  reportCounts({ passed: passes, failed: failures, skipped: pending });
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
