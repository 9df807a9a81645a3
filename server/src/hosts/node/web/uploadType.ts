import { isPage } from './padText.ts';

/** What a download is: its media type, or why it doesn't belong beside a minute. */
export type UploadType =
  | { readonly kind: 'file'; readonly type: string }
  | { readonly kind: 'page' | 'empty' | 'unknown' };

/** Goes by the bytes first: servers call everything `application/octet-stream`, and anything a picture. */
export function uploadType(bytes: Uint8Array, declared: string | undefined): UploadType {
  if (bytes.length === 0) return { kind: 'empty' };
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const known = signatures.find(([, ...parts]) =>
    parts.every(([at, part]) => head.startsWith(part, at)),
  )?.[0];
  if (known === packed || known === compound) {
    return { kind: 'file', type: isOffice(declared) ? declared : known };
  }
  if (known !== undefined) return { kind: 'file', type: known };
  if (isPage(head, declared)) return { kind: 'page' };
  if (isDrawing(head, declared)) return { kind: 'file', type: 'image/svg+xml' };
  if (plain.has(declared ?? '') && declared !== undefined && !head.includes('\0')) {
    return { kind: 'file', type: declared };
  }
  return { kind: 'unknown' };
}

const packed = 'application/zip';
const compound = 'application/x-ole-storage';

/** What stands at which byte of a file of a type; a character per byte. */
const signatures: readonly (readonly [string, ...(readonly [number, string])[]])[] = [
  ['image/png', [0, '\x89PNG\r\n\x1a\n']],
  ['image/jpeg', [0, '\xff\xd8\xff']],
  ['image/gif', [0, 'GIF8']],
  ['image/webp', [0, 'RIFF'], [8, 'WEBP']],
  ['image/avif', [4, 'ftypavi']],
  ['image/heic', [4, 'ftyphei']],
  ['video/mp4', [4, 'ftyp']],
  ['image/bmp', [0, 'BM'], [6, '\0\0\0\0']],
  ['image/tiff', [0, 'II*\0']],
  ['image/tiff', [0, 'MM\0*']],
  ['application/pdf', [0, '%PDF-']],
  [packed, [0, 'PK\x03\x04']],
  [compound, [0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1']],
];

const isOffice = (type: string | undefined): type is string =>
  /^application\/(?:vnd\.(?:openxmlformats|oasis|ms-)|msword$)/.test(type ?? '');

/** A drawing begins as any XML does, sometimes with a long comment. */
const isDrawing = (head: string, declared: string | undefined): boolean =>
  /^(?:\xef\xbb\xbf)?\s{0,100}<(?:\?xml|!--|!doctype\s+svg|svg)[\s>-]/i.test(head) &&
  (declared === 'image/svg+xml' || /<svg[\s>]/i.test(head));

/** Has no signature, so the server's word counts. */
const plain: ReadonlySet<string> = new Set(['text/plain', 'text/markdown', 'text/csv']);
