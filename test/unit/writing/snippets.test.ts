import assert from 'node:assert/strict';
import { mergeLayers } from '#config/layers.ts';
import { presetLayer } from '#config/presets/presets.ts';
import { snippetsFile } from '#features/sections/snippets.ts';
import { describedSections } from '#workspace/describedSections.ts';

const snippets = Object.entries(snippetsFile());
const byPrefix = (prefix: string) => snippets.find(([, one]) => one.prefix.includes(prefix))?.[1];

describe('snippetsFile', () => {
  it('has a snippet for every section of every living series of the preset', () => {
    const layer = presetLayer('scs');
    assert(layer);
    const living = mergeLayers([layer]).series.filter((one) => !one.forms.at(-1)?.until);
    assert.deepEqual([...new Set(living.map(({ kind }) => kind))].toSorted(), [
      'board',
      'other',
      'sig',
      'team',
      'weekly',
    ]);
    const headings = new Set(snippets.map(([, { body }]) => body[0]));
    for (const { section } of living.flatMap(({ forms }) => forms.flatMap(describedSections))) {
      const heading = `${'#'.repeat(section.level)} ${section.name}`;
      assert(headings.has(heading), heading);
    }
  });

  it('has whole minutes as file templates, dated by the editor', () => {
    const weekly = byPrefix('minute-weekly');
    assert.equal(weekly?.isFileTemplate, true);
    const date = ['YEAR', 'MONTH', 'DATE'].map((part) => `\${CURRENT_${part}}`).join('-');
    assert.equal(weekly.body[0], `# SCS Tech Weekly ${date}`);
    assert(weekly.body.includes('### Team IaaS'));
    assert(weekly.body.includes(`- Minutes: \${1}`));
    for (const prefix of ['minute-team', 'minute-board', 'minute-sig', 'minute-weekly-slides']) {
      assert.equal(byPrefix(prefix)?.isFileTemplate, true, prefix);
    }
    assert.equal(byPrefix('section-agenda')?.isFileTemplate, undefined);
  });

  it('has the small things too', () => {
    for (const prefix of ['action-item', 'participant-list', 'event', 'team-update']) {
      assert(byPrefix(prefix), prefix);
    }
    assert.deepEqual(byPrefix('action-item')?.body, [`- _AI @\${1:handle}: \${2:what}_`]);
  });

  it('writes what VS Code can read: markdown only, tab stops from 1 on, no line ends inside lines', () => {
    for (const [name, { scope, body, description }] of snippets) {
      assert.equal(scope, 'markdown', name);
      assert.notEqual(description, '', name);
      const text = body.join('\n');
      assert.equal(body.length, text.split('\n').length, name);
      const stops = [...text.matchAll(/\$\{(\d+)/g)].map(([, number]) => Number(number));
      assert.deepEqual(
        stops,
        stops.map((_, index) => index + 1),
        name,
      );
      assert(!/\$(?!\{)/.test(text.replaceAll('\\$', '')), name);
    }
  });

  it('starts a deck with front matter and puts each team on a slide of its own', () => {
    const deck = byPrefix('minute-weekly-slides')?.body ?? [];
    assert.deepEqual(deck.slice(0, 3), ['---', 'type: slide', '---']);
    const team = deck.indexOf('# Team IaaS');
    assert.deepEqual(deck.slice(team - 4, team), ['# Updates from the Teams', '', '---', '']);
  });
});
