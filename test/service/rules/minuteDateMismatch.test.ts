import assert from 'node:assert/strict';
import { applyEdits } from '#base/range.ts';
import { fixture } from '#support/fixture.ts';
import { checkFixture, messagesOf, problemsOf, repositoryOf } from './checked.ts';

/** A series on Thursdays. */
const config = `
      -- minutes.yaml --
      series:
        - id: weekly
          include: weekly/{YYYYMMDD}.md
          title: Tidewater Weekly {YYYY-MM-DD}
          weekday: Thursday`;

describe('minute/date-mismatch', () => {
  it('knows a title that was copied from another minute', () => {
    const problems = checkFixture(`${config}
      -- weekly/20240502.md --
      # Tidewater Weekly 2024-05-02
      -- weekly/20240516.md --
      # Tidewater Weekly 2024-05-02
                         ^^^^^^^^^^ warning minute/date-mismatch
      - Something new
      -- after weekly/20240516.md --
      # Tidewater Weekly 2024-05-16
      - Something new
      `);
    assert.equal(
      problems[0]?.finding.message,
      'The title says 2024-05-02, a Thursday; the file name says 2024-05-16, a Thursday. It is the title of 20240502.md: was it copied?',
    );
    assert.equal(problems[0].finding.related?.[0]?.path, 'weekly/20240502.md');
    assert.equal(problems[0].finding.fixes?.()[0]?.preferred, true);
  });

  it('says when the text was copied too', () => {
    const lines = ['one', 'two', 'three', 'four', 'five'].map((it) => `- Point ${it} of the list`);
    const [message] = messagesOf(`${config}
      -- weekly/20240502.md --
      # Tidewater Weekly 2024-05-02
      ${lines.join('\n      ')}
      -- weekly/20240516.md --
      # Tidewater Weekly 2024-05-02
      ${lines.join('\n      ')}
      `);
    assert.match(message ?? '', /most of the text is the same too: is this a copy\?$/);
  });

  it('trusts the side that falls on the usual weekday', () => {
    const [first, second, third] = messagesOf(`${config}
      -- weekly/20240509.md --
      # Tidewater Weekly 2024-05-08
      -- weekly/20240517.md --
      # Tidewater Weekly 2024-05-16
      -- weekly/20240523.md --
      # Tidewater Weekly 2204-05-23
      `);
    assert.match(first ?? '', /The meetings are on Thursdays, so the title is probably wrong\.$/);
    assert.match(
      second ?? '',
      /The meetings are on Thursdays, so the file name is probably wrong\.$/,
    );
    assert.match(
      third ?? '',
      /a Wednesday; the file name says 2024-05-23, a Thursday\. The meetings/,
    );
  });

  it('goes by the weekday of that time, where a series has changed it', () => {
    const thursdays = ['01-11', '01-18', '01-25', '02-01', '02-08', '02-15', '02-22'];
    const wednesdays = ['03-06', '03-13', '03-20', '03-27', '04-03', '04-10', '04-17', '04-24'];
    const minutes = [...thursdays, ...wednesdays]
      .map((day) => `\n-- club/2024-${day}.md --\n# Club 2024-${day}\n\n## Agenda\n\n- topics`)
      .join('');
    const [early, late, ...more] = messagesOf(
      minutes
        .replace('# Club 2024-01-25', '# Club 2024-01-24')
        .replace('# Club 2024-04-10', '# Club 2024-04-11'),
      { today: '2024-07-01' },
    );
    assert.match(
      early ?? '',
      /a Wednesday; .* The meetings are on Thursdays, so the title is probably wrong\.$/,
    );
    assert.match(
      late ?? '',
      /a Thursday; .* The meetings are on Wednesdays, so the title is probably wrong\.$/,
    );
    assert.deepEqual(more, []);
  });

  it('renames the file with every link to it', () => {
    const { files } = fixture(`${config}
      -- weekly/20240517.md --
      # Tidewater Weekly 2024-05-16
      [self](20240517.md#x)
      -- dome/20240520.md --
      # 2024-05-20
      See [weekly](../weekly/20240517.md), <https://github.com/tidewater/minutes/blob/main/weekly/20240517.md#teams>
      and [other](../weekly/20240509.md).
      -- weekly/20240509.md --
      # Tidewater Weekly 2024-05-09
      `);
    const problem = problemsOf(repositoryOf(files)).find(
      (it) => it.code === 'minute/date-mismatch',
    );
    const fix = problem?.finding.fixes?.()[0];
    assert.equal(fix?.title, 'Rename the file to 20240516.md and change all links to it');
    assert.equal(fix.preferred, true);
    const { edits, renames } = fix.beyond?.() ?? {};
    assert.deepEqual(renames, [{ from: 'weekly/20240517.md', to: 'weekly/20240516.md' }]);
    const after = applyEdits(files['dome/20240520.md'] ?? '', edits?.get('dome/20240520.md') ?? []);
    assert.match(after, /\(\.\.\/weekly\/20240516\.md\), <https:.*\/weekly\/20240516\.md#teams>/);
    assert.match(after, /\(\.\.\/weekly\/20240509\.md\)/);
    assert.equal(edits?.get('weekly/20240517.md')?.[0]?.newText, '20240516.md');
  });

  it('finds days that the calendar does not have', () => {
    checkFixture(`${config}
      -- weekly/20240502.md --
      # Tidewater Weekly 2024-05-32
                         ^^^^^^^^^^ warning minute/date-mismatch
      -- weekly/20240230.md --
      # Tidewater Weekly 2024-02-29
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning minute/date-mismatch
      -- weekly/20240509.md --
      ---
      date: 2024-05-02
            ^^^^^^^^^^ warning minute/date-mismatch
      ---
      # Tidewater Weekly 2024-05-09
      `);
    const { files } = fixture(`${config}
      -- weekly/20240230.md --
      # Tidewater Weekly 2024-02-29
      `);
    const [problem] = problemsOf(repositoryOf(files));
    assert.deepEqual(
      problem?.finding.fixes?.().map(({ title }) => title),
      ['Rename the file to 20240229.md and change all links to it'],
    );
  });

  it('leaves a file of several meetings the title of any of them', () => {
    const wide = config.replace('{YYYYMMDD}', '{YYYYMMDD}{-text}');
    checkFixture(`${wide}
      -- weekly/20240523-to-20240606.md --
      # Tidewater Weekly 2024-06-06
      -- weekly/20240620.md --
      # Tidewater Weekly 20–21 June 2024
      -- weekly/20240613-notes.md --
      # Tidewater Weekly 2024-06-06
                         ^^^^^^^^^^ warning minute/date-mismatch
      `);
  });

  it('leaves files alone that are called after the week, where their titles say the day', () => {
    const weeks = ['06', '13', '20', '27'].map(
      (day) => `
      -- calls/2024-05-${day}.md --
      # Call of 2024-05-${Number(day) + 1 < 10 ? `0${Number(day) + 1}` : Number(day) + 1}
      `,
    );
    const others = ['03', '10', '17', '24'].map(
      (day) => `
      -- calls/2024-06-${day}.md --
      # Call of 2024-06-${day}
      `,
    );
    const parts = `
      -- calls/2024-07-01.md --
      # Agenda
      # Call of 2024-07-04
      -- calls/2024-07-08.md --
      # Call of 2024-07-09
                ^^^^^^^^^^ warning minute/date-mismatch
      `;
    checkFixture([...weeks, ...others, parts].join(''));
  });

  it('leaves two meetings in one file, titles with two days and other dates alone', () => {
    checkFixture(`${config}
      -- weekly/20240502.md --
      # Tidewater Weekly 2024-05-02
      ## Release 2024-06-01
      # Tidewater Weekly 2024-05-03
      -- weekly/20240509.md --
      # Tidewater Weekly 2024-05-08 and 2024-05-09
      -- notes/2024-05-09.md --
      # Some notes of 2024-05-08
      -- weekly/2024-05-16-tidewater.md --
      # Tidewater Weekly 2024-05-16
      `);
  });
});
