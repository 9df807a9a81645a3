import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '#base/range.ts';
import { carryOver } from '#features/carryOver/carryOver.ts';
import { newMinute } from '#features/newMinute/newMinute.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { processorTimeBelow } from '#support/cpuTime.ts';
import { orchard, pickers } from '#support/orchard.ts';
import { runs } from '#support/property.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { pendingItems } from '#workspace/pendingItems.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const words = fc.constantFrom(
  'prune the old tree',
  'prune the old tree by the gate',
  'Prune the old trees',
  'order ladders, see [the list](list.md#long) and #12',
  'order ladders, see #13',
  'ask `@bo` about *bees*',
  'write to <https://orchard.example/issues/12>',
  '**shed**: _paint_ it',
  'a',
  '',
);
const head = fc.constantFrom(
  'AI @ada: ',
  '_AI @bo_: ',
  'AI: ',
  '@cy: ',
  'TODO ',
  '*AI @ada and @bo* ',
  '',
);
const tail = fc.constantFrom('', ' ✅', ' - done', ' (AI @cy)', '_', '  ', ' <!--', ' `', ':', '?');
const said = fc.tuple(head, words, tail).map((parts) => parts.join(''));

/** Lines as they stand in lists of open items, and what breaks such lists. */
const line = fc.oneof(
  { weight: 6, arbitrary: said.map((text) => `- ${text}`) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          '* ',
          '1. ',
          '7) ',
          '- [ ] ',
          '- [x] ',
          '  - ',
          '    - ',
          '\t- ',
          '      * [ ] ',
          '> - ',
          '',
        ),
        said,
      )
      .map(([mark, text]) => mark + text),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '    - done',
      '  - open',
      '  - not done',
      '  more of it',
      'lazily continued',
      '',
      '-',
      '- ',
      '```',
      '~~~',
      '    code',
      '<!--',
      '-->',
      '<div>',
      '| a | b |',
      '---',
      '===',
      '> quoted',
      '- none',
      '[list]: list.md',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '## Pending action items',
      '### Pending action items',
      '## Action items',
      '## Agenda',
      '### Trees',
      '# Orchard Pickers 2024-05-02',
      '- Check AIs from last time',
      '- AIs of last week:',
    ),
  },
);

const body = fc.array(line, { maxLength: 14 });
const minute = (date: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      body,
      fc.constantFrom('## Pending action items', '## Pending action items', ''),
      body,
      fc.constantFrom('\n', '\n', '\r\n'),
    )
    .map(([above, heading, below, eol]) =>
      [`# Orchard Pickers ${date}`, '', ...above, heading, '', ...below].join(eol),
    );

const carried = (snapshot: Snapshot, path: string): Snapshot => {
  const { edits } = carryOver(snapshot, path);
  const text = snapshot.texts.get(path)?.text ?? '';
  const written = readMinute(applyEdits(text, edits.get(path) ?? []));
  return { ...snapshot, texts: new Map([...snapshot.texts, [path, written]]), pathsKey: {} };
};

const keys = (snapshot: Snapshot, path: string): readonly string[] => {
  const found = minuteOf(snapshot, path);
  return found === undefined ? [] : pendingItems(found).map(({ words: { key } }) => key);
};

const wordsOf = (text: string): string =>
  (
    text
      .toLowerCase()
      .replace(/https?:|\/issues\//g, ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');

const path = 'pickers/20240516.md';

describe('carrying over', () => {
  it('twice is once, adds only what the minutes before said, and changes nothing that stood there', () => {
    fc.assert(
      fc.property(
        minute('2024-04-18'),
        minute('2024-05-02'),
        minute('2024-05-16'),
        (older, last, text) => {
          const before = orchard({
            'pickers/20240418.md': older,
            'pickers/20240502.md': last,
            [path]: text,
          });
          const once = carried(before, path);
          const twice = carried(once, path);
          const [had, has] = [before, once].map((one) => one.texts.get(path)?.text ?? '');
          assert.equal(twice.texts.get(path)?.text, has);
          const known = [older, last, text].map(wordsOf).join(' | ');
          for (const key of keys(once, path)) assert(known.includes(wordsOf(key)), key);
          const split = (one = ''): readonly string[] =>
            one.split(/\r\n|\n/).map((it) => it.trimEnd());
          const lines = split(has);
          let at = 0;
          for (const one of split(had)) {
            if (/^\s*(?:-|\*|\d[.)])?$/.test(one)) continue;
            at = lines.indexOf(one, at) + 1;
            assert(at > 0, `“${one}” is gone`);
          }
        },
      ),
      runs(300),
    );
  });

  it('into a new minute leaves nothing to carry over', () => {
    fc.assert(
      fc.property(minute('2024-05-02'), (last) => {
        const before = orchard({ 'pickers/20240502.md': last });
        const made = newMinute(before, 'pickers', '2024-05-16');
        assert(!('problem' in made));
        const texts = new Map([...before.texts, [made.path, readMinute(made.text)]]);
        const { carried } = carryOver({ ...before, texts, pathsKey: {} }, made.path);
        assert.equal(carried, 0);
      }),
      runs(200),
    );
  });

  it('takes 5 000 items in time, and no more than can be read', () => {
    const many = (word: string): string =>
      Array.from({ length: 5_000 }, (_, index) => `- AI @ada: ${word} tree ${index}`).join('\n');
    const files = { 'pickers/20240502.md': pickers('2024-05-02', many('prune')) };
    const [empty, full] = ['', many('water')].map((list) =>
      orchard({ ...files, [path]: pickers('2024-05-16', list) }),
    );
    assert(empty && full);
    const isInTime = processorTimeBelow(8_000);
    assert.equal(carryOver(empty, path).message, '5000 open items of 2024-05-02 carried over.');
    assert.match(carryOver(full, path).message, /would become too large/);
    isInTime();
  });
});
