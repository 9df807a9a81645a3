import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import { chooseEncoding, type Encoding } from './encoding.ts';
import type { InitializationOptions } from './protocol.ts';

/** What the client can do, as far as it makes a difference here. */
export interface Client {
  readonly encoding: Encoding;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly watchedFiles: boolean;
  readonly workspaceFolders: boolean;
  readonly progress: boolean;
  readonly documentChanges: boolean;
  readonly snippets: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly markdownHover: boolean;
  /** Our own extension: it knows our notifications. */
  readonly isOurs: boolean;
  readonly options: InitializationOptions;
}

const optionsOf = (value: unknown): InitializationOptions =>
  typeof value === 'object' && value !== null ? value : {};

/** Reads `initialize`; members of the wrong type count as absent. */
export function readClient(params: InitializeParams): Client {
  const capabilities: ClientCapabilities = params.capabilities ?? {};
  const { general, window, workspace, textDocument } = capabilities;
  const options = optionsOf(params.initializationOptions);
  return {
    encoding: chooseEncoding(general?.positionEncodings),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    progress: window?.workDoneProgress === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    isOurs: typeof options.builtinMarkdown === 'boolean',
    options,
  };
}
