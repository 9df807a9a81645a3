import assert from 'node:assert/strict';
import { tidyText } from '#features/pad/tidyText.ts';

describe('the text of a pad as Markdown', () => {
  it('loses characters that nobody sees, but not the joiners of an emoji', () => {
    const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}';
    assert.equal(tidyText(`\uFEFFa\u00A0b\u200B \u2060c\f ${family}\u00A0\n`), `a b c ${family}\n`);
  });

  it('loses blanks at line ends, where they are no line break', () => {
    assert.equal(
      tidyText('- one  \n- two \nfirst  \nsecond\t\nthird  \n\n# Title  \n'),
      '- one\n- two\nfirst  \nsecond\nthird\n\n# Title\n',
    );
  });

  it('changes nothing in fenced code', () => {
    const code = '```\n\ta\u00A0b \n\t* c\n```\n\n- x\n  ~~~ sh\n  \t* y  \n  ~~~\n';
    assert.equal(tidyText(code), code);
  });

  it('makes lists of what Etherpad exports', () => {
    const exported = [
      'Participants',
      '\t* @jo',
      '\t\t* late',
      '\t* @kim',
      '\t1. first',
      '\t\t1.1. part',
      '\t\t1.2. other part',
      '\t2. second',
      '',
      '\tindented only',
      'text',
    ];
    const written = [
      'Participants',
      '* @jo',
      '\t* late',
      '* @kim',
      '1. first',
      '\t1. part',
      '\t2. other part',
      '2. second',
      '',
      'indented only',
      'text',
    ];
    assert.equal(tidyText(exported.join('\n')), written.join('\n'));
    assert.equal(tidyText(written.join('\n')), written.join('\n'));
  });

  it('leaves tabs alone that nest a list in Markdown', () => {
    const text = '- one\n\t* two\n\n\t* three\n\ntext\n\n\tcode\n';
    assert.equal(tidyText(text), text);
  });

  it('makes items of round bullets', () => {
    assert.equal(
      tidyText('  \u2022 one\n    \u25E6 two\n  \u2022\tthree\n'),
      '* one\n  * two\n* three\n',
    );
  });

  it('drops the greeting of a new Etherpad', () => {
    const greeting = [
      'Welcome to Etherpad!',
      '',
      'This pad text is synchronized as you type, so that everyone viewing this page sees the same text. This allows you to collaborate seamlessly on documents!',
      '',
      'Get involved with Etherpad at http://etherpad.org',
      'Agenda',
    ].join('\n');
    assert.equal(tidyText(greeting).trim(), 'Agenda');
    assert.equal(tidyText('We say: Welcome to Etherpad!\n'), 'We say: Welcome to Etherpad!\n');
  });
});
