import { checkFixture } from './checked.ts';

const config = `
      -- minutes.yaml --
      series:
        - id: dome
          include: dome/{YYYYMMDD}.md
          sections: [Participants, Agenda]
      -- dome/20240502.md --
      # 2024-05-02
      ## Participants
      - @ada
      - Jo Miller
      ## Agenda`;

const today = { today: '2024-05-20' };

describe('minute/participants-empty', () => {
  it('asks who took part, and inserts those of the last minute', () => {
    checkFixture(
      `${config}
      -- dome/20240509.md --
      # 2024-05-09
      ## Participants
         ^^^^^^^^^^^^ information minute/participants-empty

      ## Agenda
      -- dome/20240516.md --
      # 2024-05-16
      ## Participants
         ^^^^^^^^^^^^ information minute/participants-empty
      -
      ^ hint minute/placeholder
      -- after dome/20240509.md --
      # 2024-05-09
      ## Participants

      - @ada
      - Jo Miller

      ## Agenda
      `,
      today,
    );
  });

  it('says nothing where there was no meeting', () => {
    const notes = ['The call was canceled.', 'Die Sitzung entfällt.', 'There is no meeting today.'];
    for (const note of notes) {
      checkFixture(
        `${config}
      -- dome/20240509.md --
      # 2024-05-09
      ## Participants
      ## Agenda
      ${note}
      `,
        today,
      );
    }
  });

  it('takes anything that stands there for a list', () => {
    checkFixture(
      `${config}
      -- dome/20240509.md --
      # 2024-05-09
      ## Participants
      | name | here |
      |------|------|
      ## Agenda
      `,
      today,
    );
  });

  it('is silent where hardly any list is ever filled in', () => {
    const empty = ['0509', '0516', '0523', '0530']
      .map(
        (day) =>
          `\n      -- dome/2024${day}.md --\n      # 2024-${day.slice(0, 2)}-${day.slice(2)}\n      ## Participants\n`,
      )
      .join('');
    const marks = '         ^^^^^^^^^^^^ information minute/participants-empty\n';
    const [first = '', second = '', ...others] = empty.split('\n\n');
    const later = [`${first}\n${marks}`, `${second}\n${marks}`, ...others].join('\n');
    checkFixture(`${config}${later}`, { today: '2024-06-20' });
  });
});
