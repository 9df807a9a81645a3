import assert from 'node:assert/strict';
import { nodeAt, outlineNodes } from '#client/views/outlineNode.ts';
import type { OutlineRow } from '#lsp/protocol.ts';

const row = (
  label: string,
  [start, end]: readonly [number, number],
  children: readonly OutlineRow[] = [],
): OutlineRow => ({
  kind: 'section',
  label,
  description: '',
  tooltip: label,
  range: { start: { line: start, character: 0 }, end: { line: end, character: 9 } },
  selectionRange: { start: { line: start, character: 0 }, end: { line: start, character: 9 } },
  link: undefined,
  target: undefined,
  children,
});

const weekly = outlineNodes('file:///weekly.md', [
  row('Weekly', [0, 20], [row('Updates', [2, 12], [row('AOB', [4, 6]), row('AOB', [8, 12])])]),
]);

describe('The rows of Minute Outline', () => {
  const at = (line: number) => nodeAt(weekly, { line, character: 3 });

  it('are followed to the innermost one around the cursor', () => {
    assert.equal(at(9)?.row.range.start.line, 8);
    assert.equal(at(7)?.row.label, 'Updates');
    assert.equal(at(15)?.row.label, 'Weekly');
  });

  it('have no row for a cursor behind them', () => {
    assert.equal(at(21), undefined);
  });

  it('know their parents', () => {
    assert.equal(at(9)?.parent?.parent?.row.label, 'Weekly');
  });

  it('keep apart what has the same name', () => {
    assert.notEqual(at(5)?.id, at(9)?.id);
  });
});
