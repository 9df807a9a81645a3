import type { FileEdits } from '#base/fileEdits.ts';
import { lineSpan, lineText, spanOf } from '#base/lineMap.ts';
import type { RepoPath } from '#base/path.ts';
import type { Range, TextEdit } from '#base/range.ts';
import type { Diagnostic } from '#features/diagnostics/diagnostic.ts';
import { diagnosticOf, isReportedByEditor } from '#features/diagnostics/diagnostics.ts';
import { checkOf, type FoundProblem } from '#features/diagnostics/findings.ts';
import { covers } from '#links/covers.ts';
import type { Beyond, Fix } from '#rules/model.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { ClientCommand } from './clientCommand.ts';
import { fixAll, safeEdits } from './fixAll.ts';
import { minuteActions } from './minuteActions.ts';

/** Something that the editor offers to do at a place. */
export interface CodeAction {
  readonly title: string;
  /** `quickfix` repairs a finding, `source.fixAll…` all that is safe; the others write where nothing is wrong. */
  readonly kind: 'quickfix' | 'refactor' | 'source' | 'source.fixAll.minuteTaker';
  /** The diagnostic it repairs; nothing where the editor's own validation shows it. */
  readonly diagnostic?: Diagnostic | undefined;
  readonly isPreferred: boolean;
  /** What is done where the editor has no `command` of ours. */
  readonly edits: FileEdits;
  /** Found again by it when the editor asks for {@link CodeAction.beyond}. */
  readonly id?: string;
  /** Changes of other files, looked up only once the user has chosen the action. */
  readonly beyond?: () => Beyond;
  /** What our own extension does instead of the edits, because the user can choose. */
  readonly command?: ClientCommand;
}

const mostProblems = 50;

/**
 * What can be done at `range` of `path`: fixes of the findings that touch it, best first, then what can be written
 * there, then how to silence each finding.
 */
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
  const source = snapshot.texts.get(path);
  const others = source ? minuteActions(snapshot, path, spanOf(source.lines, range)) : [];
  return [...fixes, ...fixAllActions(snapshot, path, problems), ...others, ...silences];
}

/** Whether another action of the list repairs a finding by the same edits, so that this one says nothing new. */
export const isRepeated = (action: CodeAction, actions: readonly CodeAction[]): boolean =>
  action.kind === 'refactor' &&
  action.edits.size > 0 &&
  actions.some(
    ({ kind, edits }) =>
      kind === 'quickfix' && JSON.stringify([...edits]) === JSON.stringify([...action.edits]),
  );

/** All of one kind, for each kind at the place that has several; and everything that is safe. */
function fixAllActions(
  snapshot: Snapshot,
  path: RepoPath,
  problems: readonly FoundProblem[],
): readonly CodeAction[] {
  const codes = new Set(
    problems.filter((one) => safeEdits(one).length > 0).map(({ code }) => code),
  );
  const action = (
    title: string,
    kind: CodeAction['kind'],
    edits: readonly TextEdit[],
  ): CodeAction => ({
    title,
    kind,
    isPreferred: false,
    edits: new Map([[path, edits]]),
  });
  const ofKind = [...codes].flatMap((code): readonly CodeAction[] => {
    const { edits, count } = fixAll(snapshot, path, code);
    return count > 1
      ? [action(`Fix all ${count} of this kind in the file`, 'quickfix', edits)]
      : [];
  });
  const { edits, count } = fixAll(snapshot, path);
  return count === 0
    ? ofKind
    : [...ofKind, action('Fix what is certain', 'source.fixAll.minuteTaker', edits)];
}

function overlaps(a: Range, b: Range): boolean {
  const isBefore = (one: Range, other: Range): boolean =>
    one.end.line < other.start.line ||
    (one.end.line === other.start.line && one.end.character < other.start.character);
  return !isBefore(a, b) && !isBefore(b, a);
}

function fixesOf(snapshot: Snapshot, problem: FoundProblem): readonly CodeAction[] {
  const fixes = problem.finding.fixes?.() ?? [];
  return fixes.map((fix, index) => actionOf(snapshot, problem, fix, index));
}

function actionOf(snapshot: Snapshot, problem: FoundProblem, fix: Fix, index: number): CodeAction {
  const [first, ...further] = fix.command?.paths ?? [];
  return {
    title: fix.title,
    kind: 'quickfix',
    diagnostic: isReportedByEditor(snapshot, problem) ? undefined : diagnosticOf(snapshot, problem),
    isPreferred: fix.preferred,
    edits: new Map(fix.edits.length === 0 ? [] : [[problem.path, fix.edits]]),
    id: `${problem.code} ${problem.finding.span.start} ${index}`,
    ...(fix.beyond === undefined ? {} : { beyond: fix.beyond }),
    ...(fix.command === undefined || first === undefined
      ? {}
      : {
          command: {
            id: fix.command.id,
            path: first,
            args: fix.command.args ?? [],
            paths: further,
          },
        }),
  };
}

/** Inserts a comment above the line; nothing where a comment would break what stands there. */
function silenceOf(snapshot: Snapshot, problem: FoundProblem): CodeAction | undefined {
  const { path, code, finding } = problem;
  const source = snapshot.texts.get(path);
  const isLine = !unsilenced.has(code) && !isReportedByEditor(snapshot, problem);
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
  return actionOf(
    snapshot,
    problem,
    {
      title:
        code.startsWith('link/') && code !== 'link/malformed'
          ? 'Ignore this link'
          : 'Leave this as it is',
      preferred: false,
      edits: [{ span: { start, end: start }, newText }],
    },
    -1,
  );
}

/** What is about the whole file, or about the comment itself. */
const unsilenced: ReadonlySet<string> = new Set([
  'markdown/too-large',
  'markdown/findings-capped',
  'config/invalid',
]);
