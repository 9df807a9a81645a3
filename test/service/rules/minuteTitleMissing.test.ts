import { checkFixture } from './checked.ts';

const config = `
      -- minutes.yaml --
      series:
        - id: dome
          include: dome/{YYYYMMDD}{-text}.md
          title: { pattern: 'Dome {YYYY-MM-DD}', level: 2 }`;

describe('minute/title-missing', () => {
  it('inserts the title of the series', () => {
    checkFixture(`${config}
      -- dome/20240509.md --
      ### Participants
      ^^^^^^^^^^^^^^^^ warning minute/title-missing

      - @ada
      -- after dome/20240509.md --
      ## Dome 2024-05-09

      ### Participants

      - @ada
      `);
  });

  it('adds the day to a title that has none', () => {
    checkFixture(`${config}
      -- dome/20240509.md --
      # Dome
        ^^^^ warning minute/title-missing
      ## Participants
      -- dome/20240516.md --
      # Overflow session
        ^^^^^^^^^^^^^^^^ warning minute/title-missing
      ## Participants
      -- after dome/20240509.md --
      # Dome 2024-05-09
      ## Participants
      -- after dome/20240516.md --
      # Overflow session 2024-05-16
      ## Participants
      `);
  });

  it('makes a heading of a title that is none', () => {
    checkFixture(`${config}
      -- dome/20240509.md --
       Dome 2024-05-09
       ^^^^^^^^^^^^^^^ information minute/title-missing
      ### Participants
      -- dome/20240516.md --
      #Dome 2024-05-16
      ^^^^^^^^^^^^^^^^ warning minute/title-missing
      ### Participants
      -- after dome/20240509.md --
      ## Dome 2024-05-09
      ### Participants
      -- after dome/20240516.md --
      # Dome 2024-05-16
      ### Participants
      `);
  });

  it('mends a date that cannot be read', () => {
    checkFixture(`${config}
      -- dome/20240509.md --
      # Dome 20240-05-09
             ^^^^^^^^^^^ warning minute/title-missing
      -- dome/20240516.md --
      # Dome 2024-0516
             ^^^^^^^^^ warning minute/title-missing
      -- dome/20240523.md --
      # Dome 2024 -05-23
             ^^^^^^^^^^^ warning minute/title-missing
      -- dome/20240530.md --
      # Dome 204-05-30
             ^^^^^^^^^ warning minute/title-missing
      -- after dome/20240509.md --
      # Dome 2024-05-09
      -- after dome/20240516.md --
      # Dome 2024-05-16
      -- after dome/20240523.md --
      # Dome 2024-05-23
      -- after dome/20240530.md --
      # Dome 2024-05-30
      `);
  });

  it('says nothing where the minutes around have none either, or the first lines say when', () => {
    const minute = (day: string): string => `
      -- call/${day}.md --
      # Call ${day}`;
    const days = ['01', '02', '04', '05', '06', '07', '08', '09', '10'].map(
      (day) => `2023-05-${day}`,
    );
    checkFixture(`
      -- call/2022-05-01.md --
      # Call
      -- call/2022-05-08.md --
      # Call
      -- call/2022-05-15.md --
      # Call
      -- call/2022-06-01.md --
      # Call of June 2022
      -- call/2022-06-02.md --
      # Call, 2nd of June
      -- call/2023-05-03.md --
      # Call
        ^^^^ warning minute/title-missing
      ${days.map(minute).join('')}`);
  });

  it('leaves workshops, other forms of date and series without dated titles alone', () => {
    checkFixture(`$config
        - id: logs
          include: logs/YYYYMMDD.md
          title: Log
      -- dome/20240509-workshop.md --
      # Workshop
      ## Agenda
      -- dome/20240516.md --
      2024-05-16

      ### Participants
      -- dome/20240523.md --
      # Dome of 05/23/2024
      ### Participants
      -- logs/20240516.md --
      # Log
      `);
  });
});
