import assert from 'node:assert/strict';
import { slice } from '#base/range.ts';
import { problemsIn, readAgain } from '#support/fixing.ts';
import { type Community, communities } from '#support/otherCommunities.ts';
import { snapshotOf } from '#support/snapshot.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

type Edit = (text: string) => string;

function repositoryOf(
  community: Community,
  description: string | undefined,
  change: Change,
): Snapshot {
  const files: Record<string, string> = { ...community.files };
  if (description !== undefined) files['minutes.yaml'] = description;
  for (const [path, edit] of Object.entries(change)) {
    const text = files[path];
    assert.ok(text !== undefined, path);
    files[path] = edit(text);
    assert.notEqual(files[path], text, `the slip in ${path} changes nothing`);
  }
  const options = { remoteUrl: community.remoteUrl, branch: 'main', today: '2026-01-01' };
  const known = read.get(community) ?? snapshotOf(community.files, options);
  read.set(community, known);
  return readAgain(files, options, known);
}

/** Nearly all texts are the same each time. */
const read = new Map<Community, Snapshot>();

type Change = Readonly<Record<string, Edit>>;

function findingsIn(
  community: Community,
  description?: string,
  change: Change = {},
): readonly string[] {
  const snapshot = repositoryOf(community, description, change);
  assert.deepEqual(snapshot.configFile?.problems ?? [], []);
  return problemsIn(snapshot).map(({ path, severity, code, finding }) => {
    const text = snapshot.texts.get(path)?.text ?? '';
    return `${path} ${severity} ${code}: ${slice(text, finding.span)}`;
  });
}

const replace =
  (from: string | RegExp, to: string): Edit =>
  (text) =>
    text.replace(from, to);

describe("other communities' minutes", () => {
  for (const community of Object.values(communities)) {
    it(`have no findings when they are right: ${community.name}`, () => {
      assert.deepEqual(findingsIn(community), []);
      assert.deepEqual(findingsIn(community, ''), []);
      assert.deepEqual(findingsIn(community, community.description), []);
    });
  }

  /** Finds the same with and without a description. */
  function finds(community: Community, change: Change, expected: readonly string[]): void {
    assert.deepEqual(findingsIn(community, undefined, change), expected);
    assert.deepEqual(findingsIn(community, community.description, change), expected);
  }

  it('have the slip that somebody made: a title that was copied', () => {
    finds(
      communities.committee,
      { 'meetings/2018-09-12.md': replace('Meeting 2018-09-12', 'Meeting 2018-09-05') },
      ['meetings/2018-09-12.md warning minute/date-mismatch: 2018-09-05'],
    );
    finds(
      communities.assembly,
      { 'meetings/2017-03/mar-25.md': replace('# March 25, 2017', '# March 24, 2017') },
      ['meetings/2017-03/mar-25.md warning minute/date-mismatch: March 24, 2017'],
    );
    finds(communities.board, { 'protokolle/2024-03-05.md': replace('5. März', '7. Februar') }, [
      'protokolle/2024-03-05.md warning minute/date-mismatch: 7. Februar 2024',
    ]);
    finds(communities.club, { '2023-05-02/Readme.md': replace('2023-05-02', '2023-04-04') }, [
      '2023-05-02/Readme.md warning minute/date-mismatch: 2023-04-04',
    ]);
    finds(communities.decks, { 'calls/2025-02-21.md': replace('## 2025-02-21', '## 2025-02-07') }, [
      'calls/2025-02-21.md warning minute/date-mismatch: 2025-02-07',
    ]);
  });

  it('have the slip that somebody made: nobody took part', () => {
    finds(
      communities.committee,
      { 'meetings/2018-08-29.md': replace(/## Present\n\n(?:\*.*\n)+/, '## Present\n') },
      ['meetings/2018-08-29.md information minute/participants-empty: Present'],
    );
    finds(
      communities.group,
      { 'main/2024/CG-02-16.md': replace(/### Attendees\n\n(?:-.*\n)+/, '### Attendees\n') },
      ['main/2024/CG-02-16.md information minute/participants-empty: Attendees'],
    );
    finds(
      communities.board,
      { 'protokolle/2024-06-05.md': replace(/## Anwesend\n\n(?:-.*\n)+/, '## Anwesend\n') },
      ['protokolle/2024-06-05.md information minute/participants-empty: Anwesend'],
    );
  });

  it('have the slip that somebody made: text that is hidden', () => {
    finds(
      communities.assembly,
      { 'meetings/2017-05/may-26.md': replace('NH: I move', '    - Noor moves\n\nNH: I move') },
      ['meetings/2017-05/may-26.md warning markdown/hidden-text: - Noor moves'],
    );
    finds(communities.group, { 'main/2024/CG-02-16.md': replace('#### Tide', '####Tide') }, [
      'main/2024/CG-02-16.md warning markdown/hidden-text: ####Tide',
    ]);
  });

  it('have the slip that somebody made: links', () => {
    finds(communities.club, { '2023-06-06/Readme.md': replace('(boats.jpg)', '(boot.jpg)') }, [
      '2023-06-06/Readme.md warning link/file-missing: boot.jpg',
    ]);
    finds(communities.committee, { 'meetings/2018-08-22.md': replace('[#523]', '[#532]') }, [
      'meetings/2018-08-22.md information link/number-mismatch: 532',
    ]);
  });

  it('have the slip that somebody made: something left open', () => {
    finds(
      communities.board,
      { 'protokolle/2024-05-07.md': replace('- Aufgabe: Zoë fragt', '-\n- TODO: jemand fragt') },
      [
        'protokolle/2024-05-07.md hint minute/placeholder: -',
        'protokolle/2024-05-07.md hint action/no-assignee: TODO',
      ],
    );
    finds(
      communities.committee,
      { 'meetings/2018-08-15.md': replace('  * Ada: ', '  * AI: ask for a boat\n  * Ada: ') },
      ['meetings/2018-08-15.md information action/no-assignee: AI'],
    );
  });

  it('have the slip that somebody made: a section twice', () => {
    finds(
      communities.committee,
      { 'meetings/2018-08-08.md': replace('## Agenda\n', '## Agenda\n\n## Agenda\n') },
      ['meetings/2018-08-08.md warning minute/section-duplicate: Agenda'],
    );
  });

  it('miss what only their description asks for', () => {
    const change = { 'meetings/2018-08-08.md': replace(/## Present\n\n(?:\*.*\n)+\n/, '') };
    assert.deepEqual(findingsIn(communities.committee, undefined, change), []);
    assert.deepEqual(findingsIn(communities.committee, communities.committee.description, change), [
      'meetings/2018-08-08.md warning minute/section-missing: # Pier Foundation Steering Committee (PSC) Meeting 2018-08-08',
    ]);
  });

  it('have the slip that somebody made: a date in another form, a title that is gone', () => {
    finds(
      communities.committee,
      {
        'meetings/2018-08-08.md': replace('Meeting 2018-08-08', 'Meeting 2018-08–08'),
        'meetings/2018-08-15.md': replace(/^#.*\n\n/, ''),
      },
      [
        'meetings/2018-08-08.md warning minute/title-form: 2018-08–08',
        'meetings/2018-08-15.md warning minute/title-missing: ## Links',
      ],
    );
  });
});
