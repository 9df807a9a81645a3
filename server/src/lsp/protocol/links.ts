import type { Position, Range } from '#base/range.ts';
import type { FileChange } from './changes.ts';

/** Requests about links that are written, pasted or dropped. */
export const linkMethods = {
  /** Takes a `DocumentParams`; gives {@link ShortenLinksResult}. */
  shorten: 'minuteTaker/links/shorten',
  /** Takes {@link PasteLinkParams}; gives {@link PasteLinkResult}. */
  paste: 'minuteTaker/links/paste',
  /** Takes {@link PlacePicturesParams}; gives {@link PlacePicturesResult} or `null`. */
  pictures: 'minuteTaker/links/pictures',
} as const;

/** Bare issue links to shorten; without `changes` there are none. */
export interface ShortenLinksResult {
  readonly changes: readonly FileChange[];
  /** What the changes do, or why there are none, as a sentence. */
  readonly message: string;
}

/** A text that is pasted at `range` (UTF-16). */
export interface PasteLinkParams {
  readonly uri: string;
  readonly range: Range;
  readonly text: string;
}

/** Other ways to write what is pasted, best first. */
export interface PasteLinkResult {
  readonly offers: readonly { readonly title: string; readonly text: string }[];
}

/** Pictures that are pasted or dropped at `position` (UTF-16). */
export interface PlacePicturesParams {
  readonly uri: string;
  readonly position: Position;
  readonly pictures: readonly { readonly name: string; readonly type: string }[];
}

/** The files that the pictures become, in their order, and the text that shows them. */
export interface PlacePicturesResult {
  readonly title: string;
  readonly uris: readonly string[];
  readonly text: string;
}
