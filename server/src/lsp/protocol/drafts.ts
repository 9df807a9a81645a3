/** What client and server say to each other about drafts of team updates. */

import type { Position, Range } from '#base/range.ts';
import type { FileChange } from './changes.ts';

/** Method names of these requests. Both wait until the minutes are read. */
export const draftMethods = {
  drafts: 'minuteTaker/drafts',
  draftChanges: 'minuteTaker/draftChanges',
} as const;

/** Parameters of `minuteTaker/drafts`: a minute, and the section that is asked for, by its id or a place in it. */
export interface DraftsParams {
  readonly uri: string;
  readonly section?: string;
  readonly position?: Position;
}

/** Result of `minuteTaker/drafts`; `null` where the document belongs to no series. */
export interface DraftsResult {
  /** The section that was asked for, also where it has nothing to draft; `null` where the place is in none. */
  readonly here: TeamDrafts | null;
  /** Every team that has something to draft, in the order of the minute. */
  readonly teams: readonly TeamDrafts[];
  /** Why the section that was asked for has nothing, as a sentence; empty where none was. */
  readonly reason: string;
  /** Why there would be nothing in the whole minute. */
  readonly nothing: string;
}

/** The topics for one team's section. */
export interface TeamDrafts {
  /** Id of the section, for `minuteTaker/draftChanges`. */
  readonly section: string;
  readonly heading: string;
  /** Where the topics come from, e.g. `iaas/20230628.md and 1 more`. */
  readonly from: string;
  /** The days of those minutes, latest first, e.g. `2023-06-28`. */
  readonly days: string;
  readonly topics: readonly DraftTopic[];
}

/** One topic that the section doesn't have yet. */
export interface DraftTopic {
  readonly id: string;
  readonly label: string;
  /** Where it stands, and its issues; may be empty. */
  readonly description: string;
  /** The first lines of what was said; may be empty. */
  readonly preview: string;
  /** A topic of the agenda, as against headings over others and what stands beside it. */
  readonly likely: boolean;
  readonly uri: string;
  readonly range: Range;
}

/** Parameters of `minuteTaker/draftChanges`: what was chosen. */
export interface DraftChangesParams {
  readonly uri: string;
  readonly chosen: readonly { readonly section: string; readonly topics: readonly string[] }[];
}

/** Result of `minuteTaker/draftChanges`, for the document as it is now. */
export interface DraftChangesResult {
  readonly changes: readonly FileChange[];
  readonly count: number;
  /** Ids of topics that are no longer offered: reported, changed or removed in the meantime. */
  readonly gone: readonly string[];
}
