import { commands, Disposable } from 'vscode';
import { commandIds } from '../names.ts';
import { addMissingLinks, addMissingLinksEverywhere } from './addMissingLinks.ts';
import { archiveUploads, archiveUploadsEverywhere } from './archiveUploads.ts';
import { carryOver } from './carryOver.ts';
import { checkWebLinks, checkWebLinksEverywhere } from './checkWebLinks.ts';
import { compareMinutes } from './compareMinutes.ts';
import { type CommandContext, reportFailure } from './context.ts';
import { createConfig } from './createConfig.ts';
import { draftAllTeams, draftTeam } from './draftTeams.ts';
import { importPad } from './importPad.ts';
import { insertParticipants } from './insertParticipants.ts';
import { insertSection } from './insertSection.ts';
import { newMinuteOfRow, openRowToSide } from './meetingRows.ts';
import { newMinute } from './newMinute.ts';
import { nextPlaceholder } from './nextPlaceholder.ts';
import { openOnWeb } from './openOnWeb.ts';
import { openTarget, revealRow } from './outlineRows.ts';
import { createPadPreview } from './padPreview.ts';
import { sameWeek } from './sameWeek.ts';
import { shortenIssueLinks } from './shortenIssueLinks.ts';
import { showActions } from './showActions.ts';
import { stepThroughSeries } from './stepThroughSeries.ts';
import { whenDiscussed } from './whenDiscussed.ts';
import { takersPage } from './whoTookMinutes.ts';

/** Registers all commands of `package.json`. */
export function registerCommands(context: CommandContext): Disposable {
  const register = (id: string, work: (...args: unknown[]) => Promise<void>): Disposable =>
    commands.registerCommand(id, (...args: unknown[]) =>
      reportFailure(context, () => work(...args)),
    );
  const { server, log } = context;
  const preview = createPadPreview();
  const takers = takersPage(context);
  return Disposable.from(
    takers,
    register(commandIds.newMinute, (argument) => newMinute(context, argument)),
    register(commandIds.insertSection, () => insertSection(context)),
    register(commandIds.previousMinute, (uri) => stepThroughSeries(context, uri, 'previous')),
    register(commandIds.nextMinute, (uri) => stepThroughSeries(context, uri, 'next')),
    register(commandIds.sameWeek, (uri) => sameWeek(context, uri)),
    register(commandIds.whenDiscussed, () => whenDiscussed(context)),
    register(commandIds.openOnWeb, (uri, chosen) => openOnWeb(context, uri, chosen)),
    register(commandIds.compare, compareMinutes),
    register(commandIds.nextPlaceholder, nextPlaceholder),
    register(commandIds.addMissingLinks, (argument) => addMissingLinks(context, argument)),
    register(commandIds.addMissingLinksEverywhere, () => addMissingLinksEverywhere(context)),
    register(commandIds.shortenIssueLinks, (argument) => shortenIssueLinks(context, argument)),
    register(commandIds.checkWebLinks, (argument) => checkWebLinks(context, argument)),
    register(commandIds.checkWebLinksEverywhere, () => checkWebLinksEverywhere(context)),
    register(commandIds.archiveUploads, (uri, url) => archiveUploads(context, uri, url)),
    register(commandIds.archiveUploadsEverywhere, () => archiveUploadsEverywhere(context)),
    register(commandIds.draftTeam, (uri, section) => draftTeam(context, uri, section)),
    register(commandIds.draftAllTeams, (uri) => draftAllTeams(context, uri)),
    register(commandIds.insertParticipants, () => insertParticipants(context)),
    register(commandIds.whoTookMinutes, takers.show),
    register(commandIds.carryOver, (argument) => carryOver(context, argument)),
    preview,
    register(commandIds.importPad, (argument) => importPad(context, preview, argument)),
    register(commandIds.writeImport, () => preview.decide('write')),
    register(commandIds.replaceByImport, () => preview.decide('replace')),
    register(commandIds.cancelImport, () => preview.decide('cancel')),
    register(commandIds.createConfig, (argument) => createConfig(context, argument)),
    // A failed start is reported where every start is, with what to do.
    register(commandIds.restartServer, () => server.restart().catch(() => undefined)),
    register(commandIds.showLog, async () => log.show()),
    register(commandIds.showActions, showActions),
    register(commandIds.revealRow, revealRow),
    register(commandIds.openTarget, openTarget),
    register(commandIds.newMinuteOfRow, newMinuteOfRow),
    register(commandIds.openToSide, openRowToSide),
  );
}
