import assert from 'node:assert/strict';
import type { RepoPath } from '#base/path.ts';
import { applyEdits } from '#base/range.ts';
import { codeActions } from '#features/actions/codeActions.ts';
import { carryOver } from '#features/carryOver/carryOver.ts';
import { newMinute } from '#features/newMinute/newMinute.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { orchard, pickers } from '#support/orchard.ts';
import { text } from '#support/treeText.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const last = 'pickers/20240502.md';
const next = 'pickers/20240516.md';

interface Carried {
  readonly text: string;
  readonly message: string;
  readonly after: Snapshot;
}

function carried(snapshot: Snapshot, path: RepoPath = next): Carried {
  const { edits, message } = carryOver(snapshot, path);
  const before = snapshot.texts.get(path)?.text ?? '';
  const written = applyEdits(before, edits.get(path) ?? []);
  const texts = new Map([...snapshot.texts, [path, readMinute(written)]]);
  return { text: written, message, after: { ...snapshot, texts, pathsKey: {} } };
}

/** What stands in the section for open items. */
const pendingOf = (source: string): string =>
  /## Pending action items\s*([\s\S]*?)\s*(?:## Agenda|$)/.exec(source)?.[1] ?? 'no section';

const made = (snapshot: Snapshot, series = 'pickers', date = '2024-05-16'): string => {
  const result = newMinute(snapshot, series, date);
  assert(!('problem' in result));
  return result.text;
};

const lastPending = text(`
  - _AI @ada: order ladders_
    - ongoing
  - _AI @bo: prune the old tree_
    - done, see [the picture](tree.jpg)
  - _AI @cy: ask the neighbours_
    - postponed until May
`);

describe('carryOver', () => {
  it('writes what the last minute left open: first what was open before, then what was agreed', () => {
    const files = {
      [last]: pickers(
        '2024-05-02',
        lastPending,
        '- Wasps. AI @bo: hang up traps\n- AI @ada: rope ✅',
      ),
      [next]: pickers('2024-05-16', ''),
    };
    const { text: written, message } = carried(orchard(files));
    assert.equal(
      written,
      pickers(
        '2024-05-16',
        text(`
          - _AI @ada: order ladders_
          - _AI @cy: ask the neighbours_
          - _AI @bo: hang up traps_`),
      ),
    );
    assert.equal(message, '3 open items of 2024-05-02 carried over; 2 are done.');
  });

  it('changes nothing the second time, whatever was said of the items in between', () => {
    const files = {
      [last]: pickers('2024-05-02', lastPending),
      [next]: pickers('2024-05-16', '- _AI @ada: order long ladders_\n  - done'),
    };
    const once = carried(orchard(files));
    assert.equal(
      pendingOf(once.text),
      '- _AI @ada: order long ladders_\n  - done\n- _AI @cy: ask the neighbours_',
    );
    assert.equal(
      once.message,
      '1 open item of 2024-05-02 carried over; 1 was there already, 1 is done.',
    );
    const answered = once.text.replace('neighbours_', 'neighbours_\n  - not yet done');
    const twice = carried(orchard({ ...files, [next]: answered }));
    assert.equal(twice.text, answered);
    assert.equal(twice.message, 'The 2 open items of 2024-05-02 are there already; 1 is done.');
  });

  it('takes what is agreed anew in the topics for there', () => {
    const files = {
      [last]: pickers('2024-05-02', '- AI @ada: order ladders'),
      [next]: pickers('2024-05-16', '', '- AI @ada: order ladders'),
    };
    assert.equal(carried(orchard(files)).message, 'The open item of 2024-05-02 is there already.');
  });

  it('takes what stands in the place without a bullet for there', () => {
    const files = {
      [last]: pickers('2024-05-02', lastPending),
      [next]: pickers('2024-05-16', 'AI @ada: order ladders'),
    };
    const { text: written, message } = carried(orchard(files));
    assert.equal(written.match(/order ladders/g)?.length, 1);
    assert.match(message, /^1 open item of 2024-05-02 carried over/);
  });

  it('keeps items apart that differ in what they name', () => {
    const files = {
      [last]: pickers('2024-05-02', '- AI @ada: review #12\n- AI @ada: review #13'),
      [next]: pickers('2024-05-16', '- AI @ada: review #13'),
    };
    assert.equal(
      pendingOf(carried(orchard(files)).text),
      '- AI @ada: review #13\n- AI @ada: review #12',
    );
  });

  it('takes the last minute that exists, however long ago, and none of the same day or later', () => {
    const files = {
      'pickers/20230105.md': pickers('2023-01-05', '- AI @ada: from January'),
      'pickers/20240516-extra.md': pickers('2024-05-16', '- AI @ada: from the same day'),
      'pickers/20240530.md': pickers('2024-05-30', '- AI @ada: from the future'),
      [next]: pickers('2024-05-16', ''),
    };
    assert.equal(pendingOf(carried(orchard(files)).text), '- AI @ada: from January');
  });

  it('goes back to the minute with the list where a special meeting in between has none', () => {
    const files = {
      [last]: pickers('2024-05-02', '- AI @ada: order ladders\n- AI @bo: rope\n  - done'),
      'pickers/20240509-special.md':
        '# Orchard Pickers 2024-05-09\n\n## Wasps\n\n- AI @cy: traps\n',
      [next]: pickers('2024-05-16', ''),
    };
    const { text: written, message } = carried(orchard(files));
    assert.equal(pendingOf(written), '- AI @ada: order ladders\n- AI @cy: traps');
    assert.equal(message, '2 open items of 2024-05-02 and 2024-05-09 carried over; 1 is done.');
  });

  it('writes nothing below a heading for what is new', () => {
    const files = {
      'bees/20240502.md': '# Bee Keepers 2024-05-02\n\n## New action items\n\n- @ada: jars\n',
      'bees/20240509.md': '# Bee Keepers 2024-05-09\n\n## New action items\n',
    };
    const { message } = carried(orchard(files), 'bees/20240509.md');
    assert.match(message, /^Minutes of Bee Keepers have no section for open items/);
  });

  it('is not fooled by a file that is named after an earlier day', () => {
    const files = {
      'pickers/20240418.md': pickers('2024-04-18', '- AI @ada: rope'),
      'pickers/20240501.md': pickers('2024-05-02', ''),
    };
    const { text: written } = carried(orchard(files), 'pickers/20240501.md');
    assert.equal(pendingOf(written), '- AI @ada: rope');
  });

  it('takes both where two minutes are of the last day, each item once', () => {
    const files = {
      [last]: pickers('2024-05-02', '- AI @ada: order ladders'),
      'pickers/20240502-overflow.md': pickers(
        '2024-05-02',
        '- AI @ada: order ladders\n- AI @bo: rope',
      ),
      [next]: pickers('2024-05-16', ''),
    };
    assert.equal(
      pendingOf(carried(orchard(files)).text),
      '- AI @ada: order ladders\n- AI @bo: rope',
    );
  });

  it('continues bullets, numbers, boxes, indents and line ends, and keeps nested tasks and further lines', () => {
    const before = pickers(
      '2024-05-02',
      text(`
        * [ ] AI @ada: order ladders
          from the mill
            * [ ] two short ones
            * [x] a long one
            * ongoing
        * [x] AI @bo: rope`),
    );
    const from = (pending: string): string =>
      pendingOf(carried(orchard({ [last]: before, [next]: pickers('2024-05-16', pending) })).text);
    assert.equal(
      from('1) AI @cy: nails'),
      '1) AI @cy: nails\n2) [ ] AI @ada: order ladders\n   from the mill\n    * [ ] two short ones',
    );
    assert.equal(
      from('- [ ] nails\n\n- [x] hammer'),
      '- [ ] nails\n\n- [x] hammer\n\n- [ ] AI @ada: order ladders\n  from the mill\n    * [ ] two short ones',
    );
    const windows = pickers('2024-05-16', '- nails').replaceAll('\n', '\r\n');
    assert.equal(
      carried(orchard({ [last]: before, [next]: windows })).text,
      windows.replace(
        'nails',
        'nails\r\n- [ ] AI @ada: order ladders\r\n  from the mill\r\n    * [ ] two short ones',
      ),
    );
    assert.equal(
      from('-'),
      '- [ ] AI @ada: order ladders\n  from the mill\n    * [ ] two short ones',
    );
    assert.match(from('Nothing from last time.'), /^Nothing from last time\.\n\n- \[ \] AI @ada/);
  });

  it('writes the section where the minute has none', () => {
    const files = {
      [last]: pickers('2024-05-02', lastPending),
      [next]:
        '# Orchard Pickers 2024-05-16\n\n## Participants\n\n- @ada\n\n## Agenda\n\n- Weather\n',
    };
    assert.equal(
      carried(orchard(files)).text,
      text(`
        # Orchard Pickers 2024-05-16

        ## Participants

        - @ada

        ## Pending action items

        - _AI @ada: order ladders_
        - _AI @cy: ask the neighbours_

        ## Agenda

        - Weather
      `),
    );
  });

  it('writes the section as the last minute has it, where nobody described one', () => {
    const files = {
      'bees/20240502.md':
        '# Bee Keepers 2024-05-02\n\n## Start\n\n### AIs of last time\n\n+ @ada: honey jars\n\n## Agenda\n',
      'bees/20240509.md': '## Bee Keepers 2024-05-09\n\n### Start\n\n- Hello\n\n### Agenda\n',
    };
    const { text: written, message } = carried(orchard(files), 'bees/20240509.md');
    assert.equal(
      written,
      '## Bee Keepers 2024-05-09\n\n### Start\n\n- Hello\n\n#### AIs of last time\n\n- @ada: honey jars\n\n### Agenda\n',
    );
    assert.equal(message, '1 open item of 2024-05-02 carried over.');
  });

  it('goes on below a label that is an item', () => {
    const start = (date: string, items: string): string =>
      `# Bee Keepers ${date}\n\n## Agenda\n\n- Weather\n- AIs of last week:\n${items}- Honey\n`;
    const files = {
      'bees/20240502.md': start('2024-05-02', '    - @ada: honey jars\n    - @bo: smoke ✅\n'),
      'bees/20240509.md': start('2024-05-09', ''),
    };
    assert.equal(
      carried(orchard(files), 'bees/20240509.md').text,
      start('2024-05-09', '    - @ada: honey jars\n'),
    );
  });

  it('keeps links right from another folder, and those to a heading of the last minute', () => {
    const files = {
      'press/2023/12-21.md': text(`
        # Cider Press 2023-12-21

        ## Agenda

        ## Action items

        - read [the plan](plan.md#costs), [the talk](#agenda), <https://x.org/a.md> and ![](/logo.png)
      `),
      'press/2024/01-04.md': '# Cider Press 2024-01-04\n\n## Agenda\n',
    };
    assert.match(
      carried(orchard(files), 'press/2024/01-04.md').text,
      /^- read \[the plan\]\(\.\.\/2023\/plan\.md#costs\), \[the talk\]\(\.\.\/2023\/12-21\.md#agenda\), <https:\/\/x\.org\/a\.md> and !\[\]\(\/logo\.png\)$/m,
    );
  });

  it('says why there is nothing to write', () => {
    const says = (files: Readonly<Record<RepoPath, string>>, path: RepoPath = next): string => {
      const { text: written, message } = carried(orchard(files), path);
      assert.equal(written, files[path] ?? '');
      return message;
    };
    const empty = pickers('2024-05-16', '');
    assert.equal(
      says({ [next]: empty }),
      'This is the first minute of Orchard Pickers: there is nothing to carry over.',
    );
    assert.equal(
      says({ [last]: pickers('2024-05-02', '- AI @ada: rope\n  - done'), [next]: empty }),
      'Nothing to carry over: 2024-05-02 left no open items, 1 is done.',
    );
    assert.match(says({ 'notes.md': '# Notes\n' }, 'notes.md'), /^This is no minute of a series/);
    assert.match(says({}, 'gone.md'), /^This is no minute of a series/);
    assert.match(
      says({ [last]: '- '.repeat(70).concat('a\n').repeat(3), [next]: empty }),
      /^pickers\/20240502\.md is too large or too deeply nested/,
    );
    assert.match(
      says(
        {
          'bees/20240502.md': '# Bee Keepers 2024-05-02\n\n- AI @ada: jars\n',
          'bees/20240509.md': '# Bee Keepers 2024-05-09\n',
        },
        'bees/20240509.md',
      ),
      /^Minutes of Bee Keepers have no section for open items\. Write its heading/,
    );
    assert.match(
      says({
        [last]: pickers('2024-05-02', '- AI @ada: rope'),
        [next]: '# Orchard Pickers 2024-05-16\n\n## Pending action items\n\n```\n',
      }),
      /inside something else, such as a code block/,
    );
  });

  it('does not skip a minute that is there but cannot be read', () => {
    const before = orchard({
      'pickers/20240418.md': pickers('2024-04-18', '- AI @ada: rope'),
      [last]: '',
      [next]: pickers('2024-05-16', ''),
    });
    const texts = new Map([...before.texts].filter(([path]) => path !== last));
    const { edits, message } = carryOver({ ...before, texts, pathsKey: {} }, next);
    assert.equal(edits.size, 0);
    assert.match(message, /^pickers\/20240502\.md comes right before .* could not be read/);
  });
});

describe('the code action', () => {
  const snapshot = orchard({
    [last]: pickers('2024-05-02', lastPending),
    [next]: pickers('2024-05-16', ''),
  });
  const titlesAt = (line: number, of = snapshot): readonly string[] => {
    const at = { line, character: 0 };
    return codeActions(of, next, { start: at, end: at })
      .map(({ title }) => title)
      .filter((title) => title.startsWith('Carry'));
  };

  it('is offered on the title and in the section, and only where there is something to carry over', () => {
    const title = 'Carry over 2 open items of 2024-05-02';
    assert.deepEqual(
      [0, 6, 7].map((line) => titlesAt(line)),
      [[title], [title], [title]],
    );
    assert.deepEqual(titlesAt(4), []);
    const { after } = carried(snapshot);
    assert.deepEqual(titlesAt(0, after), []);
  });
});

describe('a new minute', () => {
  it('begins with the open items of the last one', () => {
    const written = made(orchard({ [last]: pickers('2024-05-02', lastPending, '- AI @bo: $1}') }));
    assert.equal(
      pendingOf(written),
      '- _AI @ada: order ladders_\n- _AI @cy: ask the neighbours_\n- _AI @bo: $1}_',
    );
    const snapshot = orchard({ [last]: pickers('2024-05-02', '- AI @bo: $1}') });
    const result = newMinute(snapshot, 'pickers', '2024-05-16');
    assert('snippet' in result && result.snippet.includes('\n- AI @bo: \\$1\\}\n'));
  });

  it('begins with nothing where the user wants it, nothing is open, or nobody does so', () => {
    const files = { [last]: pickers('2024-05-02', lastPending) };
    assert.equal(pendingOf(made(orchard(files, { settings: { carryOver: false } }))), '');
    assert.equal(pendingOf(made(orchard({ [last]: pickers('2024-05-02', '- none') }))), '');
    const topics = '- AI @ada: a\n- AI @bo: b\n- AI @cy: c\n';
    const onlyListed = {
      'pickers/20240404.md': pickers('2024-04-04', '- AI @ada: ladders', topics),
      'pickers/20240418.md': pickers('2024-04-18', '- AI @ada: ladders', topics.toUpperCase()),
      [last]: pickers('2024-05-02', '- AI @ada: ladders', topics),
    };
    assert.equal(pendingOf(made(orchard(onlyListed))), '- AI @ada: ladders');
  });

  it('goes on with a list that names no time, as long as people keep what is in it', () => {
    const press = (date: string, items: string): string =>
      `# Cider Press ${date}\n\n## Agenda\n\n- Weather\n\n## Action items\n\n${items}\n`;
    const items = (word: string): string =>
      `- ${word} jars\n- ${word} cork\n- ${word} caps\n- ${word} hats`;
    const files = { 'press/2024/05-02.md': press('2024-05-02', items('buy')) };
    assert.match(made(orchard(files), 'press', '2024-05-09'), /## Action items\n\n- buy jars\n/);
    const left = { ...files, 'press/2024/05-09.md': press('2024-05-09', items('wash')) };
    assert.match(made(orchard(left), 'press', '2024-05-16'), /## Action items\n$/);
  });

  it('fills the place in a template of the community', () => {
    const template =
      '# Orchard Pickers YYYY-MM-DD\n\n## Pending action items\n\n- \n\n## Agenda\n\n- Weather\n';
    const before = orchard({
      [last]: pickers('2024-05-02', lastPending),
      'pickers/template.md': template,
    });
    const [series, ...others] = before.config.series;
    assert(series);
    const [form, ...forms] = series.forms;
    const own = {
      ...series,
      forms: [{ ...form, template: 'pickers/template.md' }, ...forms] as const,
    };
    assert.equal(
      made({ ...before, config: { ...before.config, series: [own, ...others] } }),
      '# Orchard Pickers 2024-05-16\n\n## Pending action items\n\n- _AI @ada: order ladders_\n- _AI @cy: ask the neighbours_\n\n## Agenda\n\n- Weather\n',
    );
  });

  it('gets the section that only the last minute has, where it leaves something open', () => {
    const bees = (ais: string): string =>
      `# Bee Keepers 2024-05-02\n\n## Start\n\n### AIs of last time\n\n${ais}\n\n## Agenda\n`;
    assert.equal(
      made(orchard({ 'bees/20240502.md': bees('* @ada: honey jars') }), 'bees', '2024-05-09'),
      '# Bee Keepers 2024-05-09\n\n## Start\n\n### AIs of last time\n\n* @ada: honey jars\n\n## Agenda\n',
    );
    assert.equal(
      made(orchard({ 'bees/20240502.md': bees('* @ada: jars\n  * done') }), 'bees', '2024-05-09'),
      '# Bee Keepers 2024-05-09\n\n## Agenda\n',
    );
  });
});
