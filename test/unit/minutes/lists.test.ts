import assert from 'node:assert/strict';
import { slice } from '#base/range.ts';
import { readMinute } from '#minutes/readMinute.ts';

describe('list items', () => {
  it('have marker, depth, text and state', () => {
    const text =
      '- Newcomers\n  - [x] Ada **Lovelace**\n    (Syself)\n  - [ ] Bob\n\n1. first\n10) tenth\n-\n';
    assert.deepEqual(
      readMinute(text).listItems.map(({ marker, depth, textSpan, checked }) => [
        marker,
        depth,
        slice(text, textSpan),
        checked,
      ]),
      [
        ['-', 0, 'Newcomers', undefined],
        ['-', 1, 'Ada **Lovelace**', true],
        ['-', 1, 'Bob', false],
        ['1.', 0, 'first', undefined],
        ['10)', 0, 'tenth', undefined],
        ['-', 0, '', undefined],
      ],
    );
  });

  it('reach over what is nested in them', () => {
    const text = '* Topic\n    * detail\n\nEnd\n';
    const [topic] = readMinute(text).listItems;
    assert.equal(topic && slice(text, topic.span), '* Topic\n    * detail');
  });
});

describe('writing style', () => {
  const style = (text: string): unknown => readMinute(text).style;

  it('is what most of the text does', () => {
    assert.deepEqual(style('* a\n    * b\n        * c\n- d\n'), {
      bullet: '*',
      indent: '    ',
      eol: '\n',
    });
    assert.deepEqual(style('- a\r\n\t- b\r\n'), { bullet: '-', indent: '\t', eol: '\r\n' });
    assert.deepEqual(style('1. a\n   + b\n   + c\n'), { bullet: '+', indent: '   ', eol: '\n' });
  });

  it('has a usual answer where there is nothing to go by', () => {
    assert.deepEqual(style(''), { bullet: '-', indent: '  ', eol: '\n' });
  });
});
