import type { Server } from '../server.ts';

/** Pasting waits for us: longer than this, nobody does. */
const patience = 1_000;

/** Asks a running server, and gives nothing where it doesn't answer at once: to paste must work in any state. */
export async function askInTime<Result>(
  server: Server,
  method: string,
  params: object,
): Promise<Result | undefined> {
  if (server.state() !== 'running') return undefined;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), patience);
    void server.ask<Result | null>(method, params).then((answer) => {
      clearTimeout(timer);
      resolve(answer ?? undefined);
    });
  });
}
