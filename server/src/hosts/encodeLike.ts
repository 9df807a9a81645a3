import { encodingOf } from './decode.ts';

/** The bytes of `text` in the encoding of `original`, with a byte order mark where that has one. */
export function encodeLike(original: Uint8Array, text: string): Uint8Array {
  const encoding = encodingOf(original);
  if (encoding === 'utf-8') {
    const hasMark = original[0] === 0xef && original[1] === 0xbb && original[2] === 0xbf;
    return new TextEncoder().encode(hasMark ? `\uFEFF${text}` : text);
  }
  // UTF-16 is known by its mark alone.
  const marked = `\uFEFF${text}`;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let at = 0; at < marked.length; at++) {
    view.setUint16(at * 2, marked.charCodeAt(at), encoding === 'utf-16le');
  }
  return new Uint8Array(view.buffer);
}
