import { readyExtension } from './workspace.ts';

const patience = 15_000;

/** Asks for the tree of *Meetings* until it is right, for files that were changed on disk. */
export async function meetingsUntil(isRight: (tree: string) => boolean): Promise<void> {
  const api = await readyExtension();
  const end = Date.now() + patience;
  while (!isRight(JSON.stringify(await api.meetings()))) {
    if (Date.now() > end) throw new Error('The meetings did not become as expected.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
