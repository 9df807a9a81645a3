import { commands, Uri, window, workspace } from 'vscode';
import { meetingMethods, type StepParams, type StepResult } from '#lsp/protocol/meetings.ts';
import { showInformation } from '../messages.ts';
import { commandIds } from '../names.ts';
import { type CommandContext, placeOf } from './context.ts';

/** *Previous* and *Next Minute of This Series*: opens the file, or says why there is none. */
export async function stepThroughSeries(
  context: CommandContext,
  argument: unknown,
  direction: StepParams['direction'],
): Promise<void> {
  const uri = minuteAt(context, argument);
  if (uri === undefined) {
    await showInformation('Open a minute first, then move on from there.');
    return;
  }
  const params: StepParams = { uri, direction };
  const step = await context.server.request<StepResult>(meetingMethods.step, params);
  if (step.kind === 'minute') {
    const document = await workspace.openTextDocument(Uri.parse(step.uri));
    // Whoever walks through a year must not get a tab for each week.
    await window.showTextDocument(document, { preview: true });
    return;
  }
  const newMinute = 'New Minute…';
  const choices = step.newMinute === undefined ? [] : [newMinute];
  const chosen = await showInformation(step.message, ...choices);
  if (chosen === newMinute) await commands.executeCommand(commandIds.newMinute, step.newMinute);
}

/** The minute a command is about: code lenses name it, menus pass it, else it is the one in front. */
export const minuteAt = (context: CommandContext, argument: unknown): string | undefined =>
  typeof argument === 'string' ? argument : placeOf(context, argument)?.toString();
