import { lineText, positionAt } from '#base/lineMap.ts';
import type { Heading, MinuteText } from '#minutes/model.ts';
import { headingFacts } from './headingFacts.ts';
import { titleHeading } from './inferTitle.ts';
import type { SectionLayer } from './layer.ts';
import { sectionKindOf } from './sectionKinds.ts';

/** Headings that this share of the minutes has are sections, the others topics. */
const share = 0.6;
const mostSections = 40;
const mostBodyLines = 6;
const longestBodyLine = 500;

interface Occurrence {
  readonly text: MinuteText;
  readonly index: number;
  readonly heading: Heading;
  readonly parent: string;
}

/** Whether a heading names a team: such headings are no sections. */
export type IsTeam = (heading: Heading) => boolean;

/**
 * The sections that most of `texts` (latest first) share, two levels below the title, in the order of the latest that
 * has them and written as there. Sections can stand beside the title unless they are `below` it by description; what
 * follows right below the title then counts with them.
 */
export function inferSections(
  texts: readonly MinuteText[],
  titleLevel: number,
  isTeam: IsTeam,
  place: 'anywhere' | 'below' = 'anywhere',
): readonly SectionLayer[] {
  const needed = Math.max(1, Math.ceil(texts.length * share));
  const titledSo = texts.filter(
    (text) => place === 'anywhere' && titleHeading(text)?.heading.level === titleLevel,
  );
  const beside = common(
    occurrences(titledSo, titleLevel, titleLevel - 1, isTeam),
    needed,
    texts.length,
  );
  const level = beside.length > 0 ? titleLevel : titleLevel + 1;
  const below = occurrences(texts, level + 1, level, isTeam);
  const tops =
    level > titleLevel
      ? common(occurrences(texts, level, titleLevel, isTeam), needed, texts.length)
      : [
          ...common(
            below.filter(({ parent }) => parent === title),
            needed,
            texts.length,
          ),
          ...beside,
        ];
  return tops.slice(0, mostSections).map((group): SectionLayer => {
    const heading = group[0]?.heading;
    const name = heading ? headingFacts(heading).section : '';
    const children = common(
      below.filter(({ parent }) => parent === name),
      needed,
      texts.length,
    );
    const own = heading?.level ?? level;
    const section = describe(group, texts, own);
    const kind =
      section.kind === 'free' && holdsTeams(group, isTeam, needed) ? 'teams' : section.kind;
    return {
      ...section,
      kind,
      children: children.map((child) => describe(child, texts, own + 1)),
    };
  });
}

/** Stands for the text's title where the name of a section would stand. */
const title = '\n';

/** Headings of one level with the nearest heading above of `parentLevel`. */
function occurrences(
  texts: readonly MinuteText[],
  level: number,
  parentLevel: number,
  isTeam: IsTeam,
): readonly Occurrence[] {
  return texts.flatMap((text) => {
    let parent = '';
    const own = titleHeading(text)?.heading;
    const found: Occurrence[] = [];
    for (const [index, heading] of text.headings.entries()) {
      const { section } = headingFacts(heading);
      if (heading.level <= parentLevel) parent = heading === own ? title : section;
      if (heading.level === level && heading !== own && !isTeam(heading) && section !== '') {
        found.push({ text, index, heading, parent });
      }
    }
    return found;
  });
}

/** Occurrences of the same section, for each section that enough texts have; in the order of the latest text. */
function common(
  all: readonly Occurrence[],
  needed: number,
  textCount: number,
): readonly (readonly Occurrence[])[] {
  const groups = new Map<string, Occurrence[]>();
  for (const one of all) {
    const name = headingFacts(one.heading).section;
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return [...groups.values()]
    .filter((group) => {
      const [first] = group;
      if (!first || /\d{4}|@/.test(first.heading.text)) return false;
      // A single minute doesn't tell sections from topics, unless the name does.
      if (textCount < 2) return headingFacts(first.heading).kind !== 'free';
      return new Set(group.map(({ text }) => text)).size >= needed;
    })
    .toSorted((a, b) => place(a) - place(b));
}

/** Where a section stands in a text, on average from 0 to 1: a text that lacks it says nothing. */
const place = (group: readonly Occurrence[]): number =>
  group.reduce((sum, { text, index }) => sum + index / text.headings.length, 0) / group.length;

function describe(
  group: readonly Occurrence[],
  texts: readonly MinuteText[],
  level: number,
): SectionLayer {
  const [latest] = group;
  const name = latest?.heading.text ?? '';
  const kind = sectionKindOf(name);
  return {
    name,
    aliases: [],
    level,
    required: false,
    kind,
    children: [],
    body: kind === 'free' || kind === 'roles' ? standingLines(group, texts.length) : [],
    inNewMinutes: true,
  };
}

/** Lines right below the heading that stand in most minutes; of `- Minutes: Jo` the answer changes. */
function standingLines(group: readonly Occurrence[], textCount: number): readonly string[] {
  if (group.length < 2 || group.length < textCount * share) return [];
  const bodies = group.map(bodyLines);
  const counts = new Map<string, number>();
  for (const line of new Set(bodies.flatMap((lines) => [...new Set(lines.map(asked))]))) {
    counts.set(line, bodies.filter((lines) => lines.some((other) => asked(other) === line)).length);
  }
  return (bodies[0] ?? [])
    .map(asked)
    .filter((line) => (counts.get(line) ?? 0) >= Math.max(2, textCount * share) && !isPerson(line));
}

/** Who was there, or took a role: `- @jo`, `- Jo Doe`. It can have been the same one every time. */
const isPerson = (line: string): boolean =>
  /^\s*(?:[-*+] )?@\S+$|^\s*[-*+] \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(line);

/** A role line without its answer. */
const asked = (line: string): string => {
  const question = /^( *[-*+] [^:@]{3,80}:)(?: \S.{0,60})?$/.exec(line)?.[1];
  return question === undefined || question.includes('http') ? line : `${question} {name}`;
};

function bodyLines({ text, heading, index }: Occurrence): readonly string[] {
  const first = positionAt(text.lines, heading.span.end).line + 1;
  const next = text.headings[index + 1];
  const end = next ? positionAt(text.lines, next.span.start).line : text.lines.starts.length;
  const lines: string[] = [];
  for (let line = first; line < end && lines.length < mostBodyLines; line++) {
    const written = lineText(text.lines, line).trimEnd();
    if (written !== '' && written.length <= longestBodyLine && !/[{}]|^(?:```|---)/.test(written)) {
      lines.push(written);
    }
  }
  return lines;
}

/** Whether below the section, in most minutes, the next headings are teams. */
function holdsTeams(group: readonly Occurrence[], isTeam: IsTeam, needed: number): boolean {
  const holding = group.filter(({ text, index }) => {
    const next = text.headings[index + 1];
    const after = text.headings[index + 2];
    return next !== undefined && after !== undefined && isTeam(next) && isTeam(after);
  });
  return holding.length >= needed;
}
