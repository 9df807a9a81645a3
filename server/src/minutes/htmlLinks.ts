import type { HtmlAttribute } from './htmlParts.ts';

const tagsWithHref: ReadonlySet<string> = new Set(['a', 'area', 'link']);
const tagsWithSrc: ReadonlySet<string> = new Set([
  'img',
  'iframe',
  'video',
  'audio',
  'source',
  'embed',
  'script',
  'track',
  'input',
]);

/** Whether browsers follow or load the value; `tag` is lower-case. `x<y src=z>` and `<b href=x>` are no links. */
export const isLinkAttribute = (tag: string, { name }: HtmlAttribute): boolean =>
  (name === 'href' && tagsWithHref.has(tag)) || (name === 'src' && tagsWithSrc.has(tag));
