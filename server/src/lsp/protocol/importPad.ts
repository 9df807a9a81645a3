import type { SeriesChoice } from '../protocol.ts';

/** Requests of *Import Pad*. Only the first, and the last with `download`, reach the web. */
export const importPadMethods = {
  /** Takes {@link FetchPadParams}; gives {@link FetchPadResult}. */
  fetch: 'minuteTaker/pad/fetch',
  /** Takes {@link ProposePadParams}; gives {@link ProposePadResult}. */
  propose: 'minuteTaker/pad/propose',
  /** Takes {@link ConvertPadParams}; gives {@link ConvertPadResult}. */
  convert: 'minuteTaker/pad/convert',
} as const;

/** Which pad is wanted. */
export interface FetchPadParams {
  readonly url: string;
  /** Whether the user trusts the workspace; nothing is requested without. */
  readonly trusted: boolean;
}

/** A pad's text, or why there is none as a sentence; `unavailable` where the server lives in a page. */
export type FetchPadResult =
  | { readonly kind: 'text'; readonly text: string; readonly url: string }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'unavailable' };

/** A pad's text and where it came from. */
export interface PadParams {
  readonly text: string;
  /** As {@link FetchPadResult} says it. */
  readonly url?: string;
  readonly fileName?: string;
}

/** The pad, and the file or folder the user is at, if any. */
export interface ProposePadParams extends PadParams {
  readonly uri?: string;
}

/** Which meetings the pad may be about; or why it can't be imported, as a sentence. */
export type ProposePadResult =
  | {
      readonly kind: 'proposal';
      /** Most probable first; in each the days that the pad names stand before the usual ones. */
      readonly series: readonly SeriesChoice[];
      readonly notes: readonly string[];
      /** How many pictures and files on the pad's server the text links to. */
      readonly uploads: number;
    }
  | { readonly kind: 'problem'; readonly message: string };

/** The pad and the minute it becomes. */
export interface ConvertPadParams extends PadParams {
  readonly root: string;
  readonly series: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Whether uploads are fetched: only in a workspace that the user trusts. */
  readonly download: boolean;
}

/** The minute, nothing of it written yet; or why there is none, as a sentence. */
export type ConvertPadResult =
  | {
      readonly kind: 'minute';
      readonly uri: string;
      /** The minute is there already: never overwritten by itself. */
      readonly exists: boolean;
      readonly text: string;
      /** The part of the pad that it was made from, as it came. */
      readonly original: string;
      readonly uploads: readonly PadUpload[];
      /** What was done and what was left out, as sentences. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'problem'; readonly message: string };

/** A file to be written beside the minute; it does not exist. */
export interface PadUpload {
  readonly uri: string;
  readonly base64: string;
}
