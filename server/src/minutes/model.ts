import type { CalendarDate } from '#base/calendarDate.ts';
import type { LineMap } from '#base/lineMap.ts';
import type { Span } from '#base/range.ts';

/**
 * What one Markdown text says, read without knowing any configuration. Immutable; all spans are UTF-16 offsets
 * into `text`, in document order. {@link readMinute} makes it and never throws.
 */
export interface MinuteText {
  readonly text: string;
  readonly lines: LineMap;
  readonly depth: ReadingDepth;
  readonly frontMatter: FrontMatter | undefined;
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  readonly definitions: readonly Definition[];
  /** Anchors from HTML: `id` on any tag, `name` on `<a>`, `<h1>` to `<h6>`. */
  readonly anchors: readonly Anchor[];
  readonly listItems: readonly ListItem[];
  readonly actionItems: readonly ActionItem[];
  /** `@handle` mentions in prose, never inside code, links' destinations or e-mail addresses. */
  readonly handles: readonly Handle[];
  /** `Minutes: …` lines as they stand below a team heading. */
  readonly minutesLines: readonly MinutesLine[];
  /** Lines or headings that ask who takes the minutes or who reports, with the answer. */
  readonly roles: readonly RoleLine[];
  /** Dates written in headings or as the first words of the text. */
  readonly dates: readonly DateMention[];
  /** Code blocks, inline code, HTML comments and front matter: what stands there is not prose. Sorted, disjoint. */
  readonly opaque: readonly Span[];
  /** Those of `opaque` that are code only by their indentation: often a list that was indented too far. */
  readonly indentedCode: readonly Span[];
  readonly suppressions: readonly Suppression[];
  readonly style: WritingStyle;
  /** Front matter says `type: slide`, or slides are split by `---` with several first-level headings. */
  readonly isDeck: boolean;
}

/**
 * `full`: read by the Markdown parser. `reduced`: too large or too deeply nested for it, headings and links were
 * read line by line (`reason` says why, `line` is the zero-based line it was seen on). `none`: above 5 MB, nothing was read.
 */
export type ReadingDepth =
  | { readonly kind: 'full' }
  | { readonly kind: 'reduced' | 'none'; readonly reason: string; readonly line: number };

/** YAML front matter between `---` lines at the very top. */
export interface FrontMatter {
  readonly span: Span;
  /** The YAML between the fences, and where it stands. */
  readonly value: string;
  readonly valueSpan: Span;
}

/** An ATX or setext heading. */
export interface Heading {
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  /** As rendered: link texts without URLs, no image descriptions, no HTML tags; trimmed. */
  readonly text: string;
  /** GitHub's anchor, made unique within the text by `-1`, `-2` … */
  readonly slug: string;
  /** The whole heading, without its line end. */
  readonly span: Span;
  /** Its content without `#` marks and underline, as written. */
  readonly contentSpan: Span;
}

/** Something that points elsewhere. */
export interface Link {
  readonly kind:
    | 'inline' // [text](destination)
    | 'image' // ![text](destination)
    | 'autolink' // <https://…>
    | 'bare' // https://… in running text, as GFM reads it
    | 'html' // href or src of an HTML tag, data-background of a deck
    | 'frontMatter' // a URL or path valued field of the front matter
    | 'reference' // [text][label], [label][], and [label] only where a definition exists
    | 'wiki'; // [[target]]
  readonly span: Span;
  /** Destination with escapes and entities resolved, percent-encoding kept; the label for `reference`. */
  readonly destination: string;
  /** Where the destination (or label) is written, without `<` `>` and title. Empty span where it is missing. */
  readonly destinationSpan: Span;
  /** Rendered text; the description for images; empty for autolinks and HTML. */
  readonly text: string;
  readonly textSpan: Span | undefined;
}

/** `[label]: destination`. */
export interface Definition {
  readonly span: Span;
  /** As compared: white space collapsed, case folded. */
  readonly label: string;
  readonly labelSpan: Span;
  readonly destination: string;
  readonly destinationSpan: Span;
}

/** A named place made by HTML. */
export interface Anchor {
  readonly name: string;
  readonly span: Span;
}

/** One item of a bulleted or numbered list. */
export interface ListItem {
  readonly span: Span;
  /** First line's content behind the marker (and behind a task box). */
  readonly textSpan: Span;
  /** Nesting, 0 at the outside. */
  readonly depth: number;
  readonly marker: string;
  /** For `[ ]` and `[x]` items. */
  readonly checked: boolean | undefined;
}

/** Something somebody promised to do: `_AI @x: text_`, `AI: text`, `TODO @x …`. */
export interface ActionItem {
  /** From the marker to the end of the item's first sentence line or parenthesis. */
  readonly span: Span;
  readonly markerSpan: Span;
  /** Handles (without `@`) or names, as written. */
  readonly assignees: readonly string[];
  /** What is to be done, markup stripped; may be empty. For `… (AI @x)` what stands before the marker on its line. */
  readonly text: string;
  /** Said on the line itself: ✅, struck through, a checked box, `done` at its end. */
  readonly done: boolean;
}

/** `@handle` in prose. */
export interface Handle {
  /** Without `@`, as written. */
  readonly name: string;
  /** With `@`. */
  readonly span: Span;
}

/** `Minutes: <url>`, `Minutes: url`, `[Minutes](url)`, `Minutes: None yet`. */
export interface MinutesLine {
  /** The whole line's content without bullet. */
  readonly span: Span;
  /** Behind `Minutes:`; empty span where nothing follows. */
  readonly valueSpan: Span;
  /** Index into `links` of the first link on the line. */
  readonly link: number | undefined;
}

/** Who takes the minutes, who reports in the next weekly: on one line, the next line, or nested below. */
export interface RoleLine {
  readonly role: 'minuteTaker' | 'reporter' | 'both';
  readonly span: Span;
  /** Handles or names, as written; empty while unanswered. */
  readonly people: readonly string[];
  /** Where the answer stands or belongs. */
  readonly answerSpan: Span;
}

/** A date as somebody wrote it. */
export interface DateMention {
  readonly span: Span;
  readonly text: string;
  /** Nothing where the calendar has no such day. */
  readonly date: CalendarDate | undefined;
  /** Index into `headings`, where it stands in one. */
  readonly heading: number | undefined;
}

/** `<!-- minute-taker-disable-next-line code code -->`; no code means all. */
export interface Suppression {
  readonly span: Span;
  readonly codes: readonly string[];
  /** Zero-based line that the comment speaks of. */
  readonly line: number;
}

/** How this text is written, so that what we insert looks the same. */
export interface WritingStyle {
  readonly bullet: '-' | '*' | '+';
  /** What one more level of nesting adds. */
  readonly indent: string;
  readonly eol: '\n' | '\r\n';
}
