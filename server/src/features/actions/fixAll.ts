import type { RepoPath } from '#base/path.ts';
import type { TextEdit } from '#base/range.ts';
import { checkOf, type FoundProblem } from '#features/diagnostics/findings.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** The repairs of one document that nobody could mean otherwise. */
export interface FixAll {
  readonly edits: readonly TextEdit[];
  /** How many findings they repair. */
  readonly count: number;
}

/**
 * The safe fixes of `path`, of one rule or of all, that do not touch each other: what overlaps waits for the next
 * time. An alternative of a fix is never taken, only the first one.
 */
export function fixAll(snapshot: Snapshot, path: RepoPath, code?: string): FixAll {
  const edits: TextEdit[] = [];
  let count = 0;
  for (const problem of checkOf(snapshot, path).problems) {
    if (code !== undefined && problem.code !== code) continue;
    const own = safeEdits(problem);
    if (own.length === 0 || own.some((edit) => edits.some((other) => collides(edit, other))))
      continue;
    edits.push(...own);
    count++;
  }
  return { edits, count };
}

/** The edits of a finding's first fix, where it is safe. */
export function safeEdits({ finding }: FoundProblem): readonly TextEdit[] {
  const fix = finding.fixes?.()[0];
  return fix?.safe === true ? fix.edits : [];
}

/** Two insertions at one place count too: which comes first would be chance. */
const collides = (a: TextEdit, b: TextEdit): boolean =>
  a.span.start <= b.span.end && b.span.start <= a.span.end;
