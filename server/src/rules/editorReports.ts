import type { PointedLink } from '#workspace/linksOf.ts';

/**
 * Whether VS Code's own Markdown validation looks at such a link at all: paths and fragments in Markdown links, HTML
 * and definitions; never URLs of the repository, front matter or bare addresses.
 */
export const editorReports = ({ kind, target }: PointedLink): boolean =>
  (target.kind === 'local' || target.kind === 'anchor') &&
  kind !== 'frontMatter' &&
  kind !== 'bare';
