import assert from 'node:assert/strict';
import { type PadProposal, padProposal } from '#features/pad/padProposal.ts';
import type { PadOrigin } from '#features/pad/padText.ts';
import { lakeside, weekly } from '#support/lakeside.ts';
import { snapshotOf } from '#support/snapshot.ts';

const boats = (date: string): string =>
  `# ${date}\n\n## Participants\n\n- @jo\n- @kim\n- @lee\n\nWho brings the ropes?\n\n## Agenda\n\n### Mooring\n`;
const water = (date: string): string =>
  `# ${date}\n\n## Participants\n\n- @ada\n- @bob\n- @eve\n\nHow high is the lake?\n`;

const files = {
  'boats/20230529.md': boats('2023-05-29'),
  'boats/20230612.md': boats('2023-06-12'),
  'water/20230607.md': water('2023-06-07'),
  'water/20230614.md': water('2023-06-14'),
  'weekly/20230615.md': weekly('2023-06-15', { 'Team Boats': '- a', 'Team Water': '- b' }),
  'weekly/20230622.md': weekly('2023-06-22', { 'Team Boats': '- c', 'Team Water': '- d' }),
};

function proposed(text: string, origin: PadOrigin = {}, at?: string): PadProposal {
  const snapshot = lakeside(files, { today: '2023-06-30' });
  const proposal = padProposal(snapshot, { text, ...origin }, at);
  assert(!('problem' in proposal), 'problem' in proposal ? proposal.problem : '');
  return proposal;
}

/** Series, whether that is clear, and the dates that stand in the pad. */
function meeting(text: string, origin?: PadOrigin, at?: string): string {
  const { series, isClear, date } = proposed(text, origin, at);
  const [first] = series;
  return `${first?.offer.id}${isClear ? '' : '?'} ${date?.date ?? '-'}${date ? ` (${date.where})` : ''}`;
}

describe('the meeting that a pad is about', () => {
  it('is told by a title that only one series has', () => {
    assert.equal(meeting('# Lakeside Weekly 2023-06-29\n'), 'weekly 2023-06-29 (the title)');
  });

  it('is told by names in title, front matter, address and file name', () => {
    assert.equal(meeting('# Team Boats 2023-06-26\n\n- a\n'), 'boats 2023-06-26 (the title)');
    assert.equal(
      meeting('---\ntitle: Team H2O, 28 June 2023\n---\n\n- a\n'),
      'water 2023-06-28 (the front matter)',
    );
    assert.equal(
      meeting('- a\n', { url: 'https://pad.example.org/2023-06-26-team-boats/download' }),
      'boats 2023-06-26 (the address)',
    );
    assert.equal(
      meeting('- a\n', { fileName: 'jetty_20221219.md' }),
      'jetty 2022-12-19 (the file name)',
    );
  });

  it('is told by the people and by what stands there every time', () => {
    assert.equal(
      meeting('# 2023-06-28\n\n@ada, @bob and @kim\n\nHow high is the lake?\n\n- low\n'),
      'water 2023-06-28 (the title)',
    );
    assert.equal(meeting(boats('2023-06-26')), 'boats 2023-06-26 (the title)');
  });

  it('is told by the teams that report', () => {
    const { series, isClear } = proposed('# 2023-06-29\n\n## Team Boats\n\n## Team Water\n');
    assert.deepEqual([series[0]?.offer.id, isClear], ['weekly', true]);
  });

  it('is not clear where nothing tells, but the folder one is at', () => {
    assert.match(meeting('- words\n'), /\? -$/);
    assert.match(meeting('- words\n', {}, 'water'), /^water\? -$/);
    assert.match(meeting('- words\n', {}, 'boats/20230612.md'), /^boats\? -$/);
  });

  it('offers the days of the pad before the usual ones, and says which exist', () => {
    const { series } = proposed('# Team Boats 2023-06-26\n\n## After 2023-06-12\n');
    const dates = series[0]?.offer.dates ?? [];
    assert.deepEqual(
      dates.slice(0, 2).map(({ date, detail, exists }) => [date, detail, exists]),
      [
        ['2023-06-26', 'from the title', false],
        ['2023-06-12', 'from a heading, exists already', true],
      ],
    );
    assert.equal(series[0]?.offer.suggested, '2023-06-26');
    assert(dates.length > 3);
    assert.equal(series.length, 4);
  });

  it('is the last one that is over, of a pad that holds many', () => {
    const text = '# Team Boats\n\n## 2023-07-10\n\n## 2023-06-26\n\n## 2023-06-12\n\n- a\n';
    assert.equal(meeting(text), 'boats 2023-06-26 (a meeting in the pad)');
  });

  it('is not on a day that the calendar does not have, or that is far away', () => {
    const { date, notes } = proposed('# Team Boats 2023-02-30\n');
    assert.equal(date, undefined);
    assert.deepEqual(notes, ['The pad says 2023-02-30, but the calendar has no such day.']);
    assert.equal(proposed('# Team Boats 1987-06-26\n').date, undefined);
  });

  it('counts the uploads that the text names', () => {
    const text = '![](/uploads/a.png) ![](https://pad.example.org/uploads/b.png)\n';
    assert.equal(proposed(text, { url: 'https://pad.example.org/x' }).uploads, 2);
    assert.equal(proposed(text).uploads, 0);
  });

  it('says why a text is no pad, and offers nothing where no series is known', () => {
    const empty = snapshotOf({}, { today: '2023-06-30' });
    const nothing = padProposal(empty, { text: '# 2023-06-26\n' }, undefined);
    assert('series' in nothing && nothing.series.length === 0);
    const page = padProposal(empty, { text: '<!doctype html><html></html>' }, undefined);
    assert('problem' in page && /web page/.test(page.problem));
  });
});
