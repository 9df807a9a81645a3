import { editTeams, teamsText } from '#config/editTeams.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { Beyond, Fix } from './model.ts';
import { shown } from './wording.ts';

/** Writes the team `name` into `minutes.yaml`, which is made where there is none; with `alias` as another name of it. */
export function teamConfigFix(snapshot: Snapshot, name: string, alias?: string): readonly Fix[] {
  const beyond = changeOf(snapshot, name, alias);
  const title =
    alias === undefined
      ? `Add ${shown(name)} to the teams in minutes.yaml`
      : `Accept ${shown(alias)} as another name of ${shown(name)} in minutes.yaml`;
  return beyond === undefined ? [] : [{ title, preferred: false, edits: [], beyond: () => beyond }];
}

function changeOf({ configFile }: Snapshot, name: string, alias?: string): Beyond | undefined {
  if (configFile === undefined) {
    const creates = [{ path: 'minutes.yaml', text: teamsText(name, alias) }];
    return { edits: new Map(), renames: [], creates };
  }
  const edit = editTeams(configFile.text, name, alias);
  return edit && { edits: new Map([[configFile.path, [edit]]]), renames: [], creates: [] };
}
