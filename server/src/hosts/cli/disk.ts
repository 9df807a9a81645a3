import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';

/** What is done to the disk when files are written; every operation throws what the file system throws. */
export interface Disk {
  /** Where a file really is, symbolic links followed. */
  readonly realPath: (file: string) => string;
  /** Contents and permissions of a regular file that may be written. */
  readonly read: (file: string) => { readonly bytes: Uint8Array; readonly mode: number };
  /** Writes a file that must not exist yet, through to the disk; one that fails leaves nothing behind. */
  readonly create: (file: string, bytes: Uint8Array, mode: number) => void;
  /** Puts a file in the place of another one, in one step. */
  readonly rename: (from: string, to: string) => void;
  readonly remove: (file: string) => void;
}

/** The disk of this machine. */
export const nodeDisk: Disk = {
  realPath: (file) => realpathSync(file),
  read: (file) => {
    const status = statSync(file);
    if (!status.isFile()) throw new Error('it is no regular file');
    // Renaming would replace a file that is write-protected.
    accessSync(file, constants.W_OK);
    return { bytes: readFileSync(file), mode: status.mode & 0o7777 };
  },
  create: (file, bytes, mode) => {
    const handle = openSync(file, 'wx', mode);
    try {
      writeFileSync(handle, bytes);
      fsyncSync(handle);
      // The process may mask permissions of new files.
      chmodSync(file, mode);
    } catch (error) {
      rmSync(file, { force: true });
      throw error;
    } finally {
      closeSync(handle);
    }
  },
  rename: (from, to) => renameSync(from, to),
  remove: (file) => rmSync(file, { force: true }),
};

const reasons: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'there is no permission to write it'],
  ['EPERM', 'there is no permission to write it'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk is full'],
  ['ENOENT', 'it is gone'],
  ['ENOTDIR', 'one of its folders is a file'],
  ['EEXIST', 'one of its folders is a file'],
]);

/** Why an operation of the disk failed, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : undefined;
  return code === undefined ? error.message : (reasons.get(code) ?? code);
}
