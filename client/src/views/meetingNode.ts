import type {
  MeetingRow,
  MeetingYear,
  NextMeeting,
  RepositoryMeetings,
  SeriesMeetings,
} from '#lsp/protocol/meetings.ts';

/**
 * A row of the *Meetings* view. Those that know their series are what *New Minute* takes as its argument. The id stays
 * the same over every refresh, so that the tree keeps what is unfolded.
 */
export type MeetingNode = RepositoryNode | SeriesNode | EndedNode | NextNode | YearNode | RowNode;

interface Common {
  readonly id: string;
  readonly parent: MeetingNode | undefined;
}

/** Shown where several repositories are open. */
export interface RepositoryNode extends Common {
  readonly kind: 'repository';
  readonly name: string;
  readonly children: readonly MeetingNode[];
}

export interface SeriesNode extends Common {
  readonly kind: 'series';
  readonly root: string;
  readonly series: string;
  readonly row: SeriesMeetings;
  /** Whether it is the only one, so that there is nothing to choose from. */
  readonly isOnly: boolean;
  readonly children: readonly MeetingNode[];
}

/** Holds the series that meet no more. */
export interface EndedNode extends Common {
  readonly kind: 'ended';
  readonly children: readonly MeetingNode[];
}

export interface NextNode extends Common {
  readonly kind: 'next';
  readonly root: string;
  readonly series: string;
  /** `YYYY-MM-DD`. Not called date, so that *New Minute* asks for one unless it is to be this day. */
  readonly day: string;
  readonly row: NextMeeting;
  readonly seriesName: string;
}

/** Its rows are asked for when it is unfolded. */
export interface YearNode extends Common {
  readonly kind: 'year';
  readonly root: string;
  readonly series: string;
  readonly row: MeetingYear;
  readonly isLatest: boolean;
}

export interface RowNode extends Common {
  readonly kind: 'row';
  readonly root: string;
  readonly series: string;
  /** For missed meetings only, as in {@link NextNode}. */
  readonly day: string | undefined;
  readonly row: MeetingRow;
}

/** The top of the tree: repositories where there are several, else the series of the only one. */
export function meetingNodes(repositories: readonly RepositoryMeetings[]): readonly MeetingNode[] {
  const [only, other] = repositories;
  if (only !== undefined && other === undefined) return seriesNodes(only, undefined);
  return repositories.map((repository) => {
    const children: MeetingNode[] = [];
    const { root: id, name } = repository;
    const node: RepositoryNode = { kind: 'repository', id, name, parent: undefined, children };
    children.push(...seriesNodes(repository, node));
    return node;
  });
}

function seriesNodes(
  { root, series }: RepositoryMeetings,
  parent: MeetingNode | undefined,
): readonly MeetingNode[] {
  const isOnly = series.length === 1;
  const nodes = (list: readonly SeriesMeetings[], above: MeetingNode | undefined): SeriesNode[] =>
    list.map((row) => seriesNode(root, row, isOnly, above));
  const current = nodes(
    series.filter(({ hasEnded }) => !hasEnded),
    parent,
  );
  const ended = series.filter(({ hasEnded }) => hasEnded);
  if (ended.length === 0) return current;
  const children: MeetingNode[] = [];
  const group: EndedNode = { kind: 'ended', id: `${root}|ended`, parent, children };
  children.push(...nodes(ended, group));
  return [...current, group];
}

function seriesNode(
  root: string,
  row: SeriesMeetings,
  isOnly: boolean,
  above: MeetingNode | undefined,
): SeriesNode {
  const id = `${root}|series ${row.id}`;
  const place = { root, series: row.id };
  const children: MeetingNode[] = [];
  const parent: SeriesNode = { kind: 'series', id, ...place, row, isOnly, parent: above, children };
  if (row.next !== undefined) {
    const { date: day } = row.next;
    const seriesName = row.name;
    children.push({
      kind: 'next',
      id: `${id}|next`,
      ...place,
      day,
      row: row.next,
      seriesName,
      parent,
    });
  }
  for (const [index, year] of row.years.entries()) {
    const isLatest = index === 0;
    children.push({
      kind: 'year',
      id: `${id}|${year.year}`,
      ...place,
      row: year,
      isLatest,
      parent,
    });
  }
  return parent;
}

/** The rows below a year. */
export const rowNodes = (year: YearNode, rows: readonly MeetingRow[]): readonly RowNode[] =>
  rows.map((row) => ({
    kind: 'row',
    id: `${year.id}|${row.uri ?? `${row.kind} ${row.date ?? row.tooltip}`}`,
    root: year.root,
    series: year.series,
    day: row.date,
    row,
    parent: year,
  }));

/** The year of a series somewhere in the tree, which is at most five rows deep. */
export function findYear(
  nodes: readonly MeetingNode[],
  place: { readonly root: string; readonly series: string; readonly year: string },
): YearNode | undefined {
  for (const node of nodes) {
    if (node.kind === 'year') {
      const isIt =
        node.root === place.root && node.series === place.series && node.row.year === place.year;
      if (isIt) return node;
    } else if ('children' in node) {
      const found = findYear(node.children, place);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
