import { type CarryOverResult, carryOverMethods } from '#lsp/protocol/carryOver.ts';
import { showInformation } from '../messages.ts';
import { applyChanges } from './applyChanges.ts';
import { type CommandContext, placeOf } from './context.ts';

/** *Carry Over Open Items*: writes what the last minute left open, in one undo step, and says what it did. */
export async function carryOver(context: CommandContext, argument: unknown): Promise<void> {
  const uri = placeOf(context, argument)?.toString();
  if (uri === undefined) {
    await showInformation('Open a minute first, then choose Carry Over Open Items again.');
    return;
  }
  const { changes, message } = await context.server.request<CarryOverResult>(
    carryOverMethods.carryOver,
    { uri },
  );
  if (changes.length > 0) {
    await applyChanges(changes, { label: 'Carry over open items', preview: false });
  }
  void showInformation(message);
}
