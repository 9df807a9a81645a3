import assert from 'node:assert/strict';
import { applyEdits } from '#base/range.ts';
import { sectionChoices } from '#features/sections/sections.ts';
import { lakeside, weekly } from '#support/lakeside.ts';
import { text } from '#support/treeText.ts';

const teams = { 'Team Water': '- x', 'Team Boats': '- x' };
const last = {
  'weekly/20230608.md': weekly('2023-06-08', teams),
  'weekly/20230615.md': weekly('2023-06-15', teams),
  'weekly/20230622.md': weekly('2023-06-22', teams),
  'weekly/20230629.md': weekly('2023-06-29', teams),
};
const path = 'weekly/20230706.md';

const choices = (source: string) => sectionChoices(lakeside({ ...last, [path]: source }), path);

/** The text after choosing `label`. */
function chosen(source: string, label: string): string {
  const choice = choices(source).find((one) => one.label === label);
  assert(choice, `${label} is not offered`);
  return applyEdits(source, [{ span: choice.span, newText: choice.text }]);
}

const started = text(`
  # Lakeside Weekly 2023-07-06

  ## Meta

  - Minutes: Ines

  ## Team updates

  ### Team Boats

  - new boat

  ## Project updates

  - nothing new
  `);

describe('sectionChoices', () => {
  it('offers what is missing first, in the usual order, then the rest', () => {
    assert.deepEqual(
      choices(started).map(({ label, missing }) => `${missing ? 'missing ' : ''}${label}`),
      [
        'missing AOB',
        'missing Events',
        'missing Team Water',
        'Lightning talk',
        'SIG Maps & Charts',
        'Open Harbour Evening',
        'Action item',
        'Participant list',
        'Event',
      ],
    );
  });

  it('puts a section behind the one before it, with one blank line around', () => {
    assert.equal(
      chosen(started, 'AOB'),
      started.replace('## Project updates', '### AOB\n\n## Project updates'),
    );
    assert.equal(chosen(started, 'Lightning talk'), `${started}\n## Lightning talk\n`);
  });

  it('puts a first section in front of the next one', () => {
    const source = '# Lakeside Weekly 2023-07-06\n\n## Team updates\n\n### Team Boats\n\n- x\n';
    assert.equal(
      chosen(source, 'Meta'),
      source.replace('## Team', '## Meta\n\n- Minutes:\n\n## Team'),
    );
  });

  it('puts a team where it usually reports', () => {
    assert.equal(
      chosen(started, 'Team Water'),
      started.replace('### Team Boats', '### Team Water\n\nMinutes:\n\n### Team Boats'),
    );
    assert.equal(
      chosen(started, 'SIG Maps & Charts'),
      started.replace('## Project', '### SIG Maps & Charts\n\nMinutes:\n\n## Project'),
    );
  });

  it('brings a missing section with its children, and not those that are there', () => {
    const without = started.slice(0, started.indexOf('## Project'));
    assert.equal(
      chosen(without, 'Project updates'),
      `${without}## Project updates\n\n### Events\n`,
    );
    assert(!choices(without).some(({ label }) => label === 'Events'));
  });

  it('makes room where sections stand close together', () => {
    const source = '# Lakeside Weekly 2023-07-06\n## Meta\n- Minutes: Ines\n## Project updates\n';
    assert.equal(
      chosen(source, 'Team updates'),
      '# Lakeside Weekly 2023-07-06\n## Meta\n- Minutes: Ines\n\n## Team updates\n\n### AOB\n\n## Project updates\n',
    );
  });

  it('keeps the levels and line ends of this minute', () => {
    const source = started.replace(/^#/gm, '###').replaceAll('\n', '\r\n');
    assert(chosen(source, 'AOB').includes('\r\n\r\n##### AOB\r\n\r\n#### Project updates'));
  });

  it('offers nothing in documents that are no minutes', () => {
    const snapshot = lakeside({ 'docs/guide.md': '# Guide\n' });
    assert.deepEqual(sectionChoices(snapshot, 'docs/guide.md'), []);
    assert.deepEqual(sectionChoices(snapshot, 'docs/absent.md'), []);
  });
});
