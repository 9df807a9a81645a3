import {
  type FileOperationRegistrationOptions,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { completionTriggers } from '#features/completion/completion.ts';
import type { Client } from './client.ts';
import { actionKinds } from './serveCodeActions.ts';
import { webLinkCommands } from './serveWebLinks.ts';

/** Files of every kind can be linked, and folders hold them. */
const movedFiles: FileOperationRegistrationOptions['filters'] = (['file', 'folder'] as const).map(
  (matches) => ({
    scheme: 'file',
    pattern: { glob: '**/*', matches },
  }),
);

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
  referencesProvider: true,
  completionProvider: { triggerCharacters: [...completionTriggers] },
  codeActionProvider: {
    codeActionKinds: [...actionKinds],
    resolveProvider: client.resolvesActions,
  },
  ...(client.isOurs ? { codeLensProvider: {} } : {}),
  // Our own extension has commands of these names itself.
  ...(client.isOurs ? {} : { executeCommandProvider: { commands: [...webLinkCommands] } }),
  hoverProvider: true,
  renameProvider: client.preparesRename ? { prepareProvider: true } : true,
  definitionProvider: true,
  documentLinkProvider: {},
  // VS Code folds Markdown by itself.
  foldingRangeProvider: client.options.builtinMarkdown !== true,
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: { willRename: { filters: movedFiles } },
  },
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
