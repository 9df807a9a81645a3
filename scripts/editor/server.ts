import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { Failure } from './failure.ts';
import type { HostedEditor } from './hostedEditor.ts';
import type { Profile } from './profile.ts';
import { run } from './run.ts';

/** A VS Code server that listens on loopback. */
export interface EditorServer {
  readonly port: number;
  /** Everything it has written so far. */
  log(): string;
  /** Resolves when the process has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Ends the server with its extension hosts. */
  stop(): Promise<void>;
}

/** How to start a server. */
export interface ServerOptions {
  readonly profile: Profile;
  /** 0 takes any free port. */
  readonly port?: number;
  /** Lets the page start a test suite and report its end. */
  readonly testDriver?: boolean;
  /** Whether nobody has said that folders are trusted; by default all are. */
  readonly isRestricted?: boolean;
  /** Called with each piece of output. */
  readonly onOutput?: (text: string) => void;
}

const host = '127.0.0.1';

/** Fails with advice where nothing can listen on this port. */
export function checkPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be used (${error.code})`;
      reject(
        new Failure(
          `Port ${port} ${why}. Choose another one with --port, or leave it out to get a free one.`,
        ),
      );
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function environment(profile: Profile): NodeJS.ProcessEnv {
  const env = { ...process.env };
  // Its sockets go with the profile; elsewhere the path of a socket inside it would be too long.
  if (process.platform === 'linux') env.TMPDIR = profile.data;
  for (const name of ['ELECTRON_RUN_AS_NODE', 'VSCODE_IPC_HOOK_CLI', 'NODE_OPTIONS'])
    delete env[name];
  return env;
}

function profileArguments(profile: Profile): string[] {
  return [
    ...['--server-data-dir', profile.data, '--user-data-dir', profile.userData],
    ...['--extensions-dir', profile.extensions],
  ];
}

/** Ends the whole process group: an extension host or language server that hangs must not outlive the run. */
function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // Already gone.
  }
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  killGroup(child, 'SIGTERM');
  const timer = setTimeout(() => killGroup(child, 'SIGKILL'), 5000);
  await ended;
  clearTimeout(timer);
  killGroup(child, 'SIGKILL');
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A group of its own hears no signal meant for this process: the server must end with it all the same. */
function endTogether(child: ChildProcess, ended: Promise<void>): void {
  const onExit = (): void => killGroup(child, 'SIGKILL');
  const onSignal = (): void => void stop(child, ended);
  process.once('exit', onExit);
  for (const signal of signals) process.once(signal, onSignal);
  void ended.then(() => {
    process.off('exit', onExit);
    for (const signal of signals) process.off(signal, onSignal);
  });
}

/** Starts a VS Code server and waits until it listens. */
export async function startServer(
  editor: HostedEditor,
  options: ServerOptions,
): Promise<EditorServer> {
  const port = options.port ?? 0;
  if (port !== 0) await checkPort(port);
  const args = [editor.entry, '--accept-server-license-terms', '--without-connection-token'];
  args.push('--host', host, '--port', String(port), '--telemetry-level', 'off', '--log', 'info');
  if (options.isRestricted !== true) args.push('--disable-workspace-trust');
  args.push(...profileArguments(options.profile));
  if (options.testDriver) args.push('--enable-smoke-test-driver');
  const child = spawn(editor.node, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(options.profile),
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  endTogether(child, ended);
  const chunks: string[] = [];
  const listening = new Promise<number>((resolve, reject) => {
    const add = (data: Buffer): void => {
      chunks.push(data.toString());
      options.onOutput?.(data.toString());
      const match = /Extension host agent listening on (\d+)/.exec(chunks.join(''));
      if (match) resolve(Number(match[1]));
    };
    child.stdout.on('data', add);
    child.stderr.on('data', add);
    child.once('error', reject);
    child.once('close', (code) =>
      reject(new Failure(`The VS Code server ended with ${code}.\n${chunks.join('')}`)),
    );
  });
  return {
    port: await listening,
    log: () => chunks.join(''),
    ended,
    stop: () => stop(child, ended),
  };
}

/** Runs one of the server's own commands, such as `--install-extension <file>`. */
export async function runServerCommand(
  editor: HostedEditor,
  profile: Profile,
  command: readonly string[],
): Promise<string> {
  const args = [
    editor.entry,
    '--accept-server-license-terms',
    ...profileArguments(profile),
    ...command,
  ];
  const { code, output } = await run(editor.node, args, { env: environment(profile) });
  if (code !== 0) throw new Failure(`VS Code ${command.join(' ')} ended with ${code}.\n${output}`);
  return output;
}
