import assert from 'node:assert/strict';
import { withListStyle } from '#features/pad/listStyle.ts';
import { readMinute } from '#minutes/readMinute.ts';

const styled = (text: string, bullet: '-' | '*', indent: string): string =>
  withListStyle(readMinute(text), { bullet, indent }).text;

describe('lists in the style of a series', () => {
  it('have its bullet and its indent, with everything that lies in them', () => {
    const text = [
      '*   one',
      '      goes on',
      '',
      '    a paragraph',
      '',
      '        code',
      '    + two',
      '        1. three',
      '           more',
      '        10) four',
      '             * five',
      '',
      '    ```',
      '    * no item',
      '    ```',
      '* six',
      'lazy',
      '',
      '> * quoted',
      '',
    ].join('\n');
    assert.equal(
      styled(text, '-', '  '),
      [
        '- one',
        '    goes on',
        '',
        '  a paragraph',
        '',
        '      code',
        '  - two',
        '    1. three',
        '       more',
        '    10) four',
        '        - five',
        '',
        '  ```',
        '  * no item',
        '  ```',
        '- six',
        'lazy',
        '',
        '> * quoted',
        '',
      ].join('\n'),
    );
  });

  it('can be indented by tabs or four columns', () => {
    const text = '- a\n  - b\n    - c\n      more\n1. d\n   - e\n';
    assert.equal(styled(text, '*', '\t'), '* a\n\t* b\n\t\t* c\n\t\t  more\n1. d\n\t* e\n');
    assert.equal(
      styled(text, '*', '    '),
      '* a\n    * b\n        * c\n          more\n1. d\n    * e\n',
    );
  });

  it('stay as they are where the style is theirs', () => {
    const text = '- a\n  - [ ] b\n\n    c\n- - d\n';
    assert.equal(styled(text, '-', '  '), text);
  });

  it('never become something else', () => {
    // With hyphens this would be a rule, not an item that holds items.
    const text = '* - -\n\ntext\n';
    assert.equal(styled(text, '-', '  '), text);
  });
});
