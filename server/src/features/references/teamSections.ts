import { minuteOf } from '#workspace/interpret.ts';
import { type Entry, keyed, keyIndex } from '#workspace/keyIndex.ts';
import type { TeamUpdate } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** Every section in which the team called `name` in the description reports, however the heading spells it. */
export const sectionsOfTeam: (snapshot: Snapshot, name: string) => readonly Entry<TeamUpdate>[] =
  keyIndex(
    ({ config }) => config,
    (snapshot, path) => keyed(minuteOf(snapshot, path)?.updates ?? [], ({ team }) => team.name),
  );
