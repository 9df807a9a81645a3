import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import type { Range } from '#base/range.ts';
import {
  codeActions,
  isRepeated,
  type CodeAction as OwnAction,
} from '#features/actions/codeActions.ts';
import { toCommand } from './convert.ts';
import { toDiagnostic } from './diagnostic.ts';
import { rangeFromClient } from './encoding.ts';
import { linesOf, onRequest, type Session, type Subject, subjectOf } from './session.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** The kinds that are offered, most general first. */
export const actionKinds = ['quickfix', 'refactor', 'source', 'source.fixAll.minuteTaker'] as const;

/** By which an action is found again when it is chosen. */
interface ActionData {
  readonly uri: string;
  readonly range: Range;
  readonly id: string;
}

/** Serves quick fixes, and what can be written where nothing is wrong. */
export function serveCodeActions(session: Session): void {
  onRequest(session, 'textDocument/codeAction', [], (params: CodeActionParams): CodeAction[] => {
    const { only } = params.context;
    const isAsked = (kind: string): boolean =>
      only === undefined || only.some((one) => one === '' || `${kind}.`.startsWith(`${one}.`));
    const subject = actionKinds.some(isAsked)
      ? subjectOf(session, params.textDocument.uri)
      : undefined;
    if (subject === undefined) return [];
    const lines = linesOf(subject.snapshot, subject.path);
    const range = rangeFromClient(lines, params.range, session.client.encoding);
    const asked = codeActions(subject.snapshot, subject.path, range).filter(
      (action) => isAsked(action.kind) && isPossible(session, action),
    );
    return asked
      .filter((action) => !isRepeated(action, asked))
      .map((action) => toAction(session, subject, action, params));
  });
  onRequest(session, 'codeAction/resolve', null, (action: CodeAction): CodeAction => {
    const data = action.data as ActionData | undefined;
    const subject = data === undefined ? undefined : subjectOf(session, data.uri);
    if (data === undefined || subject === undefined) return action;
    const lines = linesOf(subject.snapshot, subject.path);
    const range = rangeFromClient(lines, data.range, session.client.encoding);
    const chosen = codeActions(subject.snapshot, subject.path, range).find(
      ({ id }) => id === data.id,
    );
    return chosen === undefined
      ? action
      : { ...action, edit: toWorkspaceEdit(session, subject, chosen.edits, chosen.beyond?.()) };
  });
}

/** Whether the editor can do it: a command of ours, files to rename. */
function isPossible({ client }: Session, { command, edits, beyond }: OwnAction): boolean {
  if (command !== undefined && client.isOurs) return true;
  if (beyond === undefined) return edits.size > 0;
  return client.documentChanges && client.createsFiles && client.renamesFiles;
}

function toAction(
  session: Session,
  subject: Subject,
  action: OwnAction,
  { textDocument, range }: CodeActionParams,
): CodeAction {
  const { title, kind, isPreferred, command, diagnostic, edits, beyond, id } = action;
  const common: CodeAction = {
    title,
    kind,
    isPreferred,
    ...(diagnostic === undefined
      ? {}
      : { diagnostics: [toDiagnostic(session, subject, diagnostic)] }),
  };
  if (command !== undefined && session.client.isOurs) {
    return { ...common, command: toCommand(session, subject, title, command) };
  }
  if (beyond !== undefined && id !== undefined && session.client.resolvesActions) {
    return { ...common, data: { uri: textDocument.uri, range, id } satisfies ActionData };
  }
  return { ...common, edit: toWorkspaceEdit(session, subject, edits, beyond?.()) };
}
