import { checkFixture } from './checked.ts';

const config = `
      -- minutes.yaml --
      series:
        - id: dome
          include: dome/{YYYYMMDD}.md
          title: '{YYYY-MM-DD}'
          sections:
            - name: Participants
              required: true
            - Housekeeping
            - name: Agenda
              required: true
              children:
                - name: Decisions
                  required: true`;

describe('minute/section-missing', () => {
  it('inserts what the description requires where it belongs', () => {
    checkFixture(`${config}
      -- dome/20240509.md --
      # 2024-05-09
      ^^^^^^^^^^^^ warning minute/section-missing

      ## Agenda
      ^^^^^^^^^ warning minute/section-missing

      - Shutter

      ## Next
      -- after dome/20240509.md --
      # 2024-05-09

      ## Participants

      ## Agenda

      - Shutter

      ### Decisions

      ## Next
      `);
  });

  it('puts a section at the end, and follows deeper headings', () => {
    checkFixture(`${config}
      -- dome/20240509.md --
      # 2024-05-09
      ^^^^^^^^^^^^ warning minute/section-missing
      ### Participants
      - @ada
      -- after dome/20240509.md --
      # 2024-05-09
      ### Participants
      - @ada

      ### Agenda
      `);
  });

  it('asks nothing that the description does not', () => {
    checkFixture(`
      -- minutes.yaml --
      series:
        - id: dome
          include: dome/{YYYYMMDD}.md
          sections: [Participants, Agenda]
      -- dome/20240509.md --
      # 2024-05-09
      `);
  });
});
