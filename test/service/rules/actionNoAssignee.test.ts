import assert from 'node:assert/strict';
import { checkFixture, messagesOf } from './checked.ts';

const config = `
      -- minutes.yaml --
      series:
        - id: dome
          include: dome/{YYYYMMDD}.md`;

describe('action/no-assignee', () => {
  it('asks who does it, and gives it to one of those who took part', () => {
    checkFixture(`${config}
      -- dome/20240509.md --
      # 2024-05-09
      ## Participants
      - @ada
      ## Agenda
      - AI: order the motor
        ^^ information action/no-assignee
      - TODO: write it down
        ^^^^ hint action/no-assignee
      -- after dome/20240509.md --
      # 2024-05-09
      ## Participants
      - @ada
      ## Agenda
      - AI @ada: order the motor
      - TODO @ada: write it down
      `);
  });

  it('takes any name on the line for an answer', () => {
    checkFixture(`${config}
      -- dome/20240509.md --
      # 2024-05-09
      ## Participants
      - Jo Miller
      - @ada
      ## Agenda
      - AI @ada: order the motor
      - AI: order the motor - @ada does it
      - AI: Jo orders the motor
      - AI: Kurt to make a proposal
      - AI: dome team writes it down
      - ~~AI: order the motor~~
      - The talk (TODO: highlights) was long
      - AI is a topic for itself
      - AI(AWB, TVC): order the motor
      - AI (jo@): order the motor
      - AI (Ada Quist & Jo Miller): order the motor
      - AI: rosa: order the motor
      - TODO (by May?): order the motor
        ^^^^ hint action/no-assignee
      `);
  });

  it('knows a name by where it stands', () => {
    checkFixture(`${config}
      -- dome/20240509.md --
      # 2024-05-09
      - Action: Rosa Quist has a motor to order
      - Action: RQ pings the shop
      - Action: RQ (or JM) will ask
      - Action: order the motor (Rosa)
      - Action item: order the motor. (rosa)
      - Action item: order the motor - Rosa
      - Action item: order the motor [Rosa]
      - Action item: order the motor and the oil. RQ, JM.
      - [ACTION: Rosa] order the motor
      - Rosa: **Action**: order the motor
      - Action: everyone reads the report
      - AI: Rosa klärt das
      - Action: order the motor
        ^^^^^^ information action/no-assignee
      - Action: Order the motor (and the oil, too)
        ^^^^^^ information action/no-assignee
      - AI: Add a chapter about GAIA
        ^^ information action/no-assignee
      `);
  });

  it('takes initials for those who speak', () => {
    checkFixture(`${config}
      -- dome/20240509.md --
      # 2024-05-09
      AQ: The motor has arrived.

      JM: Action item: pay for it?

      AI: I was not told.

      RS: So was nobody.
      -- dome/20240516.md --
      # 2024-05-16
      AI: pay for the motor
      ^^ information action/no-assignee
      `);
  });

  it('asks shortly where there is no task', () => {
    const messages = messagesOf(`${config}
      -- dome/20240509.md --
      # 2024-05-09
      - AI: Who?
      - TODO: Wer?
      `);
    assert.deepEqual(messages, ['Who does this?', 'Who does this?']);
  });
});
