import assert from 'node:assert/strict';
import { type ConfigNames, configCompletion } from '#features/description/configCompletion.ts';
import { configHover } from '#features/description/configHover.ts';

const names: ConfigNames = {
  teams: ['Team Data', 'SIG Release'],
  ruleCodes: ['team/unknown', 'link/file-missing'],
  paths: ['weekly/2023-06-29.md', 'data/2023-06-28.md', 'data/logo.png'],
};

/** Labels offered at `$0`, and the text with the item `choose` taken. */
function at(marked: string, choose?: string): { labels: readonly string[]; after: string } {
  const offset = marked.indexOf('$0');
  const text = marked.replace('$0', '');
  const items = configCompletion(text, offset, names);
  const chosen = items.find(({ label }) => label === choose);
  const after = chosen
    ? text.slice(0, chosen.span.start) + chosen.newText + text.slice(chosen.span.end)
    : '';
  return { labels: items.map(({ label }) => label), after };
}

describe('completion in minutes.yaml', () => {
  it('offers the names of the file that are not there yet', () => {
    const { labels, after } = at('extends: scs\n$0', 'series');
    assert.ok(labels.includes('teams') && !labels.includes('extends'));
    assert.equal(after, 'extends: scs\nseries:\n  - ');
  });

  it('offers the names of a series, in its first line and below', () => {
    const first = at('series:\n  - $0', 'id');
    assert.ok(first.labels.includes('weekday'));
    assert.equal(first.after, 'series:\n  - id: ');
    const below = at('series:\n  - id: weekly\n    wee$0\n    title: x\n', 'weekday');
    assert.ok(!below.labels.includes('id') && !below.labels.includes('title'));
    assert.equal(below.after, 'series:\n  - id: weekly\n    weekday: \n    title: x\n');
    const second = at('series:\n- id: a\n  name: b\n- $0');
    assert.ok(second.labels.includes('id') && second.labels.includes('name'));
  });

  it('offers names inside title, sections and forms', () => {
    assert.deepEqual(at('series:\n  - id: a\n    title:\n      $0').labels, [
      'pattern',
      'level',
      'variants',
    ]);
    const section = at(
      'series:\n  - id: a\n    sections:\n      - name: X\n        children:\n          - na$0',
    );
    assert.ok(section.labels.includes('aliases'));
    assert.ok(at('series:\n  - id: a\n    forms:\n      - $0').labels.includes('until'));
  });

  it('offers values to choose', () => {
    assert.deepEqual(at('series:\n  - id: a\n    weekday: th$0').labels.length, 7);
    assert.equal(at('series:\n  - bullet: $0', '*').after, "series:\n  - bullet: '*'");
    assert.deepEqual(at('series:\n  - deck: $0').labels, ['true', 'false']);
    assert.ok(at('series:\n  - weekday: [monday, $0').labels.includes('friday'));
    assert.ok(at('series:\n  - weekday:\n      - $0').labels.includes('friday'));
    assert.deepEqual(at('extends: $0').labels, ['scs']);
  });

  it('offers teams, folders and rules', () => {
    assert.deepEqual(at('series:\n  - reports: [$0').labels, names.teams);
    assert.deepEqual(at('teams:\n  - name: x\n    folder: $0').labels, ['data', 'weekly']);
    assert.equal(at('rules:\n  $0', 'team/unknown').after, 'rules:\n  team/unknown: ');
    assert.equal(at('rules:\n  team/unknown: $0', 'off').after, 'rules:\n  team/unknown: off');
    assert.ok(!at('rules:\n  team/unknown: off\n  $0').labels.includes('team/unknown'));
  });

  it('is silent in comments, quotes and free text', () => {
    assert.deepEqual(at('# $0').labels, []);
    assert.deepEqual(at('series: # $0').labels, []);
    assert.deepEqual(at("series:\n  - weekday: '$0").labels, []);
    assert.deepEqual(at('series:\n  - name: $0').labels, []);
    assert.deepEqual(at('').labels.includes('series'), true);
  });
});

describe('hover in minutes.yaml', () => {
  const text =
    'series:\n  - id: weekly\n    weekday: thursday\n    sections:\n      - name: Meta\n';
  const hover = (word: string) => configHover(text, text.indexOf(word) + 1);

  it('explains names', () => {
    assert.match(hover('series')?.markdown ?? '', /^\*\*series\*\*\n\nThe recurring meetings\.$/);
    assert.match(
      hover('weekday')?.markdown ?? '',
      /Weekday of the meeting.*\n\nPossible: `sunday`/s,
    );
    assert.match(hover('name')?.markdown ?? '', /The heading as it is written/);
  });

  it('explains the name of a plain value, and underlines the name', () => {
    const found = hover('thursday');
    assert.ok(found);
    assert.equal(text.slice(found.span.start, found.span.end), 'weekday');
  });

  it('says what a rule reports', () => {
    const yaml = 'rules:\n  link/empty: off\n  link/none: off\n';
    const found = configHover(yaml, yaml.indexOf('empty'));
    assert.match(
      found?.markdown ?? '',
      /^\*\*link\/empty\*\*\n\nA link or image has no destination/,
    );
    assert.match(found?.markdown ?? '', /Default: `warning`\. Possible: `off`/);
    assert.equal(configHover(yaml, yaml.indexOf('none')), undefined);
  });

  it('is silent elsewhere', () => {
    assert.equal(configHover('zzz: 1\n', 1), undefined);
    assert.equal(configHover('', 0), undefined);
    assert.equal(configHover('series:\n\n', 8), undefined);
    assert.equal(configHover('[[[[', 2), undefined);
  });
});
