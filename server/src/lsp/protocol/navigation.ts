import type { Position } from '#base/range.ts';

/** Method names for what leads out of a minute. */
export const navigationMethods = {
  onWeb: 'minuteTaker/onWeb',
} as const;

/** Parameters of `minuteTaker/onWeb`: a file, and where the cursor is in it. */
export interface OnWebParams {
  readonly uri: string;
  readonly position?: Position;
}

/** Result of `minuteTaker/onWeb`: the page to open in the browser, or why there is none, as a sentence. */
export type OnWebResult =
  | { readonly kind: 'page'; readonly url: string }
  | { readonly kind: 'none'; readonly message: string };
