import type { Draft } from './draft.ts';

/** How far front matter that does not begin on the first line is looked for. */
const head = 1_500;

/** Front matter says so, also where a blank line before it made it a heading; or slides are split by `---`. */
export function isDeck(draft: Draft): boolean {
  if (/^type:[ \t]*slide\b/m.test(draft.frontMatter?.value ?? '')) return true;
  const start = draft.text.slice(0, head);
  if (/^\s+---\s/.test(start) && /^type:[ \t]*slide\b/m.test(start)) return true;
  const topLevel = draft.headings.filter((heading) => heading.level === 1);
  return topLevel.length > 1 && draft.dashBreaks > 1;
}
