import type { CalendarDate } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import type { Config } from '#config/model.ts';
import type { ConfigProblem } from '#config/problem.ts';
import type { Settings } from '#config/settings.ts';
import type { MinuteText } from '#minutes/model.ts';
import type { WebFacts } from './webFacts.ts';

/**
 * Everything that is known of one repository at one moment. Immutable: a change makes a new one with a higher
 * revision. Features and rules are functions of it and never wait.
 */
export interface Snapshot {
  readonly revision: number;
  readonly config: Config;
  readonly configFile: ConfigFile | undefined;
  readonly settings: Settings;
  /** The day on which the snapshot was made, in the user's calendar. */
  readonly today: CalendarDate;
  /** The Markdown texts of the repository; an open buffer wins over the disk. */
  readonly texts: ReadonlyMap<RepoPath, MinuteText>;
  /** Paths that are open in the editor, with the buffer's version. */
  readonly open: ReadonlyMap<RepoPath, number>;
  readonly files: FileFacts;
  /** Whether every Markdown file of the repository has been read. */
  readonly complete: boolean;
  /** Branches and tags that git knows here; none of them is a path whose branch was forgotten. */
  readonly branches: ReadonlySet<string>;
  /** Texts that another program moved while the repository was open: from where to where. */
  readonly moved: ReadonlyMap<RepoPath, RepoPath>;
  /** What the web said about links, where the user asked it. */
  readonly web: WebFacts;
  /** The same object as long as the set of paths in `texts` is the same: the key under which indexes by path are kept. */
  readonly pathsKey: object;
}

/** `minutes.yaml` as it is now, with what is wrong in it. */
export interface ConfigFile {
  readonly path: RepoPath;
  readonly text: string;
  readonly problems: readonly ConfigProblem[];
}

/** What is known of files and folders without asking the outside world. */
export interface FileFacts {
  /** Names in `folder`, spelled as the file system does; `unknown` until asked for, never read outside the root. */
  readonly folder: (folder: RepoPath) => FolderFact;
  /** Number of lines and headings of a file that is not among the texts; `unknown` until asked for. */
  readonly content: (path: RepoPath) => ContentFact;
  /** Every known file, in no particular order. */
  readonly paths: () => Iterable<RepoPath>;
  /** Whether a file or folder is known to lie there on disk: a document alone that is open does not count. */
  readonly isSaved: (path: RepoPath) => boolean;
}

/** One folder: its entries, absent, not readable, or not looked at yet. */
export type FolderFact =
  | {
      readonly kind: 'listed';
      readonly entries: ReadonlyMap<string, 'file' | 'folder'>;
      /** Those that are symbolic links out of the root: they exist, and nobody goes there. */
      readonly outside?: ReadonlySet<string>;
    }
  /** A folder above the ones that are open: never listed, so that only what leads to those is known. */
  | { readonly kind: 'partial'; readonly entries: ReadonlyMap<string, 'file' | 'folder'> }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'unknown' };

/** What a link into a file needs to know of it. */
export type ContentFact =
  | { readonly kind: 'text'; readonly lineCount: number }
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'unknown' };
