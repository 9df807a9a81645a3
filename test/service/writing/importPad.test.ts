import assert from 'node:assert/strict';
import { type ImportPlan, planImport } from '#features/pad/importPad.ts';
import { lakeside } from '#support/lakeside.ts';
import type { SnapshotOptions } from '#support/snapshot.ts';

const minute = (date: string): string =>
  [
    `# ${date}`,
    '## Participants\n\n- @jo\n- @kim',
    '## Agenda',
    '### Mooring\n\n- one\n  - two',
    '',
  ].join('\n\n');

const files = {
  'boats/20230612.md': minute('2023-06-12'),
  'boats/20230614.md': minute('2023-06-14'),
};

function planned(
  text: string,
  { series = 'boats', date = '2023-06-26', more = {}, options = {} as SnapshotOptions } = {},
): ImportPlan {
  const snapshot = lakeside({ ...files, ...more }, { today: '2023-06-30', ...options });
  const plan = planImport(snapshot, { text }, series, date);
  assert(!('problem' in plan), 'problem' in plan ? plan.problem : '');
  const again = planImport(snapshot, { text: plan.text }, series, date);
  assert('text' in again && again.text === plan.text, 'the result stays when it is imported again');
  return plan;
}

describe('a pad imported as a minute', () => {
  it('loses what is the pad’s and keeps what somebody wrote', () => {
    const { path, exists, text } = planned(
      `---
title: Team Boats
tags: boats
breaks: true
---

[TOC]

<style>
h1 { color: red; }
</style>

Team Boats 26 June 2023
===

<!-- keep me -->
## Participants
* @jo
* @
*

## Agenda\u00A0

### Ropes  <!-- .element: class="fragment" -->
* old ropes\u200B are worn
    * buy <font color="red">new</font> ones
        1. ask
        2. order
    * see ![a rope](https://pad.example.org/uploads/upload_1.png "the rope" =300x200)

:::warning
Never on **Sundays**
:::
:::spoiler Prices
* 12 €
:::

> Who pays?
> [name=Kim] [time=Mon, Jun 26, 2023 3:00 PM] [color=#907bf7]

{%youtube aqz-KE-bpKQ %}
{%pdf https://pad.example.org/a%20b.pdf %}
{%unknown x %}

\`\`\`shell=101
tie  --knot    # [TOC]
\`\`\`

A ==mark==, ++new++ words, 1 == 1, C++ and C++, \`==![](a.png =50%x)==\` and H~2~O.


###### tags: \`boats\` \`minutes\`
`,
    );
    assert.equal(path, 'boats/20230626.md');
    assert.equal(exists, false);
    assert.equal(
      text,
      `# 2023-06-26

<!-- keep me -->
## Participants
- @jo

## Agenda

### Ropes
- old ropes are worn
  - buy new ones
    1. ask
    2. order
  - see ![a rope](https://pad.example.org/uploads/upload_1.png "the rope")

Never on **Sundays**

Prices
- 12 €

> Who pays?
> — Kim, Mon, Jun 26, 2023 3:00 PM

https://www.youtube.com/watch?v=aqz-KE-bpKQ
https://pad.example.org/a%20b.pdf
{%unknown x %}

\`\`\`shell
tie  --knot    # [TOC]
\`\`\`

A **mark**, new words, 1 == 1, C++ and C++, \`==![](a.png =50%x)==\` and H~2~O.
`,
    );
  });

  it('becomes a minute with headings where Etherpad had none', () => {
    const { text } = planned(
      'Team Boats 2023-06-26\r\n\r\nParticipants:\r\n\t* @jo\r\n\t* @kim (late)\r\nAgenda\r\n\t* ropes\r\n\t\t* new\u00A0ones\r\n\t1. order\r\n\t\t1.1. blue\r\n',
    );
    assert.equal(
      text,
      `# 2023-06-26

## Participants
- @jo
- @kim (late)

## Agenda
- ropes
  - new ones
1. order
   1. blue
`,
    );
  });

  it('moves all headings with the title', () => {
    const body = '- words\n';
    const moved = planned(`## 2023-06-26\n### Participants\n- @jo\n###### Deep\n${body}`).text;
    assert.equal(moved, `# 2023-06-26\n## Participants\n- @jo\n##### Deep\n${body}`);
    // Sections never stand beside the title.
    const beside = planned(`# 2023-06-26\n# Agenda\n## Ropes\n> # quoted\n${body}`).text;
    assert.equal(beside, `# 2023-06-26\n## Agenda\n### Ropes\n> # quoted\n${body}`);
    const underlined = planned(`# 2023-06-26\n\nAgenda\n===\n\nRopes\n---\n\n${body}`).text;
    assert.equal(underlined, `# 2023-06-26\n\n## Agenda\n\n### Ropes\n\n${body}`);
  });

  it('keeps what a title says beside the meeting, and what stands above it', () => {
    const { text } = planned(
      'Call: https://call.example.org\n\n# 2023-06-26 – with *guests*\n\nHi\n',
    );
    assert.equal(text, '# 2023-06-26\n\nwith *guests*\n\nCall: https://call.example.org\n\nHi\n');
  });

  it('gets a title where it has none, or one of another day or of no day', () => {
    const title = '# 2023-06-26\n\n';
    assert.equal(planned('Words\n').text, `${title}Words\n`);
    assert.equal(planned('# 202X-XX-XX\n\nWords\n').text, `${title}Words\n`);
    assert.equal(planned('# 2023-06-12\n\nWords\n').text, `${title}Words\n`);
    assert.equal(planned('# Minutes of Team Boats\n\nWords\n').text, `${title}Words\n`);
    assert.equal(planned('# Regatta\n\nWords\n').text, `${title}## Regatta\n\nWords\n`);
    assert.equal(planned('**Monday, 26.06.2023**\n\nWords\n').text, `${title}Words\n`);
  });

  it('is the one meeting of a pad that holds many', () => {
    const { text, original, notes } = planned(`# Team Boats

Call: https://call.example.org

## 202X-XX-XX
### Agenda
- template

---

## 2023-06-26
### Agenda
- now
### On 2023-07-03
- later

---

## 2023-06-12 (Monday)
### Agenda
- before
`);
    assert.equal(text, '# 2023-06-26\n## Agenda\n- now\n## On 2023-07-03\n- later\n');
    assert(original.startsWith('## 2023-06-26\n### Agenda') && original.endsWith('- later'));
    assert.deepEqual(notes, ['The pad holds 2 meetings; the one of 2023-06-26 was taken.']);
  });

  it('is text where the pad has slides', () => {
    const { text } = planned(`---
type: slide
slideOptions:
  theme: white
---

# Team Boats 2023-06-26

---

<!-- .slide: data-background="https://pad.example.org/uploads/sea.jpg" -->
<div style="color: red">

# Ropes

- worn

----

# Ropes
## Prices

- high <span>and rising<!-- .element: class="fragment" --></span>

Note:
say it slowly

</div>

---

Setext
---
`);
    assert.equal(
      text,
      `# 2023-06-26

## Ropes

- worn

### Prices

- high and rising

Note:
say it slowly

### Setext
`,
    );
  });

  it('loses what nobody filled in: empty bullets, placeholders, untouched lines of the template', () => {
    const template = `# {YYYY-MM-DD}

## Participants

- @todo

## Agenda

### Topic 1

- Subtopic 1
  - One

### Bring cake

Who brings it: NAME

### Any other business
`;
    const more = {
      'minutes.yaml': `series:
  - id: boats
    name: Team Boats
    include: boats/{YYYYMMDD}.md
    title: '{YYYY-MM-DD}'
    template: boats/template.md
`,
      'boats/template.md': template,
      'boats/20230612.md': `${minute('2023-06-12')}\n### Any other business\n`,
    };
    const { text, notes } = planned(
      `# 2023-06-26

## Participants

- @jo
- ???
- [ ]

## Agenda

### Topic 1

- Subtopic 1
  - One

### Subtopic 2

### Ropes

- Subtopic 3
  - really?
- asks ???
  -

### Bring cake

Who brings it: NAME

### Any other business
`,
      { more },
    );
    assert.equal(
      text,
      `# 2023-06-26

## Participants

- @jo

## Agenda

### Ropes

- Subtopic 3
  - really?
- asks ???

### Any other business
`,
    );
    assert.deepEqual(notes, ['9 lines that nobody had filled in were left out.']);
  });

  it('is written as the last minutes are: bullet, indent, line ends, title line', () => {
    const last = '# Lakeside Weekly 2023-06-22\r\n\r\n## Meta\r\n\r\n* a\r\n\t* b\r\n';
    const { text } = planned('- x\n  - y\n', {
      series: 'weekly',
      date: '2023-06-29',
      more: { 'weekly/20230615.md': last.replace('22', '15'), 'weekly/20230622.md': last },
    });
    assert.match(text, /^# Lakeside Weekly 2023-06-29\r\n\r\n[-*] x\r\n\t[-*] y\r\n$/);
  });

  it('says when the minute is there already, and what can not be', () => {
    const there = planned('# 2023-06-12\n\nwords\n', { date: '2023-06-12' });
    assert.deepEqual([there.exists, there.path], [true, 'boats/20230612.md']);
    const snapshot = lakeside(files, { today: '2023-06-30' });
    const problem = (text: string, series: string, date: string): string => {
      const plan = planImport(snapshot, { text }, series, date);
      return 'problem' in plan ? plan.problem : '';
    };
    assert.match(problem('words', 'boats', '2023-02-30'), /The calendar has no 2023-02-30/);
    assert.match(
      problem('words', 'boots', '2023-06-26'),
      /no series “boots”.*Did you mean “boats”/,
    );
    assert.match(problem('', 'boats', '2023-06-26'), /empty/);
    assert.match(problem('<!doctype html>', 'boats', '2023-06-26'), /web page/);
  });
});
