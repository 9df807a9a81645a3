import assert from 'node:assert/strict';
import { slice } from '#base/range.ts';
import { readMinute } from '#minutes/readMinute.ts';

/** Value and destination of the minutes lines in a weekly, below `### Team IaaS`. */
function lines(body: string): [string, string | undefined][] {
  const text = `# Weekly 2023-06-29\n\n## Meta\n\n- Minutes: Jonas\n\n### Team IaaS\n\n${body}\n`;
  const minute = readMinute(text);
  return minute.minutesLines.map(({ valueSpan, link }) => [
    slice(text, valueSpan),
    link === undefined ? undefined : minute.links[link]?.destination,
  ]);
}

describe('minutes lines', () => {
  const url = 'https://github.com/a/minutes/blob/main/iaas/20230628.md';

  it('give the minutes of a team', () => {
    for (const line of [
      `Minutes: ${url}`,
      `- **Minutes:** ${url}`,
      `[Minutes](${url})`,
      `* minutes: ${url}`,
    ])
      assert.deepEqual(lines(line), [[url, url]], line);
    assert.deepEqual(lines(`Minutes: <${url}> (waiting)`), [[`<${url}> (waiting)`, url]]);
    assert.deepEqual(lines(`Minutes: [here](../iaas/20230628.md)`), [
      ['[here](../iaas/20230628.md)', '../iaas/20230628.md'],
    ]);
    assert.deepEqual(lines(`Minutes from the SIG: ${url}`), [[url, url]]);
  });

  it('say that there are none', () => {
    assert.deepEqual(lines('Minutes: None yet'), [['None yet', undefined]]);
    assert.deepEqual(lines('Minutes: (none yet)'), [['(none yet)', undefined]]);
    assert.deepEqual(lines('Minutes:   '), [['', undefined]]);
    assert.deepEqual(lines(`Minutes not available yet: ${url}`), [
      [`not available yet: ${url}`, url],
    ]);
  });

  it('are told from roles, headings and sentences', () => {
    for (const line of [
      'Minutes: @ada',
      'Minutes transfer: @ada',
      '#### Minutes: https://a.example.org',
      '5 Minutes',
      'The pad is public and the\nminutes stored on github:\nhttps://github.com/a/minutes',
      `[Minutes PR](https://github.com/a/minutes/pull/1)`,
      '`Minutes: x`',
    ])
      assert.deepEqual(lines(line), [], line);
  });
});
