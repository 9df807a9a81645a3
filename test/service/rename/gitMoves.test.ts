import assert from 'node:assert/strict';
import { checkOf } from '#features/diagnostics/findings.ts';
import { afterFix } from '#support/fixing.ts';
import { fixture } from '#support/fixture.ts';
import { renameOptions, withoutEnds } from '#support/renaming.ts';
import { snapshotOf } from '#support/snapshot.ts';

/** Git has moved `boats/` to `archive/boats/`, and nobody changed a link. */
const source = `
  -- minutes.yaml --
  -- archive/boats/20240502.md --
  [up](../weekly/20240503.md) ![](img/tide.png) [beside](20240509.md)
  -- archive/boats/20240509.md --
  # 2024-05-09
  -- archive/boats/img/tide.png --
  -- weekly/20240503.md --
  [boats](../boats/20240502.md#trip) ![](../boats/img/tide.png) [folder](../boats)
  - https://github.com/tidewater/minutes/blob/main/boats/20240509.md
  - [never there](../boats/20240501.md)
  -- after archive/boats/20240502.md --
  [up](../../weekly/20240503.md) ![](img/tide.png) [beside](20240509.md)
  -- after weekly/20240503.md --
  [boats](../archive/boats/20240502.md#trip) ![](../archive/boats/img/tide.png) [folder](../archive/boats)
  - https://github.com/tidewater/minutes/blob/main/archive/boats/20240509.md
  - [never there](../boats/20240501.md)
  `;

const moved = {
  'boats/20240502.md': 'archive/boats/20240502.md',
  'boats/20240509.md': 'archive/boats/20240509.md',
};

describe('files that git moved', () => {
  const { files, after } = fixture(source);
  const snapshot = snapshotOf(files, { ...renameOptions, moved });
  const findings = (path: string) =>
    checkOf(snapshot, path).problems.filter(({ code }) => code === 'link/file-missing');

  it('are named by the finding of each link to them, and in them', () => {
    assert.deepEqual(
      findings('weekly/20240503.md').map(({ finding }) => finding.message),
      [
        'There is no file boats/20240502.md. Did you mean archive/boats/20240502.md?',
        'There is no file boats/img/tide.png. Did you mean archive/boats/img/tide.png?',
        'There is no file or folder boats. Did you mean archive/boats?',
        'There is no file boats/20240509.md. Did you mean archive/boats/20240509.md?',
        'There is no file boats/20240501.md.',
      ],
    );
    assert.deepEqual(
      findings('archive/boats/20240502.md').map(({ finding }) => finding.message),
      ['There is no file archive/weekly/20240503.md. Did you mean weekly/20240503.md?'],
    );
  });

  it('can be followed by all links at once, from any of them', () => {
    for (const path of ['weekly/20240503.md', 'archive/boats/20240502.md']) {
      const [first] = findings(path);
      const fixes = first?.finding.fixes?.() ?? [];
      assert.deepEqual(
        fixes.map(({ title, preferred }) => [title, preferred]),
        [
          [
            path.startsWith('weekly')
              ? 'Change to archive/boats/20240502.md'
              : 'Change to weekly/20240503.md',
            true,
          ],
          ['Update all links to moved files', false],
        ],
      );
      const all = fixes[1];
      assert.ok(all);
      assert.deepEqual(
        withoutEnds(afterFix(files, path, all)),
        withoutEnds({ ...files, ...after }),
      );
    }
    const last = findings('weekly/20240503.md').at(-1);
    assert.deepEqual(last?.finding.fixes?.(), []);
  });
});
