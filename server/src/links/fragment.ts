import type { Fragment } from './model.ts';
import { percentDecoded } from './percent.ts';

const lines = /^L(\d{1,9})(?:C\d{1,9})?(?:-L?(\d{1,9})(?:C\d{1,9})?)?$/;

/**
 * Reads what follows `#`. Nothing for an empty one (`file.md#` is fine), and what browsers do with `:~:text=…`
 * says nothing about headings.
 */
export function readFragment(written: string): Fragment | undefined {
  const directive = written.indexOf(':~:');
  const bare = directive < 0 ? written : written.slice(0, directive);
  if (bare.trim() === '') return undefined;
  const name = percentDecoded(bare) ?? bare;
  const match = lines.exec(name);
  if (!match) return { kind: 'heading', name };
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  return { kind: 'lines', first: Math.min(first, last), last: Math.max(first, last), name };
}
