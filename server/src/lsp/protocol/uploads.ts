import type { FileChange } from './changes.ts';
import type { PadUpload } from './importPad.ts';

/** Request of *Archive Uploads*. */
export const uploadMethods = {
  /** Takes {@link ArchiveUploadsParams}; gives {@link ArchiveUploadsResult}. */
  archive: 'minuteTaker/uploads/archive',
} as const;

/** Which uploads are fetched, and on whose word. */
export interface ArchiveUploadsParams {
  /** The minute that links to them; without one all minutes of the workspace. */
  readonly uri?: string;
  /** This upload alone. */
  readonly url?: string;
  /** Whether the user trusts the workspace; nothing is requested without. */
  readonly trusted: boolean;
}

/** The files and edits, nothing of them written yet; `unavailable` where the server lives in a page. */
export type ArchiveUploadsResult =
  | {
      readonly kind: 'archive';
      /** None of them exists. */
      readonly files: readonly PadUpload[];
      readonly changes: readonly FileChange[];
      /** What will be done, and how much was not possible. */
      readonly message: string;
      /** What could not be fetched, and why, as sentences. */
      readonly failures: readonly string[];
    }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'unavailable' };
