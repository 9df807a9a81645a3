import type { Location, ReferenceParams } from 'vscode-languageserver';
import { offsetAt, rangeOf } from '#base/lineMap.ts';
import { type Reference, references, referencesToTeamIn } from '#features/references/references.ts';
import { referencesBeyond } from '#features/references/referencesBeyond.ts';
import { toRange } from './convert.ts';
import { fromClient } from './encoding.ts';
import { isConfig } from './serveConfig.ts';
import { linesOf, onRequest, type Session, type Subject, subjectOf } from './session.ts';
import { understandAll } from './understandAll.ts';

/** Serves who else speaks of what stands at a place. All minutes count, so it waits until they are read. */
export function serveReferences(session: Session): void {
  onRequest(
    session,
    'textDocument/references',
    [],
    async ({ textDocument, position, context }: ReferenceParams): Promise<Location[]> => {
      await session.repositories.settled();
      const subject = subjectOf(session, textDocument.uri);
      if (subject === undefined) return [];
      await understandAll(session, subject.snapshot);
      const lines = linesOf(subject.snapshot, subject.path);
      const offset = offsetAt(lines, fromClient(lines, position, session.client.encoding));
      return find(session, subject, offset)
        .filter(({ kind }) => context.includeDeclaration || kind !== 'declaration')
        .map((reference) => toLocation(session, subject, reference));
    },
  );
}

function find({ client }: Session, subject: Subject, offset: number): readonly Reference[] {
  const { snapshot, path } = subject;
  if (isConfig(subject)) {
    return referencesToTeamIn(snapshot, linesOf(snapshot, path), offset);
  }
  return client.options.builtinMarkdown === true
    ? referencesBeyond(snapshot, path, offset)
    : references(snapshot, path, offset);
}

function toLocation(
  session: Session,
  { repository, snapshot }: Subject,
  { path, span }: Reference,
): Location {
  const at = { repository, snapshot, path };
  return {
    uri: session.repositories.uriOf(repository, path),
    range: toRange(at, rangeOf(linesOf(snapshot, path), span), session.client.encoding),
  };
}
