import assert from 'node:assert/strict';
import { checkFixture, messagesOf } from './checked.ts';

const weeks = ['20240404', '20240411', '20240418', '20240425', '20240502'];
const earlier = (line: (index: number) => string): string =>
  weeks
    .map((day, index) => {
      const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
      return `\n      -- weekly/${day}.md --\n      # ${date}\n      ${line(index)}`;
    })
    .join('');

const config = `
      -- minutes.yaml --
      series:
        - id: weekly
          include: weekly/{YYYYMMDD}{-text}.md`;

const today = { today: '2024-05-20' };

describe('minute/taker-missing', () => {
  it('finds the question without an answer, and knows whose turn it is', () => {
    const names = ['Ada', 'Jo', 'Kim', 'Ada', 'Jo'];
    const [problem] = checkFixture(
      `${config}${earlier((index) => `- Minutes: ${names[index]}`)}
      -- weekly/20240509.md --
      # 2024-05-09
      - Minutes:
        ^^^^^^^^ information minute/taker-missing
      -- after weekly/20240509.md --
      # 2024-05-09
      - Minutes: Kim
      `,
      today,
    );
    assert.deepEqual(
      problem?.finding.fixes?.().map(({ title }) => title),
      ['Answer Kim', 'Answer Ada', 'Answer Jo'],
    );
  });

  it('misses the line where all of the last minutes have it', () => {
    const text = `
      -- weekly/20240509.md --
      # 2024-05-09
      - Welcome!
      -- weekly/20240516-workshop.md --
      # Workshop
      `;
    assert.deepEqual(messagesOf(config + earlier(() => '- Minutes: Jo') + text, today), [
      'Who took this minute? It does not say so, and the last minutes of the series do.',
    ]);
    const some = earlier((index) => (index === 2 ? '- Welcome!' : '- Minutes: Jo'));
    assert.deepEqual(messagesOf(config + some + text, today), []);
  });

  it('inserts the line where the last minutes have it', () => {
    const names = ['Ada', 'Jo', 'Kim', 'Ada', 'Jo'];
    const meta = earlier((index) => `\n      ## Meta\n\n      - Minutes: ${names[index]}\n`);
    checkFixture(
      `${config}${meta}
      -- weekly/20240509.md --
      # 2024-05-09
        ^^^^^^^^^^ information minute/taker-missing

      ## Meta

      * Welcome!
      -- after weekly/20240509.md --
      # 2024-05-09

      ## Meta

      * Minutes: Kim
      * Welcome!
      `,
      today,
    );
    checkFixture(
      `${config}${meta}
      -- weekly/20240509.md --
      # 2024-05-09
        ^^^^^^^^^^ information minute/taker-missing

      ## News
      -- after weekly/20240509.md --
      # 2024-05-09

      ## Meta

      - Minutes: Kim

      ## News
      `,
      today,
    );
  });

  it('waits until the day is over', () => {
    const text = '\n      -- weekly/20240509.md --\n      # 2024-05-09\n      - Minutes:\n';
    assert.deepEqual(messagesOf(config + text, { today: '2024-05-09' }), []);
  });
});
