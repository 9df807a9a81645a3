import assert from 'node:assert/strict';
import { checkRename, renamable, whyRefused } from '#support/renaming.ts';

describe('renaming a handle', () => {
  it('renames all mentions in whatever letter case, and leaves addresses of profiles alone', () => {
    const [part] = checkRename(
      `
      -- a.md --
      - @ad$0a, (@Ada) and _AI @ADA: write_
      - @adam, ada, ada@example.org, \`@ada\`
      - [@ada](https://github.com/ada) https://github.com/ada
      -- b.md --
      ## Sponsor: @ada
      -- after a.md --
      - @ada-q, (@ada-q) and _AI @ada-q: write_
      - @adam, ada, ada@example.org, \`@ada\`
      - [@ada-q](https://github.com/ada) https://github.com/ada
      -- after b.md --
      ## Sponsor: @ada-q
      `,
      '@ada-q',
    );
    assert.equal(part?.needsConfirmation, false);
  });

  it('begins behind the @, also in a heading', () => {
    assert.deepEqual(renamable('## Sponsor: $0@ada'), { marked: 'ada', name: 'ada' });
    assert.deepEqual(renamable('## Spo$0nsor: @ada')?.name, 'Sponsor: @ada');
  });

  it('makes all spellings the same', () => {
    checkRename('@ada and @Ad$0a\n-- after minute.md --\n@Ada and @Ada\n', 'Ada');
  });

  it('shows all changes first where somebody has that handle', () => {
    const [part] = checkRename('@ad$0a and @bo\n-- after minute.md --\n@Bo and @bo\n', 'Bo');
    assert.equal(part?.needsConfirmation, true);
    assert.match(part?.label ?? '', /@ada, who can’t be told from @Bo afterwards/);
  });

  it('is refused for what can be no handle', () => {
    for (const name of ['a b', 'ä', 'a.b', '-a', 'a-', '15', 'x'.repeat(40), '@', 'a/b', 'AI']) {
      assert.match(whyRefused('@ad$0a', name), /can’t be a handle/, name);
    }
    assert.match(whyRefused('@ad$0a', ''), /can’t be empty/);
  });
});
