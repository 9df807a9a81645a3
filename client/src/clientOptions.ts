import { env, extensions, type LogOutputChannel, UIKind, workspace } from 'vscode';
import {
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import type { InitializationOptions } from '#lsp/protocol.ts';
import { clientId } from './names.ts';
import { renameMiddleware } from './renames.ts';

/** VS Code's own Markdown support. */
export const builtinMarkdownId = 'vscode.markdown-language-features';

/** Schemes that hold minutes anywhere; those of the workspace's own folders are added. */
const usualSchemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote'];

/** VS Code's own Markdown support is there unless the user disabled it; it starts with the first Markdown document. */
function hasBuiltinMarkdown(): boolean {
  return extensions.getExtension(builtinMarkdownId) !== undefined;
}

function folderSchemes(): string[] {
  return (workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
}

function initializationOptions(): InitializationOptions {
  const isWeb = env.uiKind === UIKind.Web && typeof process === 'undefined';
  const isVirtual = folderSchemes().some((scheme) => scheme !== 'file');
  return {
    builtinMarkdown: hasBuiltinMarkdown(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...(isWeb || isVirtual ? { fileSystem: 'client' } : {}),
  };
}

/** Whether our symbols would double those of VS Code's own Markdown support in *Outline* and breadcrumb. */
function hidesSymbols(): boolean {
  const setting = workspace.getConfiguration(clientId).get<string>('outline.builtin', 'auto');
  return setting === 'never' || (setting !== 'always' && hasBuiltinMarkdown());
}

/** What the client library is told about documents, messages and the things VS Code does itself. */
export function clientOptions(
  log: LogOutputChannel,
  errorHandler: ErrorHandler,
): LanguageClientOptions {
  const schemes = [...new Set([...usualSchemes, ...folderSchemes()])];
  return {
    documentSelector: schemes.flatMap((scheme) => [
      { scheme, language: 'markdown' },
      { scheme, pattern: '**/{minutes,.minutes}.yaml' },
    ]),
    initializationOptions,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler,
    // The default asks again with a dialog of its own; a failed start is reported once, by us.
    initializationFailedHandler: () => false,
    markdown: { isTrusted: false, supportHtml: false },
    diagnosticPullOptions: { onChange: true, onSave: true },
    middleware: {
      // Between a crash and the restart nobody listens; the new server gets the whole text.
      didChange: (event, next) =>
        next(event).catch((error: unknown) => log.debug(`A change was not sent: ${error}`)),
      provideDocumentSymbols: (document, token, next) =>
        hidesSymbols() ? [] : next(document, token),
      ...renameMiddleware,
    },
  };
}
