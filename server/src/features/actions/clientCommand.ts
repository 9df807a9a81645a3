import type { RepoPath } from '#base/path.ts';

/** A command of our own extension, for what needs a choice; other editors never get one. */
export interface ClientCommand {
  /** As `package.json` declares it, e.g. `minuteTaker.draftTeam`. */
  readonly id: string;
  /** The minute it is about: the command's first argument, as URI. */
  readonly path: RepoPath;
  /** Further arguments. */
  readonly args: readonly (string | number)[];
  /** Further files, as URIs behind `args`. */
  readonly paths?: readonly RepoPath[];
}
