import type { RepoPath } from '#base/path.ts';

/** What a destination points at, decided from its text alone: no file is looked at. */
export type LinkTarget =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'malformed';
      readonly reason: MalformedReason;
      readonly suggestion: string | undefined;
    }
  /** A place in the same text. */
  | { readonly kind: 'anchor'; readonly fragment: Fragment }
  /** A file or folder of this repository, written as a path. */
  | {
      readonly kind: 'local';
      readonly path: RepoPath;
      readonly fragment: Fragment | undefined;
    }
  /** The same, written as `https://github.com/<this repository>/blob/<default branch>/<path>`. */
  | {
      readonly kind: 'inRepository';
      readonly path: RepoPath;
      readonly form: RepositoryUrlForm;
      readonly fragment: Fragment | undefined;
    }
  /**
   * A URL of this repository whose first part is not the default branch. Whether the branch was forgotten
   * (`tree/iaas`) or is another one can only be told from the folders.
   */
  | { readonly kind: 'branchMissing'; readonly path: RepoPath; readonly form: RepositoryUrlForm }
  /** Another branch or a commit of this repository, or a path that leaves it: not to be checked. */
  | { readonly kind: 'unchecked'; readonly reason: 'otherBranch' | 'outside' }
  | { readonly kind: 'web'; readonly url: string; readonly host: string }
  | { readonly kind: 'mail' }
  /** `javascript:`, `data:`, `file:`, `command:` and the like: never opened, never fetched. */
  | { readonly kind: 'otherScheme'; readonly scheme: string };

/** What follows the repository in a URL of one of its files. */
export type RepositoryUrlForm = 'blob' | 'tree' | 'raw' | 'edit';

/** Why a destination can't be a link. */
export type MalformedReason =
  | 'unknownScheme'
  | 'slashesMissing'
  | 'hostWithoutDot'
  | 'blankInUrl'
  | 'badPercentEncoding'
  | 'backslash'
  | 'imageSize';

/** What follows `#`, percent-decoded and without the mark. */
export type Fragment =
  | { readonly kind: 'heading'; readonly name: string }
  /** `#L10`, `#L10-L20`, `#L19C5-L21C11`; one-based lines as written, `name` as a heading would be called. */
  | {
      readonly kind: 'lines';
      readonly first: number;
      readonly last: number;
      readonly name: string;
    };
