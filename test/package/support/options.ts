import { Failure } from '../../../scripts/editor/failure.ts';

/** Names the VSIX under test. */
export const vsixVariable = 'MINUTE_TAKER_VSIX';

/** Set where the pictures for the documentation are to be taken again. */
export const updateVariable = 'MINUTE_TAKER_UPDATE_PICTURES';

/** The VSIX under test. */
export function vsixPath(): string {
  const path = process.env[vsixVariable];
  if (!path) throw new Failure('Run these tests by: npm run test:package');
  return path;
}
