import assert from 'node:assert/strict';
import { checkFixture } from './checked.ts';

describe('minute/title-form', () => {
  it('writes the date as the series does', () => {
    checkFixture(`
      -- minutes.yaml --
      series:
        - id: docs
          include: docs/{YYYYMMDD}.md
          title: Docs on {YYYY-MM-DD}
      -- docs/20240509.md --
      # Docs on 2024-05–09
                ^^^^^^^^^^ warning minute/title-form
      -- docs/20240904.md --
      # Docs on 2024-09-4
                ^^^^^^^^^ warning minute/title-form
      -- docs/20240911.md --
      # Docs on 2024-09-11
      -- docs/20240918.md --
      # Docs  on  2024-09–18
                  ^^^^^^^^^^ warning minute/title-form
      -- docs/20240925.md --
      # Docs on  2024-09-25
      -- after docs/20240509.md --
      # Docs on 2024-05-09
      -- after docs/20240904.md --
      # Docs on 2024-09-04
      -- after docs/20240918.md --
      # Docs  on  2024-09-18
      `);
  });

  it('leaves other words, levels and accepted forms alone', () => {
    checkFixture(`
      -- minutes.yaml --
      series:
        - id: docs
          include: docs/{YYYYMMDD}.md
          title:
            pattern: Docs on {YYYY-MM-DD}
            variants: '{Month} {D}, {YYYY}'
      -- docs/20240509.md --
      ## Special meeting of the docs, 9.5.2024
      -- docs/20240516.md --
      # May 16, 2024
      -- docs/20240523.md --
      ### Docs on 2024-05-23
      -- docs/20240530.md --
      # 2024-05-30
      -- docs/20240606.md --
      # 2024-06–06
        ^^^^^^^^^^ warning minute/title-form
      -- after docs/20240606.md --
      # 2024-06-06
      `);
  });

  it('says less of a date that is well written, and nothing of a month in words', () => {
    const [problem] = checkFixture(`
      -- minutes.yaml --
      series:
        - id: docs
          include: docs/{YYYYMMDD}.md
          title: Docs on {YYYY-MM-DD}
        - id: pier
          include: pier/{YYYYMMDD}.md
          title:
            pattern: '{Month} {D}, {YYYY} - Pier call'
            variants: 'Pier {YYYY.MM.DD}'
      -- docs/20240509.md --
      # Docs on 2024.05.09
                ^^^^^^^^^^ information minute/title-form
      -- docs/20240516.md --
      # Docs on May 16, 2024
      -- pier/20240509.md --
      # May 9th, 2024
      -- pier/20240516.md --
      # Pier 2024-05-16
             ^^^^^^^^^^ information minute/title-form
      -- after docs/20240509.md --
      # Docs on 2024-05-09
      -- after pier/20240516.md --
      # Pier 2024.05.16
      `);
    assert.equal(problem?.finding.fixes?.()[0]?.safe, false);
  });
});
