import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type DirectoryEntry,
  type DocumentParams,
  methods,
  type ReadFileResult,
  type StatResult,
} from '#lsp/protocol.ts';

/** Larger files are never read: the server would not look at them either. */
const readLimit = 5 * 1024 * 1024;

const missing: StatResult = { kind: 'missing', size: 0 };

/** A URI from the server, if it lies inside a workspace folder; `..` could leave one, so it is refused. */
function insideWorkspace(uri: string): Uri | undefined {
  const parsed = Uri.parse(uri, true);
  const isPlain = !parsed.path.split(/[/\\]/).some((part) => part === '.' || part === '..');
  return isPlain && workspace.getWorkspaceFolder(parsed) ? parsed : undefined;
}

function kindOf(type: FileType): DirectoryEntry['kind'] {
  if (type === FileType.File) return 'file';
  return type === FileType.Directory ? 'folder' : 'other';
}

async function stat({ uri }: DocumentParams): Promise<StatResult> {
  try {
    const target = insideWorkspace(uri);
    if (!target) return missing;
    const found = await workspace.fs.stat(target);
    const kind = kindOf(found.type);
    return kind === 'other' ? missing : { kind, size: found.size };
  } catch {
    return missing;
  }
}

async function readDirectory({ uri }: DocumentParams): Promise<readonly DirectoryEntry[]> {
  try {
    const target = insideWorkspace(uri);
    const entries = target ? await workspace.fs.readDirectory(target) : [];
    return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
  } catch {
    return [];
  }
}

async function readFile({ uri }: DocumentParams): Promise<ReadFileResult | null> {
  try {
    const target = insideWorkspace(uri);
    if (!target) return null;
    const { type, size } = await workspace.fs.stat(target);
    if (type !== FileType.File || size > readLimit) return null;
    const bytes = await workspace.fs.readFile(target);
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
  } catch {
    return null;
  }
}

/** Answers the server's questions about files where it has no file system of its own. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(methods.stat, stat);
  client.onRequest(methods.readDirectory, readDirectory);
  client.onRequest(methods.readFile, readFile);
}
