import { commands, type QuickPickItem, Uri, window, workspace } from 'vscode';
import {
  type ConvertPadParams,
  type ConvertPadResult,
  importPadMethods,
  type PadParams,
  type ProposePadParams,
  type ProposePadResult,
} from '#lsp/protocol/importPad.ts';
import type { SeriesChoice } from '#lsp/protocol.ts';
import { showInformation, showWarning } from '../messages.ts';
import { commandIds } from '../names.ts';
import { type CommandContext, placeOf } from './context.ts';
import { exists, openFile, shownPath } from './openFile.ts';
import type { PadPreview } from './padPreview.ts';
import { type PadSource, pickSource, readSource } from './padSource.ts';
import { pickDate } from './pickDate.ts';
import { whileWaiting } from './whileWaiting.ts';
import { type ImportedMinute, writeImport } from './writeImport.ts';

const title = 'Import Pad';

const isSource = (argument: unknown): argument is PadSource =>
  typeof (argument as Partial<PadSource> | undefined | null)?.from === 'string';

/**
 * *Import Pad*: source, series, date, then the minute beside the pad as a diff; nothing is written before the user says
 * so. The argument is the place it was called at, or the source, e.g. `{ from: 'url', url }`.
 */
export async function importPad(
  context: CommandContext,
  preview: PadPreview,
  argument: unknown,
): Promise<void> {
  const place = placeOf(context, isSource(argument) ? undefined : argument);
  const source = isSource(argument) ? argument : await pickSource();
  const pad = source && (await readSource(context.server, source));
  if (!pad) return;
  const minute = await chosenMinute(context, pad, place);
  if (!minute) return;
  await decideAndWrite(context, preview, minute);
}

/** Asks for series, date and uploads, and lets the server make the minute. */
async function chosenMinute(
  { server }: CommandContext,
  pad: PadParams,
  place: Uri | undefined,
): Promise<ImportedMinute | undefined> {
  const params: ProposePadParams = place === undefined ? pad : { ...pad, uri: place.toString() };
  const proposal = await server.request<ProposePadResult>(importPadMethods.propose, params);
  if (proposal.kind === 'problem') throw new Error(proposal.message);
  for (const note of proposal.notes) void showWarning(note);
  if (proposal.series.length === 0) {
    await explainNoSeries();
    return undefined;
  }
  const series = await pickSeries(proposal.series);
  if (!series) return undefined;
  if (workspace.fs.isWritableFileSystem(Uri.parse(series.root).scheme) === false) {
    throw new Error('This workspace is read-only, so no minute can be written.');
  }
  const purpose = { command: title, existing: ' and is compared' };
  const date = await pickDate(server, series, purpose);
  if (date === undefined) return undefined;
  const download = await wantsUploads(pad, proposal.uploads);
  if (download === undefined) return undefined;
  const wanted = { ...pad, root: series.root, series: series.id, date, download };
  return convert(server, wanted);
}

interface SeriesItem extends QuickPickItem {
  readonly series: SeriesChoice;
}

/** Most probable first. */
async function pickSeries(choices: readonly SeriesChoice[]): Promise<SeriesChoice | undefined> {
  const items = choices.map(
    (series): SeriesItem => ({ label: series.name, description: series.detail, series }),
  );
  const chosen = await window.showQuickPick(items, {
    title: `${title}: Series`,
    placeHolder: 'Which meeting is the pad about?',
    matchOnDescription: true,
  });
  return chosen?.series;
}

async function explainNoSeries(): Promise<void> {
  const describe = 'Create minutes.yaml';
  const chosen = await showInformation(
    'No recurring meeting was found here. Open the folder that holds your minutes, or describe your meetings in minutes.yaml.',
    describe,
  );
  if (chosen === describe) await commands.executeCommand(commandIds.createConfig);
}

/** Who names a URL wants the whole pad; a text says nothing about the web, so the user is asked. */
async function wantsUploads(pad: PadParams, uploads: number): Promise<boolean | undefined> {
  if (uploads === 0 || !workspace.isTrusted) return false;
  if (pad.url !== undefined) return true;
  const many = uploads === 1 ? '1 upload' : `${uploads} uploads`;
  const items = [
    { label: `$(cloud-download) Fetch ${many} from the pad`, wanted: true },
    { label: '$(link-external) Leave the links as they are', wanted: false },
  ];
  const chosen = await window.showQuickPick(items, {
    title: `${title}: Uploads`,
    placeHolder: 'Pictures and files that lie on the pad can be put beside the minute.',
  });
  return chosen?.wanted;
}

async function convert(
  server: CommandContext['server'],
  params: ConvertPadParams,
): Promise<ImportedMinute | undefined> {
  const waiting = params.download ? 'Fetching the uploads of the pad…' : 'Making the minute…';
  const made = await whileWaiting(waiting, (token) =>
    server.request<ConvertPadResult>(importPadMethods.convert, params, token),
  );
  if (made?.kind === 'problem') throw new Error(made.message);
  return made;
}

async function decideAndWrite(
  { log }: CommandContext,
  preview: PadPreview,
  minute: ImportedMinute,
): Promise<void> {
  const uri = Uri.parse(minute.uri);
  for (const note of minute.notes) log.info(note);
  // A file can have come or gone while the user was choosing.
  const isThere = await exists(uri);
  const decision = await preview.show({
    uri,
    text: minute.text,
    original: minute.original,
    exists: isThere,
    message: sentences(invitation(minute, isThere), ...minute.notes),
  });
  if (decision === 'cancel') return;
  await writeImport(minute, decision === 'replace');
  await openFile(uri);
  const done = decision === 'replace' ? 'has its new text, not saved yet' : 'was written';
  void showInformation(
    sentences(`${shownPath(uri)} ${done}${withUploads(minute)}.`, ...minute.notes),
  );
}

function invitation(minute: ImportedMinute, isThere: boolean): string {
  const name = shownPath(minute.uri);
  return isThere
    ? `${name} is there already and stays as it is, unless you replace its text.`
    : `This will be ${name}${withUploads(minute)}. Nothing is written yet.`;
}

const withUploads = ({ uploads }: ImportedMinute): string => {
  if (uploads.length === 0) return '';
  return uploads.length === 1 ? ' with 1 upload' : ` with ${uploads.length} uploads`;
};

const sentences = (...all: readonly string[]): string => all.join(' ');
