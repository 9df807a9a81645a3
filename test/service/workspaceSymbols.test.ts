import assert from 'node:assert/strict';
import { workspaceSymbols } from '#features/outline/workspaceSymbols.ts';
import { tidewater } from '#support/tidewater.ts';

const snapshot = tidewater({
  'weekly/2024-05-08.md':
    '# Tidewater Weekly 2024-05-08\n## Meta\n- Minutes: Bo\n## Team updates\n### Team Harbour\n### Crane\n',
  'weekly/2024-05-15.md':
    '# Tidewater Weekly 2024-05-15\n## Team updates\n### team  port\n#### Crane maintenance\n- AI @bo: order a crane\n',
  'harbour/20240513.md':
    '# 2024-05-13\n## Participants\n- @bo\n## Agenda\n### New crane\n### Dredging\n',
  'festivals/plan.md': '# Summer festival\n## Stage\n',
  'notes.md': 'nothing\n',
});

const find = (query: string): readonly string[] =>
  workspaceSymbols(snapshot, query).map((it) => `${it.name} | ${it.containerName}`);

describe('workspaceSymbols', () => {
  it('gives the newest minutes for an empty query, undated documents last', () => {
    assert.deepEqual(find(''), [
      'Tidewater Weekly 2024-05-15 (Wed) | weekly/2024-05-15.md',
      'Team Harbour 2024-05-13 (Mon) | harbour/20240513.md',
      'Tidewater Weekly 2024-05-08 (Wed) | weekly/2024-05-08.md',
      'Summer festival | festivals/plan.md',
      'notes.md | notes.md',
    ]);
  });

  it('finds minutes by date and series, with and without hyphens', () => {
    const minute = 'Tidewater Weekly 2024-05-15 (Wed) | weekly/2024-05-15.md';
    for (const query of [
      'tidewater 2024-05-15',
      '2024-05-15 weekly',
      'weekly 20240515',
      'wed 05-15',
    ]) {
      assert.equal(find(query)[0], minute, query);
    }
  });

  it('puts minutes of a month or day first, the newest of them first', () => {
    const year = tidewater({
      'weekly/2023-06-14.md': '# Tidewater Weekly 2023-06-14\n## 2023-06 in review\n',
      'weekly/2023-06-28.md': '# Tidewater Weekly 2023-06-28\n',
      'weekly/2023-12-06.md': '# Tidewater Weekly 2023-12-06\n',
    });
    for (const query of ['2023-06', 'weekly 2023-06', '2023-06 weekly', '202306', '2023-0']) {
      assert.deepEqual(
        workspaceSymbols(year, query)
          .slice(0, 2)
          .map(({ name }) => name),
        ['Tidewater Weekly 2023-06-28 (Wed)', 'Tidewater Weekly 2023-06-14 (Wed)'],
        query,
      );
    }
    const names = workspaceSymbols(year, '2023-06').map(({ name }) => name);
    assert.deepEqual(names.slice(2), ['2023-06 in review', 'Tidewater Weekly 2023-12-06 (Wed)']);
  });

  it('ranks what is called so before what begins so before what holds it, newest first', () => {
    assert.deepEqual(find('crane'), [
      'Crane | Tidewater Weekly 2024-05-08 (Wed)',
      'Crane maintenance | Tidewater Weekly 2024-05-15 (Wed)',
      'order a crane (@bo) | Tidewater Weekly 2024-05-15 (Wed)',
      'New crane | Team Harbour 2024-05-13 (Mon)',
    ]);
  });

  it('finds a team by its name however it is spelled, and wants all words', () => {
    assert.deepEqual(find('team harbour').slice(0, 2), [
      'Team Harbour | Tidewater Weekly 2024-05-15 (Wed)',
      'Team Harbour | Tidewater Weekly 2024-05-08 (Wed)',
    ]);
    assert.deepEqual(find('crane dredging'), []);
  });

  it('finds letters scattered over a name only where no word fits', () => {
    assert.deepEqual(find('drdgng'), ['Dredging | Team Harbour 2024-05-13 (Mon)']);
  });

  it('leaves out sections that every minute has, and says where things are', () => {
    assert.deepEqual(find('participants'), []);
    const [found] = workspaceSymbols(snapshot, 'Dredging');
    assert.equal(found?.path, 'harbour/20240513.md');
    assert.deepEqual(found?.range.start, { line: 5, character: 0 });
  });

  it('gives at most 512', () => {
    const many = tidewater({ 'weekly/2024-05-15.md': '## Crane\n'.repeat(600) });
    assert.equal(workspaceSymbols(many, 'crane').length, 512);
  });
});
