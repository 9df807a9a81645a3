import { lineAt, lineSpan } from '#base/lineMap.ts';
import type { RepoPath } from '#base/path.ts';
import type { Span } from '#base/range.ts';
import { draftLenses } from '#features/drafts/draftLenses.ts';
import { navigationLenses } from '#features/meetings/navigationLenses.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { ClientCommand } from './clientCommand.ts';

/** A line of small print above a heading that can be clicked. */
export interface CodeLens {
  /** The heading it stands above. */
  readonly span: Span;
  readonly title: string;
  readonly tooltip: string;
  readonly command: ClientCommand;
}

/** One kind of lens. */
export type LensSource = (snapshot: Snapshot, minute: Minute) => readonly CodeLens[];

/** In the order in which they stand beside each other. */
const sources: readonly LensSource[] = [navigationLenses, draftLenses];

/** More would slow the editor down; no minute has as many headings. */
const mostLenses = 200;

/** What can be clicked in the minute at `path`, in document order; nothing where it belongs to no series. */
export function codeLenses(snapshot: Snapshot, path: RepoPath): readonly CodeLens[] {
  const minute = minuteOf(snapshot, path);
  if (minute?.series === undefined) return [];
  const lenses = sources.flatMap((source) => source(snapshot, minute));
  return lenses
    .map((lens) => ({ ...lens, span: firstLine(minute, lens.span) }))
    .toSorted((a, b) => a.span.start - b.span.start)
    .slice(0, mostLenses);
}

const firstLine = ({ source }: Minute, span: Span): Span => ({
  start: span.start,
  end: Math.max(
    span.start,
    Math.min(span.end, lineSpan(source.lines, lineAt(source.lines, span.start)).end),
  ),
});
