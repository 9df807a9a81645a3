/** Requests of *Check Web Links*; nothing else ever asks the web for links. */
export const webLinksMethods = {
  /** Takes {@link CheckWebLinksParams}; gives {@link CheckWebLinksResult} when all is checked. */
  check: 'minuteTaker/web/check',
} as const;

/** Whose links are checked, and on whose word. What is found shows as diagnostics, as it comes. */
export interface CheckWebLinksParams {
  /** The minute; without one all minutes of the workspace. */
  readonly uri?: string;
  /** Whether the user trusts the workspace; nothing is requested without. */
  readonly trusted: boolean;
  /** Progress is reported under it, with the number of links. */
  readonly workDoneToken?: string | number;
}

/** What came of a check; `unavailable` where the server lives in a page. */
export type CheckWebLinksResult =
  | {
      readonly kind: 'checked';
      /** How many links lead nowhere. */
      readonly broken: number;
      readonly message: string;
    }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'unavailable' };
