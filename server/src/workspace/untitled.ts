import type { RepoPath } from '#base/path.ts';

const prefix = 'untitled:';

/** Stands for the document `name` that was never saved: it lies nowhere, but a repository describes it. */
export const untitledPath = (name: string): RepoPath => `${prefix}${name.replaceAll('/', '-')}.md`;

/** Whether `path` is an {@link untitledPath}: no file, and where it will lie one day is not known. */
export const isUntitled = (path: RepoPath): boolean => path.startsWith(prefix);
