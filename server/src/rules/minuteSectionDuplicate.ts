import { foldSectionName } from '#config/foldSectionName.ts';
import type { MinuteText } from '#minutes/model.ts';
import type { Minute, MinuteNode } from '#workspace/minute.ts';
import { isInsertable } from './insertable.ts';
import { isDescribed } from './isDescribed.ts';
import type { Fix, Rule } from './model.ts';
import { shown } from './wording.ts';

export const minuteSectionDuplicate: Rule = {
  code: 'minute/section-duplicate',
  summary: 'A section or a team stands twice in one minute.',
  details: `Slides repeat a heading to go on, so decks are left alone, and so are topics and files that hold several meetings. Where
nobody has described the sections, only those are reported that follow each other, or of which one is empty.`,
  bad: '### Team Dome\n\n- shutter repaired\n\n### Team Optics\n\n### Team Dome\n\n- motor ordered',
  good: '### Team Dome\n\n- shutter repaired\n- motor ordered\n\n### Team Optics',
  severity: 'warning',
  setting: 'duplicateSections',
  fixable: true,
  builtin: undefined,
  check: function* ({ snapshot, minute }) {
    if (minute.series === undefined || minute.source.isDeck) return;
    for (const repetition of repeated(minute)) {
      const { node, first } = repetition;
      const isKnown =
        node.section === undefined || isDescribed(snapshot, minute.series, node.section);
      if (!isKnown && !isCertain(minute, repetition)) continue;
      yield {
        span: node.heading.contentSpan,
        message: `${shown(node.heading.text)} stands twice in this minute. Put both parts together.`,
        tags: ['unnecessary'],
        related: [
          { path: minute.path, span: first.heading.span, message: 'It stands here already' },
        ],
        fixes: () => merge(minute, first, node),
      };
    }
  },
};

interface Repetition {
  readonly node: MinuteNode;
  readonly first: MinuteNode;
  /** Nothing of the same level stands between both. */
  readonly isNext: boolean;
}

/** Sections and teams that come again, each with the first of its kind below the same title. */
function repeated(minute: Minute): readonly Repetition[] {
  const result: Repetition[] = [];
  const waiting = [{ nodes: minute.nodes, seen: new Map<string, MinuteNode>() }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const [index, node] of next.nodes.entries()) {
      const key = keyOf(node);
      const first = key === undefined ? undefined : next.seen.get(key);
      const isNext = next.nodes[index - 1] === first;
      if (first !== undefined) result.push({ node, first, isNext });
      else if (key !== undefined) next.seen.set(key, node);
      // Where nobody described the sections, an agenda and its minutes can well repeat each other.
      const isOwn = node.kind === 'title' || minute.series?.origin === 'inferred';
      const seen = isOwn ? new Map<string, MinuteNode>() : next.seen;
      waiting.push({ nodes: node.children, seen });
    }
  }
  return result;
}

/** Headings that nobody described can be topics, which may well come up again. */
const isCertain = ({ source }: Minute, { node, first, isNext }: Repetition): boolean =>
  isNext || [node, first].some((one) => bodyOf(source, one) === '');

const bodyOf = ({ text }: MinuteText, { heading, span }: MinuteNode): string =>
  text.slice(heading.span.end, span.end).trim();

function keyOf({ kind, team, section, heading }: MinuteNode): string | undefined {
  // `Agenda (again)` stands twice on purpose.
  const words = heading.text.includes('(')
    ? heading.text.toLowerCase()
    : foldSectionName(heading.text);
  const at = `${heading.level} ${words}`;
  // `Team Dome: outage` is a part of its own.
  if (kind === 'team' && /:| [-–] /.test(heading.text)) return undefined;
  if (kind === 'team') return team && `team ${heading.level} ${team.name}`;
  return kind === 'section' && section !== undefined ? `section ${at}` : undefined;
}

/** Moves what stands below the second heading behind what stands below the first. */
function merge({ source }: Minute, first: MinuteNode, second: MinuteNode): readonly Fix[] {
  const { text, style } = source;
  // What an open block hides would hide more at another place.
  const isWhole = isInsertable(source, first.span.end) && isInsertable(source, second.span.end);
  if (second.span.start < first.span.end || !isWhole) return [];
  const body = bodyOf(source, second);
  const start = text.slice(0, first.span.end).trimEnd().length;
  const removed = {
    span: { start: second.span.start, end: second.span.end },
    newText: '',
  };
  const gap =
    /^[-*+] /.test(body) &&
    /^[ \t]*[-*+] /.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))
      ? 1
      : 2;
  const added = { span: { start, end: start }, newText: style.eol.repeat(gap) + body };
  return [
    {
      title: 'Move this part to the first one',
      preferred: true,
      edits: body === '' ? [removed] : [added, removed],
    },
  ];
}
