import { join, relative, sep } from 'node:path';
import { extension, isMarkdown, type RepoPath } from '#base/path.ts';
import { rulesPage } from '#features/diagnostics/diagnostic.ts';
import { findingsOf } from '#features/diagnostics/diagnostics.ts';
import { allRules } from '#rules/allRules.ts';
import { liesIn } from '#workspace/openFolders.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { WebPort } from '#workspace/webPort.ts';
import { nodeWeb } from '../node/web/nodeWeb.ts';
import { type EditedText, unifiedDiff, writeTexts } from './applyEdits.ts';
import { exitCodes, type Failure, failure } from './failure.ts';
import { github } from './formats/github.ts';
import { json } from './formats/json.ts';
import { sarif } from './formats/sarif.ts';
import { text } from './formats/text.ts';
import { mend } from './mend.ts';
import { type CheckedTexts, checkOnline, type OnlineOptions } from './online.ts';
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
  /** Repair what is certain; `dry` prints the changes instead of writing them. */
  readonly fix: 'no' | 'write' | 'dry';
  /** Ask the web for links too; nothing is asked without. */
  readonly online?: OnlineOptions | undefined;
}

/** What a command printed and how it ends. */
export interface Outcome {
  readonly output: string;
  readonly notes: readonly string[];
  readonly code: number;
}

/** Checks files and folders, each within its own repository. */
export async function check(
  options: CheckOptions,
  web: WebPort = nodeWeb,
): Promise<Outcome | Failure> {
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
  const checked: (CheckedTexts & { readonly root: string })[] = [];
  const notes: string[] = [];
  const mended: EditedText[] = [];
  let fixes = 0;
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
    if (options.fix !== 'no') {
      const { texts, count } = await mend(repository, root, paths, (path) => nameOf(root, path));
      mended.push(...texts);
      fixes += count;
    }
    filesChecked += paths.length;
    const left = wanted.filter(({ kind, path }) => kind === 'file' && !paths.includes(path));
    notes.push(
      ...left.map(
        ({ path }) => `${nameOf(root, path)} was not checked: it is left out of the minutes here.`,
      ),
    );
    checked.push({ root, repository, paths });
  }
  if (options.fix === 'dry') {
    notes.push(mendedNote(fixes, mended.length, 'would be repaired'));
    return { output: unifiedDiff(mended), notes, code: exitCodes.fine };
  }
  if (options.fix === 'write') {
    const failed = writeTexts(mended);
    if (failed !== undefined) return failed;
    notes.push(mendedNote(fixes, mended.length, 'repaired'));
  }
  const online = options.online && (await checkOnline(checked, web, options.online));
  if (online) notes.push(online.note);
  const findings = checked.flatMap(({ root, repository, paths }) => {
    const snapshot = repository.snapshot();
    return paths.flatMap((path) => reported(snapshot, path, nameOf(root, path)));
  });
  const codes = allRules.map(({ code, summary }) => ({
    code,
    summary,
    href: `${rulesPage}#${code}`,
  }));
  const isFailing = findings.some(({ severity }) => isAtLeast(severity, options.failOn));
  return {
    output: options.format({ findings, filesChecked, repositoriesLeftOut, codes }, options.colours),
    notes,
    code: online?.isCut ? exitCodes.failed : isFailing ? exitCodes.findings : exitCodes.fine,
  };
}

const mendedNote = (fixes: number, files: number, done: string): string =>
  fixes === 0
    ? 'There is nothing that can be repaired without asking.'
    : `${fixes} ${fixes === 1 ? 'finding' : 'findings'} in ${files} ${files === 1 ? 'file' : 'files'} ${done}.`;

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
