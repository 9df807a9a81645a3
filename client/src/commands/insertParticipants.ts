import { window } from 'vscode';
import type { FileChange } from '#lsp/protocol/changes.ts';
import {
  type InsertParticipantsParams,
  type ParticipantsParams,
  type ParticipantsResult,
  peopleMethods,
} from '#lsp/protocol/people.ts';
import { showInformation } from '../messages.ts';
import { applyChanges } from './applyChanges.ts';
import type { CommandContext } from './context.ts';
import { pickPeople } from './pickPeople.ts';

/** *Insert Participants*: those of the last minutes as a list; the chosen ones continue this minute's own list. */
export async function insertParticipants({ server, document }: CommandContext): Promise<void> {
  const target = document.get();
  if (!target) {
    await showInformation('Open a minute first, then choose Insert Participants again.');
    return;
  }
  const editor = window.visibleTextEditors.find((one) => one.document === target);
  const cursor = editor?.selection.active;
  const params: ParticipantsParams = {
    uri: target.uri.toString(),
    ...(cursor ? { position: { line: cursor.line, character: cursor.character } } : {}),
  };
  const { choices, problem } = await server.request<ParticipantsResult>(
    peopleMethods.participants,
    params,
  );
  if (problem !== '') {
    await showInformation(problem);
    return;
  }
  const people = await pickPeople(choices);
  if (people === undefined || people.length === 0) return;
  const wanted: InsertParticipantsParams = { ...params, people };
  const changes = await server.request<readonly FileChange[]>(
    peopleMethods.insertParticipants,
    wanted,
  );
  await applyChanges(changes, { label: 'Insert participants', preview: false });
}
