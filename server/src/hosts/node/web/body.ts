import type { IncomingMessage } from 'node:http';
import { promises, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { Stop } from './reason.ts';

/**
 * Reads a body of at most `limit` bytes, packed as well as unpacked, and unpacks it; a few kilobytes can unpack to
 * gigabytes. Rejects with a {@link Stop} or an error of Node's, and then reads nothing more.
 */
export async function readBody(
  response: IncomingMessage,
  limit: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const announced = Number(response.headers['content-length'] ?? 0);
  if (announced > limit) {
    response.destroy();
    throw new Stop('tooLarge');
  }
  const first = await firstBytes(response);
  if (first === undefined) return new Uint8Array();
  const unpack = unpacker(response.headers['content-encoding'], first);
  if (unpack === 'unknown') {
    response.destroy();
    throw new Stop('packing');
  }
  const chunks: Uint8Array[] = [];
  const collect = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of counted(source, limit)) chunks.push(chunk);
  };
  const packed = (source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> =>
    counted(source, limit);
  await (unpack === undefined
    ? promises.pipeline(response, collect, { signal })
    : promises.pipeline(response, packed, unpack, collect, { signal }));
  return Buffer.concat(chunks);
}

async function* counted(
  source: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > limit) throw new Stop('tooLarge');
    yield chunk;
  }
}

/** Waits for the beginning and leaves it in the stream; nothing where there is no body. */
function firstBytes(response: IncomingMessage): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const chunk: unknown = response.read();
      if (!(chunk instanceof Uint8Array)) return;
      response.off('readable', look);
      response.unshift(chunk);
      resolve(chunk);
    };
    response.on('readable', look);
    response.once('end', () => resolve(undefined));
    response.once('error', reject);
    response.once('close', () => reject(new Stop('reset')));
  });
}

function unpacker(
  header: string | undefined,
  first: Uint8Array,
): Transform | 'unknown' | undefined {
  switch (header?.trim().toLowerCase() ?? '') {
    case '':
    case 'identity':
      return undefined;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      // Half of the servers leave the envelope out.
      return ((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
    default:
      return 'unknown';
  }
}
