import assert from 'node:assert/strict';
import { foldingRanges } from '#features/outline/foldingRanges.ts';
import { tidewater } from '#support/tidewater.ts';

describe('foldingRanges', () => {
  it('folds front matter and headings by meaning, without the blank lines below', () => {
    const path = 'weekly/2024-05-15.md';
    const lines = [
      '---',
      'tags: minutes',
      '---',
      '# Tidewater Weekly 2024-05-15',
      '### Team Harbour',
      '- crane',
      '',
      '## Team Lights',
      '- bulbs',
      '',
      '## AOB',
    ];
    const folds = foldingRanges(tidewater({ [path]: lines.join('\n') }), path);
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 2],
        [3, 10],
        [4, 5],
        [7, 8],
      ],
    );
  });
});
