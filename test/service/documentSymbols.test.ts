import assert from 'node:assert/strict';
import { documentSymbols, type MinuteSymbol } from '#features/outline/documentSymbols.ts';
import { tidewater } from '#support/tidewater.ts';
import { text } from '#support/treeText.ts';

const path = 'weekly/2024-05-15.md';

const symbols = (source: string): readonly MinuteSymbol[] =>
  documentSymbols(tidewater({ [path]: text(source) }), path);

describe('documentSymbols', () => {
  it('serves the outline with kinds and details', () => {
    const found = symbols(`
      # Tidewater Weekly 2024-05-15

      ## Meta

      - Minutes: Ines

      ## Team updates

      ### Team Harbour

      - AI @bo: order a crane

      #### Cranes
      `);
    const lines: string[] = [];
    const print = (list: readonly MinuteSymbol[], indent: string): void => {
      for (const { name, detail, kind, children } of list) {
        lines.push(`${indent}${kind} ${name} | ${detail}`);
        print(children, `${indent}  `);
      }
    };
    print(found, '');
    assert.deepEqual(lines, [
      '1 Tidewater Weekly 2024-05-15 | 2024-05-15 · Wednesday',
      '  3 Meta | ',
      '    7 Minute-taker | Ines',
      '  3 Team updates | ',
      '    5 Team Harbour | ',
      '      24 order a crane | @bo',
      '      15 Cranes | ',
    ]);
  });

  it('never gives an empty name', () => {
    const found = symbols('#\n##\n## ![](picture.png)\n## <br>\n- AI @bo:\n');
    const names = (list: readonly MinuteSymbol[]): readonly string[] =>
      list.flatMap((it) => [it.name, ...names(it.children)]);
    assert(names(found).length >= 4);
    for (const name of names(found)) assert.match(name, /\S/);
  });
});
