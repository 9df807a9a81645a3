import type { RepoPath } from '#base/path.ts';
import type { Range } from '#base/range.ts';

/** A diagnostic as the Language Server Protocol shapes it; only `relatedInformation` still names paths, not URIs. */
export interface Diagnostic {
  readonly range: Range;
  /** 1 error, 2 warning, 3 information, 4 hint. */
  readonly severity: 1 | 2 | 3 | 4;
  readonly code: string;
  readonly codeDescription: { readonly href: string };
  readonly source: 'minute-taker';
  readonly message: string;
  /** 1 unnecessary, 2 deprecated. */
  readonly tags?: readonly (1 | 2)[];
  readonly relatedInformation?: readonly RelatedInformation[];
}

/** Another place that explains a diagnostic; `path` is in the same repository. */
export interface RelatedInformation {
  readonly path: RepoPath;
  readonly range: Range;
  readonly message: string;
}

/** A rule that threw: a defect of ours, to be logged once with its code. */
export interface RuleFailure {
  readonly code: string;
  readonly error: unknown;
}

/** The page that explains every code. */
export const rulesPage = 'https://github.com/minute-taker/minute-taker/blob/main/docs/rules.md';
