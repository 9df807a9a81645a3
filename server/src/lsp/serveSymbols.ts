import type {
  DocumentSymbol,
  DocumentSymbolParams,
  FoldingRange,
  FoldingRangeParams,
  SymbolInformation,
  WorkspaceSymbol,
  WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { documentSymbols } from '#features/outline/documentSymbols.ts';
import { foldingRanges } from '#features/outline/foldingRanges.ts';
import { workspaceSymbols } from '#features/outline/workspaceSymbols.ts';
import { toDocumentSymbols, toRange, toSymbolList, toWorkspaceSymbol } from './convert.ts';
import { onRequest, type Session, subjectOf } from './session.ts';

const mostSymbols = 512;

/** Serves the outline, folding and the search for symbols. */
export function serveSymbols(session: Session): void {
  const { client, repositories } = session;
  onRequest(
    session,
    'textDocument/documentSymbol',
    [],
    ({ textDocument: { uri } }: DocumentSymbolParams): DocumentSymbol[] | SymbolInformation[] => {
      const subject = subjectOf(session, uri);
      if (subject === undefined) return [];
      const symbols = toDocumentSymbols(documentSymbols(subject.snapshot, subject.path), (range) =>
        toRange(subject, range, client.encoding),
      );
      return client.hierarchicalSymbols ? symbols : toSymbolList(symbols, uri);
    },
  );
  onRequest(
    session,
    'textDocument/foldingRange',
    [],
    ({ textDocument: { uri } }: FoldingRangeParams): FoldingRange[] => {
      const subject = subjectOf(session, uri);
      return subject ? [...foldingRanges(subject.snapshot, subject.path)] : [];
    },
  );
  onRequest(
    session,
    'workspace/symbol',
    [],
    ({ query }: WorkspaceSymbolParams): WorkspaceSymbol[] =>
      repositories
        .all()
        .filter((repository) => repository.isActive())
        .flatMap((repository) => {
          const snapshot = repository.snapshot();
          return workspaceSymbols(snapshot, query).map((symbol) =>
            toWorkspaceSymbol(session, { repository, snapshot }, symbol),
          );
        })
        .slice(0, mostSymbols),
  );
}
