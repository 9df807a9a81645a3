import assert from 'node:assert/strict';
import { checkFixture } from './checked.ts';

const config = `
      -- minutes.yaml --
      teams: [Team Dome, Team Optics]
      series:
        - id: weekly
          include: weekly/{YYYYMMDD}.md
          reports: [Team Dome, Team Optics]`;

describe('team/unknown', () => {
  it('asks about a heading among the teams that could be one', () => {
    const [problem] = checkFixture(`${config}
      -- weekly/20240509.md --
      # 2024-05-09
      ### Team Dome
      - one
      ### Team Optics
      - two
      ### SIG Hardware
          ^^^^^^^^^^^^ hint team/unknown
      - three
      ### Team meeting reschedule
      - four
      #### SIG Lamps
      - five
      `);
    const [fix] = problem?.finding.fixes?.() ?? [];
    assert.equal(fix?.title, 'Add SIG Hardware to the teams in minutes.yaml');
  });

  it('is silent where no teams report', () => {
    checkFixture(`${config}
      -- notes/20240509.md --
      # 2024-05-09
      ### SIG Hardware
      `);
  });
});
