import { slice } from '#base/range.ts';
import type { MinuteText } from '#minutes/model.ts';

/** Whether text at `offset` would be text: not inside code, a comment or a block that nobody has closed. */
export function isInsertable({ opaque, text }: MinuteText, offset: number): boolean {
  const end = text.trimEnd().length;
  return !opaque.some(
    (span) =>
      span.start < offset && (offset < span.end || (span.end >= end && isOpen(slice(text, span)))),
  );
}

/** A block at the text's end that still waits for its closing line. */
function isOpen(block: string): boolean {
  const fence = /^\s*(`{3,}|~{3,})/.exec(block)?.[1];
  if (fence === undefined) return block.startsWith('<!--') && !block.endsWith('-->');
  const lines = block.trimEnd().split('\n');
  return lines.length < 2 || !(lines.at(-1) ?? '').trim().startsWith(fence);
}
