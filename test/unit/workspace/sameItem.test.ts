import assert from 'node:assert/strict';
import { isSameItem, itemWords } from '#workspace/sameItem.ts';

const same = (one: string, other: string): boolean => isSameItem(itemWords(one), itemWords(other));

describe('two action items', () => {
  it('are one, whatever markup and marker they have', () => {
    const text = 'ask @mo about the [keys](https://example.org/keys)';
    for (const other of [`_AI @jo: ${text}_`, `- [ ] AI (@jo) – **${text}**`, `@jo: ${text}`]) {
      assert.equal(same(`AI @jo: ${text}`, other.replace('- ', '')), true, other);
    }
  });

  it('are one after small changes of the wording', () => {
    assert.equal(
      same(
        'AI @jo: fix obvious mistakes; create issues for the rest',
        'AI @jo: fix obvious mistakes in front matter of the pages; create issues for the rest',
      ),
      true,
    );
    assert.equal(
      same('_AI @jo: extend scs-0003_', '_AI @jo: extend scs-0003_ for slow tests'),
      true,
    );
    assert.equal(same('AI @jo: order ladders #12', 'AI @jo: order the ladders (#12)'), true);
    assert.equal(same('AI @jo: order ladders', 'AI @mo: order ladders'), true);
  });

  it('are two where something else is to be done', () => {
    assert.equal(same('AI @jo: review #12', 'AI @jo: review #13'), false);
    assert.equal(same('AI @jo: ask team A', 'AI @jo: ask team B'), false);
    assert.equal(same('AI @jo: order ladders', 'AI @jo: sell the old ladders'), false);
    assert.equal(same('AI @jo: order ladders for us', 'AI @mo: order ladders for them'), false);
    assert.equal(same('[PR](https://x.org/pull/1)', '[PR](https://x.org/pull/2)'), false);
    assert.equal(same('✅', '✅'), false);
  });
});
