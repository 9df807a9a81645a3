import type { WebLinkResult } from '#workspace/webPort.ts';

/** How many links of a check came out how. */
export interface WebCheckCount {
  readonly found: number;
  readonly broken: number;
  readonly unverified: number;
  readonly blocked: number;
}

/** Before the first result. */
export const nothingChecked: WebCheckCount = { found: 0, broken: 0, unverified: 0, blocked: 0 };

/** `count` after one more result. */
export const counted = (count: WebCheckCount, { kind }: WebLinkResult): WebCheckCount => ({
  ...count,
  [kind]: count[kind] + 1,
});

/** How many links were checked. */
export const checkedOf = ({ found, broken, unverified, blocked }: WebCheckCount): number =>
  found + broken + unverified + blocked;

/** What came of a check, in one or two sentences; `wanted` links were to be checked. */
export function webCheckSentence(count: WebCheckCount, wanted: number): string {
  if (wanted === 0) return 'There are no links to the web that could be checked.';
  const checked = checkedOf(count);
  const { broken, unverified, blocked } = count;
  const parts = [
    broken === 0 ? '' : `${broken} ${broken === 1 ? 'leads' : 'lead'} nowhere`,
    unverified === 0 ? '' : `${unverified} could not be verified`,
    blocked === 0
      ? ''
      : `${blocked} ${blocked === 1 ? 'was not asked because it leads' : 'were not asked because they lead'} into a private network`,
  ].filter((part) => part !== '');
  const all = `${checked} ${checked === 1 ? 'web link was' : 'web links were'} checked`;
  const what = parts.length === 0 ? (checked === 0 ? '' : ': all is well') : `: ${listed(parts)}`;
  const left = wanted - checked;
  const rest = left === 0 ? '' : ` ${left} ${left === 1 ? 'was' : 'were'} left.`;
  return `${all}${what}.${rest}`;
}

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
