import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import { chooseEncoding, type Encoding } from './encoding.ts';
import type { InitializationOptions } from './protocol.ts';

/** What the client can do, as far as it makes a difference here. */
export interface Client {
  readonly encoding: Encoding;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesCodeLens: boolean;
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly watchedFiles: boolean;
  readonly workspaceFolders: boolean;
  readonly progress: boolean;
  readonly documentChanges: boolean;
  /** Files can be made and renamed by an edit. */
  readonly createsFiles: boolean;
  readonly renamesFiles: boolean;
  /** Edits can say what they are for, and be shown before they are made. */
  readonly annotatesChanges: boolean;
  /** What stands at the cursor can be asked for before a rename. */
  readonly preparesRename: boolean;
  /** The user can be asked a question, and texts changed by our own request. */
  readonly asksUser: boolean;
  readonly appliesEdits: boolean;
  /** The edit of a code action can be asked for when it is chosen. */
  readonly resolvesActions: boolean;
  readonly snippets: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly markdownHover: boolean;
  /** A definition can say what leads to it, and what belongs to it. */
  readonly definitionLinks: boolean;
  /** Document links can have a tooltip. */
  readonly linkTooltips: boolean;
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
    refreshesCodeLens: workspace?.codeLens?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    progress: window?.workDoneProgress === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    renamesFiles: workspace?.workspaceEdit?.resourceOperations?.includes('rename') === true,
    annotatesChanges: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    asksUser: window?.showMessage?.messageActionItem !== undefined,
    appliesEdits: workspace?.applyEdit === true,
    resolvesActions:
      textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true &&
      textDocument.codeAction.dataSupport === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    isOurs: typeof options.builtinMarkdown === 'boolean',
    options,
  };
}
