import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planImport } from '#features/pad/importPad.ts';
import { readPad } from '#features/pad/readPad.ts';
import { lakeside } from '#support/lakeside.ts';
import { runs } from '#support/property.ts';
import { snapshotOf } from '#support/snapshot.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** What people write in pads; every `W` stands for a word of its own. */
const written = [
  'W W\n',
  '# W\n',
  '## W W\n\n',
  '# 2023-06-26 W\n',
  '# 2023-06-19\n',
  'W\n===\n',
  'W\n---\n',
  '###### tags W\n',
  '* W\n',
  '- W\n',
  '  * W\n',
  '    - [ ] W\n',
  '\t* W\n',
  '\t\t* W\n',
  '\t1. W\n',
  '\t\t1.1. W\n',
  '1) W\n',
  '- - W\n',
  '*   W\n\n    W\n',
  '• W\n',
  '    W\n',
  '\tW\n',
  '> W [name=W] [time=W] [color=red]\n',
  '> * W\n',
  ':::info\n',
  ':::spoiler W\n',
  ':::\n',
  '![W](https://pad.example.org/uploads/W.png =50%x50%)\n',
  '![W](W.png "W" =20x)\n',
  '[W](https://W.example.org/W)\n',
  '`W` **W** _W_ ==W== ~~W~~\n',
  '```js=\nW  \n\n\n\tW\n```\n',
  '```\nW\n',
  '~~~\n[TOC]\n---\nW\n~~~\n',
  '| W | W |\n|---|---|\n| W | W |\n',
  '<font color="#123456">W</font>\n',
  '<div class="a">\n\nW\n\n</div>\n',
  '<span style="color: red">W</span>\n',
  '<!-- W -->\n',
  '<!-- W\n\nW -->\n',
  '{%youtube W %} W\n',
  '{%W W%}\n',
  'W\u00A0W\u200B W\n',
  'W  \nW\n',
  'Participants:\n',
  'Note:\n  W\n',
  '@W ???\n',
  '- Subtopic 1\n  - W\n',
  '- W\n  -\n',
  'WW: W\n:   W\n',
  'W[^1]\n\n[^1]: W\n',
] as const;

/** What a pad has beside words. */
const unwritten = [
  '\n',
  '\n\n\n',
  '---\n',
  '\n----\n\n',
  '***\n',
  '- \n',
  '* @\n',
  '- ???\n',
  '[TOC]\n',
  '<style>\np {}\n</style>\n',
  '<!-- .slide: data-background="a.png" -->\n',
  '# 202X-XX-XX\n',
  '    \n',
] as const;

const frontMatter = fc.constantFrom('', '', '---\ntitle: x\n---\n', '---\ntype: slide\n---\n\n');

const pads = fc
  .tuple(
    frontMatter,
    fc.array(fc.oneof(fc.constantFrom(...written), fc.constantFrom(...unwritten)), {
      maxLength: 14,
    }),
  )
  .map(([above, pieces]) => {
    let count = 0;
    const body = pieces.join('').replace(/W/g, () => `word${100 + count++}`);
    return { text: `${above}${body}`, words: count };
  });

const minute = '# 2023-06-19\n\n## Agenda\n\n- one\n  - two\n';
const deck = '---\ntype: slide\n---\n\n# Harbour 2023-06-19\n\n---\n\n# One\n';
const boats = lakeside({ 'boats/20230619.md': minute }, { today: '2023-07-01' });
const harbour = snapshotOf(
  {
    'minutes.yaml':
      'series: [{ id: harbour, include: "harbour/{YYYYMMDD}.md", title: "Harbour {YYYY-MM-DD}", deck: true }]\n',
    'harbour/20230619.md': deck,
  },
  { today: '2023-07-01' },
);

/** The minute that a pad becomes, which has all its words and stays when it is imported again. */
function checked(snapshot: Snapshot, series: string, text: string, words: number): void {
  const plan = planImport(snapshot, { text }, series, '2023-06-26');
  assert(!('problem' in plan));
  const found = plan.text.match(/word\d+/g) ?? [];
  assert.equal(new Set(found).size, words, plan.text);
  const again = planImport(snapshot, { text: plan.text }, series, '2023-06-26');
  assert(!('problem' in again));
  assert.equal(again.text, plan.text);
}

describe('importing any pad', () => {
  for (const [series, snapshot] of Object.entries({ boats, harbour })) {
    it(`loses no word that somebody wrote, and changes nothing the second time, in ${series}`, () => {
      fc.assert(
        fc.property(pads, ({ text, words }) => {
          fc.pre(words > 0 && readPad(text).kind === 'pad');
          checked(snapshot, series, text, words);
        }),
        runs(60),
      );
    });
  }
});
