import { commands, Disposable } from 'vscode';
import { commandIds } from '../names.ts';
import { type CommandContext, reportFailure } from './context.ts';
import { createConfig } from './createConfig.ts';
import { insertSection } from './insertSection.ts';
import { newMinute } from './newMinute.ts';
import { openTarget, revealRow } from './outlineRows.ts';
import { showActions } from './showActions.ts';

/** Registers all commands of `package.json`. */
export function registerCommands(context: CommandContext): Disposable {
  const register = (id: string, work: (...args: unknown[]) => Promise<void>): Disposable =>
    commands.registerCommand(id, (...args: unknown[]) =>
      reportFailure(context, () => work(...args)),
    );
  const { server, log } = context;
  return Disposable.from(
    register(commandIds.newMinute, (argument) => newMinute(context, argument)),
    register(commandIds.insertSection, () => insertSection(context)),
    register(commandIds.createConfig, (argument) => createConfig(context, argument)),
    // A failed start is reported where every start is, with what to do.
    register(commandIds.restartServer, () => server.restart().catch(() => undefined)),
    register(commandIds.showLog, async () => log.show()),
    register(commandIds.showActions, showActions),
    register(commandIds.revealRow, revealRow),
    register(commandIds.openTarget, openTarget),
  );
}
