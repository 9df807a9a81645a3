import type { Span } from '#base/range.ts';

/** Something in `minutes.yaml` that could not be used, at its place. */
export interface ConfigProblem {
  /** UTF-16 offsets into the YAML text. */
  readonly span: Span;
  readonly severity: 'error' | 'warning';
  /** A sentence: what is wrong and what to do. */
  readonly message: string;
  /** What to write instead, where one word is meant. */
  readonly suggestion: string | undefined;
}
