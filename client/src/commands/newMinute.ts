import {
  CancellationTokenSource,
  commands,
  type QuickPickItem,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
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

/** Shows the list at once; it fills when the minutes are read. `none` where there is nothing to choose from. */
async function pickSeries(
  choices: Promise<readonly SeriesChoice[]>,
): Promise<SeriesChoice | 'none' | undefined> {
  const nothing = new CancellationTokenSource();
  const items = choices.then((all) => {
    if (all.length === 0) nothing.cancel();
    return all.map(
      (series): SeriesItem => ({ label: series.name, description: series.detail, series }),
    );
  });
  const options = {
    title: 'New Minute: Series',
    placeHolder: 'Which meeting is it?',
    matchOnDescription: true,
  };
  const chosen = await window.showQuickPick(items, options, nothing.token);
  return nothing.token.isCancellationRequested ? 'none' : chosen?.series;
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
  const choices = server.request<readonly SeriesChoice[] | null>(methods.series, params);
  const series = await pickSeries(choices.then((all) => all ?? []));
  if (series === 'none') {
    await explainNoSeries();
    return;
  }
  const date = series && (await pickDate(series));
  if (!series || date === undefined) return;
  const wanted: NewMinuteParams = { root: series.root, series: series.id, date };
  const minute = await server.request<NewMinuteResult | null>(methods.newMinute, wanted);
  if (!minute) throw new Error(`No file name is known for ${series.name} on ${date}.`);
  await write(minute);
}
