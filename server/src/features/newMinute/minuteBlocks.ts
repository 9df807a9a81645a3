import type { CalendarDate } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import { byRecency } from '#config/byRecency.ts';
import type { Form, Section, Series, Team } from '#config/model.ts';
import {
  bodyBlocks,
  bodyLine,
  headingLine,
  onDate,
  plainStyle,
  sectionBlocks,
  titleBlock,
  type Writing,
} from '#features/sections/skeleton.ts';
import { type Block, stop } from '#features/sections/snippetText.ts';
import type { WritingStyle } from '#minutes/model.ts';
import type { Minute } from '#workspace/minute.ts';
import { minutesLineForm } from '#workspace/minutesLineForm.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { minutesToLink, windowOf } from '#workspace/window.ts';
import { nextNumber } from './counted.ts';
import { frontMatterBlocks } from './frontMatterBlocks.ts';
import { leadOf } from './leadLines.ts';
import { emptyMinutesLine, linkedMinutesLine } from './minutesLine.ts';
import { type ReportingTeam, reportingTeams } from './reportingTeams.ts';
import { describesTaker, recentRoleLine, roleLineOf } from './roleLine.ts';
import { withTakerLine } from './takerSection.ts';

/** A minute to be written. */
export interface Draft {
  readonly snapshot: Snapshot;
  readonly series: Series;
  readonly form: Form;
  readonly path: RepoPath;
  readonly date: CalendarDate;
  /** Minutes of the series before it, latest first. */
  readonly earlier: readonly Minute[];
}

/** A whole minute: front matter, title, the sections of new minutes, and the teams where this series has them. */
export function minuteBlocks(draft: Draft): Block[] {
  const { form, earlier, date } = draft;
  const writing = writingOf(draft);
  const teams = { level: teamsLevel(draft), blocks: teamUpdates(draft) };
  const front = form.deck ? [] : frontMatterBlocks(earlier, date);
  const lead = form.deck
    ? { above: [], below: [], asksTaker: false }
    : leadOf(earlier, date, writing);
  const isAsked = lead.asksTaker || describesTaker(form);
  const line = isAsked ? undefined : recentRoleLine(earlier);
  const sections = line === undefined ? form.sections : withTakerLine(form.sections, line, earlier);
  const taker = sections || line === undefined ? [] : [[bodyLine(line, writing)]];
  const whole = { ...form, sections: sections ?? form.sections };
  return [
    ...front,
    ...lead.above,
    ...wholeMinute(whole, writing, teams, [...lead.below, ...taker]),
  ];
}

/** The updates of the teams that are to report. */
export function teamUpdates(draft: Draft): Block[] {
  const level = teamsLevel(draft);
  const teams = reportingTeams(draft.snapshot, draft.series, draft.date);
  return teams.flatMap((team) => teamBlocks(team, level, draft));
}

const teamsLevel = (draft: Draft): number =>
  teamLevel(
    draft,
    draft.form.sections.find((one) => one.kind === 'teams'),
  );

/** The blocks of a minute of `form` with these team updates; `above` stands right below the title. */
export function wholeMinute(
  form: Form,
  writing: Writing,
  teams: { readonly level: number; readonly blocks: readonly Block[] },
  above: readonly Block[] = [],
): Block[] {
  const sections = form.sections.filter((section) => section.inNewMinutes);
  const place = sections.findIndex((section) => section.kind === 'teams');
  const blocks: Block[] = [titleBlock(form.title, writing), ...above];
  for (const [index, section] of sections.entries()) {
    if (index !== place) blocks.push(...sectionBlocks(section, writing));
    else blocks.push(...teamsSection(section, teams, writing));
  }
  if (place < 0) blocks.push(...teams.blocks);
  return form.deck ? asDeck(blocks) : blocks;
}

/** Front matter that says so, and a new slide at each first-level heading. */
function asDeck(blocks: readonly Block[]): Block[] {
  const slides = blocks.flatMap((block, index): Block[] => {
    const first = block[0]?.[0];
    const startsSlide = typeof first === 'string' && first.startsWith('# ') && index > 0;
    return startsSlide ? [[['---']], block] : [block];
  });
  return [[['---'], ['type: slide'], ['---']], ...slides];
}

/** Who writes, and how the last minute is written. */
export function writingOf({ snapshot, series, form, date, earlier }: Draft): Writing {
  const { me } = snapshot.settings;
  const indents = earlier.filter(({ source }) => source.listItems.some(({ depth }) => depth > 0));
  const [indent] = byRecency(indents.map(({ source }) => [source.style.indent]));
  const style: WritingStyle = {
    indent: indent?.value ?? plainStyle.indent,
    eol: earlier[0]?.source.style.eol ?? plainStyle.eol,
    bullet: form.bullet,
  };
  return {
    style,
    date: onDate(date),
    roleLine: roleLineOf(earlier),
    number: nextNumber(form.title, series, earlier[0], date),
    me: me === undefined ? undefined : `@${me}`,
  };
}

function teamsSection(
  section: Section,
  teams: { readonly level: number; readonly blocks: readonly Block[] },
  writing: Writing,
): Block[] {
  const children = section.children.filter((child) => child.inNewMinutes);
  // Where teams stand at the section's own level, recent minutes do without its heading; slides are all level 1.
  const hasHeading = teams.level > section.level || section.level === 1;
  return [
    ...(hasHeading ? [[headingLine(section.level, section.name)]] : []),
    ...(section.body.length > 0 ? bodyBlocks(section, writing) : []),
    ...teams.blocks,
    ...children.flatMap((child) => sectionBlocks(child, writing)),
  ];
}

/** The level that most team headings of the last minutes have; below the section's where none has any. */
export function teamLevel(
  { earlier, form }: Pick<Draft, 'earlier' | 'form'>,
  section: Section | undefined,
): number {
  const counts = new Map<number, number>();
  for (const minute of earlier.filter((one) => one.updates.length > 0).slice(0, 4)) {
    for (const { node } of minute.updates) {
      counts.set(node.heading.level, (counts.get(node.heading.level) ?? 0) + 1);
    }
  }
  const most = [...counts].toSorted((a, b) => b[1] - a[1])[0];
  return most?.[0] ?? describedTeamLevel(form, section);
}

/** Teams stand one level below their section, on slides beside it. */
export function describedTeamLevel(form: Form, section: Section | undefined): number {
  if (section === undefined) return 2;
  return form.deck ? section.level : section.level + 1;
}

/** A team's heading, its `Minutes:` line, and a place to write. */
export function teamBlocks(
  { team, name }: ReportingTeam,
  level: number,
  draft: Pick<Draft, 'snapshot' | 'series' | 'path' | 'date' | 'earlier'>,
): Block[] {
  const line = minutesLineBlocks(team, draft);
  return [[headingLine(level, name)], ...line, [[stop()]]];
}

/** The line that links the team's minutes of this window; an empty one where they may still come. */
export function minutesLineBlocks(
  team: Team,
  {
    snapshot,
    series,
    path,
    date,
    earlier,
  }: Pick<Draft, 'snapshot' | 'series' | 'path' | 'date' | 'earlier'>,
): Block[] {
  const form = minutesLineForm(earlier);
  const target = minutesToLink(snapshot, team, windowOf(snapshot, series, date));
  if (target) return [[linkedMinutesLine(form, snapshot.config.repository, path, target)]];
  const hadLine = earlier
    .slice(0, 2)
    .some((minute) => minute.updates.some((update) => update.team === team && update.minutesLine));
  return team.folder !== undefined || hadLine ? [[emptyMinutesLine(form)]] : [];
}
