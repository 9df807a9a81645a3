import assert from 'node:assert/strict';
import { checkFixture } from './checked.ts';

const config = `
      -- minutes.yaml --
      teams:
        - { name: Team Dome, folder: dome }
        - { name: Team Optics, folder: optics }
      series:
        - id: weekly
          include: weekly/{YYYYMMDD}.md
          reports: [Team Dome, Team Optics]
      -- dome/20240429.md --
      # 2024-04-29
      -- dome/20240506.md --
      # 2024-05-06
      -- optics/20240430.md --
      # 2024-04-30
      -- weekly/20240502.md --
      # 2024-05-02
      ### Team Dome
      Minutes: https://github.com/tidewater/minutes/blob/main/dome/20240429.md`;

describe('team/link-wrong-week', () => {
  it('finds links to another week, and the minutes that were meant', () => {
    const [first, second] = checkFixture(`${config}
      -- weekly/20240509.md --
      # 2024-05-09
      ### Team Dome
      Minutes: https://github.com/tidewater/minutes/blob/main/dome/20240429.md
                                                              ^^^^^^^^^^^^^^^^ warning team/link-wrong-week
      ### Team Optics
      [Minutes](../optics/20240430.md)
                ^^^^^^^^^^^^^^^^^^^^^ information team/link-wrong-week
      -- after weekly/20240509.md --
      # 2024-05-09
      ### Team Dome
      Minutes: https://github.com/tidewater/minutes/blob/main/dome/20240506.md
      ### Team Optics
      [Minutes](../optics/20240430.md)
      `);
    assert.equal(
      first?.finding.message,
      'These are the minutes of 2024-04-29. Link those of 2024-05-06, which are of this week.',
    );
    assert.equal(
      second?.finding.message,
      'These are the minutes of 2024-04-30, and this meeting was on 2024-05-09. Is another one meant?',
    );
  });

  it('accepts one of several links, a long pause and other places', () => {
    checkFixture(`${config}
      -- weekly/20240509.md --
      # 2024-05-09
      ### Team Dome
      Minutes: [old](../dome/20240429.md), [new](../dome/20240506.md)
      - as said in [the last minutes](../dome/20240429.md)
      -- weekly/20240606.md --
      # 2024-06-06
      ### Team Optics
      Minutes: https://github.com/tidewater/minutes/blob/main/optics/20240514.md
      -- optics/20240514.md --
      # 2024-05-14
      `);
  });
});
