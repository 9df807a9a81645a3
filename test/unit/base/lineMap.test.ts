import assert from 'node:assert/strict';
import {
  lineMap,
  lineSpan,
  lineText,
  offsetAt,
  positionAt,
  rangeOf,
  spanOf,
} from '#base/lineMap.ts';
import { applyEdits, slice } from '#base/range.ts';

describe('lines', () => {
  const text = '# A\r\n\r- b\n👩 c';
  const lines = lineMap(text);

  it('end with every kind of line end', () => {
    assert.deepEqual(
      lines.starts.map((_, line) => lineText(lines, line)),
      ['# A', '', '- b', '👩 c'],
    );
    assert.deepEqual(lineSpan(lines, 9), { start: text.length, end: text.length });
  });

  it('turn offsets into positions and back', () => {
    for (let offset = 0; offset <= text.length; offset++) {
      const isInsideLineEnd = text[offset - 1] === '\r' && text[offset] === '\n';
      const back = offsetAt(lines, positionAt(lines, offset));
      assert.equal(back, isInsideLineEnd ? offset - 1 : offset);
    }
    const span = { start: text.indexOf('- b'), end: text.length };
    assert.deepEqual(spanOf(lines, rangeOf(lines, span)), span);
  });

  it('clamp what lies outside', () => {
    assert.deepEqual(positionAt(lines, 99), { line: 3, character: 4 });
    assert.equal(offsetAt(lines, { line: 0, character: 99 }), 3);
    assert.equal(offsetAt(lines, { line: 99, character: 0 }), text.length);
    assert.equal(offsetAt(lines, { line: -1, character: 5 }), 0);
  });
});

describe('edits', () => {
  it('are applied together, in any order', () => {
    const text = 'Minutes: None yet';
    const edits = [
      { span: { start: text.length, end: text.length }, newText: '!' },
      { span: { start: 9, end: 13 }, newText: 'Not' },
      { span: { start: 0, end: 0 }, newText: '- ' },
    ];
    assert.equal(applyEdits(text, edits), '- Minutes: Not yet!');
    assert.equal(slice(text, { start: 9, end: 13 }), 'None');
  });
});
