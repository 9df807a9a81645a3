import type { RepoPath } from '#base/path.ts';

/** What a destination points at, decided from its text alone: no file is looked at. */
export type LinkTarget =
  | { readonly kind: 'empty' }
  | { readonly kind: 'malformed'; readonly reason: MalformedReason; readonly suggestion: string | undefined }
  /** A place in the same text. */
  | { readonly kind: 'anchor'; readonly fragment: Fragment }
  /** A file or folder of this repository, written as a path. */
  | { readonly kind: 'local'; readonly path: RepoPath; readonly fragment: Fragment | undefined }
  /** The same, written as `https://github.com/<this repository>/blob/<default branch>/<path>`. */
  | {
      readonly kind: 'inRepository';
      readonly path: RepoPath;
      readonly form: 'blob' | 'tree' | 'raw' | 'edit';
      readonly fragment: Fragment | undefined;
    }
  /** `…/tree/<folder>` of this repository where the branch was forgotten. */
  | { readonly kind: 'branchMissing'; readonly path: RepoPath; readonly form: string }
  /** Another branch or a commit of this repository, or a path that leaves it: not to be checked. */
  | { readonly kind: 'unchecked'; readonly reason: 'otherBranch' | 'outside' }
  | { readonly kind: 'web'; readonly url: string; readonly host: string }
  | { readonly kind: 'mail' }
  /** `javascript:`, `data:`, `file:`, `command:` and the like: never opened, never fetched. */
  | { readonly kind: 'otherScheme'; readonly scheme: string };

/** Why a destination can't be a link. */
export type MalformedReason =
  | 'unknownScheme'
  | 'hostWithoutDot'
  | 'blankInUrl'
  | 'badPercentEncoding'
  | 'imageSize';

/** What follows `#`, percent-decoded and without the mark. */
export type Fragment =
  | { readonly kind: 'heading'; readonly name: string }
  /** `#L10`, `#L10-L20`, `#L19C5-L21C11`; one-based lines as written. */
  | { readonly kind: 'lines'; readonly first: number; readonly last: number };
