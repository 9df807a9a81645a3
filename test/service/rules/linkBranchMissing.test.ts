import assert from 'node:assert/strict';
import { checkFixture, messagesOf, problemsOf, repositoryOf } from './checked.ts';

describe('link/branch-missing', () => {
  it('finds a folder where the branch belongs and inserts the branch', () => {
    checkFixture(`
      -- weekly/a.md --
      Minutes: <https://github.com/tidewater/minutes/tree/harbour/>
                                                          ^^^^^^^^ warning link/branch-missing
      [1](https://github.com/tidewater/minutes/blob/harbour/20240513.md#notes)
                                                    ^^^^^^^^^^^^^^^^^^^ warning link/branch-missing
      [2](https://github.com/tidewater/minutes/blob/README.md)
                                                    ^^^^^^^^^ warning link/branch-missing
      -- harbour/20240513.md --
      # Notes
      -- README.md --
      -- after weekly/a.md --
      Minutes: <https://github.com/tidewater/minutes/tree/main/harbour/>
      [1](https://github.com/tidewater/minutes/blob/main/harbour/20240513.md#notes)
      [2](https://github.com/tidewater/minutes/blob/main/README.md)
      `);
  });

  it('leaves other branches and commits alone, also a branch that is called like a folder', () => {
    checkFixture(`
      -- a.md --
      https://github.com/tidewater/minutes/tree/draft/harbour
      https://github.com/tidewater/minutes/blob/0123456789abcdef0123456789abcdef01234567/harbour
      https://github.com/tidewater/minutes/blob/harbour/weekly/notes.md
      https://github.com/tidewater/minutes/tree/HEAD/harbour
      https://github.com/tidewater/minutes/blob/refs/heads/main/harbour/20240513.md
      https://raw.githubusercontent.com/tidewater/minutes/main/harbour/20240513.md
      -- harbour/20240513.md --
      -- weekly/20240515.md --
      `);
  });

  it('leaves branches and tags alone that git knows, though a folder has the same name', () => {
    checkFixture(
      `
      -- a.md --
      https://github.com/tidewater/minutes/tree/weekly/2024-01-04.md
      https://github.com/tidewater/minutes/tree/weekly
      https://github.com/tidewater/minutes/blob/harbour/new/20240513.md
      https://github.com/tidewater/minutes/blob/harbour/20240513.md
                                                ^^^^^^^^^^^^^^^^^^^ warning link/branch-missing
      -- weekly/2024-01-04.md --
      -- harbour/20240513.md --
      -- harbour/new/20240513.md --
      `,
      { branches: ['weekly', 'harbour/new'] },
    );
  });

  it('knows default branches whose name holds a slash', () => {
    const source = {
      'a.md': '[1](https://github.com/tidewater/minutes/blob/release/2024/nothing.md)',
    };
    const [problem] = problemsOf(repositoryOf(source, { branch: 'release/2024' }));
    assert.equal(problem?.code, 'link/file-missing');
    assert.equal(problem?.finding.message, 'There is no file nothing.md.');
  });

  it('says what to write', () => {
    const [message] = messagesOf(`
      -- a.md --
      https://github.com/tidewater/minutes/tree/harbour
      -- harbour/20240513.md --
      `);
    assert.equal(
      message,
      'The branch is missing, so GitHub does not find harbour: write tree/main/harbour.',
    );
  });
});
