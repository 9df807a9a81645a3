import type { RepoPath } from '#base/path.ts';

/** What became of a link target when the known files and texts were looked at. */
export type Resolution =
  | { readonly kind: 'ok'; readonly path: RepoPath }
  /** Nothing of that name; `path` as the link says it. */
  | { readonly kind: 'fileMissing'; readonly path: RepoPath }
  /** `actual` is there and would be meant, GitHub wants its ending written. */
  | { readonly kind: 'extensionMissing'; readonly path: RepoPath; readonly actual: RepoPath }
  /** `actual` differs in letter case only. */
  | { readonly kind: 'caseMismatch'; readonly path: RepoPath; readonly actual: RepoPath }
  /** `path` is the text that was searched (of a folder its README). */
  | { readonly kind: 'headingMissing'; readonly path: RepoPath; readonly name: string }
  | {
      readonly kind: 'headingCase';
      readonly path: RepoPath;
      readonly name: string;
      readonly actual: string;
    }
  | {
      readonly kind: 'lineMissing';
      readonly path: RepoPath;
      readonly last: number;
      readonly lineCount: number;
    }
  /** The URL names no branch; `path` is there on the default one. */
  | { readonly kind: 'branchMissing'; readonly path: RepoPath }
  /** A fact is not known yet, or can't be: no finding. */
  | { readonly kind: 'unknown' }
  /** Nothing that files could decide: the web, mail, other branches, outside the repository. */
  | { readonly kind: 'unchecked' };

/** A fact that is not known yet and that the loader can find out. */
export type Question =
  | { readonly kind: 'folder'; readonly path: RepoPath }
  | { readonly kind: 'content'; readonly path: RepoPath };

/** Is told every fact that a resolution needed and did not find. */
export type Ask = (question: Question) => void;
