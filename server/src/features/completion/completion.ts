import { lineAt, lineText } from '#base/lineMap.ts';
import type { RepoPath } from '#base/path.ts';
import { slice } from '#base/range.ts';
import { type OpenMinute, openMinute } from '#features/sections/missingParts.ts';
import { allNodes } from '#workspace/describedSections.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import {
  type CompletionContext,
  completionContext,
  type HeadingContext,
} from './completionContext.ts';
import {
  type Candidate,
  type CompletionOptions,
  type CompletionResult,
  toItems,
} from './completionItem.ts';
import { lineCandidates, wholeMinute } from './completionLine.ts';
import { completeLink } from './completionLink.ts';
import { completeMinutes } from './completionMinutes.ts';
import { completePeople } from './completionPeople.ts';
import { missingSections } from './completionSections.ts';
import { teamHeadings, teamNames } from './completionTeams.ts';

/** What begins a link; for these nothing but links is offered. */
const linkTriggers: readonly string[] = ['(', '<'];

/** What joins the parts of a date, a path or a name: VS Code asks anew for letters behind them, but not for digits. */
const joiningTriggers: readonly string[] = ['-', '/'];

/**
 * Characters after which editors ask by themselves: a heading's marks, the blank behind them, behind `Team` or the colon
 * of a role line, the `@` of a handle, {@link linkTriggers} and {@link joiningTriggers}.
 */
export const completionTriggers: readonly string[] = [
  '#',
  ' ',
  '@',
  ...linkTriggers,
  ...joiningTriggers,
];

/** More are of no use to anybody, and a hostile description could make any number. */
const mostItems = 500;

const nothing: CompletionResult = { items: [], isIncomplete: false };

/** What can be written at `offset` (UTF-16): sections, teams, links, and small things that minutes have again and again. */
export function complete(
  snapshot: Snapshot,
  path: RepoPath,
  offset: number,
  options: CompletionOptions,
): CompletionResult {
  const minute = minuteOf(snapshot, path);
  if (!minute || snapshot.config.series.length === 0) return nothing;
  const links =
    completeMinutes(snapshot, minute, offset, options) ??
    completeLink(snapshot, minute, offset, options);
  if (links || linkTriggers.includes(options.trigger ?? '')) return links ?? nothing;
  const people = completePeople(snapshot, minute, offset, options);
  if (people) {
    const typed = slice(minute.source.text, { start: people.span.start, end: offset });
    const place = { span: people.span, before: typed, behind: '' };
    return itemsFor(people.candidates, place, options);
  }
  const context = completionContext(minute.source, offset);
  if (!context) return nothing;
  const before = slice(minute.source.text, { start: context.span.start, end: offset });
  const candidates = joined(candidatesAt(snapshot, minute, context, options), before, options);
  const behind = context.kind === 'heading' ? gapBehind(minute, context.span.end) : '';
  const place = { span: context.span, before, behind };
  return itemsFor(candidates, place, options);
}

const itemsFor = (
  candidates: readonly Candidate[],
  place: Parameters<typeof toItems>[1],
  options: CompletionOptions,
): CompletionResult => ({
  items: toItems(candidates.slice(0, mostItems), place, options),
  // What fits depends on more than the letters: editors ask again with each keystroke.
  isIncomplete: candidates.length > 0,
});

/** Behind `-` or `/` only what has that in its name: otherwise no name is being written. */
function joined(
  candidates: readonly Candidate[],
  before: string,
  { trigger }: CompletionOptions,
): readonly Candidate[] {
  if (!joiningTriggers.includes(trigger ?? '')) return candidates;
  const word = /\S*$/.exec(before.slice(-60))?.[0].toLowerCase() ?? '';
  return candidates.filter(({ names }) => names.some((name) => name.toLowerCase().includes(word)));
}

/** A line end where text follows on the next line: it would become part of what is inserted. */
function gapBehind({ source }: Minute, offset: number): string {
  const next = lineAt(source.lines, offset) + 1;
  return lineText(source.lines, next).trim() === '' ? '' : source.style.eol;
}

function candidatesAt(
  snapshot: Snapshot,
  minute: Minute,
  context: CompletionContext,
  { trigger }: CompletionOptions,
): readonly Candidate[] {
  const open = openMinute(snapshot, minute, context.span.end);
  const whole = wholeMinute(snapshot, minute);
  switch (context.kind) {
    case 'heading':
      return open ? [...whole, ...headingCandidates(open, context)] : [];
    case 'teamWord':
    case 'linkText':
      return teamNames(snapshot, open, context.typed);
    case 'line':
      // A blank behind a bullet is no question.
      if (!open || trigger !== undefined) return [];
      return [...whole, ...lineCandidates(snapshot, open, context)];
  }
}

function headingCandidates(open: OpenMinute, context: HeadingContext): readonly Candidate[] {
  const sections = missingSections(open, context);
  const teams = teamHeadings(open, context);
  const here = sections.filter(({ level }) => level === context.level);
  const elsewhere = sections.filter(({ level }) => level !== context.level);
  const teamsHere = context.level === open.teams.level;
  const teamsFirst = teamsHere && standsAmongTeams(open, context.span.start, context.level);
  return [
    ...(teamsFirst ? teams.missing : []),
    ...here.map(({ candidate }) => candidate),
    ...(teamsHere && !teamsFirst ? teams.missing : []),
    ...(teamsHere ? teams.others : []),
    ...elsewhere.map(({ candidate }) => candidate),
    ...(teamsHere ? [] : [...teams.missing, ...teams.others]),
  ];
}

/** Whether a heading of `level` at `offset` would stand in the teams' section, or behind a team of its level. */
function standsAmongTeams({ minute }: OpenMinute, offset: number, level: number): boolean {
  const before = allNodes(minute).filter(({ heading }) => heading.span.start < offset);
  const last = before.findLast(({ heading }) => heading.level <= level);
  return last?.kind === 'team' || last?.section?.kind === 'teams';
}
