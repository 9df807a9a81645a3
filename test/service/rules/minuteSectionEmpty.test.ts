import { checkFixture } from './checked.ts';

const config = `
      -- minutes.yaml --
      teams: [Team Dome, Team Optics]
      series:
        - id: weekly
          include: weekly/{YYYYMMDD}.md
          reports: [Team Dome, Team Optics]
          sections: [Agenda, AOB]`;

const minute = `
      -- weekly/20240509.md --
      # 2024-05-09
      ## Agenda
      ## Welcome Jo!
      ### Team Dome
      ### [Team Optics](../optics/20240507.md)
      -- optics/20240507.md --
      # 2024-05-07
      ## AOB
      `;

describe('minute/section-empty', () => {
  it('finds teams and sections below which nothing stands', () => {
    checkFixture(
      `${config}
      -- weekly/20240509.md --
      # 2024-05-09
      ## Agenda
      ### Team Dome
          ^^^^^^^^^ hint minute/section-empty

      ## AOB
         ^^^ hint minute/section-empty
      <!-- -->
      ## Welcome Jo!
      ### [Team Optics](../optics/20240507.md)
      -- optics/20240507.md --
      # 2024-05-07
      `,
      { today: '2024-05-10' },
    );
  });

  it('says nothing where there was no meeting, or where often nothing stands', () => {
    checkFixture(
      `${config}
      -- weekly/20240411.md --
      # 2024-04-11
      **The meeting is cancelled due to lack of agenda.**
      ### Team Dome
      ## AOB
      -- weekly/20240418.md --
      # 2024-04-18
      ## AOB
      ### Team Dome
      Cancelled.
      - one
      - two
      - three
      - four
      - five
      - six
      ### Team Optics
          ^^^^^^^^^^^ hint minute/section-empty
      `,
      { today: '2024-05-10' },
    );
  });

  it('sees an empty part also where it lies in one of the same name', () => {
    const days = ['01', '02', '03', '06', '07', '08', '09', '10'];
    const notes = (day: string): string => `
      -- calls/202405${day}.md --
      # 2024-05-${day}
      ## Notes
      ### Attendees
      - @ada
      ### Notes
      ${day === '01' ? '    ^^^^^ hint minute/section-empty' : ''}`;
    const described = `
      -- minutes.yaml --
      series:
        - id: calls
          include: calls/{YYYYMMDD}.md
          sections: [Notes]`;
    checkFixture(described + days.map(notes).join(''), { today: '2024-06-20' });
  });

  it('waits until the day is over', () => {
    checkFixture(config + minute, { today: '2024-05-09' });
  });
});
