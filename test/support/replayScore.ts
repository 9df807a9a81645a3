import { addDays, type CalendarDate } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import { matchPattern } from '#config/datePattern.ts';
import { foldSectionName } from '#config/foldSectionName.ts';
import type { Series, Team } from '#config/model.ts';
import type { NewMinute } from '#features/newMinute/newMinute.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute, MinuteNode } from '#workspace/minute.ts';
import { minutesOfSeries } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** How many things were written, proposed, and both. */
export interface Hits {
  readonly written: number;
  readonly proposed: number;
  readonly both: number;
}

/** Something that the person wrote otherwise, as one line for people. */
export interface Miss {
  readonly what: 'file' | 'title' | 'headings' | 'links';
  readonly text: string;
}

/**
 * Whether it is what the person chose. `unknowable` where the date alone can't say it: the file has a name of its own
 * (`-workshop`), the minute has no title at all.
 */
export type Verdict = 'right' | 'wrong' | 'unknowable';

/** What *New Minute* would have made of one meeting, against what people wrote. */
export interface MinuteReplay {
  readonly path: RepoPath;
  /** Whether the minute is slides. */
  readonly deck: boolean;
  readonly file: Verdict;
  /**
   * The title line: level, words and date, whatever dash stands in the date. Where title and file name of the original
   * say two dates, only one can have been given: then level and words.
   */
  readonly title: Verdict;
  /** Whether file name and title of the original say two dates. */
  readonly disagrees: boolean;
  /** All headings below the title, topics too, which nobody can know. */
  readonly headings: Hits;
  /** Headings of sections that the description knows, teams aside; none for slides. */
  readonly sections: Hits;
  /** Headings of teams; nothing where no team was written. */
  readonly teams: Hits;
  /** Proposed teams with minutes in the week: how many are linked; how many links lead to other minutes. */
  readonly links: { readonly due: number; readonly right: number; readonly wrong: number };
  readonly misses: readonly Miss[];
}

/** Nothing written, nothing proposed. */
export const noHits: Hits = { written: 0, proposed: 0, both: 0 };

const noLinks: MinuteReplay['links'] = { due: 0, right: 0, wrong: 0 };

/** The meeting that was started again. */
export interface Restart {
  /** What was there when it was started. */
  readonly then: Snapshot;
  /** All that there is: its description says what a heading is. */
  readonly whole: Snapshot;
  readonly series: Series | undefined;
  readonly date: CalendarDate;
  readonly real: Minute;
}

/** Where nothing can be made, all that was written is missed. */
export function nothingMade({ real }: Pick<Restart, 'real'>, problem: string): MinuteReplay {
  return {
    path: real.path,
    deck: real.source.isDeck,
    file: 'wrong',
    title: 'wrong',
    disagrees: false,
    headings: hits(headingsOf(real), []),
    sections: hits(sectionsOf(real), []),
    teams: hits(teamsOf(real), []),
    links: noLinks,
    misses: [{ what: 'file', text: problem }],
  };
}

/** Compares what was made with what was written. */
export function score(restart: Restart, made: NewMinute): MinuteReplay {
  const { then, whole, real } = restart;
  const texts = [made.path, readMinute(made.text)] as const;
  const draft = minuteOf(withText(then, texts), made.path);
  // Headings are compared by what they are called in the end: descriptions follow the latest spelling.
  const seen = minuteOf(withText(whole, texts), made.path);
  if (!draft || !seen) return nothingMade(restart, 'is no minute');
  const { fileDate, titleDate } = real;
  const disagrees = titleDate !== undefined && titleDate !== fileDate;
  const hasNamed = real.form?.include.some((it) => matchPattern(it, real.path)?.text !== undefined);
  const compared = (minute: Minute): string => titleOf(minute, !disagrees);
  const isTitled = real.title !== undefined;
  const isRight = compared(seen) === compared(real);
  const parts = {
    file: made.path === real.path ? 'right' : hasNamed ? 'unknowable' : 'wrong',
    title: isRight ? 'right' : isTitled && !hasNamed ? 'wrong' : 'unknowable',
    links: draft.source.isDeck ? noLinks : linksOf(restart, draft),
  } as const;
  const [written, proposed] = [headingsOf(real), headingsOf(seen)];
  return {
    path: real.path,
    deck: real.source.isDeck,
    ...parts,
    disagrees,
    headings: hits(written, proposed),
    sections: real.source.isDeck ? noHits : hits(sectionsOf(real), sectionsOf(seen)),
    teams: real.updates.length === 0 ? noHits : hits(teamsOf(real), teamsOf(seen)),
    misses: [
      ...(parts.file === 'right' ? [] : [miss('file', parts.file, real.path, made.path)]),
      ...(isRight
        ? []
        : [miss('title', parts.title, titleOf(real, true) || 'none', titleOf(seen, true))]),
      ...(parts.links.wrong > 0 || parts.links.right < parts.links.due
        ? [{ what: 'links', text: JSON.stringify(parts.links) } as const]
        : []),
      ...listMiss(written, proposed),
    ],
  };
}

const miss = (what: Miss['what'], verdict: Verdict, written: string, made: string): Miss => ({
  what,
  text: `${written} ← ${made}${verdict === 'unknowable' ? ' (nobody could know)' : ''}`,
});

function listMiss(written: readonly string[], proposed: readonly string[]): readonly Miss[] {
  const missing = [...new Set(written)].filter((name) => !proposed.includes(name));
  const extra = [...new Set(proposed)].filter((name) => !written.includes(name));
  if (missing.length + extra.length === 0) return [];
  return [{ what: 'headings', text: `missing ${names(missing)}; too many ${names(extra)}` }];
}

const names = (list: readonly string[]): string => (list.length === 0 ? '–' : list.join(', '));

const withText = (
  snapshot: Snapshot,
  [path, text]: readonly [RepoPath, ReturnType<typeof readMinute>],
): Snapshot => ({ ...snapshot, texts: new Map([...snapshot.texts, [path, text]]), pathsKey: {} });

/** Level and words; the date in one notation, as people mistype it: `2023-01–09`, `2023-09-4`, two blanks. */
function titleOf({ title, titleDate }: Minute, withDate: boolean): string {
  if (title === undefined) return '';
  const { level, text } = title.heading;
  const plain = text
    .replace(anyDate, () => ` ${withDate ? titleDate : 'date'}`)
    .replace(/\s+/g, ' ');
  return `${'#'.repeat(level)} ${plain.trim()}`;
}

const anyDate = /\s*\d{4}[-‐-―]\d{1,2}[-‐-―]\d{1,2}/;

const teamsOf = ({ updates }: Minute): readonly string[] => updates.map(({ team }) => team.name);

function allNodes({ nodes, title }: Minute): readonly MinuteNode[] {
  const all = [...nodes];
  for (const node of all) all.push(...node.children);
  return all.filter((node) => node !== title);
}

/** Described or inferred names, so that another spelling is no other heading. */
const headingsOf = (minute: Minute): readonly string[] =>
  allNodes(minute).map(
    ({ team, section, heading }) =>
      team?.name ?? section?.name ?? `“${foldSectionName(heading.text)}”`,
  );

const sectionsOf = (minute: Minute): readonly string[] =>
  allNodes(minute).flatMap(({ section }) => section?.name ?? []);

function hits(written: readonly string[], proposed: readonly string[]): Hits {
  const [a, b] = [new Set(written), new Set(proposed)];
  return {
    written: a.size,
    proposed: b.size,
    both: [...a].filter((name) => b.has(name)).length,
  };
}

/** Says by the paths alone which team minutes belong into the week. */
function linksOf({ then, series, date }: Restart, draft: Minute): MinuteReplay['links'] {
  const previous = series && minutesOfSeries(then, series).at(-1)?.date;
  const earliest = addDays(date, -14);
  const after = previous !== undefined && previous > earliest ? previous : earliest;
  const weekOf = ({ folder }: Team): readonly RepoPath[] =>
    [...then.texts.keys()].filter((path) => {
      const [, day] = /(\d{4}-?\d{2}-?\d{2})[^/]*\.md$/.exec(path) ?? [];
      const isIn = folder !== undefined && path.startsWith(`${folder}/`) && day !== undefined;
      const plain = (text: string): string => text.replaceAll('-', '');
      return isIn && plain(day) > plain(after) && plain(day) <= plain(date);
    });
  let [due, right, wrong] = [0, 0, 0];
  for (const { team, minutesLine } of draft.updates) {
    const week = weekOf(team);
    const link = draft.source.links[minutesLine?.link ?? -1]?.destination;
    const isRight = week.some((path) => link?.endsWith(`/${path}`));
    if (week.length > 0) due++;
    if (isRight) right++;
    else if (link !== undefined) wrong++;
  }
  return { due, right, wrong };
}
