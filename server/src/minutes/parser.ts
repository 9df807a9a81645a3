import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * Turns Markdown into mdast with offsets in UTF-16 code units. A host can give a faster one; it may throw, and it
 * may leave positions out (such nodes are not reported).
 */
export type MarkdownParser = (text: string) => Root;

/**
 * GFM's parser finds most bare URLs while it tokenizes; a second search over the finished tree adds the rest, but
 * throws the positions of their whole paragraph away. `bareLinks.ts` does that search on the source instead.
 */
function keepPositions(this: Processor): void {
  const drop = (extension: object): void => {
    if (Array.isArray(extension)) for (const inner of extension) drop(inner);
    else if ('transforms' in extension) extension.transforms = [];
  };
  drop(this.data().fromMarkdownExtensions ?? []);
}

const plain = unified().use(remarkParse).use(remarkGfm).use(keepPositions).freeze();

const withFrontMatter = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(keepPositions)
  .freeze();

/**
 * The reference parser: remark with GFM and front matter. Where the first line is `---` and nothing closes it, the
 * search for front matter would spoil the list behind it.
 */
export const remarkParser: MarkdownParser = (text) => {
  const isClosed = text.startsWith('---') && /[\r\n]---[ \t]*(?:[\r\n]|$)/.test(text);
  return (isClosed ? withFrontMatter : plain).parse(text);
};
