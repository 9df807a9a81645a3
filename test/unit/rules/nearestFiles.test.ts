import assert from 'node:assert/strict';
import { nearestFiles } from '#rules/nearestFiles.ts';
import { snapshotOf } from '#support/snapshot.ts';

const paths = [
  'harbour/20240429.md',
  'harbour/20240513.md',
  'harbour/20240520.md',
  'harbour/crane.png',
  'lights/20240514.md',
  'guides/quay-rules.md',
  'guides/README.md',
  'charts/README.md',
];
const snapshot = snapshotOf(Object.fromEntries(paths.map((path) => [path, ''])));
const near = (path: string): readonly string[] => nearestFiles(snapshot, 'weekly/a.md', path);

describe('nearestFiles', () => {
  it('prefers the nearest date in the same folder, within two weeks', () => {
    assert.deepEqual(near('harbour/20240514.md'), ['harbour/20240513.md', 'harbour/20240520.md']);
    assert.deepEqual(near('harbour/20250514.md'), []);
  });

  it('does not take the same date of another meeting for an answer', () => {
    assert.deepEqual(near('lights/20240429.md'), []);
  });

  it('finds a moved file, but not one of many with the same name', () => {
    assert.deepEqual(near('docs/quay-rules.md'), ['guides/quay-rules.md']);
    assert.deepEqual(near('docs/README.md'), []);
  });

  it('finds renamed folders and slips', () => {
    assert.deepEqual(near('old-harbour/20240513.md'), ['harbour/20240513.md']);
    assert.deepEqual(near('guide/README.md'), ['guides/README.md']);
    assert.deepEqual(near('harbour/crain.png'), ['harbour/crane.png']);
    assert.deepEqual(near('harbuor'), ['harbour']);
  });

  it('finds a README in the folder itself, other endings of Markdown and dates without zeros', () => {
    const files = ['README.md', 'weekly/2024-01-04.md', 'weekly/a.md', 'quay/notes.md'];
    const own = snapshotOf(Object.fromEntries(files.map((path) => [path, ''])));
    const nearOwn = (path: string): readonly string[] => nearestFiles(own, 'weekly/a.md', path);
    assert.deepEqual(nearOwn('readme'), ['README.md']);
    assert.deepEqual(nearOwn('weekly/2024-1-4.md'), ['weekly/2024-01-04.md']);
    assert.deepEqual(nearOwn('weekly/2024-01-04.markdown'), ['weekly/2024-01-04.md']);
    assert.deepEqual(nearOwn('quay/notes.markdown'), ['quay/notes.md']);
  });

  it('never means the text itself', () => {
    assert.deepEqual(nearestFiles(snapshot, 'harbour/20240513.md', 'harbour/20240512.md'), [
      'harbour/20240520.md',
    ]);
  });
});
