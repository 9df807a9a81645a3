import assert from 'node:assert/strict';
import { readMinute } from '#minutes/readMinute.ts';
import { actionItemsOf } from '#workspace/markedItems.ts';

const found = (text: string, ...markers: string[]): unknown[] =>
  actionItemsOf(readMinute(text), markers).map(({ assignees, text: what }) => [assignees, what]);

describe('action items with markers of the description', () => {
  it('begin a line, an item or emphasis, beside the well-known ones', () => {
    const text = [
      '- Aufgabe @ines: den Schlüssel nachmachen',
      '  - _Aufgabe (@ole): Kuchen_',
      '- AI @mira: call the plumber',
      'Aufgabe: Protokoll verteilen',
      '1. **Aufgabe @ines @ole Bänke streichen**',
    ].join('\n');
    assert.deepEqual(found(text, 'AI', 'Aufgabe'), [
      [['ines'], 'den Schlüssel nachmachen'],
      [['ole'], 'Kuchen'],
      [['mira'], 'call the plumber'],
      [[], 'Protokoll verteilen'],
      [['ines', 'ole'], 'Bänke streichen'],
    ]);
  });

  it('are none in code, headings, the middle of a sentence or a longer word', () => {
    const text = [
      '## Aufgabe: Garten',
      '- Aufgaben: viele',
      '- Die Aufgabe @ines ist schwer',
      '- Aufgabe erledigt',
      '',
      '```',
      'Aufgabe: im Code',
      '```',
    ].join('\n');
    assert.deepEqual(found(text, 'Aufgabe'), []);
  });

  it('are those of the text where the description has no words of its own', () => {
    const text = readMinute('- AI @mira: call');
    assert.equal(actionItemsOf(text, ['AI', 'TODO']), text.actionItems);
  });
});
