import { readyExtension } from './workspace.ts';

/** Asks for the tree of *Meetings* until it is right, for files that were changed on disk; the test's limit ends it. */
export async function meetingsUntil(isRight: (tree: string) => boolean): Promise<void> {
  const api = await readyExtension();
  while (!isRight(JSON.stringify(await api.meetings()))) {
    // The server says when it has seen the change.
  }
}
