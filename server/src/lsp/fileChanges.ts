import type { FileEdits } from '#base/fileEdits.ts';
import { rangeOf } from '#base/lineMap.ts';
import { slice } from '#base/range.ts';
import type { FileChange } from './protocol/changes.ts';
import { linesOf, type Session, type Subject } from './session.ts';

/** Edits for our own client, which checks what they replace. */
export const toFileChanges = (
  session: Session,
  { repository, snapshot }: Omit<Subject, 'path'>,
  edits: FileEdits,
): FileChange[] =>
  [...edits].map(([path, list]) => {
    const uri = session.repositories.uriOf(repository, path);
    const lines = linesOf(snapshot, path);
    return {
      uri,
      version: session.documents.get(uri)?.version ?? null,
      edits: list.map(({ span, newText }) => ({
        range: rangeOf(lines, span),
        oldText: slice(lines.text, span),
        newText,
      })),
    };
  });
