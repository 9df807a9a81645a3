import type { RepoPath } from '#base/path.ts';
import { applyEdits } from '#base/range.ts';
import { fixAll } from '#features/actions/fixAll.ts';
import { checkOf, type FoundProblem } from '#features/diagnostics/findings.ts';
import type { Fix } from '#rules/model.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { type SnapshotOptions, snapshotOf } from './snapshot.ts';

/** The files of a repository by path. */
export type Files = Readonly<Record<RepoPath, string>>;

/** A snapshot of `files` in which every text that `known` has too is read only once. */
export function readAgain(files: Files, options: SnapshotOptions, known: Snapshot): Snapshot {
  const texts = new Map(
    [...known.texts].filter(
      ([path, text]) => files[path] !== undefined && text.text === files[path],
    ),
  );
  const snapshot = snapshotOf(files, { ...options, texts });
  const isSame =
    snapshot.texts.size === known.texts.size &&
    [...snapshot.texts.keys()].every((path) => known.texts.has(path));
  const { config } = snapshot;
  const isAlike =
    JSON.stringify([config.series, config.teams]) ===
      JSON.stringify([known.config.series, known.config.teams]) &&
    files['minutes.yaml'] === known.configFile?.text;
  // What is remembered of the other texts stays good.
  return {
    ...snapshot,
    config: isAlike ? known.config : config,
    pathsKey: isSame ? known.pathsKey : snapshot.pathsKey,
  };
}

/** The files after `fix` of a finding in `path`: its edits, those of other files, new and renamed files. */
export function afterFix(files: Files, path: RepoPath, fix: Fix): Files {
  const result: Record<RepoPath, string> = { ...files };
  const { edits = new Map(), renames = [], creates = [] } = fix.beyond?.() ?? {};
  for (const { path: made, text } of creates) result[made] = text;
  for (const [changed, list] of [...edits, [path, fix.edits] as const]) {
    result[changed] = applyEdits(result[changed] ?? '', list);
  }
  for (const { from, to } of renames) {
    result[to] = result[from] ?? '';
    delete result[from];
  }
  return result;
}

/** The files after the safe fixes of every file, and how many findings they repaired. */
export function afterFixAll(files: Files, snapshot: Snapshot): { files: Files; count: number } {
  const result: Record<RepoPath, string> = { ...files };
  let total = 0;
  for (const [path, { text }] of snapshot.texts) {
    const { edits, count } = fixAll(snapshot, path);
    if (edits.length > 0) result[path] = applyEdits(text, edits);
    total += count;
  }
  return { files: result, count: total };
}

/** All findings of all texts. */
export const problemsIn = (snapshot: Snapshot): readonly FoundProblem[] =>
  [...snapshot.texts.keys()].flatMap((path) => checkOf(snapshot, path).problems);

/** How often each code with its message is found, those of at least `warning` apart. */
export const codesOf = (
  problems: readonly FoundProblem[],
  onlyWarnings: boolean,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { path, code, severity, finding } of problems) {
    if (onlyWarnings && severity !== 'warning' && severity !== 'error') continue;
    const key = onlyWarnings ? code : `${path} ${code} ${finding.message}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};
