import { memoPair } from '#base/memo.ts';
import type { RepoPath } from '#base/path.ts';
import type { Config } from '#config/model.ts';
import type { MinuteText } from '#minutes/model.ts';
import { minuteOf } from './interpret.ts';
import type { Minute } from './minute.ts';
import { foldHandle, foldName, nameBefore } from './person.ts';
import type { Snapshot } from './snapshot.ts';

/** What a repository knows of one handle. */
export interface KnownPerson {
  /** In how many minutes it occurs. */
  readonly minutes: number;
  /** In how many lists of participants it stands. */
  readonly listed: number;
  /** Each spelling with the number of minutes that have it. */
  readonly spellings: ReadonlyMap<string, number>;
  /** Real names that lists of participants pair with it, with the number of minutes. */
  readonly names: ReadonlyMap<string, number>;
}

/** Everybody in the repository: valid until the next snapshot is asked about. */
export interface KnownPeople {
  /** By folded handle. */
  readonly people: ReadonlyMap<string, KnownPerson>;
  /** Handles that a folded real name stands for. */
  readonly handlesOfName: (name: string) => readonly string[];
  /** Grows with every change, for what is worked out from all of it. */
  readonly version: () => number;
}

/** What one minute says of people. */
export interface Mentions {
  /** Folded handle → its first spelling in this minute. */
  readonly handles: ReadonlyMap<string, string>;
  /** Folded handle → the real name beside it. */
  readonly names: ReadonlyMap<string, string>;
  /** Folded handles of its list of participants. */
  readonly listed: ReadonlySet<string>;
}

interface Counted {
  minutes: number;
  listed: number;
  readonly spellings: Map<string, number>;
  readonly names: Map<string, number>;
}

interface Tally {
  readonly read: Map<RepoPath, { readonly text: MinuteText; readonly mentions: Mentions }>;
  readonly people: Map<string, Counted>;
  readonly byName: Map<string, Map<string, number>>;
  texts: Snapshot['texts'] | undefined;
  version: number;
}

/**
 * Everybody whom the minutes of the repository mention. A keystroke costs the counting of one minute: what the other
 * texts say stays counted for as long as they are the same objects.
 */
export function knownPeople(snapshot: Snapshot): KnownPeople {
  const tally = tallies(snapshot.pathsKey, snapshot.config);
  if (tally.texts !== snapshot.texts) bringUpToDate(tally, snapshot);
  return {
    people: tally.people,
    handlesOfName: (name) => [...(tally.byName.get(name)?.keys() ?? [])],
    version: () => tally.version,
  };
}

const tallies = memoPair(
  (_pathsKey: object, _config: Config): Tally => ({
    read: new Map(),
    people: new Map(),
    byName: new Map(),
    texts: undefined,
    version: 0,
  }),
);

function bringUpToDate(tally: Tally, snapshot: Snapshot): void {
  let seen = 0;
  for (const [path, text] of snapshot.texts) {
    seen++;
    const old = tally.read.get(path);
    if (old?.text === text) continue;
    if (old !== undefined) count(tally, old.mentions, -1);
    const minute = minuteOf(snapshot, path);
    if (minute === undefined) continue;
    const mentions = mentionsOf(minute, minute);
    count(tally, mentions, 1);
    tally.read.set(path, { text, mentions });
  }
  // Paths seldom go without a new key: only in snapshots made by hand.
  if (seen < tally.read.size) {
    for (const [path, { mentions }] of tally.read) {
      if (snapshot.texts.has(path)) continue;
      count(tally, mentions, -1);
      tally.read.delete(path);
    }
  }
  tally.texts = snapshot.texts;
}

/** What `minute` says of people, remembered. */
export const mentionsOf = memoPair((minute: Minute, _same: Minute): Mentions => {
  const handles = new Map<string, string>();
  const names = new Map<string, string>();
  const listed = new Set<string>();
  const add = (name: string): void => {
    const folded = foldHandle(name);
    if (!handles.has(folded)) handles.set(folded, name);
  };
  for (const { name, isHandle, span } of [...minute.participants, ...minute.excused]) {
    if (!isHandle) continue;
    add(name);
    listed.add(foldHandle(name));
    const real = nameBefore(minute.source.text, span.start);
    if (real !== undefined) names.set(foldHandle(name), real);
  }
  for (const { name } of minute.source.handles) add(name);
  return { handles, names, listed };
});

function count(tally: Tally, { handles, names, listed }: Mentions, step: 1 | -1): void {
  tally.version++;
  for (const [folded, spelling] of handles) {
    const person = tally.people.get(folded) ?? {
      minutes: 0,
      listed: 0,
      spellings: new Map<string, number>(),
      names: new Map<string, number>(),
    };
    person.minutes += step;
    if (listed.has(folded)) person.listed += step;
    addTo(person.spellings, spelling, step);
    const name = names.get(folded);
    if (name !== undefined) {
      addTo(person.names, name, step);
      const key = foldName(name);
      const named = tally.byName.get(key) ?? new Map<string, number>();
      addTo(named, folded, step);
      if (named.size > 0) tally.byName.set(key, named);
      else tally.byName.delete(key);
    }
    if (person.minutes > 0) tally.people.set(folded, person);
    else tally.people.delete(folded);
  }
}

function addTo(map: Map<string, number>, key: string, step: 1 | -1): void {
  const value = (map.get(key) ?? 0) + step;
  if (value > 0) map.set(key, value);
  else map.delete(key);
}

/** The spelling or name that most minutes have; of equals the one in small letters. */
export function mostUsual(counts: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [value, times] of counts) {
    if (times > most || (times === most && best !== undefined && value > best)) {
      best = value;
      most = times;
    }
  }
  return best;
}
