import type { Counts } from '../../scripts/counts.ts';

// A worker has no file system: its verdict is a line in the log.
const marker = 'minute-taker-web-verdict ';

/** The line by which the suite says how it ended. */
export function verdictLine(counts: Counts): string {
  return marker + JSON.stringify(counts);
}

/** The counts in such a line. */
export function parseVerdict(line: string): Counts | undefined {
  const start = line.indexOf(marker);
  return start < 0 ? undefined : JSON.parse(line.slice(start + marker.length));
}
