import fc from 'fast-check';

/**
 * The inputs of the property tests are the same in every run, so that a failure has to do with the change that was
 * made. To look for more: `PROPERTY_SEED=random PROPERTY_RUNS=20 npm run test:property` tries other inputs, and twenty
 * times as many.
 */
const { PROPERTY_SEED: seed = '20230629', PROPERTY_RUNS: times = '1' } = process.env;

if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });

/** How many inputs a property is tried with. */
export const runs = (count: number): { readonly numRuns: number } => ({
  numRuns: count * Number(times),
});
