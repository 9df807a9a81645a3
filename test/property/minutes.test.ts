import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Span } from '#base/range.ts';
import { readMinute, readMinuteWith } from '#minutes/readMinute.ts';
import { runs } from '#support/property.ts';

/** Pieces of minutes, whole and broken, that the parts of the reader look for. */
const piece = fc.constantFrom(
  '# SCS Tech Weekly 2023-06-29\n',
  '### Team IaaS\n\n',
  '\n## ',
  'Title\n---\n',
  '---\n',
  '---\ntype: slide\nimage: a.png\n---\n',
  '- ',
  '  * ',
  '\t1. ',
  '- [ ] ',
  '> ',
  '    ',
  'Minutes: ',
  '[Minutes](https://a.b/20230628.md)\n',
  '- Minutes: Jonas\n',
  'Who is presenting in weekly community call and transforming etherpad to minutes?\n',
  '## Reporting & minutes\n',
  '_AI @ada: ask_ ',
  '(AI: @ada/@bob) ',
  'AI(ada): ',
  'TODO: write ✅\n',
  '@ada ',
  'a@b.de ',
  '[text](../iaas/20230628.md#agenda "title")',
  '[text](<a b.md>)',
  '![alt [x]](a(b).png =50%x50%)',
  '[![a](b)](c)',
  '[a](\n',
  '[text] (https://a.b)',
  '[a][b]',
  '[b]: c\n',
  '[[wiki|page]]',
  'https://a.b/c_(d).',
  'www.a.b',
  '<https://a.b>',
  '<a id="x" href="y.md">',
  '<!-- minute-taker-disable-next-line link/file-missing -->\n',
  '<!-- .slide: data-background="a.png" -->',
  '<!--',
  '<pre>',
  '~~',
  '**',
  '_',
  '`',
  '```\n',
  '|a|b|\n|-|-|\n|AI @ada|x|\n',
  '&amp;',
  '\\',
  '\uFEFF',
  '\r\n',
  '\r',
  '\n',
  '\n\n',
  '\0',
  '\uD800',
  '👩‍💻',
  ' ',
  'done',
  '(',
  ')',
  '[',
  ']',
  '!',
  ':',
);
const markdown = fc.array(
  fc.oneof({ weight: 9, arbitrary: piece }, fc.string({ unit: 'binary' })),
  { maxLength: 40 },
);
const document = markdown.map((pieces) => pieces.join(''));

/** Everything in `value` that looks like a span, with the path to it. */
function spansIn(value: unknown, path: string): { path: string; span: Span }[] {
  if (typeof value !== 'object' || value === null || path.endsWith('.lines')) return [];
  const own =
    'start' in value &&
    'end' in value &&
    typeof value.start === 'number' &&
    typeof value.end === 'number'
      ? [{ path, span: { start: value.start, end: value.end } }]
      : [];
  const inner = Object.entries(value).flatMap(([key, child]) => spansIn(child, `${path}.${key}`));
  return [...own, ...inner];
}

describe('readMinute, on any text', () => {
  it('keeps every span in the text, never throws and is deterministic', () => {
    fc.assert(
      fc.property(document, (text) => {
        const minute = readMinute(text);
        assert.equal(minute.depth.kind, 'full');
        for (const { path, span } of spansIn(minute, '')) {
          const isInside = 0 <= span.start && span.start <= span.end && span.end <= text.length;
          assert.ok(isInside, `${path} ${span.start}-${span.end} of ${text.length}`);
        }
        assert.deepEqual(readMinute(text), minute);
      }),
      runs(300),
    );
  });

  it('keeps lists in document order and opaque parts apart', () => {
    fc.assert(
      fc.property(document, (text) => {
        const minute = readMinute(text);
        const { headings, links, handles, listItems, actionItems, minutesLines, roles } = minute;
        for (const list of [headings, links, handles, listItems, actionItems, minutesLines, roles])
          for (const [index, item] of list.entries())
            assert.ok((list[index - 1]?.span.start ?? 0) <= item.span.start);
        for (const [index, span] of minute.opaque.entries())
          assert.ok((minute.opaque[index - 1]?.end ?? 0) <= span.start);
      }),
      runs(200),
    );
  });

  it('says exactly where a destination is written', () => {
    fc.assert(
      fc.property(document, (text) => {
        for (const { kind, destination, destinationSpan } of readMinute(text).links) {
          const written = text.slice(destinationSpan.start, destinationSpan.end);
          if (kind === 'reference' || /[\\&\0\uD800]/.test(written)) continue;
          const isWritten = [written, `mailto:${written}`, `http://${written}`].includes(
            destination,
          );
          assert.ok(isWritten, `${kind} ${destination} ≠ ${written}`);
        }
      }),
      runs(200),
    );
  });

  it('finds nothing inside code', () => {
    fc.assert(
      fc.property(document, (inside) => {
        const fence = '`'.repeat(30);
        const code = inside.replaceAll('`', "'");
        const minute = readMinute(`# Title\n\n${fence}\n${code}\n${fence}\n`);
        const found = [minute.links, minute.handles, minute.actionItems, minute.roles];
        assert.deepEqual(found.flat(), []);
      }),
      runs(100),
    );
  });

  it('reads line by line what a parser cannot', () => {
    fc.assert(
      fc.property(document, (text) => {
        const minute = readMinuteWith(() => {
          throw new RangeError('Maximum call stack size exceeded');
        }, text);
        assert.equal(minute.depth.kind, 'reduced');
        for (const { span } of spansIn(minute, ''))
          assert.ok(span.start <= span.end && span.end <= text.length);
      }),
      runs(100),
    );
  });
});
