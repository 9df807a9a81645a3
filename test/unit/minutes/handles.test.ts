import assert from 'node:assert/strict';
import { slice } from '#base/range.ts';
import { readMinute } from '#minutes/readMinute.ts';

const handles = (text: string): string[] => readMinute(text).handles.map(({ name }) => name);

describe('handles', () => {
  it('are found in participant lists and prose', () => {
    const text =
      '## Participants\n\n- @ada-l (online)\n- Bob @b0b\n- **@Eve_x**, @carol/@dan & (@fay): [@gus](https://github.com/gus)\n';
    assert.deepEqual(handles(text), ['ada-l', 'b0b', 'Eve_x', 'carol', 'dan', 'fay', 'gus']);
    const { handles: found } = readMinute(text);
    assert.ok(found.every(({ name, span }) => slice(text, span) === `@${name}`));
  });

  it('are found in headings, and before punctuation', () => {
    assert.deepEqual(handles('### Registry (@ada, @bob-)\n\n@eve: yes. Thanks @fay!'), [
      'ada',
      'bob',
      'eve',
      'fay',
    ]);
  });

  it('are not mail addresses, other addresses, times or packages', () => {
    const text = [
      'ada@example.org, <bob@example.org>, scs-tech@lists.example.org',
      '@eve:matrix.org @fay@mastodon.social @types/node @15:05 @ OpenInfra scs-tech@',
      'https://matrix.to/#/@gus:matrix.org and [x](https://example.org/@hal)',
      '`@ian` \\@jon and @AI',
    ].join('\n\n');
    assert.deepEqual(handles(text), []);
  });
});
