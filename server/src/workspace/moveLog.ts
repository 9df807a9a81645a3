import { basename, type RepoPath } from '#base/path.ts';
import type { MinuteText } from '#minutes/model.ts';

/** What became of files, as seen from outside: nobody says that two of these changes are one move. */
export interface SeenChanges {
  /** With the texts that they had. */
  readonly gone: ReadonlyMap<RepoPath, MinuteText>;
  readonly added: ReadonlyMap<RepoPath, MinuteText>;
}

/** Which paths are known to lie elsewhere; `undefined` takes one back. */
export type MoveChanges = ReadonlyMap<RepoPath, RepoPath | undefined>;

/** Recognises files that git or another program moved: the exact text of a file that is gone lies under another path. */
export interface MoveLog {
  /** `now` is in milliseconds. */
  readonly note: (changes: SeenChanges, now: number) => MoveChanges;
}

/** Both halves of a move are seen within this time; what comes later is another thing with the same text. */
const patience = 5000;

const nothing: SeenChanges = { gone: new Map(), added: new Map() };

/** Creates the log of one repository. */
export function createMoveLog(): MoveLog {
  const moved = new Map<RepoPath, RepoPath>();
  let last: { readonly at: number; readonly left: SeenChanges } = { at: 0, left: nothing };
  return {
    note: (changes, now) => {
      const before = now - last.at <= patience ? last.left : nothing;
      const gone = new Map([...before.gone, ...changes.gone]);
      const added = new Map([...before.added, ...changes.added]);
      for (const path of changes.gone.keys()) added.delete(path);
      for (const path of changes.added.keys()) gone.delete(path);
      const result = new Map<RepoPath, RepoPath | undefined>();
      const set = (from: RepoPath, to: RepoPath | undefined): void => {
        if (to === undefined) moved.delete(from);
        else moved.set(from, to);
        result.set(from, to);
      };
      for (const path of changes.added.keys()) if (moved.has(path)) set(path, undefined);
      const pair = (left: SeenChanges): void => {
        for (const [from, to] of movesBetween(left.gone, left.added)) {
          gone.delete(from);
          added.delete(to);
          for (const [first, then] of [...moved]) {
            if (then === from) set(first, first === to ? undefined : to);
          }
          set(from, to);
        }
      };
      // What is seen at once belongs together before anything else.
      pair(changes);
      pair({ gone, added });
      last = { at: now, left: { gone, added } };
      return result;
    },
  };
}

/** Who became whom; where several files say the same, their names have to tell. */
function movesBetween(
  gone: SeenChanges['gone'],
  added: SeenChanges['added'],
): readonly (readonly [RepoPath, RepoPath])[] {
  if (gone.size === 0 || added.size === 0) return [];
  const addedByText = byText(added);
  return [...byText(gone)].flatMap(([text, from]): readonly (readonly [RepoPath, RepoPath])[] => {
    const to = addedByText.get(text) ?? [];
    const [one, other] = [from[0], to[0]];
    if (one !== undefined && other !== undefined && from.length === 1 && to.length === 1) {
      return [[one, other]];
    }
    const [names, namesakes] = [byName(from), byName(to)];
    return [...names].flatMap(([name, path]) => {
      const namesake = namesakes.get(name);
      return path === undefined || namesake === undefined ? [] : [[path, namesake] as const];
    });
  });
}

/** Empty files say nothing of each other. */
function byText(files: SeenChanges['gone']): ReadonlyMap<string, readonly RepoPath[]> {
  const found = new Map<string, RepoPath[]>();
  for (const [path, { text }] of files) {
    if (text.trim() === '') continue;
    const paths = found.get(text);
    if (paths === undefined) found.set(text, [path]);
    else paths.push(path);
  }
  return found;
}

/** Nothing for a name that several have. */
function byName(paths: readonly RepoPath[]): ReadonlyMap<string, RepoPath | undefined> {
  const found = new Map<string, RepoPath | undefined>();
  for (const path of paths) {
    const name = basename(path);
    found.set(name, found.has(name) ? undefined : path);
  }
  return found;
}
