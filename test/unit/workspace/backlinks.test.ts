import assert from 'node:assert/strict';
import { readMinute } from '#minutes/readMinute.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { linksTo } from '#workspace/backlinks.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const remoteUrl = 'https://github.com/harbour/minutes';

const files = {
  'pilots/20240502.md': '# 2024-05-02\n\n## Agenda\n\nSee [above](#agenda).\n',
  'pilots/README.md': '# Pilots\n\n## Team\n',
  'plans/Tide.png': '',
  'weekly/20240503.md': [
    '# 2024-05-03',
    '',
    '- [relative](../pilots/20240502.md) and [its agenda](../pilots/20240502.md#agenda)',
    `- <${remoteUrl}/blob/main/pilots/20240502.md?plain=1#L3>`,
    `- ${remoteUrl}/blob/main/Pilots/20240502.md`,
    '- [no ending](../pilots/20240502) and [no heading](/pilots/20240502.md#gone)',
    `- [no branch](${remoteUrl}/blob/pilots/20240502.md)`,
    `- [another branch](${remoteUrl}/blob/v1.0/pilots/20240502.md)`,
    '- [missing](../pilots/20240509.md), [folder](../pilots), [its team](../pilots#team)',
    '- ![tide](../plans/tide.png) and [defined]',
    '',
    '[defined]: ../pilots/20240502.md',
    '',
  ].join('\n'),
};

const snapshot = snapshotOf(files, { remoteUrl, branch: 'main', branches: ['v1.0'] });

/** Where each link stands, and its destination. */
const found = (path: string, at: Snapshot = snapshot): readonly string[] =>
  linksTo(at, path).map(({ from, link }) => `${from} ${link.destination}`);

describe('the links to a file', () => {
  it('are relative ones, URLs of the repository, and those that spell it wrongly', () => {
    assert.deepEqual(found('pilots/20240502.md'), [
      'pilots/20240502.md #agenda',
      'weekly/20240503.md ../pilots/20240502.md',
      'weekly/20240503.md ../pilots/20240502.md#agenda',
      `weekly/20240503.md ${remoteUrl}/blob/main/pilots/20240502.md?plain=1#L3`,
      `weekly/20240503.md ${remoteUrl}/blob/main/Pilots/20240502.md`,
      'weekly/20240503.md ../pilots/20240502',
      'weekly/20240503.md /pilots/20240502.md#gone',
      `weekly/20240503.md ${remoteUrl}/blob/pilots/20240502.md`,
      'weekly/20240503.md ../pilots/20240502.md',
    ]);
  });

  it('are found for images, folders, and for what is not there', () => {
    assert.deepEqual(found('plans/Tide.png'), ['weekly/20240503.md ../plans/tide.png']);
    assert.deepEqual(found('pilots'), ['weekly/20240503.md ../pilots']);
    assert.deepEqual(found('pilots/20240509.md'), ['weekly/20240503.md ../pilots/20240509.md']);
    assert.deepEqual(found('pilots/20240516.md'), []);
  });

  it('are for a README those to a heading of its folder too', () => {
    assert.deepEqual(found('pilots/README.md'), ['weekly/20240503.md ../pilots#team']);
  });

  it('are those that settings ignore as well', () => {
    const settings = { ...snapshot.settings, ignoredLinks: ['**/pilots/**'] };
    assert.equal(found('pilots', { ...snapshot, settings }).length, 1);
  });

  it('follow each change of a text, also back again', () => {
    const changed = (path: string, text: string): Snapshot => ({
      ...snapshot,
      texts: new Map([...snapshot.texts, [path, readMinute(text)]]),
    });
    const before = found('pilots/20240509.md');
    assert.deepEqual(found('pilots/20240509.md', changed('weekly/20240503.md', '# Nothing')), []);
    const other = changed('weekly/20240510.md', '[missing](../pilots/20240509.md)');
    assert.deepEqual(found('pilots/20240509.md', other), [
      ...before,
      'weekly/20240510.md ../pilots/20240509.md',
    ]);
    const { size } = snapshot.texts;
    assert.equal(other.texts.size, size + 1);
    assert.deepEqual(found('pilots/20240509.md'), before);
  });
});
