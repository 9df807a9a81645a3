import { type SpawnOptions, spawn } from 'node:child_process';
import { Failure } from './failure.ts';

/** What a finished program left. */
export interface Finished {
  readonly code: number;
  /** Standard output and error together, in the order they came; empty where they were inherited. */
  readonly output: string;
}

/** Runs a program to its end. Its output is collected, or shown where `stdio` says so. */
export function run(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', (error) =>
      reject(new Failure(`Could not run ${command}: ${error.message}`)),
    );
    child.once('close', (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }),
    );
  });
}

/** Like {@link run}, and an exit code other than 0 is a {@link Failure} that names what was tried. */
export async function runOrFail(
  what: string,
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<string> {
  const { code, output } = await run(command, args, options);
  if (code !== 0) {
    const head = `${what} failed (${command} ended with ${code}).`;
    throw new Failure([head, output.trim()].filter(Boolean).join('\n'));
  }
  return output;
}
