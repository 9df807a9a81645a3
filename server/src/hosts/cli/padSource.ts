import { closeSync, openSync, readSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { PadSource } from '#features/pad/importPad.ts';
import type { WebOptions, WebPort } from '#workspace/webPort.ts';
import { decode } from '../decode.ts';
import { reasonOf } from './disk.ts';
import { type Failure, failure } from './failure.ts';

/** In bytes; a little more than the longest pad, so that a longer one is seen to be too long. */
const mostBytes = 6 * 1024 * 1024;

/** The pad that `argument` names: a URL, a file, or `-` for standard input. */
export async function padSource(
  argument: string,
  current: string,
  web: WebPort,
  options: WebOptions,
): Promise<PadSource | Failure> {
  if (/^https?:\/\//i.test(argument)) {
    const pad = await web.fetchPad(argument, options);
    return pad.kind === 'failed' ? failure(pad.message) : { text: pad.text, url: pad.url };
  }
  try {
    const isInput = argument === '-';
    const text = decode(beginningOf(isInput ? 0 : resolve(current, argument)));
    return isInput ? { text } : { text, fileName: basename(argument) };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isMissing) {
      return failure(
        `There is no file “${argument}”. Name a file, or the pad's address with https:// in front.`,
      );
    }
    return failure(`“${argument}” could not be read: ${reasonOf(error)}.`);
  }
}

/** The first {@link mostBytes} of a file, or of an open one by its number. */
function beginningOf(file: string | number): Uint8Array {
  const handle = typeof file === 'string' ? openSync(file, 'r') : file;
  try {
    const bytes = Buffer.alloc(mostBytes);
    let length = 0;
    for (let read = 1; read > 0 && length < mostBytes; length += read) {
      read = readSync(handle, bytes, length, mostBytes - length, null);
    }
    return bytes.subarray(0, length);
  } finally {
    if (typeof file === 'string') closeSync(handle);
  }
}
