import type {
  CreateFile,
  RenameFile,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { FileEdits } from '#base/fileEdits.ts';
import { rangeOf } from '#base/lineMap.ts';
import type { Beyond } from '#rules/model.ts';
import { toRange } from './convert.ts';
import { linesOf, type Session, type Subject } from './session.ts';

/** Edits with the versions they were made for, so that the editor refuses them for a newer text. */
export function toWorkspaceEdit(
  session: Session,
  subject: Omit<Subject, 'path'>,
  edits: FileEdits,
  beyond?: Beyond,
): WorkspaceEdit {
  const { client } = session;
  const all = [...merged(edits, beyond?.edits)].map(([path, list]) => {
    const uri = session.repositories.uriOf(subject.repository, path);
    const lines = linesOf(subject.snapshot, path);
    return {
      textDocument: { uri, version: session.documents.get(uri)?.version ?? null },
      edits: list.map(({ span, newText }) => ({
        range: toRange({ ...subject, path }, rangeOf(lines, span), client.encoding),
        newText,
      })),
    };
  });
  if (!client.documentChanges) {
    const changes = all.map(({ textDocument, edits: list }) => [textDocument.uri, list] as const);
    return { changes: Object.fromEntries(changes) };
  }
  const uriOf = (path: string): string => session.repositories.uriOf(subject.repository, path);
  const creates = (beyond?.creates ?? []).flatMap(
    ({ path, text }): [CreateFile, TextDocumentEdit] => [
      { kind: 'create', uri: uriOf(path), options: { overwrite: false, ignoreIfExists: false } },
      {
        textDocument: { uri: uriOf(path), version: null },
        edits: [{ range: atStart, newText: text }],
      },
    ],
  );
  const renames = (beyond?.renames ?? []).map(
    ({ from, to }): RenameFile => ({
      kind: 'rename',
      oldUri: uriOf(from),
      newUri: uriOf(to),
      options: { overwrite: false, ignoreIfExists: false },
    }),
  );
  return { documentChanges: [...creates, ...all, ...renames] };
}

const atStart = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function merged(edits: FileEdits, others: FileEdits | undefined): FileEdits {
  if (others === undefined) return edits;
  const all = new Map(edits);
  for (const [path, list] of others) all.set(path, [...(all.get(path) ?? []), ...list]);
  return all;
}
