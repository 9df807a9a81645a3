import type { Nodes, Root } from 'mdast';
import type { Span } from '#base/range.ts';
import { bareLinksIn } from './bareLinks.ts';
import { definitionOf } from './definitions.ts';
import type { Draft } from './draft.ts';
import { frontMatterOf } from './frontMatter.ts';
import { headingOf } from './headings.ts';
import { readHtml } from './html.ts';
import { imageOf, linkOf, referenceOf } from './links.ts';
import { listItemOf } from './listItems.ts';
import { contentMark, markupMark } from './mask.ts';

/** A node that is being visited: where its rendered text begins and which child comes next. */
interface Frame {
  readonly node: Nodes;
  readonly span: Span;
  readonly textFrom: number;
  next: number;
}

/** What collectors need to know about the way down to a node. */
interface Path {
  readonly frames: Frame[];
  /** Rendered text of the block that is being read, in pieces. */
  readonly rendered: string[];
  /** Start offsets of the list items around the current node, outermost first. */
  readonly items: number[];
  /** How many links are open: a URL in a link's text is no link of its own. */
  openLinks: number;
}

/** Reads the whole tree in one pass, without recursion, into `draft`. */
export function visit(draft: Draft, root: Root, base: number): void {
  const path: Path = { frames: [], rendered: [], items: [], openLinks: 0 };
  const limit = draft.text.length;
  const open = (node: Nodes): void => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    const from = Math.max(0, Math.min(start + base, limit));
    const span = { start: from, end: Math.max(from, Math.min(end + base, limit)) };
    path.frames.push({ node, span, textFrom: path.rendered.length, next: 0 });
    enter(draft, path, node, span);
  };
  open(root);
  for (let frame = path.frames.at(-1); frame !== undefined; frame = path.frames.at(-1)) {
    const child = 'children' in frame.node ? frame.node.children[frame.next++] : undefined;
    if (child !== undefined) open(child);
    else {
      leave(draft, path, frame);
      path.frames.pop();
    }
  }
}

/** Where the children of `node` stand; an empty span before its end where it has none. */
function contentOf(node: Nodes, span: Span): Span | undefined {
  if (!('children' in node)) return undefined;
  const first = node.children[0]?.position?.start.offset;
  const last = node.children.at(-1)?.position?.end.offset;
  const own = node.position?.start.offset;
  if (first === undefined || last === undefined || own === undefined) return undefined;
  const start = Math.min(span.start + (first - own), span.end);
  return { start, end: Math.max(start, Math.min(span.start + (last - own), span.end)) };
}

function hide(
  draft: Draft,
  start: number,
  end: number,
  mark: typeof markupMark | typeof contentMark,
): void {
  if (end > start) draft.hidden.push({ start, end, mark });
}

function enter(draft: Draft, path: Path, node: Nodes, span: Span): void {
  switch (node.type) {
    case 'text':
      path.rendered.push(node.value);
      if (path.openLinks === 0) {
        for (const link of bareLinksIn(draft.text, span)) {
          draft.links.push(link);
          hide(draft, link.span.start, link.span.end, contentMark);
        }
      }
      return;
    case 'break':
      path.rendered.push(' ');
      return;
    case 'inlineCode':
      path.rendered.push(node.value);
      draft.opaque.push(span);
      hide(draft, span.start, span.end, contentMark);
      return;
    case 'code':
      draft.opaque.push(span);
      if (!/[`~]/.test(draft.text.charAt(span.start))) draft.indentedCode.push(span);
      hide(draft, span.start, span.end, contentMark);
      return;
    case 'yaml':
      frontMatterOf(draft, span);
      draft.opaque.push(span);
      hide(draft, span.start, span.end, contentMark);
      return;
    case 'html':
      readHtml(draft, span);
      return;
    case 'definition':
      draft.definitions.push(definitionOf(draft.text, node, span));
      hide(draft, span.start, span.end, contentMark);
      return;
    case 'image':
      draft.links.push(imageOf(draft.text, node, span));
      hide(draft, span.start, span.end, markupMark);
      return;
    case 'imageReference':
      draft.links.push(referenceOf(draft.text, node, span, node.alt ?? '', undefined));
      hide(draft, span.start, span.end, markupMark);
      return;
    case 'footnoteReference':
      hide(draft, span.start, span.end, markupMark);
      return;
    case 'link':
    case 'linkReference':
      enterLink(draft, path, node, span);
      return;
    case 'emphasis':
    case 'strong':
    case 'delete':
      if (node.type === 'delete') draft.struck.push(span);
      else draft.emphasis.push(span);
      hide(draft, span.start, contentOf(node, span)?.start ?? span.end, markupMark);
      return;
    case 'listItem':
      draft.listItems.push(listItemOf(draft, node, span, path.items));
      path.items.push(span.start);
      return;
    case 'thematicBreak':
      if (draft.text[span.start] === '-') draft.dashBreaks++;
      return;
    case 'heading':
    case 'paragraph':
    case 'tableCell':
      path.rendered.length = 0;
      return;
    case 'root':
    case 'blockquote':
    case 'list':
    case 'table':
    case 'tableRow':
    case 'footnoteDefinition':
      return;
  }
}

/** Links stand in the list before what their text holds, so their place is taken when they begin. */
function enterLink(
  draft: Draft,
  path: Path,
  node: Extract<Nodes, { type: 'link' | 'linkReference' }>,
  span: Span,
): void {
  path.openLinks++;
  const content = contentOf(node, span);
  const isBracketed = draft.text[span.start] === '[';
  draft.links.push(
    node.type === 'link'
      ? linkOf(draft.text, node, span, content)
      : referenceOf(draft.text, node, span, '', content),
  );
  if (isBracketed) hide(draft, span.start, content?.start ?? span.end, markupMark);
  else hide(draft, span.start, span.end, contentMark);
}

function leave(draft: Draft, path: Path, frame: Frame): void {
  const { node, span } = frame;
  switch (node.type) {
    case 'heading':
      draft.headings.push(
        headingOf(draft, node.depth, span, contentOf(node, span), renderedOf(path, 0)),
      );
      return;
    case 'listItem':
      path.items.pop();
      return;
    case 'emphasis':
    case 'strong':
    case 'delete':
      hide(draft, contentOf(node, span)?.end ?? span.end, span.end, markupMark);
      return;
    case 'link':
    case 'linkReference':
      path.openLinks--;
      if (draft.text[span.start] === '[') {
        finishLink(draft, span, renderedOf(path, frame.textFrom).trim());
        hide(draft, contentOf(node, span)?.end ?? span.end, span.end, markupMark);
      }
      return;
    default:
      return;
  }
}

/** Rendered text since `from`, on one line, with the blanks at its ends. */
function renderedOf(path: Path, from: number): string {
  const text = path.rendered.slice(from).join('');
  const lines = text.split(/\r\n|[\r\n]/);
  return lines.length > 1 ? lines.map((line) => line.trim()).join(' ') : text;
}

/** Puts the rendered text into the link that began at `span`; only images can have come after it. */
function finishLink(draft: Draft, span: Span, text: string): void {
  for (let at = draft.links.length - 1; at >= 0; at--) {
    const link = draft.links[at];
    if (link === undefined || link.span.start < span.start) return;
    if (link.span.start === span.start && link.span.end === span.end) {
      draft.links[at] = { ...link, text };
      return;
    }
  }
}
