import GithubSlugger from 'github-slugger';
import { lineMap } from '#base/lineMap.ts';
import { actionItemsIn } from './actionItems.ts';
import { datesIn } from './dates.ts';
import { isDeck } from './deck.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { guard } from './guard.ts';
import { handlesIn } from './handles.ts';
import { maskOf } from './mask.ts';
import { minutesLinesIn } from './minutesLines.ts';
import type { MinuteText, ReadingDepth } from './model.ts';
import { type MarkdownParser, remarkParser } from './parser.ts';
import { readReduced } from './reduced.ts';
import { rolesIn } from './roles.ts';
import { styleOf } from './style.ts';
import { tagLinksIn } from './tagLinks.ts';
import { textLinksIn } from './textLinks.ts';
import { visit } from './visit.ts';

/** Reads `text` with the reference parser; never throws. */
export const readMinute = (text: string): MinuteText => readMinuteWith(remarkParser, text);

/** Reads `text` with `parse`; a parser that throws gives a reduced reading. */
export function readMinuteWith(parse: MarkdownParser, text: string): MinuteText {
  const depth = guard(text);
  if (depth.kind === 'none') return understand(newDraft(text), depth);
  if (depth.kind === 'reduced') return understand(reduced(text), depth);
  const draft = parsed(parse, text);
  if (draft !== undefined) return understand(draft, depth);
  const reason = 'It is nested too deeply.';
  return understand(reduced(text), { kind: 'reduced', reason, line: 0 });
}

function newDraft(text: string): Draft {
  const slugger = new GithubSlugger();
  return emptyDraft(lineMap(text), (heading) => slugger.slug(heading));
}

function reduced(text: string): Draft {
  const draft = newDraft(text);
  readReduced(draft);
  return draft;
}

/** Nothing where the parser fails: its stack can overflow in spite of the guard, or it is not ours. */
function parsed(parse: MarkdownParser, text: string): Draft | undefined {
  // The parser leaves a byte order mark out of its offsets, so it must not see any.
  const base = /^\uFEFF*/.exec(text)?.[0].length ?? 0;
  const draft = newDraft(text);
  try {
    visit(draft, parse(text.slice(base)), base);
  } catch {
    return undefined;
  }
  return draft;
}

/** Adds what is found line by line, on the text without code and markup. */
function understand(draft: Draft, depth: ReadingDepth): MinuteText {
  const { text, lines, headings } = draft;
  const mask = depth.kind === 'full' ? maskOf(text, draft.hidden) : '';
  const prose = { text, lines, mask, headings, struck: draft.struck, emphasis: draft.emphasis };
  const isFull = depth.kind === 'full';
  const links = isFull
    ? [
        ...draft.links,
        ...textLinksIn(prose, draft.definitions.length > 0),
        ...tagLinksIn(prose),
      ].sort(byStart)
    : draft.links;
  const handles = isFull ? handlesIn(mask) : [];
  return {
    text,
    lines,
    depth,
    frontMatter: draft.frontMatter,
    headings,
    links,
    definitions: draft.definitions,
    anchors: draft.anchors,
    listItems: draft.listItems,
    actionItems: isFull ? actionItemsIn(prose, handles) : [],
    handles,
    minutesLines: isFull ? minutesLinesIn(prose, links) : [],
    roles: isFull ? rolesIn(prose) : [],
    dates: isFull ? datesIn(prose) : [],
    opaque: draft.opaque,
    indentedCode: draft.indentedCode,
    suppressions: draft.suppressions,
    style: styleOf(draft),
    isDeck: isDeck(draft),
  };
}

const byStart = (a: { span: { start: number } }, b: { span: { start: number } }): number =>
  a.span.start - b.span.start;
