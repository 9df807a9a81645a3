import { globMatcher } from '#base/glob.ts';
import { type LineMap, lineAt, lineMap, rangeOf } from '#base/lineMap.ts';
import type { RepoPath } from '#base/path.ts';
import type { Range } from '#base/range.ts';
import type { Config, Severity } from '#config/model.ts';
import { unknownRules } from '#config/ruleCodes.ts';
import type { MinuteText } from '#minutes/model.ts';
import { allRules } from '#rules/allRules.ts';
import { configFindings, configInvalid } from '#rules/configInvalid.ts';
import { cappedFinding, findingsCapped, mostFindings } from '#rules/findingsCapped.ts';
import type { Finding, Rule } from '#rules/model.ts';
import { holdsMinutes } from '#workspace/active.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { RuleFailure } from './diagnostic.ts';

/** A finding with its rule and the severity that the settings give it. */
export interface FoundProblem {
  readonly path: RepoPath;
  readonly code: string;
  readonly severity: Exclude<Severity, 'off'>;
  readonly range: Range;
  readonly rule: Rule;
  readonly finding: Finding;
}

/** What one document's check brought. */
export interface Check {
  /** In document order, at most {@link mostFindings} and a summary. */
  readonly problems: readonly FoundProblem[];
  readonly failures: readonly RuleFailure[];
}

const checks = new WeakMap<Snapshot, Map<RepoPath, Check>>();

/** Everything that is wrong at `path`, whoever else reports it too; made once per snapshot. */
export function checkOf(snapshot: Snapshot, path: RepoPath): Check {
  const known = checks.get(snapshot) ?? new Map<RepoPath, Check>();
  checks.set(snapshot, known);
  const check = known.get(path) ?? run(snapshot, path);
  known.set(path, check);
  return check;
}

const withMinutes = new WeakMap<Snapshot, boolean>();

function hasMinutes(snapshot: Snapshot): boolean {
  const known = withMinutes.get(snapshot) ?? holdsMinutes(snapshot);
  withMinutes.set(snapshot, known);
  return known;
}

const codes = allRules.map(({ code }) => code);

const nothing: Check = { problems: [], failures: [] };

function run(snapshot: Snapshot, path: RepoPath): Check {
  if (!snapshot.settings.validate) return nothing;
  if (path === snapshot.configFile?.path)
    return runConfig(snapshot, path, snapshot.configFile.text);
  const source = snapshot.texts.get(path);
  // A repository that holds no minutes is none of our business.
  if (source === undefined || !hasMinutes(snapshot)) return nothing;
  const failures: RuleFailure[] = [];
  const minute = minuteAt(snapshot, path, source, failures);
  const isMinute = minute.series !== undefined && !isFreeForm(snapshot.config, path);
  const problems: FoundProblem[] = [];
  for (const rule of allRules) {
    if (!isMinute && !isForAnyText(rule.code)) continue;
    const severity = severityOf(snapshot, rule);
    if (severity === 'off') continue;
    try {
      for (const finding of rule.check({ snapshot, path, minute, codes })) {
        if (!isSuppressed(source, rule, finding)) {
          problems.push(problem(path, source.lines, rule, finding, severity));
        }
      }
    } catch (error) {
      failures.push({ code: rule.code, error });
    }
  }
  return { problems: capped(snapshot, path, source.lines, problems.toSorted(inOrder)), failures };
}

function runConfig(snapshot: Snapshot, path: RepoPath, text: string): Check {
  const severity = severityOf(snapshot, configInvalid);
  if (severity === 'off') return nothing;
  const lines = lineMap(text);
  const problems = configFindings(withRuleCodes(snapshot, text)).map((finding) =>
    problem(path, lines, configInvalid, finding, severity),
  );
  return { problems: capped(snapshot, path, lines, problems.toSorted(inOrder)), failures: [] };
}

/** Which codes there are is known here, above the layer that reads the file. */
function withRuleCodes(snapshot: Snapshot, text: string): Snapshot {
  const { configFile } = snapshot;
  const unknown = unknownRules(text, codes);
  return configFile === undefined || unknown.length === 0
    ? snapshot
    : {
        ...snapshot,
        configFile: { ...configFile, problems: [...configFile.problems, ...unknown] },
      };
}

/** Understanding a minute must not stand in the way of checking its links. */
function minuteAt(
  snapshot: Snapshot,
  path: RepoPath,
  source: MinuteText,
  failures: RuleFailure[],
): Minute {
  try {
    const minute = minuteOf(snapshot, path);
    if (minute !== undefined) return minute;
  } catch (error) {
    failures.push({ code: 'minute', error });
  }
  return {
    path,
    source,
    series: undefined,
    form: undefined,
    date: undefined,
    fileDate: undefined,
    title: undefined,
    titleDate: undefined,
    nodes: [],
    updates: [],
    roles: [],
    actionItems: [],
    participants: [],
    excused: [],
  };
}

/** Documents that are no minutes of a series are checked for what every text can have. */
const isForAnyText = (code: string): boolean =>
  code.startsWith('link/') || code.startsWith('markdown/') || code.startsWith('config/');

const freeFormMatchers = new WeakMap<Config, readonly ((path: RepoPath) => boolean)[]>();

function isFreeForm(config: Config, path: RepoPath): boolean {
  const matchers = freeFormMatchers.get(config) ?? config.freeForm.map(globMatcher);
  freeFormMatchers.set(config, matchers);
  return matchers.some((matches) => matches(path));
}

const weights: readonly Severity[] = ['off', 'hint', 'information', 'warning', 'error'];

/** The user's settings over `minutes.yaml` over the rule's own. */
const severityOf = ({ settings, config }: Snapshot, { code, severity }: Rule): Severity =>
  settings.severities.get(code) ?? config.severities.get(code) ?? severity;

function problem(
  path: RepoPath,
  lines: LineMap,
  rule: Rule,
  finding: Finding,
  chosen: Exclude<Severity, 'off'>,
): FoundProblem {
  // A finding with thin evidence stays below what was chosen for the rule.
  const own = finding.severity ?? chosen;
  const severity = weights.indexOf(own) < weights.indexOf(chosen) ? own : chosen;
  return { path, code: rule.code, severity, range: rangeOf(lines, finding.span), rule, finding };
}

function isSuppressed(
  { suppressions, lines }: MinuteText,
  { code }: Rule,
  { span }: Finding,
): boolean {
  if (suppressions.length === 0) return false;
  const at = lineAt(lines, span.start);
  return suppressions.some(
    ({ line, codes }) => line === at && (codes.length === 0 || codes.includes(code)),
  );
}

const inOrder = (a: FoundProblem, b: FoundProblem): number =>
  a.finding.span.start - b.finding.span.start || a.finding.span.end - b.finding.span.end;

function capped(
  snapshot: Snapshot,
  path: RepoPath,
  lines: LineMap,
  problems: readonly FoundProblem[],
): readonly FoundProblem[] {
  const severity = severityOf(snapshot, findingsCapped);
  if (problems.length <= mostFindings) return problems;
  const first = problems.slice(0, mostFindings);
  if (severity === 'off') return first;
  return [problem(path, lines, findingsCapped, cappedFinding, severity), ...first];
}
