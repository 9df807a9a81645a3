import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { completionTriggers } from '#features/completion.ts';
import type { Client } from './client.ts';

/** What the server tells the client that it can do. */
export const capabilitiesFor = (client: Client): ServerCapabilities => ({
  positionEncoding: client.encoding,
  textDocumentSync: {
    openClose: true,
    change: TextDocumentSyncKind.Incremental,
    save: { includeText: false },
  },
  documentSymbolProvider: { label: 'Minute Taker' },
  workspaceSymbolProvider: true,
  completionProvider: { triggerCharacters: [...completionTriggers] },
  codeActionProvider: { codeActionKinds: ['quickfix'] },
  hoverProvider: true,
  // VS Code folds Markdown by itself.
  foldingRangeProvider: client.options.builtinMarkdown !== true,
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  ...(client.pullsDiagnostics
    ? {
        diagnosticProvider: {
          identifier: 'minute-taker',
          interFileDependencies: true,
          workspaceDiagnostics: true,
        },
      }
    : {}),
});
