import assert from 'node:assert/strict';
import { findYear, type MeetingNode, meetingNodes, rowNodes } from '#client/views/meetingNode.ts';
import type { RepositoryMeetings, SeriesMeetings } from '#lsp/protocol/meetings.ts';

const series = (id: string, more: Partial<SeriesMeetings> = {}): SeriesMeetings => ({
  id,
  name: `Team ${id}`,
  kind: 'team',
  description: 'Mondays',
  tooltip: id,
  hasEnded: false,
  next: { date: '2023-07-03', label: 'next: Mon 2023-07-03', description: 'today' },
  years: [
    { year: '2023', count: 2 },
    { year: '2022', count: 1 },
  ],
  ...more,
});

const repository = (name: string, ...all: SeriesMeetings[]): RepositoryMeetings => ({
  root: `file:///${name}`,
  name,
  series: all,
});

const shape = (nodes: readonly MeetingNode[]): readonly unknown[] =>
  nodes.map((node) => ('children' in node ? [node.kind, ...shape(node.children)] : node.kind));

const everyNode = (nodes: readonly MeetingNode[]): readonly MeetingNode[] =>
  nodes.flatMap((node) => [node, ...('children' in node ? everyNode(node.children) : [])]);

describe('nodes of the Meetings view', () => {
  it('are the series of the only repository, those that ended in a group at the end', () => {
    const ended = series('tea', { hasEnded: true, next: undefined });
    const nodes = meetingNodes([repository('lake', ended, series('boats'))]);
    assert.deepEqual(shape(nodes), [
      ['series', 'next', 'year', 'year'],
      ['ended', ['series', 'year', 'year']],
    ]);
  });

  it('have repositories on top only where there are several', () => {
    const nodes = meetingNodes([
      repository('lake', series('boats')),
      repository('sea', series('boats')),
    ]);
    assert.deepEqual(shape(nodes), [
      ['repository', ['series', 'next', 'year', 'year']],
      ['repository', ['series', 'next', 'year', 'year']],
    ]);
    assert.deepEqual(meetingNodes([]), []);
  });

  it('know their parents, and have ids that are unique and stay', () => {
    const data = [
      repository('lake', series('boats'), series('tea', { hasEnded: true })),
      repository('sea', series('boats')),
    ];
    const all = everyNode(meetingNodes(data));
    for (const node of all) {
      if ('children' in node) for (const child of node.children) assert.equal(child.parent, node);
    }
    const ids = all.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      everyNode(meetingNodes(structuredClone(data))).map(({ id }) => id),
      ids,
    );
  });

  it('are found by root, series and year, and have rows with ids of their own', () => {
    const nodes = meetingNodes([
      repository('lake', series('boats')),
      repository('sea', series('tea', { hasEnded: true })),
    ]);
    const place = { root: 'file:///sea', series: 'tea', year: '2022' };
    const year = findYear(nodes, place);
    assert.ok(year);
    assert.deepEqual([year.root, year.series, year.row.count], ['file:///sea', 'tea', 1]);
    assert.equal(findYear(nodes, { ...place, year: '2021' }), undefined);
    const text = { label: '', description: '', tooltip: '' };
    const rows = rowNodes(year, [
      { kind: 'minute', uri: 'file:///sea/tea/1.md', ...text },
      { kind: 'missed', date: '2022-06-06', ...text },
      { kind: 'pause', ...text, tooltip: 'No minutes from here to there.' },
    ]);
    assert.equal(new Set(rows.map(({ id }) => id)).size, 3);
    assert.deepEqual(
      rows.map(({ root, series: id, day }) => [root, id, day]),
      [
        ['file:///sea', 'tea', undefined],
        ['file:///sea', 'tea', '2022-06-06'],
        ['file:///sea', 'tea', undefined],
      ],
    );
    assert.ok(rows.every(({ parent }) => parent === year));
  });
});
