import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { rangeOf } from '#base/lineMap.ts';
import { codeLenses } from '#features/actions/codeLenses.ts';
import { toCommand, toRange } from './convert.ts';
import { linesOf, onRequest, type Session, subjectOf } from './session.ts';

/** Serves the small print above headings. All of it are commands of our own client. */
export function serveCodeLens(session: Session): void {
  onRequest(
    session,
    'textDocument/codeLens',
    [],
    ({ textDocument }: CodeLensParams): CodeLens[] => {
      const subject = subjectOf(session, textDocument.uri);
      if (subject === undefined || !session.client.isOurs) return [];
      if (!subject.snapshot.settings.codeLens) return [];
      const lines = linesOf(subject.snapshot, subject.path);
      return codeLenses(subject.snapshot, subject.path).map(
        ({ span, title, tooltip, command }) => ({
          range: toRange(subject, rangeOf(lines, span), session.client.encoding),
          command: { ...toCommand(session, subject, title, command), tooltip },
        }),
      );
    },
  );
}
