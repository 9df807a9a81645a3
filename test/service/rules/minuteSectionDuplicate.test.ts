import { checkFixture } from './checked.ts';

const config = `
      -- minutes.yaml --
      teams: [Team Dome, Team Optics]
      series:
        - id: weekly
          include: weekly/{YYYYMMDD}.md
          reports: [Team Dome, Team Optics]
          sections: [Meta, Agenda]`;

describe('minute/section-duplicate', () => {
  it('finds a team and a section that stand twice, and puts them together', () => {
    checkFixture(`${config}
      -- weekly/20240509.md --
      # 2024-05-09
      ## Agenda
      - one
      ### Team Dome

      - shutter repaired

      ### Team Optics

      ### Team Dome
          ^^^^^^^^^ warning minute/section-duplicate
      - motor ordered
      -- after weekly/20240509.md --
      # 2024-05-09
      ## Agenda
      - one
      ### Team Dome

      - shutter repaired
      - motor ordered

      ### Team Optics
      `);
  });

  it('leaves slides, topics and several meetings in one file alone', () => {
    checkFixture(
      `${config}
      -- weekly/20240509.md --
      ---
      type: slide
      ---
      # 2024-05-09
      # Team Dome
      ---
      # Team Dome
      -- weekly/20240516.md --
      # 2024-05-16
      ## Agenda
      ### Shutter
      ### Shutter
      # 2024-05-17
      ## Agenda
      ## Agenda (second day)
      `,
      { today: '2024-05-01' },
    );
  });

  it('is careful with headings that nobody described', () => {
    const days = ['02', '09', '16', '23', '30'];
    const usual = days.map((day) => minuteOf(day, '## Agenda\n\n- topics\n\n## Notes\n\n- all\n'));
    checkFixture(
      `${usual.join('')}
-- club/2024-06-06.md --
# Chess Club 2024-06-06

## Agenda

- old

## Agenda
   ^^^^^^ warning minute/section-duplicate

- new

## Notes

- all
-- club/2024-06-13.md --
# Chess Club 2024-06-13

## Agenda

- topics

## Notes

- all

## Agenda

- again
`,
      { today: '2024-07-01' },
    );
  });
});

const minuteOf = (day: string, body: string): string =>
  `-- club/2024-05-${day}.md --\n# Chess Club 2024-05-${day}\n\n${body}`;
