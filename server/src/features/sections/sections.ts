import type { RepoPath } from '#base/path.ts';
import type { Span } from '#base/range.ts';
import { teamBlocks } from '#features/newMinute/minuteBlocks.ts';
import type { ReportingTeam } from '#features/newMinute/reportingTeams.ts';
import type { DescribedSection } from '#workspace/describedSections.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { insertionAt } from './insertion.ts';
import { type MinuteItem, minuteItems } from './minuteItems.ts';
import { missingBlocks, type OpenMinute, openMinute } from './missingParts.ts';
import { type Block, render } from './snippetText.ts';

/** One entry of *Insert Section*. */
export interface SectionOffer {
  readonly label: string;
  readonly detail: string;
  /** Whether minutes of this series usually have it and this one doesn't. */
  readonly missing: boolean;
  readonly text: string;
  /** `text` with tab stops, in LSP snippet syntax. */
  readonly snippet: string;
  /** Where it belongs: the blank lines that it replaces. */
  readonly span: Span;
}

/** What *Insert Section* offers for a minute: what it lacks first, in the usual order. */
export function sectionChoices(snapshot: Snapshot, path: RepoPath): readonly SectionOffer[] {
  const minute = minuteOf(snapshot, path);
  const open = minute && openMinute(snapshot, minute);
  if (!open) return [];
  const { config } = snapshot;
  const { teams, sections, present, draft, writing } = open;
  const lacking = sections.filter(({ section }) => !present.has(section));
  // A section that comes with its parent isn't offered twice.
  const single = lacking.filter(({ parent, section }) => !comesWith(parent, section, open));
  const level = teams.level;
  const teamOffers = (list: readonly ReportingTeam[], usual: boolean): SectionOffer[] =>
    level === undefined
      ? []
      : list
          .filter(({ team }) => !teams.present.has(team))
          .map((team) => teamOffer(team, level, usual, open));
  return [
    ...single
      .filter(({ section }) => section.inNewMinutes)
      .map((one) => sectionOffer(one, true, open)),
    ...teamOffers(teams.reporting, true),
    ...single
      .filter(({ section }) => !section.inNewMinutes)
      .map((one) => sectionOffer(one, false, open)),
    ...teamOffers(teams.others, false),
    ...minuteItems(config, draft.form, writing, draft.earlier).map((item) => itemOffer(item, open)),
  ];
}

const comesWith = (
  parent: DescribedSection['parent'],
  section: DescribedSection['section'],
  open: OpenMinute,
): boolean => parent !== undefined && section.inNewMinutes && !open.present.has(parent);

function sectionOffer(described: DescribedSection, usual: boolean, open: OpenMinute): SectionOffer {
  const { section, parent } = described;
  const detail = parent ? `Section of ${parent.name}` : `Section of ${open.series.name}`;
  const blocks = missingBlocks(section, open);
  return {
    label: section.name,
    detail,
    missing: usual,
    ...placed(blocks, placeOf(described, open), open),
  };
}

function teamOffer(
  team: ReportingTeam,
  level: number,
  usual: boolean,
  open: OpenMinute,
): SectionOffer {
  const blocks = teamBlocks(team, level, open.draft);
  const detail = usual ? `Team that reports in ${open.series.name}` : 'Team';
  return {
    label: team.name,
    detail,
    missing: usual,
    ...placed(blocks, teamPlace(team, open), open),
  };
}

function itemOffer(item: MinuteItem, open: OpenMinute): SectionOffer {
  const kind = ({ actionItem: 'actions', participants: 'participants', event: 'events' } as const)[
    item.kind
  ];
  const node = open.sections
    .filter(({ section }) => section.kind === kind)
    .map(({ section }) => open.present.get(section))
    .find((found) => found !== undefined);
  const at = node
    ? (node.children[0]?.span.start ?? node.span.end)
    : open.minute.source.text.length;
  return {
    label: item.label,
    detail: item.detail,
    missing: false,
    ...placed([item.block], at, open),
  };
}

function placed(
  blocks: readonly Block[],
  offset: number,
  { minute, writing }: OpenMinute,
): Pick<SectionOffer, 'text' | 'snippet' | 'span'> {
  const { eol } = writing.style;
  return insertionAt(minute.source.text, offset, render(blocks, eol), eol);
}

/** Behind the section that usually comes before it, else before the one that comes next. */
export function placeOf({ section, parent, siblings }: DescribedSection, open: OpenMinute): number {
  const { present, minute } = open;
  const index = siblings.indexOf(section);
  const before = siblings.slice(0, index).findLast((one) => present.has(one));
  if (before) return present.get(before)?.span.end ?? 0;
  const holder = parent && present.get(parent);
  const after = siblings.slice(index + 1).find((one) => present.has(one));
  if (after) return present.get(after)?.span.start ?? 0;
  if (holder) return holder.span.end;
  const outer = parent && open.sections.find((one) => one.section === parent);
  if (outer) return placeOf(outer, open);
  const opens = section.kind === 'roles' || section.kind === 'participants';
  const first = opens ? minute.title?.children[0]?.span.start : undefined;
  return first ?? minute.source.text.length;
}

/** Behind the team that usually comes before it, else where the teams begin. */
function teamPlace({ team }: ReportingTeam, open: OpenMinute): number {
  const { teams, minute, sections, present } = open;
  const order = teams.reporting.map((one) => one.team);
  const index = order.indexOf(team);
  const before = index < 0 ? order : order.slice(0, index);
  const update = before
    .toReversed()
    .map((one) => minute.updates.findLast((candidate) => candidate.team === one))
    .find((found) => found !== undefined);
  if (update) return update.node.span.end;
  const first = minute.updates[0];
  if (first) return index < 0 ? (minute.updates.at(-1)?.node.span.end ?? 0) : first.node.span.start;
  const holder = sections.find(({ section }) => section.kind === 'teams');
  const node = holder && present.get(holder.section);
  if (node) return node.children[0]?.span.start ?? node.span.end;
  return holder ? placeOf(holder, open) : minute.source.text.length;
}
