import { spawn } from 'node:child_process';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../dist/cli.mjs');

/** What a run of the command line printed, and how it ended. */
export interface ProgramRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line beside this process, whose servers go on answering. */
export const runProgram = (
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ProgramRun> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [main, ...args], {
      cwd,
      env: { ...process.env, ...env },
    });
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk) => (said.out += chunk));
    child.stderr.on('data', (chunk) => (said.err += chunk));
    child.on('close', (code) => resolve({ code, ...said }));
    child.stdin.end();
  });
