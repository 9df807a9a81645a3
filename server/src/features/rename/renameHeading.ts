import type { RepoPath } from '#base/path.ts';
import { applyEdits, slice, touches } from '#base/range.ts';
import type { Heading, MinuteText } from '#minutes/model.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { shown } from '#rules/wording.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { anchorEdits } from './anchorEdits.ts';
import { nameProblem, type Renamable, type Renaming, refused } from './renaming.ts';

/** The heading of a text that a cursor at `offset` means; its marks count too, as long as there are words behind. */
export const headingAt = ({ headings, text }: MinuteText, offset: number): Heading | undefined =>
  headings.find(
    (heading) => touches(heading.span, offset) && isOnOneLine(slice(text, heading.contentSpan)),
  );

const isOnOneLine = (content: string): boolean => content.trim() !== '' && !/[\n\r]/.test(content);

/** A heading's content as it is written, with links and other markup. */
export const headingToRename = ({ text }: MinuteText, { contentSpan }: Heading): Renamable => ({
  span: contentSpan,
  name: slice(text, contentSpan),
});

/** Writes `name` into the heading, and lets every link to it follow; other files and URLs of the repository too. */
export function renameHeading(
  snapshot: Snapshot,
  path: RepoPath,
  heading: Heading,
  name: string,
): Renaming {
  const source = snapshot.texts.get(path);
  const problem = nameProblem(name);
  if (problem !== undefined || source === undefined) return refused(problem ?? 'It is gone.');
  const newText = name.trim();
  const edits = new Map([[path, [{ span: heading.contentSpan, newText }]]]);
  const after = readMinute(applyEdits(source.text, edits.get(path) ?? []));
  if (!isSameButFor(source, after, source.headings.indexOf(heading))) {
    return refused(
      `${shown(newText)} can’t stand in this heading: Markdown would read it otherwise.`,
    );
  }
  return {
    kind: 'renamed',
    parts: [
      { label: 'Heading', needsConfirmation: false, edits, creates: [] },
      {
        label: 'Links to the heading',
        needsConfirmation: false,
        edits: anchorEdits(snapshot, edits),
        creates: [],
      },
    ],
  };
}

/** Whether both have the same headings, the one at `index` aside, which has to say something. */
function isSameButFor(before: MinuteText, after: MinuteText, index: number): boolean {
  if (before.headings.length !== after.headings.length) return false;
  return before.headings.every(({ level, text }, at) => {
    const now = after.headings[at];
    if (now?.level !== level) return false;
    return at === index ? now.text !== '' : now.text === text;
  });
}
