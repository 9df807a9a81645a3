import type { RepoPath } from '#base/path.ts';
import { type TextEdit, touches } from '#base/range.ts';
import { handlesIn } from '#minutes/handles.ts';
import type { Handle, MinuteText } from '#minutes/model.ts';
import { shown } from '#rules/wording.ts';
import { knownPeople } from '#workspace/knownPeople.ts';
import { foldHandle } from '#workspace/person.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { nameProblem, type Renamable, type Renaming, refused } from './renaming.ts';

/** The handle that stands at `offset`. */
export const handleAt = ({ handles }: MinuteText, offset: number): Handle | undefined =>
  handles.find(({ span }) => touches(span, offset));

/** A handle without its `@`. */
export const handleToRename = ({ name, span }: Handle): Renamable => ({
  span: { start: span.start + 1, end: span.end },
  name,
});

/**
 * Writes `name` for the handle wherever it is mentioned, in whatever letter case. Addresses of profiles stay: they are
 * no mentions, and whether they lead on is for the web to say.
 */
export function renameHandle(snapshot: Snapshot, handle: Handle, name: string): Renaming {
  const problem = nameProblem(name);
  if (problem !== undefined) return refused(problem);
  const newText = name.trim().replace(/^@/, '');
  if (handlesIn(`@${newText}`)[0]?.name !== newText) {
    return refused(
      `${shown(name.trim())} can’t be a handle: letters, digits and hyphens only, at most 39 of them.`,
    );
  }
  const edits = new Map<RepoPath, readonly TextEdit[]>();
  for (const [path, { handles }] of snapshot.texts) {
    const list = handles
      .filter((one) => isSame(one.name, handle.name) && one.name !== newText)
      .map((one) => ({ span: handleToRename(one).span, newText }));
    if (list.length > 0) edits.set(path, list);
  }
  const isTaken =
    !isSame(newText, handle.name) &&
    (knownPeople(snapshot).people.get(foldHandle(newText))?.minutes ?? 0) > 0;
  return {
    kind: 'renamed',
    parts: [
      {
        label: isTaken
          ? `Mentions of @${handle.name}, who can’t be told from @${newText} afterwards`
          : `Mentions of @${handle.name}`,
        // Whoever has the other handle can't be told apart any more.
        needsConfirmation: isTaken,
        edits,
        creates: [],
      },
    ],
  };
}

const isSame = (a: string, b: string): boolean => foldHandle(a) === foldHandle(b);
