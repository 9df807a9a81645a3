import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { onPath } from './editor/browser.ts';
import { describeFailure, Failure } from './editor/failure.ts';
import { hostedEditor } from './editor/hostedEditor.ts';
import { openInBrowser } from './editor/openInBrowser.ts';
import { plainSettings, prepareProfile, profileIn } from './editor/profile.ts';
import { editorReleases } from './editor/releases.ts';
import { runOrFail } from './editor/run.ts';
import { checkPort, runServerCommand, startServer } from './editor/server.ts';
import { folderUrl } from './editor/workbench.ts';
import { packageExtension, root } from './project.ts';

interface StartOptions {
  readonly port?: number;
  readonly hostOnly?: boolean;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new InvalidArgumentError('A port is a number from 1 to 65535.');
  }
  return port;
}

// npm changes into the checkout; a path is meant from where the person is.
function findFolder(asked: string | undefined): string {
  const folder = asked
    ? resolve(process.env.INIT_CWD ?? process.cwd(), asked)
    : join(root, 'samples');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Failure(`There is no folder ${folder}. Name the folder that holds your minutes.`);
  }
  return folder;
}

async function openDesktop(code: string, vsix: string, folder: string): Promise<void> {
  try {
    await runOrFail('Installing the extension', code, ['--install-extension', vsix, '--force']);
    await runOrFail('Opening VS Code', code, [folder]);
  } catch (error) {
    const hint = 'To use a VS Code in the browser instead: npm start -- --host-only';
    throw new Failure(`${describeFailure(error)}\n${hint}`);
  }
  console.log(`Minute Taker is ready: VS Code has opened ${folder}`);
}

async function serve(vsix: string, folder: string, options: StartOptions): Promise<void> {
  const editor = await hostedEditor(editorReleases.newest, (text) => console.log(text));
  const data = await mkdtemp(join(tmpdir(), 'mt-start-'));
  try {
    const profile = profileIn(data);
    await prepareProfile(profile, {}, plainSettings);
    await runServerCommand(editor, profile, ['--install-extension', vsix]);
    const server = await startServer(editor, { profile, port: options.port ?? 0 });
    const url = folderUrl(server.port, folder);
    console.log(`Minute Taker is ready: ${url}`);
    if (!options.hostOnly) openInBrowser(url);
    await server.ended;
  } finally {
    await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function start(asked: string | undefined, options: StartOptions): Promise<void> {
  const folder = findFolder(asked);
  if (options.port !== undefined) await checkPort(options.port);
  console.log('Packaging the extension…');
  const vsix = await packageExtension();
  const wantsHost = options.hostOnly || options.port !== undefined;
  const code = wantsHost ? undefined : onPath('code', 'code.cmd');
  if (code) await openDesktop(code, vsix, folder);
  else await serve(vsix, folder, options);
}

const command = new Command('npm start --')
  .description('Packages the extension and opens VS Code with it.')
  .argument('[folder]', 'the folder with the minutes (default: samples)')
  .option('--port <number>', 'serve VS Code on this port (default: any free one)', parsePort)
  .option('--host-only', 'serve VS Code and print its address, without opening a browser')
  .action(start);

try {
  await command.parseAsync();
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
