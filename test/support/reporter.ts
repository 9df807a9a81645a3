import Mocha from 'mocha';
import { reportCounts } from '../../scripts/counts.ts';

/** Mocha's usual report, and the counts for the last line of `npm test`. */
export class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      reportCounts({ passed: passes, failed: failures, skipped: pending });
    });
  }
}

// Mocha loads a reporter with require(), which gives the export of this name in place of the module.
export { CountingReporter as 'module.exports' };
