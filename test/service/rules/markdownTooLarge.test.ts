import assert from 'node:assert/strict';
import { problemsOf, repositoryOf } from './checked.ts';

describe('markdown/too-large', () => {
  it('says once that a text was not read as a whole, and still checks its links', () => {
    const text = `# Log\n[a](nothing.md)\n${'x'.repeat(30_000)}\n`;
    const problems = problemsOf(repositoryOf({ 'a.md': text }));
    assert.deepEqual(
      problems.map(({ code, severity, range }) => [code, severity, range.start.line]),
      [
        ['link/file-missing', 'warning', 1],
        ['markdown/too-large', 'information', 2],
      ],
    );
  });

  it('claims nothing about headings that it may not have seen', () => {
    const files = { 'a.md': '[a](b.md#notes)', 'b.md': `${'> '.repeat(100)}x\n` };
    const codes = problemsOf(repositoryOf(files)).map(({ code }) => code);
    assert.deepEqual(codes, ['markdown/too-large']);
  });
});
