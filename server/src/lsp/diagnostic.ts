import type { Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import type { Diagnostic } from '#features/diagnostics/diagnostic.ts';
import { toRange } from './convert.ts';
import type { Session, Subject } from './session.ts';

/** One diagnostic in the protocol's words: paths become URIs, columns are counted as the client does. */
export function toDiagnostic(
  session: Session,
  subject: Subject,
  { range, tags, relatedInformation, ...rest }: Diagnostic,
): LspDiagnostic {
  const { encoding } = session.client;
  return {
    ...rest,
    range: toRange(subject, range, encoding),
    ...(tags === undefined ? {} : { tags: [...tags] }),
    ...(relatedInformation === undefined
      ? {}
      : {
          relatedInformation: relatedInformation.map(({ path, range: place, message }) => ({
            message,
            location: {
              uri: session.repositories.uriOf(subject.repository, path),
              range: toRange({ ...subject, path }, place, encoding),
            },
          })),
        }),
  };
}
