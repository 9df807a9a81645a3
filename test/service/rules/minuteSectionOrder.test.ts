import assert from 'node:assert/strict';
import { checkFixture, messagesOf } from './checked.ts';

const config = (rules: string): string => `
      -- minutes.yaml --
      ${rules}
      series:
        - id: dome
          include: dome/{YYYYMMDD}.md
          sections: [Participants, Housekeeping, Agenda]`;

const minute = `
      -- dome/20240509.md --
      # 2024-05-09
      ## Agenda
      ## Participants`;

describe('minute/section-order', () => {
  it('says nothing unless it is switched on', () => {
    checkFixture(config('rules: {}') + minute);
    assert.deepEqual(messagesOf(config('rules: { minute/section-order: information }') + minute), [
      'Participants usually comes before Agenda. Move it there.',
    ]);
  });
});
