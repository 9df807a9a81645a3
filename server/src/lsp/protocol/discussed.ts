/** What client and server say to each other about *When Did We Discuss…*. */
import type { Position, Range } from '#base/range.ts';

/** Method names of these requests. Both wait until the minutes are read. */
export const discussedMethods = {
  discussed: 'minuteTaker/discussed',
  discussedQuery: 'minuteTaker/discussedQuery',
} as const;

/** Parameters of `minuteTaker/discussedQuery`: what is meant by a place in a minute. */
export interface DiscussedQueryParams {
  readonly uri: string;
  readonly position: Position;
}

/** Parameters of `minuteTaker/discussed`. */
export interface DiscussedParams {
  readonly query: string;
  /** A document of the repository that is meant; without one it is all that are open. */
  readonly uri?: string;
}

/** Result of `minuteTaker/discussed`. */
export interface DiscussedResult {
  /** The newest first; not all where there are very many. */
  readonly meetings: readonly DiscussedMeeting[];
  /** How many there are. */
  readonly count: number;
  /** What to say where nothing, or not what was typed, was found; else the empty string. */
  readonly message: string;
}

/** One meeting that discussed it. */
export interface DiscussedMeeting {
  readonly uri: string;
  /** E.g. `2023-06-29 (Thu) · SCS Community Call`. */
  readonly title: string;
  /** How many places there are; the first ones are listed. */
  readonly count: number;
  readonly places: readonly DiscussedPlace[];
}

/** One place in its minute, headings first. */
export interface DiscussedPlace {
  readonly kind: 'minute' | 'team' | 'topic' | 'section' | 'text';
  readonly text: string;
  /** What it stands below; may be empty. */
  readonly below: string;
  readonly range: Range;
}
