import { commands, Uri } from 'vscode';
import type { NewMinuteOf } from '#lsp/protocol/meetings.ts';
import { commandIds } from '../names.ts';
import type { NextNode, RowNode } from '../views/meetingNode.ts';
import { openToSide } from './sameWeek.ts';

/** Starts the minutes of the day that a row of *Meetings* names. */
export async function newMinuteOfRow(node: unknown): Promise<void> {
  const { root, series, day } = (node ?? {}) as Partial<NextNode | RowNode>;
  if (root === undefined || series === undefined || day === undefined) return;
  const wanted: NewMinuteOf = { root, series, date: day };
  await commands.executeCommand(commandIds.newMinute, wanted);
}

/** Opens the minute of a row of *Meetings* in a second column. */
export async function openRowToSide(node: unknown): Promise<void> {
  const uri = (node as Partial<RowNode> | undefined)?.row?.uri;
  if (uri !== undefined) await openToSide(Uri.parse(uri));
}
