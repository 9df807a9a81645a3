import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineMap } from '#base/lineMap.ts';
import { chooseEncoding, fromClient, toClient } from '#lsp/encoding.ts';

describe('position encoding', () => {
  it('is UTF-16 unless the editor offers something else only', () => {
    assert.equal(chooseEncoding(undefined), 'utf-16');
    assert.equal(chooseEncoding(['utf-8', 'utf-16']), 'utf-16');
    assert.equal(chooseEncoding(['utf-8']), 'utf-8');
    assert.equal(chooseEncoding(['utf-8', 'utf-32']), 'utf-32');
    assert.equal(chooseEncoding(['ebcdic']), 'utf-16');
  });

  it('counts bytes or characters', () => {
    const lines = lineMap('ä😀x');
    const at = (character: number): { line: number; character: number } => ({ line: 0, character });
    assert.deepEqual(toClient(lines, at(3), 'utf-8'), at(6));
    assert.deepEqual(toClient(lines, at(3), 'utf-32'), at(2));
    assert.deepEqual(fromClient(lines, at(6), 'utf-8'), at(3));
    assert.deepEqual(fromClient(lines, at(99), 'utf-32'), at(4));
  });

  it('comes back to the same place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, cut) => {
        const lines = lineMap(text);
        const line = cut % lines.starts.length;
        const letters = [...(text.split(/\r\n|\r|\n/)[line] ?? '')];
        const character = letters.slice(0, cut % (letters.length + 1)).join('').length;
        for (const encoding of ['utf-8', 'utf-16', 'utf-32'] as const) {
          const there = toClient(lines, { line, character }, encoding);
          assert.deepEqual(fromClient(lines, there, encoding), { line, character });
        }
      }),
    );
  });
});
