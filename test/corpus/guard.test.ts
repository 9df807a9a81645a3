import assert from 'node:assert/strict';
import { isMarkdown } from '#base/path.ts';
import { guard } from '#minutes/guard.ts';
import { corpusFiles } from '#support/corpus.ts';

describe('real minutes', () => {
  it('are never too much for the parser, nor ten times as much of them', function () {
    const files = corpusFiles();
    if (files === undefined) this.skip();
    for (const [path, text] of Object.entries(files)) {
      if (!isMarkdown(path)) continue;
      for (const much of [text, `${text}\n\n`.repeat(10)])
        assert.deepEqual(guard(much), { kind: 'full' }, path);
    }
  });
});
