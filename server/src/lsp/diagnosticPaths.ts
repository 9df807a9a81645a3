import type { RepoPath } from '#base/path.ts';
import type { Repository } from '#workspace/repository.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { pathsWithWebProblems } from '#workspace/webLinks.ts';
import type { Report } from './reports.ts';

/** The files of a repository that can have diagnostics, as far as the user wants to see them. */
export function diagnosticPaths(repository: Repository): readonly RepoPath[] {
  const snapshot = repository.snapshot();
  if (!repository.isActive()) return [];
  if (snapshot.settings.scope === 'openFiles') {
    return [...new Set([...snapshot.open.keys(), ...pathsWithWebProblems(snapshot)])];
  }
  return [...snapshot.texts.keys(), ...configPath(snapshot)];
}

const configPath = ({ configFile }: Snapshot): readonly RepoPath[] =>
  configFile === undefined ? [] : [configFile.path];

/** The part of a report that is shown where nobody asked for the document alone. */
export function shownReport(
  { settings, open }: Snapshot,
  path: RepoPath,
  { id, items }: Report,
): Report {
  if (settings.scope !== 'openFiles' || open.has(path)) return { id, items };
  // Somebody had the links of all minutes checked, and asked nothing else of this one.
  return { id: `web ${id}`, items: items.filter(({ code }) => isOfWeb(code)) };
}

const isOfWeb = (code: number | string | undefined): boolean => `${code}`.startsWith('link/web-');
