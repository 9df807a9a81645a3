import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RepoPath } from '#base/path.ts';
import { discussed } from '#features/discussed/discussed.ts';
import { references } from '#features/references/references.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { processorTimeBelow } from '#support/cpuTime.ts';
import { runs } from '#support/property.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { windmill } from '#support/windmill.ts';
import { type Backlink, linksTo } from '#workspace/backlinks.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

describe('references in hostile texts', () => {
  const link = '[x](b.md#h) @ada sails#12 ';
  const long = `https://example.org/${'a'.repeat(100_000)}`;
  const files = {
    'a.md': `# A\n\n${`${link.repeat(20)}\n\n`.repeat(500)}`,
    'b.md': `${'## h\n'.repeat(3000)}\n<${long}>\n`,
  };

  it('are found in time among ten thousand links and in very long ones', () => {
    const snapshot = snapshotOf({ ...windmill, ...files }, { branch: 'main' });
    const stop = processorTimeBelow(2000);
    for (const offset of [10, 20, 25]) {
      assert.equal(references(snapshot, 'a.md', offset).length, 5000);
    }
    assert.equal(references(snapshot, 'b.md', 6).length, 3000);
    assert.equal(references(snapshot, 'b.md', files['b.md'].length - 10).length, 1);
    for (const query of [long, '#'.repeat(1000), '@'.repeat(1000), 'a '.repeat(1000), 'x12']) {
      discussed(snapshot, query, { meetings: 100, places: 8 });
    }
    stop();
  }).timeout(20_000);
});

const paths = [
  'millers/20240506.md',
  'millers/20240513.md',
  'weekly/20240516.md',
  'new.md',
] as const;
const texts = [...Object.values(windmill), '# New\n\n[a](millers/20240506.md) @ada sails#12\n', ''];

const edit = fc.record({
  path: fc.constantFrom(...paths),
  text: fc.option(fc.constantFrom(...texts), { nil: undefined }),
});

describe('what all texts say', () => {
  it('is the same after any edits as when everything is read anew', () => {
    const first = snapshotOf(windmill, { branch: 'main' });
    const wanted = ['@ada', 'sails#12', 'mill stones', 'Bo Larsen', 'Grinding Crew', 'quary'];
    const said = (snapshot: Snapshot): unknown => [
      ...paths.map((path) => linksTo(snapshot, path).map(inWords).toSorted()),
      ...wanted.map((query) => discussed(snapshot, query, { meetings: 99, places: 99 })),
    ];
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        let snapshot = first;
        for (const { path, text } of edits) {
          snapshot = changed(snapshot, path, text);
          said(snapshot);
        }
        // Everything is remembered by these two objects.
        const config = { ...snapshot.config, repository: { ...snapshot.config.repository } };
        assert.deepEqual(said(snapshot), said({ ...snapshot, config, pathsKey: {} }));
      }),
      runs(60),
    );
  });
});

const inWords = ({ from, link }: Backlink): string =>
  `${from} ${link.span.start} ${link.destination}`;

function changed(snapshot: Snapshot, path: RepoPath, text: string | undefined): Snapshot {
  const texts = new Map(snapshot.texts);
  if (text === undefined) texts.delete(path);
  else texts.set(path, readMinute(text));
  return { ...snapshot, texts, pathsKey: {} };
}
