/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  /** What the project promises, in milliseconds; for `max` where `of` says so. */
  readonly goal: number | undefined;
  readonly of: 'p95' | 'max';
}

/** A row from single measurements in milliseconds. */
export function row(
  what: string,
  values: readonly number[],
  goal?: number,
  of: Row['of'] = 'p95',
): Row {
  const sorted = values.toSorted((a, b) => a - b);
  const quantile = (part: number): number =>
    sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
  return { what, p50: quantile(0.5), p95: quantile(0.95), max: quantile(1), goal, of };
}

/** The table as text, in milliseconds. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((each) => [
    each.what,
    ...[each.p50, each.p95, each.max].map((value) => value.toFixed(value < 1 ? 3 : 1)),
    each.goal === undefined ? '' : `${each.of} < ${each.goal}`,
    each.goal === undefined ? '' : each[each.of] < each.goal ? 'met' : 'MISSED',
  ]);
  const all = [['ms', 'p50', 'p95', 'max', 'goal', ''], ...cells];
  const widths = [0, 1, 2, 3, 4, 5].map((column) =>
    Math.max(...all.map((line) => line[column]?.length ?? 0)),
  );
  return all
    .map((line) =>
      line
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
