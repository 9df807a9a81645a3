import { join, relative, sep } from 'node:path';
import { extension, isMarkdown, type RepoPath } from '#base/path.ts';
import { rulesPage } from '#features/diagnostic.ts';
import { findingsOf } from '#features/diagnostics.ts';
import { allRules } from '#rules/allRules.ts';
import { liesIn } from '#workspace/openFolders.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { exitCodes, type Failure, failure } from './failure.ts';
import { github } from './formats/github.ts';
import { json } from './formats/json.ts';
import { sarif } from './formats/sarif.ts';
import { text } from './formats/text.ts';
import { locate, type Place, readRepository } from './openRoot.ts';
import { type Format, isAtLeast, type ReportedFinding } from './report.ts';

/** Names of `check --format`. */
export const formats: Readonly<Record<string, Format>> = { text, json, sarif, github };

/** What `check` was called with. */
export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly failOn: ReportedFinding['severity'];
  readonly current: string;
  readonly colours: boolean;
}

/** What a command printed and how it ends. */
export interface Outcome {
  readonly output: string;
  readonly notes: readonly string[];
  readonly code: number;
}

/** Checks files and folders, each within its own repository. */
export async function check(options: CheckOptions): Promise<Outcome | Failure> {
  const places: Place[] = [];
  for (const argument of options.paths.length > 0 ? options.paths : ['.']) {
    const place = locate(argument, options.current);
    if (place.kind === 'failure') return place;
    if (place.kind === 'file' && !isMarkdown(place.path) && extension(place.path) !== '.yaml') {
      return failure(`“${argument}” is no Markdown file.`);
    }
    places.push(place);
  }
  const roots = new Set(places.map((place) => place.root));
  // Paths below different roots can be told apart only from one place.
  const nameOf = (root: string, path: RepoPath): string =>
    roots.size === 1 ? path : relative(options.current, join(root, path)).split(sep).join('/');
  const findings: ReportedFinding[] = [];
  const notes: string[] = [];
  let filesChecked = 0;
  let repositoriesLeftOut = 0;
  for (const root of roots) {
    const wanted = places.filter((place) => place.root === root);
    const repository = await readRepository(root, (folders) => {
      repositoriesLeftOut += folders.filter((folder) => isIn(wanted, folder)).length;
    });
    if (!repository.isActive()) {
      notes.push(`There are no minutes in ${root}: nothing was checked.`);
      continue;
    }
    const paths = pathsToCheck(repository.snapshot(), wanted);
    await repository.answerQuestions(paths);
    const snapshot = repository.snapshot();
    filesChecked += paths.length;
    const left = wanted.filter(({ kind, path }) => kind === 'file' && !paths.includes(path));
    notes.push(
      ...left.map(
        ({ path }) => `${nameOf(root, path)} was not checked: it is left out of the minutes here.`,
      ),
    );
    findings.push(...paths.flatMap((path) => reported(snapshot, path, nameOf(root, path))));
  }
  const codes = allRules.map(({ code, summary }) => ({
    code,
    summary,
    href: `${rulesPage}#${code}`,
  }));
  const isFailing = findings.some(({ severity }) => isAtLeast(severity, options.failOn));
  return {
    output: options.format({ findings, filesChecked, repositoriesLeftOut, codes }, options.colours),
    notes,
    code: isFailing ? exitCodes.findings : exitCodes.fine,
  };
}

/** Files of the repository that lie in one of `places`, sorted. */
function pathsToCheck(snapshot: Snapshot, places: readonly Place[]): readonly RepoPath[] {
  const { texts, configFile } = snapshot;
  const all = [...texts.keys(), ...(configFile === undefined ? [] : [configFile.path])];
  return all.filter((path) => isIn(places, path)).toSorted();
}

const isIn = (places: readonly Place[], path: RepoPath): boolean =>
  places.some((place) => liesIn(place.path, path));

const reported = (snapshot: Snapshot, path: RepoPath, file: string): readonly ReportedFinding[] =>
  findingsOf(snapshot, path).map(({ range, severity, code, finding }) => ({
    file,
    range,
    severity,
    code,
    message: finding.message,
    source: 'minute-taker',
  }));
