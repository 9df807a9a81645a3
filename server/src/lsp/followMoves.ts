import type { FileEdits } from '#base/fileEdits.ts';
import type { RepoPath } from '#base/path.ts';
import type { RenamePart } from '#features/rename/renaming.ts';
import type { Rename } from '#rules/model.ts';
import { movedLinks } from '#rules/movedLinks.ts';
import { pathAfter } from '#rules/moveLinks.ts';
import { shown } from '#rules/wording.ts';
import type { Repository } from '#workspace/repository.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { toAnnotatedEdit } from './annotatedEdit.ts';
import { logFailure } from './guard.ts';
import type { Session } from './session.ts';
import { coalesced } from './signals.ts';
import { upToDate } from './upToDate.ts';

/** Sees what git or another program moves, and offers to let the links follow. */
export interface MoveFollower {
  readonly changed: (repository: Repository) => void;
  /** The editor itself moves these: it has asked already what becomes of the links. */
  readonly madeByEditor: (repository: Repository, moves: readonly Rename[]) => void;
}

/** A checkout that also brings the right links is waited for: it takes some time to be seen as a whole. */
const patience = 1500;

const update = { title: 'Update Links' };
const preview = { title: 'Show Changes' };
const leave = { title: 'Leave Them' };

/** What the editor announced is seen on disk within this time: it may ask first, and somebody reads the changes. */
const announced = 600_000;

interface Seen {
  /** What `moved` was when it was last looked at. */
  moved: Snapshot['moved'] | undefined;
  byEditor: readonly { readonly move: Rename; readonly at: number }[];
  /** Moves that need no question (any more), from where to where. */
  readonly settled: Map<RepoPath, RepoPath>;
}

/** Creates the part that follows the moves of others. */
export function followMoves(session: Session): MoveFollower {
  const { client, connection, host, repositories } = session;
  const known = new Map<Repository, Seen>();
  const seenOf = (repository: Repository): Seen => {
    const seen = known.get(repository) ?? { moved: undefined, byEditor: [], settled: new Map() };
    known.set(repository, seen);
    return seen;
  };

  const look = async (repository: Repository): Promise<void> => {
    const seen = seenOf(repository);
    const { moved, settings } = repository.snapshot();
    if (moved === seen.moved || !repository.isActive()) return;
    seen.moved = moved;
    seen.byEditor = seen.byEditor.filter(({ at }) => session.now() - at <= announced);
    const byEditor = seen.byEditor.map(({ move }) => move);
    const isNews = ([from, to]: readonly [RepoPath, RepoPath]): boolean =>
      seen.settled.get(from) !== to && pathAfter(byEditor, from) !== to;
    const news = new Map([...moved].filter(isNews));
    for (const [from, to] of moved) seen.settled.set(from, to);
    const { edits } = await broken(repository, news);
    if (edits.size === 0 || settings.updateLinksOnMove === 'never') return;
    if (settings.updateLinksOnMove === 'always') return apply(repository, news, false);
    if (!client.asksUser) return;
    const actions = client.isOurs ? [update, preview, leave] : [update, leave];
    const message = question(news, edits);
    const answer = await connection.window.showInformationMessage(message, ...actions);
    if (answer?.title === update.title) await apply(repository, news, false);
    if (answer?.title === preview.title) await apply(repository, news, true);
  };

  const broken = async (
    repository: Repository,
    moved: Snapshot['moved'],
  ): Promise<{ readonly edits: FileEdits; readonly snapshot: Snapshot }> => {
    const { snapshot, value } = await upToDate(
      repository,
      (at) => movedLinks({ ...at, moved }),
      (edits) => edits.keys(),
    );
    return { snapshot, edits: value };
  };

  const apply = async (
    repository: Repository,
    moved: Snapshot['moved'],
    needsConfirmation: boolean,
  ): Promise<void> => {
    const { snapshot, edits } = await broken(repository, moved);
    if (edits.size === 0) return;
    const label = 'Update links to moved files';
    const part: RenamePart = { label, needsConfirmation, edits, creates: [] };
    const edit = toAnnotatedEdit(session, { repository, snapshot }, [part]);
    const { applied } = await connection.workspace.applyEdit({
      label,
      edit,
      metadata: { isRefactoring: true },
    });
    if (applied || needsConfirmation) return;
    connection.window.showWarningMessage(
      'The links were left as they are, because a file was changed in the meantime. The findings in it can still be fixed one by one.',
    );
  };

  const lookSoon = coalesced(
    host.later,
    () => patience,
    () => {
      for (const repository of [...known.keys()]) {
        if (!repositories.all().includes(repository)) known.delete(repository);
        else {
          look(repository).catch((error: unknown) => {
            logFailure(session.log, 'following moved files', undefined, error);
          });
        }
      }
    },
  );
  return {
    changed: (repository) => {
      const { moved } = repository.snapshot();
      const before = known.get(repository);
      if (!client.appliesEdits || moved === before?.moved) return;
      // A file that came back can be moved again.
      for (const [from, to] of before?.settled ?? []) {
        if (moved.get(from) !== to) before?.settled.delete(from);
      }
      if (moved.size === 0) return;
      seenOf(repository);
      lookSoon();
    },
    madeByEditor: (repository, moves) => {
      const seen = seenOf(repository);
      const at = session.now();
      seen.byEditor = [...seen.byEditor, ...moves.map((move) => ({ move, at }))];
    },
  };
}

function question(moved: Snapshot['moved'], edits: FileEdits): string {
  const [first] = moved;
  const what =
    moved.size === 1 && first !== undefined
      ? `${shown(first[0])} is ${shown(first[1])} now.`
      : `${moved.size} files were moved.`;
  const count = [...edits.values()].reduce((sum, list) => sum + list.length, 0);
  return count === 1
    ? `${what} One link leads nowhere since then. Update it?`
    : `${what} ${count} links lead nowhere since then. Update them?`;
}
