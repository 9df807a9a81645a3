import assert from 'node:assert/strict';
import { slice } from '#base/range.ts';
import { readMinute } from '#minutes/readMinute.ts';

const dates = (text: string): [string, string | undefined, number | undefined][] =>
  readMinute(text).dates.map((mention) => {
    assert.equal(slice(text, mention.span), mention.text);
    return [mention.text, mention.date, mention.heading];
  });

describe('dates', () => {
  for (const [written, date] of [
    ['2023-01-09', '2023-01-09'],
    ['2023-01–09', '2023-01-09'],
    ['2023-1-9', '2023-01-09'],
    ['2023-09-4', '2023-09-04'],
    ['20230109', '2023-01-09'],
    ['2023/01/09', '2023-01-09'],
    ['09.01.2023', '2023-01-09'],
    ['January 9, 2023', '2023-01-09'],
    ['Jan 9th 2023', '2023-01-09'],
    ['9 January 2023', '2023-01-09'],
    ['9. März 2023', '2023-03-09'],
    ['Sept. 9, 2023', '2023-09-09'],
    ['2023-02-30', undefined],
    ['2202-12-05', '2202-12-05'],
    ['1023-01-09', '1023-01-09'],
  ] as const) {
    it(`are written like ${written}`, () =>
      assert.deepEqual(dates(`## SIG Documentation on  ${written} Meeting Notes\n`), [
        [written, date, 0],
      ]));
  }

  it('stand in any heading, also between tags', () => {
    assert.deepEqual(
      dates('# Deck\n\n## <font size=12px>2023-11-30</font>\n\n### 2023-07-03 and 2023-07-06'),
      [
        ['2023-11-30', '2023-11-30', 1],
        ['2023-07-03', '2023-07-03', 2],
        ['2023-07-06', '2023-07-06', 2],
      ],
    );
  });

  it('can be the first words of the text instead', () => {
    assert.deepEqual(dates('2023-04-19\n\n## Agenda\n\non 2023-05-01 we meet\n'), [
      ['2023-04-19', '2023-04-19', undefined],
    ]);
  });

  it('are not numbers, links and template dates', () => {
    assert.deepEqual(
      dates(
        '# CVE-2023-43040, 2022-09, 202X-XX-XX, v1.2023.1\n\n## [a](x/2023-01-09.md) https://a.example.org/2023-01-09\n',
      ),
      [],
    );
  });
});
