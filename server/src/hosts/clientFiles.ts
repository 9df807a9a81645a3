import type { Connection } from 'vscode-languageserver';
import {
  type DirectoryEntry,
  methods,
  type ReadFileResult,
  type StatResult,
} from '#lsp/protocol.ts';
import { uriOf } from '#lsp/uri.ts';
import { type Absence, type FilePort, sizeLimit } from '#workspace/port.ts';

const unanswered: Absence = { kind: 'unreachable', reason: 'the editor did not answer' };

/** Files through the editor: for virtual file systems and in the browser. The client refuses what lies outside. */
export function clientFiles(connection: Connection): FilePort {
  const ask = <T>(method: string, uri: string): Promise<T> =>
    connection.sendRequest<T>(method, { uri });
  return {
    readDirectory: async (root, folder) => {
      try {
        const uri = uriOf(root, folder);
        const entries = await ask<readonly DirectoryEntry[]>(methods.readDirectory, uri);
        if (entries.length === 0) {
          const { kind } = await ask<StatResult>(methods.stat, uri);
          if (kind !== 'folder') return kind === 'missing' ? { kind } : { kind: 'missing' };
        }
        return {
          kind: 'listed',
          real: uri,
          entries: entries.map(({ name, kind }) => ({
            name,
            // What a link points at is unknown here: as a folder it is asked about and never called broken.
            kind: kind === 'other' ? 'folder' : kind,
            link: kind === 'other',
          })),
        };
      } catch {
        return unanswered;
      }
    },
    readFile: async (root, path) => {
      try {
        const uri = uriOf(root, path);
        const file = await ask<ReadFileResult | null>(methods.readFile, uri);
        if (file !== null) return { kind: 'text', text: file.text.replace(/^\ufeff/, '') };
        const { kind, size } = await ask<StatResult>(methods.stat, uri);
        if (kind === 'file' && size > sizeLimit) return { kind: 'tooLarge' };
        return kind === 'missing' ? { kind } : { kind: 'unreachable', reason: 'not readable' };
      } catch {
        return unanswered;
      }
    },
  };
}
