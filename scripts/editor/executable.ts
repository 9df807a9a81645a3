#!/usr/bin/env node
// Stands in for desktop VS Code's executable where that cannot be downloaded: the same flags, served from the npm registry.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EditorArguments, parseEditorArguments } from './arguments.ts';
import { describeFailure, Failure } from './failure.ts';
import { type HostedEditor, hostedEditor } from './hostedEditor.ts';
import { type Profile, prepareProfile, profileIn, testSettings } from './profile.ts';
import { editorReleases, isReleaseName } from './releases.ts';
import { runServerCommand, startServer } from './server.ts';
import { runSuite } from './suiteRun.ts';
import { workbenchUrl } from './workbench.ts';

const defaultLimit = 300_000;

function show(text: string, isError: boolean): void {
  (isError ? process.stderr : process.stdout).write(`${text}\n`);
}

async function runTests(
  editor: HostedEditor,
  profile: Profile,
  asked: EditorArguments,
): Promise<number> {
  await prepareProfile(profile, testSettings);
  const server = await startServer(editor, { profile, testDriver: true });
  try {
    const end = await runSuite({
      server,
      url: workbenchUrl(server.port, asked),
      limit: Number(process.env.MINUTE_TAKER_EDITOR_LIMIT ?? defaultLimit),
      artifacts: process.env.MINUTE_TAKER_ARTIFACTS,
      onLine: show,
    });
    if (end.kind === 'exit') return end.code;
    show(`The tests did not end: ${end.reason}.`, true);
    return 1;
  } finally {
    await server.stop();
  }
}

async function main(argv: readonly string[]): Promise<number> {
  const asked = parseEditorArguments(argv);
  const name = process.env.MINUTE_TAKER_RELEASE;
  const release = editorReleases[isReleaseName(name) ? name : 'newest'];
  const editor = await hostedEditor(release, (text) => show(text, false));
  const data = await mkdtemp(join(tmpdir(), 'mt-editor-'));
  try {
    const own = profileIn(data);
    const profile = {
      data,
      userData: asked.userData ?? own.userData,
      extensions: asked.extensionsFolder ?? own.extensions,
    };
    if (asked.tests) return await runTests(editor, profile, asked);
    if (asked.commands.length === 0)
      throw new Failure('Nothing to do: pass --extensionTestsPath or --install-extension.');
    show((await runServerCommand(editor, profile, asked.commands)).trim(), false);
    return 0;
  } finally {
    await rm(data, { recursive: true, force: true, maxRetries: 3 });
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  show(describeFailure(error), true);
  process.exitCode = 1;
}
