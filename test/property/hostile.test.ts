import assert from 'node:assert/strict';
import fc from 'fast-check';
import { guard } from '#minutes/guard.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { processorTimeBelow } from '#support/cpuTime.ts';
import { runs } from '#support/property.ts';

/** Marks of Markdown, of which every mixture is repeated until the file is large. */
const mark = fc.constantFrom(
  ...[
    'a',
    ' ',
    '\n',
    '\n\n',
    '- ',
    '  - ',
    '1. ',
    '> ',
    '# ',
    '#',
    '\n---\n',
    '\n=\n',
    '***',
    '*',
    '_',
    '~~',
    '`',
    '```\n',
  ],
  ...[
    '[',
    ']',
    '](b)',
    '![',
    '[a]: b\n',
    '[^a]',
    '[^a]: b\n',
    '|',
    '|-|-|\n',
    '<',
    '<!--',
    '-->',
    '<b>',
    '<div>\n',
    '&',
    '&amp;',
  ],
  ...[
    '\\',
    '\t',
    '    ',
    'https://a.b/',
    'www.a.',
    'a@b.c ',
    '@a',
    '...',
    '- [ ] ',
    '---\na: b\n---\n',
    '\r',
    '\0',
    'ü',
    '👩‍💻',
  ],
);
const unit = fc.array(mark, { minLength: 1, maxLength: 5 }).map((marks) => marks.join(''));

/** Lines as minute-takers write them. */
const line = fc.constantFrom(
  '# Weekly 2023-06-29\n\n',
  '## Agenda\n\n',
  'Topic\n---\n\n',
  '- said @ada, see [a](b.md) and <https://a.b/c>\n',
  '  - **AI** @bob: `ask`\n',
  '* [ ] done\n\n',
  '> a quote\n> of two lines\n\n',
  '| a | b |\n|---|---|\n| c | d |\n\n',
  'Words of a meeting, and more of them.\nAnd another line.\n\n',
  '---\n\n',
  '```sh\nrun --all > log\n```\n\n',
  '<!-- for later -->\n\n',
);

describe('large texts', () => {
  it('take no more time than a second or two, whatever they are made of', () => {
    fc.assert(
      fc.property(unit, fc.constantFrom('', 'a\n', '\n\n'), (marks, end) => {
        const paragraph = marks.repeat(20) + end;
        const text = paragraph.repeat(Math.ceil(150_000 / paragraph.length));
        const checkTime = processorTimeBelow(3000);
        readMinute(text);
        checkTime();
      }),
      runs(25),
    );
  });

  it('are read as a whole where they are ordinary', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 5, maxLength: 30 }), (parts) => {
        const text = parts.join('');
        // More than the minutes of a year in one file.
        const many = text.repeat(Math.ceil(3000 / text.split('\n').length));
        assert.deepEqual(guard(many), { kind: 'full' });
      }),
      runs(200),
    );
  });
});
