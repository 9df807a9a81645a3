import type { RepoPath } from '#base/path.ts';
import type { Span } from '#base/range.ts';
import { foldTeamName } from '#config/foldTeamName.ts';
import type { Team } from '#config/model.ts';
import { nodeAt, readYaml } from '#config/yamlTree.ts';
import type { ConfigFile, Snapshot } from '#workspace/snapshot.ts';

/** Where `minutes.yaml` describes a team. */
export interface TeamEntry {
  readonly path: RepoPath;
  readonly name: Span;
  readonly whole: Span;
}

/** The entry of `team`; nothing where the description has it from elsewhere. */
export function teamEntry({ configFile }: Snapshot, team: Team): TeamEntry | undefined {
  if (configFile === undefined) return undefined;
  const entries = known.get(configFile) ?? readEntries(configFile);
  known.set(configFile, entries);
  return entries.get(foldTeamName(team.name));
}

const known = new WeakMap<ConfigFile, ReadonlyMap<string, TeamEntry>>();

function readEntries({ path, text }: ConfigFile): ReadonlyMap<string, TeamEntry> {
  const entries = new Map<string, TeamEntry>();
  const teams = nodeAt(readYaml(text).tree, ['teams']);
  for (const item of teams?.kind === 'list' ? teams.items : []) {
    const name = item.kind === 'map' ? nodeAt(item, ['name']) : item;
    if (name?.kind !== 'scalar') continue;
    const key = foldTeamName(String(name.value));
    if (!entries.has(key)) entries.set(key, { path, name: name.span, whole: item.span });
  }
  return entries;
}
