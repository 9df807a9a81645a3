import assert from 'node:assert/strict';
import { applyEdits } from '#base/range.ts';
import { draftChoices } from '#features/drafts/draftChoices.ts';
import { draftEdits } from '#features/drafts/draftEdits.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { fixture } from '#support/fixture.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const weekly = 'community-call/20230629.md';
const own = 'iaas/20230628.md';

/** Reading the description takes longer than everything else here. */
const described = snapshotOf({ 'minutes.yaml': 'extends: scs\n' });

function opened(files: Readonly<Record<string, string>>): [Snapshot, Minute] {
  const texts = new Map(Object.entries(files).map(([path, text]) => [path, readMinute(text)]));
  const snapshot = { ...described, texts, pathsKey: {} };
  const minute = minuteOf(snapshot, weekly);
  assert(minute);
  return [snapshot, minute];
}

/** The weekly with everything that its teams could say. */
function drafted(files: Readonly<Record<string, string>>): string {
  const [snapshot, minute] = opened(files);
  const { teams } = draftChoices(snapshot, minute, undefined);
  const chosen = teams.map(({ section, topics }) => ({
    section,
    topics: topics.map(({ id }) => id),
  }));
  const { edits, count, gone } = draftEdits(snapshot, minute, chosen);
  assert.deepEqual([count, gone], [chosen.flatMap(({ topics }) => topics).length, []]);
  const text = applyEdits(minute.source.text, edits.get(weekly) ?? []);
  const [after, again] = opened({ ...files, [weekly]: text });
  assert.deepEqual(draftChoices(after, again, undefined).teams, [], 'offered twice');
  assert.deepEqual(text.match(/^#.*/gm), minute.source.text.match(/^#.*/gm));
  return text;
}

/** Two topics, Rain and Wind, for this section of a weekly; the section that comes out. */
function section(text: string, eol = '\n'): string {
  const head = '# SCS Tech Weekly 2023-06-29\n\n## Team updates\n\n';
  const minutes = '# 2023-06-28\n\n## Agenda\n\n### Rain\n\n* Wet\n\n### Wind\n\n* Strong\n';
  const written = (head + text).replaceAll('\n', eol);
  const after = drafted({ [own]: minutes, [weekly]: written });
  assert.equal(after.startsWith(head.replaceAll('\n', eol)), true);
  return after.slice(head.replaceAll('\n', eol).length);
}

describe('where the bullets of a draft stand', () => {
  it('below the Minutes line, before whatever follows', () => {
    assert.equal(
      section('### Team IaaS\n\nMinutes: None yet\n'),
      '### Team IaaS\n\nMinutes: None yet\n\n- Rain\n- Wind\n',
    );
    assert.equal(
      section('### Team IaaS\n\nMinutes:\n\n### AOB\n\n- x\n'),
      '### Team IaaS\n\nMinutes:\n\n- Rain\n- Wind\n\n### AOB\n\n- x\n',
    );
    // As *New Minute* leaves it.
    assert.equal(
      section('### Team IaaS\n\nMinutes:\n\n\n\n### AOB\n'),
      '### Team IaaS\n\nMinutes:\n\n- Rain\n- Wind\n\n### AOB\n',
    );
    assert.equal(section('### Team IaaS'), '### Team IaaS\n\n- Rain\n- Wind');
    assert.equal(section('### Team IaaS\n### AOB\n'), '### Team IaaS\n\n- Rain\n- Wind\n### AOB\n');
  });

  it('right below it where the other sections have no blank line', () => {
    assert.equal(
      section('### Team Ops\nMinutes: None yet\n- Calm\n\n### Team IaaS\nMinutes:\n\n### AOB\n'),
      '### Team Ops\nMinutes: None yet\n- Calm\n\n### Team IaaS\nMinutes:\n- Rain\n- Wind\n\n### AOB\n',
    );
  });

  it('behind the bullets that are there, with their indent, sub-items and blank lines', () => {
    assert.equal(
      section('### Team IaaS\n\n - Sun\n   - hot\n\n### AOB\n\n* x\n* y\n* z\n'),
      '### Team IaaS\n\n - Sun\n   - hot\n - Rain\n - Wind\n\n### AOB\n\n* x\n* y\n* z\n',
    );
    assert.equal(
      section('### Team IaaS\n\n*   Sun\n\n*   Moon \n'),
      '### Team IaaS\n\n*   Sun\n\n*   Moon \n\n*   Rain\n\n*   Wind\n',
    );
    assert.equal(
      section('### Team IaaS\n\n1. Sun\n'),
      '### Team IaaS\n\n1. Sun\n\n- Rain\n\n- Wind\n',
    );
    assert.equal(
      section('### Team IaaS\n\n- Minutes: None yet\n- Sun'),
      '### Team IaaS\n\n- Minutes: None yet\n- Sun\n- Rain\n- Wind',
    );
  });

  it('in place of an empty bullet', () => {
    assert.equal(
      section('### Team IaaS\n\nMinutes: None yet\n\n* \n\n### AOB\n'),
      '### Team IaaS\n\nMinutes: None yet\n\n* Rain\n* Wind\n\n### AOB\n',
    );
    // Markdown takes the line and the dash below it for a heading.
    assert.equal(
      section('### Team IaaS\n\nMinutes: None yet\n- \n\n### AOB\n'),
      '### Team IaaS\n\nMinutes: None yet\n- Rain\n- Wind\n\n### AOB\n',
    );
    assert.equal(
      section('### Team IaaS\n\n- Sun\n-\n'),
      '### Team IaaS\n\n- Sun\n- Rain\n- Wind\n',
    );
  });

  it('in the report itself, not in the answer to a question or below a heading inside the section', () => {
    assert.equal(
      section('### Team IaaS\n\n- Sun\n\nIs there a list?\n\n- Not yet\n\n### AOB\n'),
      '### Team IaaS\n\n- Sun\n- Rain\n- Wind\n\nIs there a list?\n\n- Not yet\n\n### AOB\n',
    );
    assert.equal(
      section('### Team IaaS\n\nMinutes: None yet\n\n#### Night\n\n- Moon\n'),
      '### Team IaaS\n\nMinutes: None yet\n\n- Rain\n- Wind\n\n#### Night\n\n- Moon\n',
    );
  });

  it('with the line ends of the minute', () => {
    assert.equal(
      section('### Team IaaS\n\nMinutes:\n\n### AOB\n', '\r\n'),
      '### Team IaaS\r\n\r\nMinutes:\r\n\r\n- Rain\r\n- Wind\r\n\r\n### AOB\r\n',
    );
  });

  it('on the slide of a deck that has the team’s report, never behind its end', () => {
    const deck = (slides: string): string => {
      const head = '---\ntype: slide\n---\n## Community Call 2023-06-29\n\n---\n\n';
      const minutes = '# 2023-06-28\n\n## Agenda\n\n### Rain\n\n* Wet\n';
      const tail = '\n---\n\n# Events\n\n* Party\n';
      const after = drafted({ [own]: minutes, [weekly]: head + slides + tail });
      assert.equal(after.startsWith(head) && after.endsWith(tail), true, after);
      return after.slice(head.length, -tail.length);
    };
    assert.equal(deck('# Team IaaS\n\nWe build.\n'), '# Team IaaS\n\nWe build.\n\n* Rain\n');
    assert.equal(
      deck(
        '# Team IaaS\n\nWe build.\n\n----\n\n# Team IaaS\n\n* Sun\n* Moon\n----\n\n# Team IaaS\n## Meeting\n* next week\n',
      ),
      '# Team IaaS\n\nWe build.\n\n----\n\n# Team IaaS\n\n* Sun\n* Moon\n* Rain\n----\n\n# Team IaaS\n## Meeting\n* next week\n',
    );
    assert.equal(
      deck('# Team IaaS\n\n----\n\n# Team IaaS\n'),
      '# Team IaaS\n\n----\n\n# Team IaaS\n\n* Rain\n',
    );
  });
});

describe('the text of a drafted bullet', () => {
  const url = 'https://github.com/SovereignCloudStack/standards/issues/12';

  /** What becomes of a topic with this heading and this below it. */
  function bullet(
    heading: string,
    below = '',
    files: Readonly<Record<string, string>> = {},
  ): string {
    const after = drafted({
      ...files,
      [own]: `# 2023-06-28\n\n## Agenda\n\n### ${heading}\n\n${below}\n\n[pad]: ../pads/a.md\n`,
      [weekly]: '# SCS Tech Weekly 2023-06-29\n\n### Team IaaS\n',
    });
    return after.slice(after.indexOf('\n\n- ') + 4, -1);
  }

  it('has the issues of the heading and of the first lines, each once', () => {
    assert.equal(bullet('Rain', `* ${url}`), `Rain ([standards#12](${url}))`);
    assert.equal(
      bullet('Rain', `* see [it](${url}#issuecomment-3), k8s-capi#3`),
      `Rain ([standards#12](${url}))`,
    );
    assert.equal(bullet(`Rain [#12](${url})`, `* ${url}`), `Rain [#12](${url})`);
    assert.equal(bullet('Rain', '* standards#12'), `Rain ([standards#12](${url}))`);
    assert.equal(
      bullet('Rain', '* https://github.com/kubernetes/cloud/pull/7'),
      'Rain ([kubernetes/cloud#7](https://github.com/kubernetes/cloud/pull/7))',
    );
    assert.equal(bullet('Rain', `* Wet\n\n* Cold\n\n* Dark\n\n* ${url}`), 'Rain');
  });

  it('links the numbers that stand in the heading', () => {
    assert.equal(bullet('Rain (#12)', `* <${url}>`), `Rain ([standards#12](${url}))`);
    assert.equal(bullet('#12 Rain', `* <${url}>`), `[standards#12](${url}) Rain`);
    assert.equal(bullet('Rain (standards/#12)'), `Rain ([standards/#12](${url}))`);
    assert.equal(bullet('Hackathon #6'), 'Hackathon #6');
  });

  it('keeps links of the heading, leading to the same places', () => {
    assert.equal(
      bullet('[Rain](notes/rain.md?plain=1#wet)'),
      '[Rain](../iaas/notes/rain.md?plain=1#wet)',
    );
    assert.equal(bullet('[Rain](../guides/a%20b.md "Wet")'), '[Rain](../guides/a%20b.md "Wet")');
    assert.equal(bullet('[Rain](#rain)'), '[Rain](../iaas/20230628.md#rain)');
    assert.equal(bullet('[Rain][pad]'), '[Rain](../pads/a.md)');
    assert.equal(bullet('Rain <https://a.example/b>'), 'Rain <https://a.example/b>');
    const inRepository =
      'https://github.com/SovereignCloudStack/minutes/blob/main/iaas/20230621.md';
    assert.equal(bullet(`[Rain](${inRepository})`), `[Rain](${inRepository})`);
    assert.equal(bullet('[Rain](../../elsewhere.md)'), '[Rain](../../elsewhere.md)');
  });

  it('drops numbers, images, tags, emphasis around it and a colon at its end', () => {
    assert.equal(bullet('1.1 **Rain**:'), 'Rain');
    assert.equal(bullet('1. Rain'), 'Rain');
    assert.equal(bullet('5.3.0 (R4.3)'), '5.3.0 (R4.3)', 'a release');
    assert.equal(bullet('![drop](drop.png) <font color="blue">Rain</font>'), 'Rain');
    assert.equal(bullet('1.28 upgrade of `<k8s>`'), '1.28 upgrade of `<k8s>`');
    assert.equal(bullet('Rain * 2 & more_or_less'), 'Rain * 2 & more_or_less');
  });

  it('begins no list, heading, quote or task', () => {
    assert.equal(bullet('\\- Rain'), '\\- Rain');
    assert.equal(bullet('2023. Rain'), '2023\\. Rain');
    assert.equal(bullet('[ ] Rain'), '\\[ ] Rain');
  });
});

describe('topics that changed while the list was open', () => {
  const files = {
    [own]: '# 2023-06-28\n\n## Agenda\n\n### Rain\n\n* Wet\n\n### Wind\n\n* Strong\n',
    [weekly]: '# SCS Tech Weekly 2023-06-29\n\n### Team IaaS\n',
  };

  it('are left out and named, the others written into the minute as it is now', () => {
    const [snapshot, minute] = opened(files);
    const topics = draftChoices(snapshot, minute, undefined).teams[0]?.topics.map(({ id }) => id);
    assert(topics);
    const [after, later] = opened({
      [own]: files[own]?.replace('### Rain', '### Sun') ?? '',
      [weekly]:
        '# SCS Tech Weekly 2023-06-29\n\n### Team Ops\n\n- Calm\n\n### Team IaaS\n\n- Moon\n',
    });
    const { edits, count, gone } = draftEdits(after, later, [{ section: 'team-iaas', topics }]);
    assert.deepEqual([count, gone], [1, ['iaas/20230628.md#rain']]);
    assert.match(applyEdits(later.source.text, edits.get(weekly) ?? []), /- Moon\n- Wind\n$/);
  });

  it('are all gone with their section', () => {
    const [snapshot, minute] = opened(files);
    const chosen = [{ section: 'team-ops', topics: ['iaas/20230628.md#rain'] }];
    const { edits, count, gone } = draftEdits(snapshot, minute, chosen);
    assert.deepEqual([edits.size, count, gone], [0, 0, ['iaas/20230628.md#rain']]);
  });

  it('are written once, however often they were chosen', () => {
    const [snapshot, minute] = opened(files);
    const one = {
      section: 'team-iaas',
      topics: ['iaas/20230628.md#rain', 'iaas/20230628.md#rain'],
    };
    const { edits } = draftEdits(snapshot, minute, [one, one]);
    assert.equal(applyEdits(minute.source.text, edits.get(weekly) ?? []).split('Rain').length, 2);
  });
});

describe('drafts from other minutes', () => {
  it('of several teams go into the section of each', () => {
    const { files, after } = fixture(`
      -- ops/20230629.md --
      # 2023-06-29

      ## Agenda

      ### Zuul

      * Stopped
      -- ${own} --
      # 2023-06-28

      ## Agenda

      ### Rain

      * Wet
      -- ${weekly} --
      # SCS Tech Weekly 2023-06-29

      ## Team updates

      ### Team IaaS

      - Sun

      ### Team Container

      ### Team Ops
      -- after ${weekly} --
      # SCS Tech Weekly 2023-06-29

      ## Team updates

      ### Team IaaS

      - Sun
      - Rain

      ### Team Container

      ### Team Ops

      - Zuul
    `);
    assert.equal(`${drafted(files)}\n`, after[weekly]);
  });
});
