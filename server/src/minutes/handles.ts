import type { Handle } from './model.ts';

/** As GitHub allows them, and `_` because people write it; never a whole number (`@15:05` is a time). */
const handle = /@([A-Za-z0-9][A-Za-z0-9_-]{0,38})/g;

/** `@handle` in prose: no e-mail address, no Matrix or Mastodon address, no package name. */
export function handlesIn(mask: string): readonly Handle[] {
  const handles: Handle[] = [];
  for (const match of mask.matchAll(handle)) {
    const name = match[1]?.replace(/[-_]+$/, '') ?? '';
    const end = match.index + 1 + name.length;
    if (!isHandle(name, mask, match.index, match.index + match[0].length)) continue;
    handles.push({ name, span: { start: match.index, end } });
  }
  return handles;
}

function isHandle(name: string, mask: string, start: number, end: number): boolean {
  if (/^\d*$/.test(name) || /^AIs?$/.test(name)) return false;
  const before = mask[start - 1] ?? ' ';
  if (/[\w.+@`\\-]/.test(before)) return false;
  if (before === '/' && !/[@)\s(]/.test(before) && mask[start - 2] === '/') return false;
  return !/^(?:@|\.[A-Za-z]{2}|:[\w-]+\.[A-Za-z]|\/[a-z][\w-]*(?:[\s/).,;:]|$)|[A-Za-z0-9])/.test(
    mask.slice(end, end + 42),
  );
}
