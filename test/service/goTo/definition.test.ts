import assert from 'node:assert/strict';
import { besideBuiltin, goneTo, goneToEach } from './support.ts';

const boats = `
-- boats/20230628.md --
# 2023-06-28

## Agenda

### Paint
- blue

### Oars <a name="oars"></a>
-- notes/plan.txt --
one
two
`;

describe('go to definition', () => {
  describe('from links', () => {
    it('leads to the file: relative, from the root, as URL of the repository, percent-encoded', () => {
      const link = (destination: string): readonly string[] =>
        goneTo(`${boats}
-- weekly/20230629.md --
See [minutes](${destination}$0)
`);
      const there = ['boats/20230628.md:1 # 2023-06-28'];
      assert.deepEqual(link('../boats/20230628.md'), there);
      assert.deepEqual(link('/boats/20230628.md'), there);
      assert.deepEqual(link('../boats/%32%30230628.md'), there);
      assert.deepEqual(
        link('https://github.com/lakeside/minutes/blob/main/boats/20230628.md'),
        there,
      );
      assert.deepEqual(
        link('https://github.com/Lakeside/Minutes/edit/main/boats/20230628.md'),
        there,
      );
      assert.deepEqual(
        link('https://raw.githubusercontent.com/lakeside/minutes/main/boats/20230628.md'),
        there,
      );
    });

    it('leads to heading, named place and line', () => {
      const link = (fragment: string): readonly string[] =>
        goneTo(`${boats}
-- weekly/20230629.md --
https://github.com/lakeside/minutes/blob/main/$0boats/20230628.md${fragment}
`);
      assert.deepEqual(link('#paint'), ['boats/20230628.md:5 ### Paint']);
      assert.deepEqual(link('#Paint'), ['boats/20230628.md:5 ### Paint']);
      assert.deepEqual(link('#oars'), ['boats/20230628.md:8 ### Oars <a name="oars"></a>']);
      assert.deepEqual(link('?plain=1#L6'), ['boats/20230628.md:6 - blue']);
      assert.deepEqual(link('#L5-L6'), ['boats/20230628.md:5 ### Paint']);
      assert.deepEqual(link('#L99'), ['boats/20230628.md:8 ### Oars <a name="oars"></a>']);
      assert.deepEqual(link('#masts'), ['boats/20230628.md:1 # 2023-06-28']);
    });

    it('leads to the same text, to a file that is no Markdown, and to the README of a folder', () => {
      assert.deepEqual(goneTo('[x](#no$0tes)\n# Notes\n'), ['minute.md:2 # Notes']);
      assert.deepEqual(goneTo(`${boats}\n-- a.md --\n[x](notes/plan$0.txt#L2)`), [
        'notes/plan.txt:2',
      ]);
      assert.deepEqual(goneTo('-- docs/README.md --\n# Docs\n-- a.md --\n[x](do$0cs/)\n'), [
        'docs/README.md:1 # Docs',
      ]);
    });

    it('leads where was meant: another letter case, no ending, no branch', () => {
      const link = (destination: string): readonly string[] =>
        goneTo(`${boats}\n-- a.md --\n[x](${destination}$0)`);
      const there = ['boats/20230628.md:1 # 2023-06-28'];
      assert.deepEqual(link('Boats/20230628.md'), there);
      assert.deepEqual(link('boats/20230628'), there);
      assert.deepEqual(link('https://github.com/lakeside/minutes/tree/boats/20230628.md'), there);
    });

    it('never leads out of the repository, to another branch, to pictures or to what is not there', () => {
      const destinations = [
        '../../etc/passwd',
        '/../../etc/passwd',
        'boats/../../20230628.md',
        '..%2f..%2fetc/passwd',
        'boats%2f20230628.md',
        'boats/20230628.md%00',
        'C:/boats/20230628.md',
        'C:\\boats\\20230628.md',
        '\\\\server\\share\\20230628.md',
        'boats\\20230628.md',
        'file:///etc/passwd',
        'file:boats/20230628.md',
        'javascript:alert(1)',
        'data:text/html,x',
        'command:workbench.action.terminal.new',
        '.git/config',
        'https://github.com/lakeside/minutes/blob/other/boats/20230628.md',
        'https://github.com/lakeside/minutes/blob/main/../../../etc/passwd',
        'https://github.com/lakeside/other/blob/main/boats/20230628.md',
        'https://xn--a.example/boats/20230628.md',
        'gone/20230628.md',
        'pier.png',
      ];
      const text = destinations.map((destination) => `- [x](<${destination}>)\n`).join('');
      const found = goneToEach(
        `${boats}\n-- .git/config --\n-- pier.png --\n-- a.md --\n${text}$0`,
      );
      assert.deepEqual(
        found,
        destinations.map(() => []),
      );
    });

    it('leads from a reference to its definition, and from there to the file', () => {
      const text = (reference: string, definition: string): string =>
        `${boats}\n-- a.md --\n[last time][${reference}last]\n\n[last]: boats/${definition}20230628.md`;
      assert.deepEqual(goneTo(text('$0', '')), ['a.md:3 [last]: boats/20230628.md']);
      assert.deepEqual(goneTo(text('', '$0')), ['boats/20230628.md:1 # 2023-06-28']);
    });

    it('finds nothing in code, and no issue in the repository', () => {
      assert.deepEqual(goneTo(`${boats}\n-- a.md --\n\`[x](boats/$020230628.md)\``), []);
      assert.deepEqual(
        goneTo('lakeside/minutes#1$02 https://github.com/lakeside/minutes/issues/12'),
        [],
      );
    });
  });

  describe('from teams', () => {
    const week = `
-- boats/20230615.md --
# 2023-06-15
-- boats/20230623.md --
# 2023-06-23
-- boats/20230628.md --
# 2023-06-28
-- weekly/20230622.md --
# Lakeside Weekly 2023-06-22
`;
    const weekly = (body: string): string =>
      `${week}-- weekly/20230629.md --\n# Lakeside Weekly 2023-06-29\n\n## Team updates\n\n${body}\n`;

    it('leads from a heading to the minutes of the window, the latest first, then to minutes.yaml', () => {
      assert.deepEqual(goneTo(weekly('### Team Ves$0sels\n\n- nothing')), [
        'boats/20230628.md:1 # 2023-06-28',
        'boats/20230623.md:1 # 2023-06-23',
        'minutes.yaml: Team Boats',
      ]);
      assert.deepEqual(goneTo(weekly('### Open Harbour Eve$0ning\n\n- nothing')), [
        'minutes.yaml: Open Harbour Evening',
      ]);
    });

    it('goes there from every slide of a team', () => {
      const deck = (last: string): string =>
        weekly(`# Team Boats\n\nMinutes: [here](../boats/20230623.md)\n\n---\n\n${last}\n\n- more`)
          .replace('# Lakeside Weekly 2023-06-29', '---\ntype: slide\n---\n\n$&')
          .replace('## Team updates', '---');
      const targets = [
        'boats/20230623.md:1 # 2023-06-23',
        'boats/20230628.md:1 # 2023-06-28',
        'minutes.yaml: Team Boats',
      ];
      assert.deepEqual(goneTo(deck('# Team Bo$0ats')), targets);
      assert.deepEqual(goneTo(deck('# Team Boats / Oa$0rs')), targets);
      assert.deepEqual(goneTo(deck('# Team meeting re$0scheduled')), []);
    });

    it('puts the minutes first that the update links', () => {
      const linked =
        '### Team Bo$0ats\n\nMinutes: <https://github.com/lakeside/minutes/blob/main/boats/20230623.md>';
      assert.deepEqual(goneTo(weekly(linked)), [
        'boats/20230623.md:1 # 2023-06-23',
        'boats/20230628.md:1 # 2023-06-28',
        'minutes.yaml: Team Boats',
      ]);
    });

    it('leads from a line “Minutes:” to what it links, else to what it should link', () => {
      const lines = [
        'Min$0utes: None yet',
        'Minutes:$0',
        'Minu$0tes: <../boats/20230628.md>',
        'Minutes: [pad](https://pad.lakeside.org$0/x)',
      ];
      for (const line of lines) {
        assert.deepEqual(
          goneTo(weekly(`### Team Boats\n\n${line}`)),
          ['boats/20230628.md:1 # 2023-06-28'],
          line,
        );
      }
      assert.deepEqual(
        goneTo(weekly('### Team Boats\n\nMinutes: [here](../boats/2023$00615.md)')),
        ['boats/20230615.md:1 # 2023-06-15'],
      );
      assert.deepEqual(goneTo(weekly('### Team Water\n\nMin$0utes: None yet')), []);
    });

    it('knows a team by the text of a link that leads elsewhere', () => {
      assert.deepEqual(
        goneTo(weekly('### AOB\n\n- [Team Bo$0ats](https://pad.lakeside.org/boats)')),
        [
          'boats/20230628.md:1 # 2023-06-28',
          'boats/20230623.md:1 # 2023-06-23',
          'minutes.yaml: Team Boats',
        ],
      );
    });
  });

  it('leads from a carried action item to its first appearance, through the changes that people make', () => {
    const minutes = `
-- water/20230601.md --
# 2023-06-01
## Agenda
### Pumps
- AI @ada: order new valves for the pump house
-- water/20230608.md --
# 2023-06-08
## Pending action items
- AI @ada: order new valves for the pump house
  - waiting for the price
-- water/20230615.md --
# 2023-06-15
## Agenda
-- water/20230622.md --
# 2023-06-22
## Pending action items
`;
    assert.deepEqual(goneTo(`${minutes}- AI @ada: order the new val$0ves for the pump house`), [
      'water/20230601.md:4 - AI @ada: order new valves for the pump house',
    ]);
    assert.deepEqual(goneTo(`${minutes}- AI @ad$0a: order new valves for the pump house`), [
      'water/20230601.md:4 - AI @ada: order new valves for the pump house',
    ]);
    assert.deepEqual(goneTo(`${minutes}- AI @ada: paint the bo$0athouse`), []);
    const report = (team: string): string =>
      `${minutes}-- weekly/20230622.md --\n# Lakeside Weekly 2023-06-22\n## Team updates\n### ${team}\n- AI @ada: order new val$0ves for the pump house\n`;
    assert.deepEqual(goneTo(report('Team Water')), [
      'water/20230601.md:4 - AI @ada: order new valves for the pump house',
    ]);
    assert.deepEqual(goneTo(report('Team Boats')), []);
  });

  it('leads from a date to the minutes of that day', () => {
    const files = `${boats}-- water/20230628.md --\n# 2023-06-28\n-- weekly/20230629.md --\n# Lakeside Weekly 2023-06-29\n`;
    assert.deepEqual(goneTo(`${files}- as said on June 2$08th, 2023`), [
      'boats/20230628.md:1 # 2023-06-28',
      'water/20230628.md:1 # 2023-06-28',
    ]);
    assert.deepEqual(goneTo(`${files}- until 2023-0$07-28`), []);
    assert.deepEqual(goneTo(`${files}- https://blog.lakeside.org/2023-06-$028`), []);
  });

  it('leaves to VS Code what its Markdown support knows', () => {
    const at = (text: string): readonly string[] =>
      goneTo(`${boats}\n-- a.md --\n${text}\n\n[last]: boats/20230628.md\n\n# Here`, besideBuiltin);
    assert.deepEqual(at('[x](boats/20230628.md#pa$0int)'), []);
    assert.deepEqual(at('[x](#he$0re)'), []);
    assert.deepEqual(at('[x][la$0st]'), []);
    assert.deepEqual(at('[x](boats/20230628$0.md)'), ['boats/20230628.md:1 # 2023-06-28']);
    assert.deepEqual(at('[x](boats/20230628$0.md#L6)'), ['boats/20230628.md:6 - blue']);
    const url = 'https://github.com/lakeside/minutes/blob/main/boats/20230628.md';
    assert.deepEqual(at(`${url}#pa$0int`), ['boats/20230628.md:5 ### Paint']);
  });
});
