import { window } from 'vscode';
import type { NewMinuteOf } from '#lsp/protocol/meetings.ts';
import {
  type FirstMinuteParams,
  type NewSeriesParams,
  newMinuteMethods,
} from '#lsp/protocol/newMinute.ts';
import {
  methods,
  type NewMinuteParams,
  type NewMinuteResult,
  type SeriesChoice,
  type SeriesParams,
} from '#lsp/protocol.ts';
import { type CommandContext, placeOf } from './context.ts';
import { pickDate } from './pickDate.ts';
import { pickSeries } from './pickSeries.ts';
import { writeMinute } from './writeMinute.ts';

function isSeries(argument: unknown): argument is NewMinuteOf {
  const named = argument as Partial<NewMinuteOf> | undefined | null;
  return typeof named?.root === 'string' && typeof named.series === 'string';
}

/**
 * *New Minute*: series, date, then the file with everything the series says about it; an existing file is opened. The
 * argument is the place it was called at, or the series as `{ root, series }`, perhaps with its `date`.
 */
export async function newMinute(context: CommandContext, argument: unknown): Promise<void> {
  const { server } = context;
  const named = isSeries(argument) ? argument : undefined;
  const uri = named?.root ?? placeOf(context, argument)?.toString();
  const place = uri === undefined ? {} : { uri };
  const choices = server
    .request<readonly SeriesChoice[] | null>(methods.series, place satisfies SeriesParams)
    .then((all) => all ?? []);
  const wanted = (one: SeriesChoice): boolean =>
    one.root === named?.root && one.id === named.series;
  const series = (named && (await choices).find(wanted)) ?? (await pickSeries(choices));
  if (series === 'new') await newSeries(context, place);
  if (series === undefined || series === 'new') return;
  const date = (wanted(series) ? named?.date : undefined) ?? (await pickDate(server, series));
  if (date === undefined) return;
  const params: NewMinuteParams = { root: series.root, series: series.id, date };
  const minute = await server.request<NewMinuteResult | null>(methods.newMinute, params);
  if (!minute) throw new Error(`No file name is known for ${series.name} on ${date}.`);
  await writeMinute(minute);
}

/** The first minute of a meeting that nobody has taken minutes of yet: name, date, file. */
async function newSeries({ server }: CommandContext, place: SeriesParams): Promise<void> {
  const name = await window.showInputBox({
    title: 'New Minute: New Series',
    prompt: 'What is the meeting called? Its minutes get a folder of that name.',
    placeHolder: 'Weekly',
    validateInput: (text) => (text.trim() === '' ? 'A meeting needs a name.' : undefined),
  });
  if (name === undefined) return;
  const wish: NewSeriesParams = { ...place, name };
  const series = await server.request<SeriesChoice | null>(newMinuteMethods.newSeries, wish);
  if (!series) throw new Error(noFolder);
  const date = await pickDate(server, series);
  if (date === undefined) return;
  const params: FirstMinuteParams = { ...wish, date };
  const minute = await server.request<NewMinuteResult | null>(newMinuteMethods.firstMinute, params);
  if (!minute) throw new Error(noFolder);
  await writeMinute(minute);
}

const noFolder = 'Open the folder for your minutes first, then choose New Minute again.';
