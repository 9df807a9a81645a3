import assert from 'node:assert/strict';
import { firstMinute, newSeriesOffer, type SeriesWish } from '#features/newMinute/newSeries.ts';
import { seriesChoices } from '#features/newMinute/seriesChoices.ts';
import { lakeside } from '#support/lakeside.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { text } from '#support/treeText.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

function first(snapshot: Snapshot, wish: SeriesWish, date = '2023-07-06') {
  const made = firstMinute(snapshot, wish, date);
  assert(!('problem' in made), 'problem' in made ? made.problem : '');
  return made;
}

const empty = snapshotOf({ 'README.md': '# Our garden\n' });

describe('the first minute of a new series', () => {
  it('of an empty repository gets a folder, a title with the date, and sections that are recognised', () => {
    const {
      path,
      exists,
      text: written,
    } = first(empty, { name: 'Garden Committee', at: undefined });
    assert.equal(path, 'garden-committee/2023-07-06.md');
    assert.equal(exists, false);
    assert.equal(
      written,
      text(`
        # Garden Committee 2023-07-06

        ## Participants

        -

        ## Agenda
        `),
    );
  });

  it('begins a series that the next minute goes on with', () => {
    const { path, text: written } = first(empty, { name: 'Garden Committee', at: undefined });
    const after = snapshotOf({ 'README.md': '# Our garden\n', [path]: written });
    const [series] = seriesChoices(after, undefined);
    assert.deepEqual(
      [series?.id, series?.name, series?.detail],
      ['garden-committee', 'Garden Committee', 'garden-committee · Thursdays · last 2023-07-06'],
    );
  });

  it('goes into the empty folder that was clicked, not into one with other minutes', () => {
    const files = { 'README.md': '# x\n', 'choir/songs/list.txt': '' };
    assert.equal(
      first(snapshotOf(files), { name: 'Choir', at: 'choir/songs' }).path,
      'choir/songs/2023-07-06.md',
    );
    assert.equal(
      first(lakeside({ 'boats/20230626.md': '# 2023-06-26\n' }), { name: 'Choir', at: 'boats' })
        .path,
      'choir/20230706.md',
    );
    assert.equal(
      first(snapshotOf(files), { name: 'Choir', at: 'README.md' }).path,
      'choir/2023-07-06.md',
    );
  });

  it('is named and lies as the minutes of the other series', () => {
    const call = (date: string): string => `# Call ${date}\n\n## Attendees\n\n* @ada\n`;
    const snapshot = snapshotOf({
      'meetings/north/20230622.md': call('2023-06-22'),
      'meetings/north/20230629.md': call('2023-06-29'),
      'meetings/south/20230621.md': call('2023-06-21'),
      'meetings/south/20230628.md': call('2023-06-28'),
    });
    const { path, text: written } = first(snapshot, { name: 'West', at: undefined });
    assert.equal(path, 'meetings/west/20230706.md');
    assert.match(written, /## Participants\n\n\*\n/);
  });

  it('says what a name must be', () => {
    const problem = (name: string): string => {
      const offer = newSeriesOffer(lakeside({}), { name, at: undefined });
      assert('problem' in offer);
      return offer.problem;
    };
    assert.match(problem('  '), /needs a name/);
    assert.match(problem('{}'), /needs a name/);
    assert.match(problem('lakeside weekly'), /Lakeside Weekly exists already/);
    const odd = newSeriesOffer(empty, { name: 'a/../b {c}\nd', at: undefined });
    assert(!('problem' in odd));
    assert.equal(odd.detail, 'a-b-c-d/{YYYY-MM-DD}.md');
    assert.equal(first(empty, { name: '🎉', at: undefined }).path, 'minutes/2023-07-06.md');
  });

  it('is offered on days to come', () => {
    const offer = newSeriesOffer(empty, { name: 'Choir', at: undefined });
    assert(!('problem' in offer));
    assert.equal(offer.dates.length, 3);
    assert.equal(offer.suggested, offer.dates[0]?.date);
    assert.equal(offer.dates[0]?.detail, 'today');
  });
});
