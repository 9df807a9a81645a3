import { commands, type QuickPickItem, type TextDocument, Uri, window, workspace } from 'vscode';
import {
  methods,
  type NewMinuteParams,
  type NewMinuteResult,
  type SeriesChoice,
  type SeriesParams,
} from '#lsp/protocol.ts';
import { clientId, commandIds } from '../names.ts';
import { type CommandContext, placeOf } from './context.ts';
import { atStart, type Insertion, insertText } from './insertText.ts';
import { createFile, exists, openFile, shownPath } from './openFile.ts';
import { pickDate } from './pickDate.ts';

interface SeriesItem extends QuickPickItem {
  readonly series: SeriesChoice;
}

async function pickSeries(choices: readonly SeriesChoice[]): Promise<SeriesChoice | undefined> {
  const items = choices.map(
    (series): SeriesItem => ({ label: series.name, description: series.detail, series }),
  );
  const chosen = await window.showQuickPick(items, {
    title: 'New Minute: Series',
    placeHolder: 'Which meeting is it?',
    matchOnDescription: true,
  });
  return chosen?.series;
}

async function explainNoSeries(): Promise<void> {
  const describe = 'Create minutes.yaml';
  const chosen = await window.showInformationMessage(
    'No recurring meeting was found here. Open the folder that holds your minutes, or describe your meetings in minutes.yaml.',
    describe,
  );
  if (chosen === describe) await commands.executeCommand(commandIds.createConfig);
}

async function write(minute: NewMinuteResult): Promise<void> {
  const uri = Uri.parse(minute.uri);
  if (minute.exists || (await exists(uri))) {
    await openFile(uri);
    return;
  }
  if (!(await createFile(uri, ''))) {
    throw new Error(`${shownPath(uri)} could not be made. Is the folder writable?`);
  }
  const document = await openFile(uri);
  // Somebody else may have written it in the meantime.
  if (document.getText() !== '') return;
  if (!(await insertText(document, atStart, insertionOf(minute, document)))) {
    throw new Error(`The text of ${shownPath(uri)} could not be written. Is the file writable?`);
  }
}

/** With tab stops, unless the user wants plain text. */
function insertionOf({ text, snippet }: NewMinuteResult, document: TextDocument): Insertion {
  const settings = workspace.getConfiguration(clientId, document);
  return settings.get<boolean>('newMinute.asSnippet', true) ? { text, snippet } : { text };
}

/** *New Minute*: series, date, then the file with everything the series says about it; an existing file is opened. */
export async function newMinute(context: CommandContext, argument: unknown): Promise<void> {
  const { server } = context;
  const uri = placeOf(context, argument)?.toString();
  const params: SeriesParams = uri === undefined ? {} : { uri };
  const choices = await server.request<readonly SeriesChoice[] | null>(methods.series, params);
  if (!choices || choices.length === 0) {
    await explainNoSeries();
    return;
  }
  const series = await pickSeries(choices);
  const date = series && (await pickDate(series));
  if (!series || date === undefined) return;
  const wanted: NewMinuteParams = { root: series.root, series: series.id, date };
  const minute = await server.request<NewMinuteResult | null>(methods.newMinute, wanted);
  if (!minute) throw new Error(`No file name is known for ${series.name} on ${date}.`);
  await write(minute);
}
