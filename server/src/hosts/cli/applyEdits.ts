import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { FileEdits } from '#base/fileEdits.ts';
import type { RepoPath } from '#base/path.ts';
import { applyEdits } from '#base/range.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { decode } from '../decode.ts';
import { encodeLike } from '../encodeLike.ts';
import { type Disk, nodeDisk, reasonOf } from './disk.ts';
import { type Failure, failure } from './failure.ts';
import { isInside } from './findRoot.ts';

/** One file that is to be changed. */
export interface EditedText {
  /** Absolute folder of the repository. */
  readonly root: string;
  readonly path: RepoPath;
  /** How the user is told of it. */
  readonly name: string;
  /** As it was read, without byte order mark; line ends as they are. */
  readonly before: string;
  readonly after: string;
}

/** The texts that `edits` change, sorted by path. */
export const editedTexts = (
  root: string,
  { texts }: Snapshot,
  edits: FileEdits,
  nameOf: (path: RepoPath) => string = (path) => path,
): readonly EditedText[] =>
  [...edits]
    .map(([path, list]) => {
      const before = texts.get(path)?.text ?? '';
      return { root, path, name: nameOf(path), before, after: applyEdits(before, list) };
    })
    .filter(({ before, after }) => before !== after)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** What would be changed, as `git apply` and `patch -p1` read it. */
export const unifiedDiff = (texts: readonly EditedText[]): string =>
  texts
    .map(({ name, before, after }) =>
      createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
        context: 3,
        headerOptions: FILE_HEADERS_ONLY,
      }),
    )
    .join('');

interface Prepared {
  readonly name: string;
  readonly file: string;
  readonly mode: number;
  readonly oldBytes: Uint8Array;
  readonly newBytes: Uint8Array;
  /** Where the new contents wait, beside the file. */
  readonly waiting: string;
}

/**
 * Writes changed texts to the disk. Nothing is written where one of them can't be, or has changed since it was read:
 * all new contents are on the disk before the first file is replaced, each in one step. Permissions, encoding and
 * byte order mark stay. Gives a failure that says which files were written, if any.
 */
export function writeTexts(
  texts: readonly EditedText[],
  disk: Disk = nodeDisk,
): Failure | undefined {
  const files: Prepared[] = [];
  for (const text of texts) {
    const file = prepare(text, disk);
    if ('kind' in file) return file;
    files.push(file);
  }
  for (const [index, { name, waiting, newBytes, mode }] of files.entries()) {
    try {
      disk.create(waiting, newBytes, mode);
    } catch (error) {
      clear(files.slice(0, index), disk);
      return nothingWritten(name, reasonOf(error));
    }
  }
  for (const [index, file] of files.entries()) {
    try {
      if (!isSame(disk.read(file.file).bytes, file.oldBytes)) throw new Error(changed);
      disk.rename(file.waiting, file.file);
    } catch (error) {
      clear(files.slice(index), disk);
      return partlyWritten(files, index, reasonOf(error));
    }
  }
  return undefined;
}

/** Whether every text is on the disk as it was read. */
export const isUnchanged = (texts: readonly EditedText[], disk: Disk = nodeDisk): boolean =>
  texts.every(({ root, path, before }) => {
    try {
      return decode(disk.read(join(root, ...path.split('/'))).bytes) === before;
    } catch {
      return false;
    }
  });

const changed = 'it was changed in the meantime';

function prepare({ root, path, name, before, after }: EditedText, disk: Disk): Prepared | Failure {
  try {
    const file = disk.realPath(join(root, ...path.split('/')));
    if (!isInside(disk.realPath(root), file)) {
      return nothingWritten(name, 'it lies outside of the repository');
    }
    const { bytes, mode } = disk.read(file);
    const text = decode(bytes);
    if (text !== before) return nothingWritten(name, changed);
    // What is no text would not come back as it was.
    if (!isSame(encodeLike(bytes, text), bytes)) {
      return nothingWritten(name, 'it holds bytes that are no text');
    }
    const waiting = `.${basename(file)}.${randomBytes(6).toString('hex')}`;
    return {
      name,
      file,
      mode,
      oldBytes: bytes,
      newBytes: encodeLike(bytes, after),
      waiting: join(dirname(file), waiting),
    };
  } catch (error) {
    return nothingWritten(name, reasonOf(error));
  }
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** What can't be removed either stays: there is nothing left to try. */
function clear(files: readonly Prepared[], disk: Disk): void {
  for (const { waiting } of files) {
    try {
      disk.remove(waiting);
    } catch {}
  }
}

const nothingWritten = (name: string, reason: string): Failure =>
  failure(`${name} could not be written: ${reason}. Nothing was written.`);

function partlyWritten(files: readonly Prepared[], index: number, reason: string): Failure {
  const names = files.map(({ name }) => name);
  const name = names[index] ?? '';
  if (index === 0) return nothingWritten(name, reason);
  return failure(
    `${name} could not be written: ${reason}. Written: ${names.slice(0, index).join(', ')}. Not written: ${names.slice(index).join(', ')}.`,
  );
}
