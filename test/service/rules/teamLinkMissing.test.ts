import assert from 'node:assert/strict';
import { checkFixture } from './checked.ts';

const config = `
      -- minutes.yaml --
      teams:
        - { name: Team Dome, folder: dome }
        - { name: Team Optics, folder: optics }
        - { name: Team Tools, folder: tools }
      series:
        - id: weekly
          include: weekly/{YYYYMMDD}.md
          reports: [Team Dome, Team Optics, Team Tools]
      -- dome/20240506.md --
      # 2024-05-06
      -- optics/20240507.md --
      # 2024-05-07
      -- tools/20240430.md --
      # 2024-04-30
      -- weekly/20240502.md --
      # 2024-05-02
      ### Team Dome
      Minutes: None yet
      ### Team Optics
      Minutes: None yet
      ### Team Tools
      Minutes: https://github.com/tidewater/minutes/blob/main/tools/20240430.md`;

describe('team/link-missing', () => {
  it('finds the minutes of these days that are not linked, and links them', () => {
    const [problem] = checkFixture(`${config}
      -- weekly/20240509.md --
      # 2024-05-09
      ### Team Dome
      Minutes: None yet
      ^^^^^^^^^^^^^^^^^ information team/link-missing
      - Shutter
      ### Team Optics
          ^^^^^^^^^^^ information team/link-missing
      - Mirror
      ### Team Tools
      Minutes: None yet
      -- after weekly/20240509.md --
      # 2024-05-09
      ### Team Dome
      Minutes: https://github.com/tidewater/minutes/blob/main/dome/20240506.md
      - Shutter
      ### Team Optics
      Minutes: https://github.com/tidewater/minutes/blob/main/optics/20240507.md
      - Mirror
      ### Team Tools
      Minutes: None yet
      `);
    assert.equal(problem?.finding.message, 'Team Dome has minutes of 2024-05-06. Link them here.');
    assert.equal(problem.finding.related?.[0]?.path, 'dome/20240506.md');
  });

  it('leaves a line alone that says something else', () => {
    checkFixture(`${config}
      -- weekly/20240509.md --
      # 2024-05-09
      ### Team Dome
      Minutes: see the recording of Monday
      - Shutter
      ### Team Optics
      Minutes: [of Tuesday](../optics/20240507.md)
      - Mirror
      `);
  });
});
