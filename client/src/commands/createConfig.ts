import { Uri } from 'vscode';
import { type CreateConfigResult, methods, type SeriesParams } from '#lsp/protocol.ts';
import { showInformation } from '../messages.ts';
import { type CommandContext, placeOf } from './context.ts';
import { createFile, exists, openFile, shownPath } from './openFile.ts';

/** *Create minutes.yaml*: writes down what was inferred from the minutes; an existing file is opened. */
export async function createConfig(context: CommandContext, argument: unknown): Promise<void> {
  const place = placeOf(context, argument)?.toString();
  const params: SeriesParams = place === undefined ? {} : { uri: place };
  const result = await context.server.request<CreateConfigResult | null>(
    methods.createConfig,
    params,
  );
  if (!result) {
    await showInformation(
      'Open the folder that holds your minutes first, then choose Create minutes.yaml again.',
    );
    return;
  }
  const uri = Uri.parse(result.uri);
  if (!result.exists && !(await exists(uri)) && !(await createFile(uri, result.text))) {
    throw new Error(`${shownPath(uri)} could not be made. Is the folder writable?`);
  }
  await openFile(uri);
}
