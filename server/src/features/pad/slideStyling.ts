import { lineSpan } from '#base/lineMap.ts';
import { applyEdits, type Span, type TextEdit } from '#base/range.ts';
import { covers } from '#links/covers.ts';
import type { MinuteText } from '#minutes/model.ts';
import { asLine, disjoint, linesOf, proseLines, replacements, withoutLines } from './edits.ts';

/**
 * A text without what only styles it: style sheets, directives to slides, colours, icons; of a deck also the lines that
 * split the slides.
 */
export function withoutStyling(source: MinuteText, isDeck: boolean): string {
  const edits = [
    ...styleSheets(source),
    ...directives(source),
    ...(isDeck ? [...separators(source), ...containers(source)] : []),
    ...replacements(
      source,
      /<\/?(?:font|center)\b[^<>\n]{0,500}>|<i class="fa[^"<>\n]{0,100}"><\/i>/gi,
      () => '',
    ),
  ];
  return applyEdits(source.text, disjoint(edits));
}

/** Looked for by hand: a style sheet that nothing ends must not make us read on from each beginning. */
function styleSheets(source: MinuteText): readonly TextEdit[] {
  const lower = source.text.toLowerCase();
  const isStyle = (span: Span): boolean => lower.startsWith('<style', span.start);
  const isShown = covers(source.opaque.filter((span) => !isStyle(span)));
  const edits: TextEdit[] = [];
  for (let at = 0; ; ) {
    const start = lower.indexOf('<style', at);
    const close = start < 0 ? -1 : lower.indexOf('</style>', start);
    if (close < 0) return edits;
    at = close + '</style>'.length;
    if (!isShown(start)) edits.push(removal(source, { start, end: at }));
  }
}

/** Takes the whole lines where nothing else stands on them. */
function removal(source: MinuteText, span: Span): TextEdit {
  const { first, last } = linesOf(source, span);
  const before = source.text.slice(source.lines.starts[first] ?? 0, span.start);
  const behind = source.text.slice(span.end, lineSpan(source.lines, last).end);
  const isAlone = before.trim() === '' && behind.trim() === '';
  return isAlone ? withoutLines(source, first, last) : { span, newText: '' };
}

/** `<!-- .slide: … -->` and `<!-- .element: … -->`. */
const directives = (source: MinuteText): readonly TextEdit[] =>
  source.opaque.flatMap((span) => {
    const comment = source.text.slice(span.start, span.end);
    if (!/^<!--\s*\.(?:slide|element)\b/.test(comment)) return [];
    return [removal(source, span)];
  });

/** `---` and `----` on a line of their own, but for those that underline a heading. */
function separators(source: MinuteText): readonly TextEdit[] {
  const isHeading = covers(source.headings.map(({ span }) => span));
  return proseLines(source)
    .filter(({ line, text }) => /^-{3,4}$/.test(text) && !isHeading(source.lines.starts[line] ?? 0))
    .map(({ line }) => asLine(source, line, ''));
}

const container = /<\/?(?:div|span|section)\b[^<>\n]{0,500}>/gi;

/** Boxes around parts of slides; not where one of them can be linked to. */
function containers(source: MinuteText): readonly TextEdit[] {
  const tags = replacements(source, container, () => '');
  const isAnchor = ({ span }: { readonly span: Span }): boolean =>
    /\s(?:id|name)\s*=/i.test(source.text.slice(span.start, span.end));
  return tags.some(isAnchor) ? [] : tags;
}

/** A text without the headings that a slide repeats because it goes on with the one before. */
export function withoutRepeatedHeadings(source: MinuteText): string {
  const open: string[] = [];
  const edits = source.headings.flatMap(({ level, text: words, span }) => {
    const isRepeated = words !== '' && open[level] === words;
    open.length = Math.max(level + 1, 0);
    open[level] = words;
    return isRepeated ? [removal(source, span)] : [];
  });
  return applyEdits(source.text, edits);
}
