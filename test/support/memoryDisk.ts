import { parseDate } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import type { DirectoryEntry, FilePort, Outside } from '#workspace/port.ts';

/** A disk in memory: what is not a file is a folder if something lies below it. */
export type Disk = Map<RepoPath, string>;

const today = parseDate('2023-07-01');

/** The world outside a repository whose files all lie on `disk`; it follows what the test does to it. */
export function outsideOf(disk: Disk): Outside {
  const entriesOf = (folder: RepoPath): Map<string, DirectoryEntry> => {
    const entries = new Map<string, DirectoryEntry>();
    for (const path of disk.keys()) {
      if (folder !== '' && !path.startsWith(`${folder}/`)) continue;
      const [name = '', ...rest] = path.slice(folder === '' ? 0 : folder.length + 1).split('/');
      entries.set(name, { name, kind: rest.length === 0 ? 'file' : 'folder', link: false });
    }
    return entries;
  };
  const files: FilePort = {
    readDirectory: async (_root, folder) => {
      const entries = [...entriesOf(folder).values()];
      return entries.length === 0 && folder !== ''
        ? { kind: 'missing' }
        : { kind: 'listed', real: folder, entries };
    },
    readFile: async (_root, path) => {
      const text = disk.get(path);
      return text === undefined ? { kind: 'missing' } : { kind: 'text', text };
    },
  };
  if (today === undefined) throw new Error('the calendar is broken');
  return {
    files,
    clock: {
      now: () => performance.now(),
      pause: () => new Promise(setImmediate),
      today: () => today,
    },
  };
}
