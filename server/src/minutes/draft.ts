import type { LineMap } from '#base/lineMap.ts';
import type { Span } from '#base/range.ts';
import type { HiddenPart } from './mask.ts';
import type {
  Anchor,
  Definition,
  FrontMatter,
  Heading,
  Link,
  ListItem,
  Suppression,
} from './model.ts';

/** What the one visit over the tree collects; every collector pushes to its own lists, in document order. */
export interface Draft {
  readonly text: string;
  readonly lines: LineMap;
  frontMatter: FrontMatter | undefined;
  readonly headings: Heading[];
  readonly links: Link[];
  readonly definitions: Definition[];
  readonly anchors: Anchor[];
  readonly listItems: ListItem[];
  readonly opaque: Span[];
  readonly indentedCode: Span[];
  readonly suppressions: Suppression[];
  /** Parts of the source that are no prose, sorted. */
  readonly hidden: HiddenPart[];
  /** `~~struck~~` text. */
  readonly struck: Span[];
  /** Emphasised text, strong or not, with its markers. */
  readonly emphasis: Span[];
  /** Columns by which nested items are indented, as written. */
  readonly indents: string[];
  /** Thematic breaks made of `-`: how slides are split. */
  dashBreaks: number;
  /** Makes heading slugs unique within the text. */
  readonly slug: (text: string) => string;
}

/** An empty draft of `lines`' text. */
export function emptyDraft(lines: LineMap, slug: (text: string) => string): Draft {
  return {
    text: lines.text,
    lines,
    frontMatter: undefined,
    headings: [],
    links: [],
    definitions: [],
    anchors: [],
    listItems: [],
    opaque: [],
    indentedCode: [],
    suppressions: [],
    hidden: [],
    struck: [],
    emphasis: [],
    indents: [],
    dashBreaks: 0,
    slug,
  };
}
