import { type LineMap, lineMap, rangeOf } from '#base/lineMap.ts';
import type { RepoPath } from '#base/path.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { type Diagnostic, type RuleFailure, rulesPage } from './diagnostic.ts';
import { checkOf, type FoundProblem } from './findings.ts';

/** Everything that is wrong at `path`, whoever else reports it too: what the terminal prints. */
export const findingsOf = (snapshot: Snapshot, path: RepoPath): readonly FoundProblem[] =>
  checkOf(snapshot, path).problems;

/** What the editor shows for `path`: nothing twice that the editor's own validation reports in open documents. */
export const diagnosticsOf = (snapshot: Snapshot, path: RepoPath): readonly Diagnostic[] =>
  checkOf(snapshot, path)
    .problems.filter((problem) => !isReportedByEditor(snapshot, problem))
    .map((problem) => diagnosticOf(snapshot, problem));

/** Rules that threw while `path` was checked, for the log; their silence does not touch the others. */
export const ruleFailures = (snapshot: Snapshot, path: RepoPath): readonly RuleFailure[] =>
  checkOf(snapshot, path).failures;

/** Whether VS Code's Markdown validation, switched on, reports the same in a document that is open. */
export const isReportedByEditor = (
  { settings, open }: Snapshot,
  { path, rule, finding }: FoundProblem,
): boolean =>
  settings.editorValidatesLinks &&
  open.has(path) &&
  rule.builtin !== undefined &&
  finding.builtin !== false;

const severities = { error: 1, warning: 2, information: 3, hint: 4 } as const;
const tagNumbers = { unnecessary: 1, deprecated: 2 } as const;

/** One finding in the protocol's shape. */
export function diagnosticOf(
  snapshot: Snapshot,
  { range, severity, code, finding }: FoundProblem,
): Diagnostic {
  const { message, tags, related } = finding;
  const relatedInformation = related?.map((other) => ({
    path: other.path,
    range: rangeOf(linesOf(snapshot, other.path), other.span),
    message: other.message,
  }));
  return {
    range,
    severity: severities[severity],
    code,
    codeDescription: { href: `${rulesPage}#${code}` },
    source: 'minute-taker',
    message,
    ...(tags === undefined ? {} : { tags: tags.map((tag) => tagNumbers[tag]) }),
    ...(relatedInformation === undefined ? {} : { relatedInformation }),
  };
}

const linesOf = (snapshot: Snapshot, path: RepoPath): LineMap =>
  snapshot.texts.get(path)?.lines ?? lineMap('');
