import assert from 'node:assert/strict';
import { problemsOf, repositoryOf } from './checked.ts';

const config = `series:
  - id: dome
    include: dome/{YYYYMMDD}.md
`;
const text = `# 2024-05-09\n\n${'- We talked about the shutter and its motor.\n'.repeat(6)}`;

const found = (files: Readonly<Record<string, string>>): readonly string[] =>
  problemsOf(repositoryOf({ 'minutes.yaml': config, ...files }))
    .filter(({ code }) => code === 'minute/duplicate-file')
    .map(({ path, finding }) => `${path}: ${finding.message}`);

describe('minute/duplicate-file', () => {
  it('finds the copy, not the original', () => {
    assert.deepEqual(found({ 'dome/20240509.md': text, 'dome/20240516.md': text }), [
      'dome/20240516.md: This minute has the same text as 20240509.md. Is it a copy that was never written?',
    ]);
  });

  it('finds the same minute in the folder of another series', () => {
    const twoSeries = `${config}  - { id: optics, include: 'optics/{YYYYMMDD}.md' }\n`;
    const files = {
      'minutes.yaml': twoSeries,
      'dome/20240509.md': text,
      'optics/20240509.md': text,
    };
    const all = problemsOf(repositoryOf(files)).filter(
      ({ code }) => code === 'minute/duplicate-file',
    );
    assert.deepEqual(
      all.map(({ severity, finding }) => [severity, finding.message]),
      [
        [
          'information',
          'This minute has the same text as optics/20240509.md. Is one of them in the wrong folder?',
        ],
        [
          'information',
          'This minute has the same text as dome/20240509.md. Is one of them in the wrong folder?',
        ],
      ],
    );
  });

  it('leaves short texts and other documents alone', () => {
    assert.deepEqual(found({ 'dome/20240509.md': '# Dome\n', 'dome/20240516.md': '# Dome\n' }), []);
    assert.deepEqual(
      found({ 'dome/20240509.md': text, 'notes/a.md': text, 'notes/b.md': text }),
      [],
    );
  });
});
