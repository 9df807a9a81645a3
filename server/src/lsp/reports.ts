import type { Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import type { RepoPath } from '#base/path.ts';
import type { RuleFailure } from '#features/diagnostics/diagnostic.ts';
import { diagnosticsOf, ruleFailures } from '#features/diagnostics/diagnostics.ts';
import type { Repository } from '#workspace/repository.ts';
import { webFactsKey } from '#workspace/webLinks.ts';
import { toDiagnostic } from './diagnostic.ts';
import { logFailure } from './guard.ts';
import type { Session } from './session.ts';

/** The diagnostics of one file as they were sent last. */
export interface Report {
  /** Stays the same as long as the diagnostics do. */
  readonly id: string;
  readonly items: readonly LspDiagnostic[];
}

/** Remembers reports, so that a file whose findings can't have changed is not looked at again. */
export interface Reports {
  readonly of: (repository: Repository, path: RepoPath) => Report;
  readonly forget: (repository: Repository) => void;
}

interface Remembered extends Report {
  readonly text: unknown;
  readonly epoch: number;
  readonly web: string;
  readonly content: string;
}

/** Creates the memory of reports. */
export function createReports(session: Session): Reports {
  const known = new Map<Repository, Map<RepoPath, Remembered>>();
  const loggedRules = new Set<string>();
  let count = 0;
  const logRuleFailures = (failures: readonly RuleFailure[]): void => {
    for (const { code, error } of failures) {
      if (loggedRules.has(code)) continue;
      loggedRules.add(code);
      logFailure(session.log, code, undefined, error);
    }
  };

  return {
    of: (repository, path) => {
      const snapshot = repository.snapshot();
      const epoch = repository.epoch();
      const text = snapshot.texts.get(path) ?? snapshot.configFile?.text;
      const reports = known.get(repository) ?? new Map<RepoPath, Remembered>();
      known.set(repository, reports);
      const old = reports.get(path);
      const web = webFactsKey(snapshot, path);
      if (old?.text === text && old?.epoch === epoch && old?.web === web) return old;
      const items = repository.isActive()
        ? diagnosticsOf(snapshot, path).map((it) =>
            toDiagnostic(session, { repository, snapshot, path }, it),
          )
        : [];
      if (repository.isActive()) logRuleFailures(ruleFailures(snapshot, path));
      const content = JSON.stringify(items);
      const id = old?.content === content ? old.id : `${++count}`;
      const report = { id, items, text, epoch, web, content };
      reports.set(path, report);
      return report;
    },
    forget: (repository) => void known.delete(repository),
  };
}
