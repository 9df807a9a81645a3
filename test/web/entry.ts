import 'mocha/mocha.js';
import { verdictLine } from './verdict.ts';

/** Called by VS Code in the worker: runs the tests. */
export async function run(): Promise<void> {
  // Mocha's build for browsers would report into a page; there is none.
  mocha.setup({ ui: 'bdd', timeout: 20_000, color: false });
  mocha.reporter(Mocha.reporters.Spec);
  await import('./minutes.test.ts');
  const runner = await new Promise<Mocha.Runner>((resolve) => {
    const started = mocha.run(() => resolve(started));
  });
  const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
  console.log(verdictLine({ passed: passes, failed: failures, skipped: pending }));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
