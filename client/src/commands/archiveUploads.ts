import { Uri, workspace } from 'vscode';
import {
  type ArchiveUploadsParams,
  type ArchiveUploadsResult,
  uploadMethods,
} from '#lsp/protocol/uploads.ts';
import { showInformation, showWarning } from '../messages.ts';
import { applyChanges } from './applyChanges.ts';
import { type CommandContext, placeOf } from './context.ts';
import { type NewFile, newFileOf, refuseExisting, takeBack } from './newFiles.ts';
import { whileWaiting } from './whileWaiting.ts';

/**
 * *Archive Uploads*: fetches what this minute links to on the server of a pad, puts it beside the minute and links it
 * there. `url` is one upload alone.
 */
export async function archiveUploads(
  context: CommandContext,
  argument: unknown,
  url: unknown,
): Promise<void> {
  // The editor's own actions give the URI as a text.
  const place = typeof argument === 'string' ? Uri.parse(argument) : argument;
  const uri = placeOf(context, place)?.toString();
  if (uri === undefined) {
    await showInformation('Open a minute first, then choose Archive Uploads again.');
    return;
  }
  const one = typeof url === 'string' ? { url } : {};
  await archive(context, { uri, ...one, trusted: workspace.isTrusted });
}

/** *Archive Uploads of All Minutes*. */
export const archiveUploadsEverywhere = (context: CommandContext): Promise<void> =>
  archive(context, { trusted: workspace.isTrusted });

async function archive(
  { server, log }: CommandContext,
  params: ArchiveUploadsParams,
): Promise<void> {
  const result = await whileWaiting('Fetching uploads', (token) =>
    server.request<ArchiveUploadsResult>(uploadMethods.archive, params, token),
  );
  if (result === undefined) return;
  if (result.kind === 'failed') throw new Error(result.message);
  if (result.kind === 'unavailable') {
    void showInformation(
      'VS Code in the browser can’t fetch uploads. Use VS Code on the desktop, or minute-taker uploads --archive.',
    );
    return;
  }
  const { changes, failures, message } = result;
  const files = result.files.map(newFileOf);
  for (const failure of failures) log.warn(failure);
  if (changes.length > 0) await write(files, changes);
  const said = [message, ...failures.slice(0, 1)].join(' ');
  if (failures.length > 0) void showWarning(said);
  else void showInformation(said);
}

/** All files and links in one step that can be undone, or none of them. */
async function write(
  files: readonly NewFile[],
  changes: Extract<ArchiveUploadsResult, { readonly kind: 'archive' }>['changes'],
): Promise<void> {
  await refuseExisting(files, 'Archive the uploads again.');
  try {
    await applyChanges(changes, { label: 'Archive uploads', preview: false, files });
  } catch (error) {
    await Promise.all(files.map(takeBack));
    throw error;
  }
}
