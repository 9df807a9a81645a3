import type { CalendarDate } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';

/**
 * The outside world as the loader sees it. Nothing here throws or rejects: what went wrong is an answer.
 * `root` is a folder URI without trailing slash, as the owner spells it.
 */
export interface FilePort {
  /** Lists `folder`; refuses folders whose real place lies outside `root`. */
  readonly readDirectory: (root: string, folder: RepoPath) => Promise<DirectoryResult>;
  /**
   * Reads and decodes one file; invalid bytes become U+FFFD, a byte order mark is dropped. Refuses files above
   * {@link sizeLimit} and files whose real place lies outside `root`.
   */
  readonly readFile: (root: string, path: RepoPath) => Promise<FileResult>;
}

/** Files above this many bytes are not read. */
export const sizeLimit = 5 * 1024 * 1024;

/** Answer of {@link FilePort.readDirectory}. */
export type DirectoryResult =
  | {
      readonly kind: 'listed';
      readonly entries: readonly DirectoryEntry[];
      /** Where the folder really is: the same for every way that leads there. */
      readonly real: string;
    }
  | Absence;

/** One name in a folder, spelled as the file system does. */
export interface DirectoryEntry {
  readonly name: string;
  /** What it is, or what it points at; a link to nothing counts as a file. */
  readonly kind: 'file' | 'folder';
  /** Whether it is a symbolic link: those are listed, but never walked or indexed under this name. */
  readonly link: boolean;
  /** For a symbolic link: whether it leads out of the root. */
  readonly outside?: boolean;
}

/** Answer of {@link FilePort.readFile}. */
export type FileResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tooLarge' }
  | Absence;

/** Why there is nothing to see. */
export type Absence =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreachable'; readonly reason: string };

/** Time as the loader sees it. */
export interface Clock {
  /** Milliseconds from any start; never goes back. */
  readonly now: () => number;
  /** Resolves after everything else that waits (requests among it) had its turn. */
  readonly pause: () => Promise<void>;
  /** The current day in the user's calendar. */
  readonly today: () => CalendarDate;
}

/** Everything that the loader needs from a host. */
export interface Outside {
  readonly files: FilePort;
  readonly clock: Clock;
}

/** Whether somebody asked to stop. */
export interface Stop {
  readonly stopped: boolean;
}
