import { brokenLinks } from '#links/brokenLinks.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { processorTimeBelow } from '#support/cpuTime.ts';

describe('brokenLinks', () => {
  it('takes no more than linear time', () => {
    const size = 10_000;
    const lines = ['[a](', '[a] (', '](', '[', '[a](https://x ', '![a](b =1x', '[a](c d.md#'];
    const texts = lines.map((piece) =>
      readMinute(`${piece.repeat(50)}\n\n`.repeat(size / (50 * piece.length))),
    );
    const checkTime = processorTimeBelow();
    for (const text of texts) brokenLinks(text);
    checkTime();
  });
});
