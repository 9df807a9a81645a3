import type { RepoPath } from '#base/path.ts';
import type { Range } from '#base/range.ts';
import type { TeamLink } from '#workspace/teamLinkState.ts';

/** One row of a minute's outline; a child's range lies inside its parent's. */
export interface OutlineNode {
  readonly kind: 'title' | 'role' | 'section' | 'team' | 'topic' | 'actionItem' | 'participants';
  /** Never empty. */
  readonly label: string;
  /** E.g. date and weekday, assignees, number of participants. */
  readonly description: string;
  readonly tooltip: string;
  readonly range: Range;
  /** Inside `range`. */
  readonly selectionRange: Range;
  /** For teams. */
  readonly link: TeamLink['state'] | undefined;
  /** The team's minutes where they are known. */
  readonly target: RepoPath | undefined;
  readonly children: readonly OutlineNode[];
}
