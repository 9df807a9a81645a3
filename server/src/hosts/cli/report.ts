import type { Range } from '#base/range.ts';
import type { Severity } from '#config/model.ts';

/** What a check found, in the words of `check --format json`. */
export interface ReportedFinding {
  /** Relative to the root, or to the current folder where several roots are checked; with `/`. */
  readonly file: string;
  readonly range: Range;
  readonly severity: Exclude<Severity, 'off'>;
  readonly code: string;
  readonly message: string;
  readonly source: 'minute-taker';
}

/** All findings of one run, sorted by file and place. */
export interface Report {
  readonly findings: readonly ReportedFinding[];
  readonly filesChecked: number;
  /** Repositories inside the checked folders: they have minutes and rules of their own. */
  readonly repositoriesLeftOut: number;
  readonly codes: readonly CodeDescription[];
}

/** What a code means, for formats that carry it along. */
export interface CodeDescription {
  readonly code: string;
  readonly summary: string;
  readonly href: string;
}

/** Turns a report into what is printed. */
export type Format = (report: Report, colours: boolean) => string;

/** Severities, weightiest first. */
export const severityOrder = ['error', 'warning', 'information', 'hint'] as const;

/** Whether `severity` weighs at least as much as `level`. */
export const isAtLeast = (
  severity: ReportedFinding['severity'],
  level: ReportedFinding['severity'],
): boolean => severityOrder.indexOf(severity) <= severityOrder.indexOf(level);
