import { decode } from '../../decode.ts';

/** What a server sent as the text of a pad, or why it is none. */
export type PadText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'page' | 'binary' | 'empty' };

/** Reads a body as the text that it is: the declared characters, else what a byte order mark says, else UTF-8. */
export function padText(
  bytes: Uint8Array,
  type: string | undefined,
  charset: string | undefined,
): PadText {
  const text = textOf(bytes, charset);
  if (isPage(text, type)) return { kind: 'page' };
  if (text.includes('\0')) return { kind: 'binary' };
  return text.trim() === '' ? { kind: 'empty' } : { kind: 'text', text };
}

/** The text of a note as HedgeDoc 2 describes it. */
export function noteText(bytes: Uint8Array): PadText {
  try {
    const note: unknown = JSON.parse(decode(bytes));
    const isNote = typeof note === 'object' && note !== null && 'content' in note;
    if (!isNote || typeof note.content !== 'string') return { kind: 'page' };
    return note.content.trim() === '' ? { kind: 'empty' } : { kind: 'text', text: note.content };
  } catch {
    return { kind: 'page' };
  }
}

function textOf(bytes: Uint8Array, charset: string | undefined): string {
  try {
    return charset === undefined ? decode(bytes) : new TextDecoder(charset).decode(bytes);
  } catch {
    return decode(bytes);
  }
}

/** A page for people (to sign in, most of the time) where a file was asked for. Minutes may begin with a comment. */
export const isPage = (text: string, type: string | undefined): boolean =>
  type === 'text/html' ||
  type === 'application/xhtml+xml' ||
  /^\s{0,100}<(?:!doctype\s+html|html|head)[\s>]/i.test(text);
