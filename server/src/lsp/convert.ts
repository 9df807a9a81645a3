import type {
  Command,
  DocumentSymbol,
  SymbolInformation,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import type { Range } from '#base/range.ts';
import type { ClientCommand } from '#features/actions/clientCommand.ts';
import type { MinuteSymbol } from '#features/outline/documentSymbols.ts';
import type { FoundSymbol } from '#features/outline/workspaceSymbols.ts';
import type { Encoding } from './encoding.ts';
import { rangeToClient } from './encoding.ts';
import { linesOf, type Session, type Subject } from './session.ts';

/** A range of the subject's own text as the client counts. */
export const toRange = (subject: Subject, range: Range, encoding: Encoding): Range =>
  encoding === 'utf-16'
    ? range
    : rangeToClient(linesOf(subject.snapshot, subject.path), range, encoding);

/** A command of our own client; its first argument is the minute's URI. */
export const toCommand = (
  session: Session,
  { repository }: Omit<Subject, 'path'>,
  title: string,
  { id, path, args, paths = [] }: ClientCommand,
): Command => ({
  title,
  command: id,
  arguments: [
    session.repositories.uriOf(repository, path),
    ...args,
    ...paths.map((other) => session.repositories.uriOf(repository, other)),
  ],
});

/** The tree for clients that show one. */
export const toDocumentSymbols = (
  symbols: readonly MinuteSymbol[],
  range: (range: Range) => Range,
): DocumentSymbol[] =>
  symbols.map(({ name, detail, kind, children, ...symbol }) => ({
    name,
    detail,
    kind: kind as DocumentSymbol['kind'],
    range: range(symbol.range),
    selectionRange: range(symbol.selectionRange),
    children: toDocumentSymbols(children, range),
  }));

/** The same as a list for clients that can't show a tree. */
export function toSymbolList(symbols: readonly DocumentSymbol[], uri: string): SymbolInformation[] {
  const listOf = (symbol: DocumentSymbol, containerName: string): SymbolInformation[] => [
    { name: symbol.name, kind: symbol.kind, containerName, location: { uri, range: symbol.range } },
    ...(symbol.children ?? []).flatMap((child) => listOf(child, symbol.name)),
  ];
  return symbols.flatMap((symbol) => listOf(symbol, ''));
}

/** One hit of a search over the workspace. */
export function toWorkspaceSymbol(
  session: Session,
  subject: Omit<Subject, 'path'>,
  symbol: FoundSymbol,
): WorkspaceSymbol {
  const { path, name, kind, containerName } = symbol;
  return {
    name,
    kind: kind as WorkspaceSymbol['kind'],
    containerName,
    location: {
      uri: session.repositories.uriOf(subject.repository, path),
      range: toRange({ ...subject, path }, symbol.range, session.client.encoding),
    },
  };
}
