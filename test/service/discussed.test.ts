import assert from 'node:assert/strict';
import { lineAt } from '#base/lineMap.ts';
import { type Discussed, discussed } from '#features/discussed/discussed.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { windmill } from '#support/windmill.ts';

const snapshot = snapshotOf(
  {
    ...windmill,
    'millers/20240401.md': `# 2024-04-01

## Participants

- @ada

## Agenda

### Status page

- Caddy is set up
- the page shows nothing yet

\`\`\`
caddy reverse-proxy
\`\`\`

### Kubernetes

- upgraded

<!-- caddy: ask again -->
`,
    'millers/20240408.md': `# 2024-04-08

### Statuspage (@ada, 10 min)

- Grüße an Jörg
`,
    'board.md': '# 2023-01-09\n\n- the roof\n\n# 2023-01-02\n\n- the roof, again\n',
  },
  { branch: 'main' },
);

const limits = { meetings: 100, places: 100 };

const find = (query: string): Discussed => discussed(snapshot, query, limits);

/** Day of each meeting with the lines of its places. */
const lines = (query: string): readonly string[] =>
  find(query).meetings.map(({ path, date, places }) => {
    const source = snapshot.texts.get(path);
    assert.ok(source);
    const numbers = places.map(({ span }) => lineAt(source.lines, span.start) + 1);
    return `${date} ${path}:${numbers}`;
  });

describe('when something was discussed', () => {
  it('are the newest meetings first, in each the headings first', () => {
    assert.deepEqual(lines('mill stones'), [
      '2024-05-16 weekly/20240516.md:13',
      '2024-05-13 millers/20240513.md:10',
      '2024-05-09 weekly/20240509.md:13',
      '2024-05-06 millers/20240506.md:10',
    ]);
    const [weekly] = find('mill stones').meetings;
    assert.deepEqual(weekly, {
      path: 'weekly/20240516.md',
      name: 'Windmill Weekly',
      date: '2024-05-16',
      weekday: 'Thursday',
      count: 1,
      places: [
        {
          kind: 'text',
          text: 'Mill stones: sails#12 is closed, thanks to Team Sails and to @ADA',
          below: 'Grinding crew',
          span: weekly?.places[0]?.span,
        },
      ],
    });
  });

  it('is found by words in any order, also of the headings above, the meeting and its date', () => {
    assert.deepEqual(lines('caddy status'), ['2024-04-01 millers/20240401.md:11']);
    assert.deepEqual(lines('2024-04 caddy'), ['2024-04-01 millers/20240401.md:11']);
    assert.deepEqual(lines('millers 20240513 quarry'), ['2024-05-13 millers/20240513.md:12']);
    assert.deepEqual(lines('2024-05-13'), ['2024-05-13 millers/20240513.md:1']);
    assert.deepEqual(lines('caddy kubernetes'), []);
  });

  it('is found as a topic whatever its blanks and marks', () => {
    const found = ['2024-04-08 millers/20240408.md:3', '2024-04-01 millers/20240401.md:9'];
    assert.deepEqual(lines('statuspage'), found);
    assert.deepEqual(lines('Status-Page'), found);
  });

  it('is found by parts of words only where none begins so', () => {
    assert.deepEqual(lines('page'), ['2024-04-01 millers/20240401.md:9,12']);
    assert.deepEqual(lines('netes'), ['2024-04-01 millers/20240401.md:18']);
  });

  it('is found in spite of a slip of the pen, and it is said', () => {
    const found = find('kubernets upgraded');
    assert.deepEqual(found.instead, ['kubernetes']);
    assert.deepEqual(lines('kubernets upgraded'), ['2024-04-01 millers/20240401.md:20']);
    assert.deepEqual(find('kubernetes').instead, []);
    assert.deepEqual(lines('xyz'), []);
  });

  it('is on the day and in the month that are named, and on no other', () => {
    assert.deepEqual(lines('ada 2024-04'), [
      '2024-04-08 millers/20240408.md:3',
      '2024-04-01 millers/20240401.md:5',
    ]);
    assert.deepEqual(lines('ada 2024-04-01'), ['2024-04-01 millers/20240401.md:5']);
    assert.deepEqual(find('20240402').instead, []);
    const minute = '2024-05-13 millers/20240513.md:1';
    for (const query of ['millers 2024-05-13', '20240513 millers', 'millers/20240513.md']) {
      assert.deepEqual(lines(query), [minute], query);
    }
    assert.deepEqual(lines('sails#13'), []);
    assert.deepEqual(lines('https://github.com/windmill/minutes/blob/main/millers/20240408.md'), [
      '2024-04-08 millers/20240408.md:1',
    ]);
  });

  it('is found without accents', () => {
    const found = ['2024-04-08 millers/20240408.md:5'];
    for (const query of ['Grüße Jörg', 'GRÜSSE JÖRG', 'grusse jorg']) {
      assert.deepEqual(lines(query), found, query);
    }
  });

  it('is found as an issue in any form, as a page, and as a person', () => {
    const issue = lines('sails#12');
    assert.equal(issue.length, 4);
    for (const query of [
      'https://github.com/windmill/sails/issues/12',
      '[12](https://github.com/windmill/sails/pull/12#discussion)',
      'sails/#12',
      'windmill/sails#12',
    ]) {
      assert.deepEqual(lines(query), issue, query);
    }
    assert.deepEqual(lines('https://example.org/windmill'), [
      '2024-05-09 weekly/20240509.md:18',
      'undefined millers/README.md:3',
    ]);
    assert.equal(find('@BOLARSEN').count, 3);
    assert.equal(
      find('https://github.com/windmill/minutes/blob/main/millers/20240513.md').count,
      1,
    );
  });

  it('is found by any name of a team', () => {
    const sections = ['2024-05-16 weekly/20240516.md:9', '2024-05-09 weekly/20240509.md:9'];
    for (const query of ['Grinding Crew', 'team  millers']) {
      const found = lines(query);
      for (const section of sections) assert.ok(found.includes(section), `${query}: ${found}`);
    }
  });

  it('keeps the meetings of one file apart', () => {
    assert.deepEqual(lines('roof'), ['2023-01-09 board.md:3,7']);
  });

  it('is the topics of the newest meetings where nothing is asked', () => {
    assert.deepEqual(lines('  ').slice(0, 2), [
      '2024-05-13 millers/20240513.md:10,15',
      '2024-05-06 millers/20240506.md:10,15',
    ]);
  });

  it('lists no more than is wanted, and says how much there is', () => {
    const { meetings, count } = discussed(snapshot, 'ada', { meetings: 1, places: 1 });
    assert.ok(count > 1);
    assert.equal(meetings.length, 1);
    assert.ok((meetings[0]?.count ?? 0) > 1);
    assert.equal(meetings[0]?.places.length, 1);
  });
});
