import { lineMap, lineSpan, lineText, rangeOf } from '#base/lineMap.ts';
import type { RepoPath } from '#base/path.ts';
import type { Range } from '#base/range.ts';
import { covers } from '#links/covers.ts';
import type { Fix } from '#rules/model.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { Diagnostic } from './diagnostic.ts';
import { diagnosticOf, isReportedByEditor } from './diagnostics.ts';
import { checkOf, type FoundProblem } from './findings.ts';

/** A repair that the editor offers; its edits are those of one document or of several. */
export interface CodeAction {
  readonly title: string;
  readonly kind: 'quickfix';
  /** The diagnostic it repairs; nothing where the editor's own validation shows it. */
  readonly diagnostic: Diagnostic | undefined;
  readonly isPreferred: boolean;
  readonly edits: ReadonlyMap<RepoPath, readonly RangeEdit[]>;
}

/** Replaces `range` by `newText`, as in the Language Server Protocol. */
export interface RangeEdit {
  readonly range: Range;
  readonly newText: string;
}

const mostProblems = 50;

/** Quick fixes for the findings of `path` that touch `range`, best first, then how to silence each of them. */
export function codeActions(
  snapshot: Snapshot,
  path: RepoPath,
  range: Range,
): readonly CodeAction[] {
  const problems = checkOf(snapshot, path)
    .problems.filter((problem) => overlaps(problem.range, range))
    .slice(0, mostProblems);
  const fixes = problems.flatMap((problem) => fixesOf(snapshot, problem));
  const silences = problems.flatMap((problem) => silenceOf(snapshot, problem) ?? []);
  return [...fixes, ...silences];
}

function overlaps(a: Range, b: Range): boolean {
  const isBefore = (one: Range, other: Range): boolean =>
    one.end.line < other.start.line ||
    (one.end.line === other.start.line && one.end.character < other.start.character);
  return !isBefore(a, b) && !isBefore(b, a);
}

function fixesOf(snapshot: Snapshot, problem: FoundProblem): readonly CodeAction[] {
  const fixes = problem.finding.fixes?.() ?? [];
  return fixes.map((fix) => actionOf(snapshot, problem, fix));
}

function actionOf(snapshot: Snapshot, problem: FoundProblem, fix: Fix): CodeAction {
  const { path } = problem;
  const lines = snapshot.texts.get(path)?.lines ?? lineMap(snapshot.configFile?.text ?? '');
  const edits = fix.edits.map(({ span, newText }) => ({ range: rangeOf(lines, span), newText }));
  return {
    title: fix.title,
    kind: 'quickfix',
    diagnostic: isReportedByEditor(snapshot, problem) ? undefined : diagnosticOf(snapshot, problem),
    isPreferred: fix.preferred,
    edits: new Map([[path, edits]]),
  };
}

/** Inserts a comment above the line; nothing where a comment would break what stands there. */
function silenceOf(snapshot: Snapshot, problem: FoundProblem): CodeAction | undefined {
  const { path, code, finding } = problem;
  const source = snapshot.texts.get(path);
  const isLine = code.startsWith('link/') && !isReportedByEditor(snapshot, problem);
  if (source === undefined || !isLine) return undefined;
  const line = problem.range.start.line;
  const text = lineText(source.lines, line);
  const { start } = lineSpan(source.lines, line);
  const inFrontMatter =
    source.frontMatter !== undefined && finding.span.start < source.frontMatter.span.end;
  // A comment between the rows of a table ends it, inside a comment it ends that.
  if (inFrontMatter || text.includes('|') || covers(source.opaque)(start)) return undefined;
  const indent = /^[ \t]*/.exec(text)?.[0] ?? '';
  const newText = `${indent}<!-- minute-taker-disable-next-line ${code} -->${source.style.eol}`;
  return actionOf(snapshot, problem, {
    title: code === 'link/malformed' ? 'Leave this as it is' : 'Ignore this link',
    preferred: false,
    edits: [{ span: { start, end: start }, newText }],
  });
}
