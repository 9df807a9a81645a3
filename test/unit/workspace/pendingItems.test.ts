import assert from 'node:assert/strict';
import { slice } from '#base/range.ts';
import { orchard, pickers } from '#support/orchard.ts';
import { text } from '#support/treeText.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { pendingItems } from '#workspace/pendingItems.ts';

const path = 'pickers/20240502.md';

/** One line an item: where it stands, its state, its owners, its words and its status. */
function items(source: string): readonly string[] {
  const minute = minuteOf(orchard({ [path]: source }), path);
  assert(minute);
  return pendingItems(minute).map((item) => {
    const said = slice(source, item.contentSpan).replaceAll('\n', '⏎');
    const status = item.statusSpan ? ` // ${slice(source, item.statusSpan)}` : '';
    const parts = item.parts.map((part) => ` + ${slice(source, part).trim()}`).join('');
    return `${item.origin} ${item.state} [${item.owners}] ${said}${status}${parts}`;
  });
}

describe('the action items of a minute', () => {
  it('are those of its list with their status, and those agreed in its topics', () => {
    const pending = text(`
      - _AI @ada: order ladders_
          - done, see #12
      - AI @bo and @cy: prune the
        old tree
          - open
          - needs a dry day
      - [x] @cy: sharpen the saw
      - ~~AI @ada: buy rope~~
      - none
    `);
    const topics = text(`
      ### Trees

      - The old tree is ill
          - AI @bo: ask the *doctor* of trees
      - call the neighbours (AI @cy)
      - Wasps again. _AI @ada: hang up traps_ (soon)
      - no AI for us
      - AI @bo: count baskets ✅
    `);
    assert.deepEqual(items(pickers('2024-05-02', pending, topics)), [
      'pending done [ada] _AI @ada: order ladders_ // done, see #12',
      'pending open [bo,cy] AI @bo and @cy: prune the⏎  old tree // open',
      'pending done [cy] @cy: sharpen the saw',
      'pending done [ada] ~~AI @ada: buy rope~~',
      'agreed open [bo] AI @bo: ask the *doctor* of trees',
      'agreed open [cy] call the neighbours (AI @cy)',
      'agreed open [ada] _AI @ada: hang up traps_',
      'agreed done [bo] AI @bo: count baskets ✅',
    ]);
  });

  it('keep the parts that are still to be done', () => {
    const pending = text(`
      - [x] order ladders
        - [x] two short ones
        - [ ] a long one
          from the mill
      - AI @bo will buy:
        - rope
        - nails
      - AI @cy: find out who has:
        - done
    `);
    assert.deepEqual(items(pickers('2024-05-02', pending)), [
      'pending open [] order ladders + - [ ] a long one\n    from the mill',
      'pending open [bo] AI @bo will buy: + - rope + - nails',
      'pending done [cy] AI @cy: find out who has: // done',
    ]);
  });

  it('are each there once, with the state that was said last', () => {
    const pending = '- AI @ada: order ladders\n    - done\n- AI @bo: buy rope';
    const topics = '- AI @ada: order ladders\n- _AI @bo: buy rope_ - done';
    assert.deepEqual(items(pickers('2024-05-02', pending, topics)), [
      'pending open [ada] AI @ada: order ladders // done',
      'pending done [bo] AI @bo: buy rope',
    ]);
  });

  it('are found in sections that nobody described, below labels and in paragraphs', () => {
    const head = '# Orchard Pickers 2024-05-02';
    assert.deepEqual(items(`${head}\n\n### AIs of last week\n\nAI @ada: order ladders\n`), [
      'pending open [ada] AI @ada: order ladders',
    ]);
    assert.deepEqual(
      items(`${head}\n\n- Checking AIs of last week:\n  - @ada: order ladders\n- Weather\n`),
      ['pending open [ada] @ada: order ladders'],
    );
    assert.deepEqual(items(`${head}\n\n## Agenda\n\n## Action items\n\n1. order ladders\n`), [
      'listed open [] order ladders',
    ]);
    assert.deepEqual(items(`${head}\n\n## Action items\n\n1. order ladders\n\n## Agenda\n`), [
      'pending open [] order ladders',
    ]);
  });

  it('are none in code and comments, and end before them', () => {
    const pending = '```\n- AI @ada: order ladders\n```\n\n<!-- - AI @bo: buy rope -->\n';
    assert.deepEqual(items(pickers('2024-05-02', pending)), []);
    assert.deepEqual(items(pickers('2024-05-02', '- AI @ada: try <!-- not\n  now -->')), [
      'pending open [ada] AI @ada: try',
    ]);
    assert.deepEqual(items(pickers('2024-05-02', '- AI @ada: run\n  ```\n  make\n  ```')), [
      'pending open [ada] AI @ada: run',
    ]);
  });
});
