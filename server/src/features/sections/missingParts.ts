import type { Section, Series, Team } from '#config/model.ts';
import { type Draft, teamLevel } from '#features/newMinute/minuteBlocks.ts';
import {
  earlierMinutes,
  type ReportingTeam,
  reportingTeams,
} from '#features/newMinute/reportingTeams.ts';
import { roleLineOf } from '#features/newMinute/roleLine.ts';
import {
  type DescribedSection,
  describedSections,
  isAt,
  presentSections,
} from '#workspace/describedSections.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { onDate, plainStyle, sectionBlocks, type Writing } from './skeleton.ts';
import type { Block } from './snippetText.ts';

/** A minute that is being written, seen against its description. */
export interface OpenMinute {
  readonly minute: Minute;
  readonly series: Series;
  readonly draft: Draft;
  readonly writing: Writing;
  readonly sections: readonly DescribedSection[];
  /** How many levels deeper this minute writes its sections than the description says (negative: higher). */
  readonly shift: number;
  /** The heading of each described section that is there. */
  readonly present: ReturnType<typeof presentSections>;
  readonly teams: MinuteTeams;
}

/** The teams that a minute may have. */
export interface MinuteTeams {
  /** Heading level that this minute, or the last ones, have their teams at; nothing where no teams report. */
  readonly level: number | undefined;
  /** Those that usually report, in their order. */
  readonly reporting: readonly ReportingTeam[];
  /** All others that are still there. */
  readonly others: readonly ReportingTeam[];
  readonly present: ReadonlySet<Team>;
}

/**
 * What `minute` has and lacks; nothing for documents without series. The heading at `cursor` is being written and
 * doesn't count as there.
 */
export function openMinute(
  snapshot: Snapshot,
  minute: Minute,
  cursor?: number,
): OpenMinute | undefined {
  const { series, form } = minute;
  if (!series || !form) return undefined;
  const date = minute.date ?? snapshot.today;
  const earlier = earlierMinutes(snapshot, series, date);
  const draft = { snapshot, series, form, path: minute.path, date, earlier };
  const { me } = snapshot.settings;
  const own = minute.source.listItems.length > 0 ? minute.source.style : earlier[0]?.source.style;
  const style = own ?? { ...plainStyle, bullet: form.bullet };
  const present = presentSections(minute, cursor);
  return {
    minute,
    series,
    draft,
    writing: {
      style,
      date: onDate(date),
      roleLine: roleLineOf(earlier),
      me: me === undefined ? undefined : `@${me}`,
    },
    sections: describedSections(form),
    shift: shiftOf(minute, present),
    present,
    teams: minuteTeams(snapshot, minute, draft, cursor),
  };
}

/** What most sections that are there show, else the title. */
function shiftOf(minute: Minute, present: OpenMinute['present']): number {
  const counts = new Map<number, number>();
  for (const [section, { heading }] of present) {
    const shift = heading.level - section.level;
    counts.set(shift, (counts.get(shift) ?? 0) + 1);
  }
  const most = [...counts].toSorted((a, b) => b[1] - a[1])[0];
  if (most) return most[0];
  const usual = minute.form?.title.levels[0];
  return minute.title && usual !== undefined ? minute.title.heading.level - usual : 0;
}

/** The lines of a section that this minute lacks, at the level of this minute, without children that are there. */
export function missingBlocks(section: Section, open: OpenMinute): Block[] {
  const children = section.children.filter((child) => !open.present.has(child));
  return sectionBlocks({ ...section, children }, open.writing, section.level + open.shift);
}

function minuteTeams(
  snapshot: Snapshot,
  minute: Minute,
  draft: Draft,
  cursor: number | undefined,
): MinuteTeams {
  const { series, form, date } = draft;
  const reporting = reportingTeams(snapshot, series, date);
  const known = new Set(reporting.map(({ team }) => team));
  const others = snapshot.config.teams
    .filter((team) => !known.has(team) && (team.until === undefined || date <= team.until))
    .map((team) => ({ team, name: team.name }));
  const section = teamsSection(form.sections);
  const haveTeams =
    series.kind === 'weekly' ||
    section !== undefined ||
    reporting.length > 0 ||
    minute.updates.length > 0;
  const updates = minute.updates.filter(({ node }) => !isAt(node.heading, cursor));
  const own = updates.length > 0 ? [{ ...minute, updates }] : draft.earlier;
  return {
    level: haveTeams ? teamLevel({ earlier: own, form }, section) : undefined,
    reporting,
    others,
    present: new Set(updates.map((update) => update.team)),
  };
}

const teamsSection = (sections: readonly Section[]): Section | undefined =>
  sections.find((section) => section.kind === 'teams');
