import { findChromium } from './editor/browser.ts';
import { editorSource } from './editor/source.ts';

/** One part of `npm test`, run as the npm script of its own. */
export interface Tier {
  readonly name: string;
  readonly script: string;
  /** `check` counts as one test, by its exit code; `mocha` and `suite` count their own, a suite without mocha's options. */
  readonly kind: 'check' | 'mocha' | 'suite';
  /** Why the tier can't run on this machine, if so. */
  readonly missing?: () => Promise<string | undefined>;
}

const noChromium = 'no Chromium was found (install it, or set CHROMIUM_PATH)';

async function needsChromium(): Promise<string | undefined> {
  return findChromium() ? undefined : noChromium;
}

async function needsEditor(): Promise<string | undefined> {
  return (await editorSource()) === 'desktop' ? undefined : needsChromium();
}

/** All tiers, in the order in which they run: what is quick and explains most comes first. */
export const tiers: readonly Tier[] = [
  { name: 'types', script: 'types', kind: 'check' },
  { name: 'lint', script: 'lint', kind: 'check' },
  { name: 'layers', script: 'test:layers', kind: 'mocha' },
  { name: 'drift', script: 'drift', kind: 'check' },
  { name: 'unused', script: 'unused', kind: 'check' },
  { name: 'build', script: 'build', kind: 'check' },
  { name: 'unit', script: 'test:unit', kind: 'mocha' },
  { name: 'service', script: 'test:service', kind: 'mocha' },
  { name: 'property', script: 'test:property', kind: 'mocha' },
  { name: 'corpus', script: 'test:corpus', kind: 'mocha' },
  { name: 'protocol', script: 'test:protocol', kind: 'mocha' },
  { name: 'grammar', script: 'test:grammar', kind: 'check' },
  { name: 'editor', script: 'test:editor', kind: 'suite', missing: needsEditor },
  { name: 'web', script: 'test:web', kind: 'suite', missing: needsChromium },
  { name: 'package', script: 'test:package', kind: 'suite', missing: needsChromium },
];
