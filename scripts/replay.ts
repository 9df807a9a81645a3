import { parseArgs } from 'node:util';
import { corpusFiles } from '#support/corpus.ts';
import { precision, recall, replay, type SeriesReplay, type Share } from '#support/replay.ts';
import type { Hits, MinuteReplay } from '#support/replayScore.ts';

/**
 * Prints how well *New Minute* would have started the real minutes (`MINUTES_CORPUS`), one line for each series: file
 * names and titles that were right, of those that the date can tell; recall / precision of all headings (topics too,
 * which nobody can know), of sections and of teams; links to the teams' minutes, and wrong ones.
 *
 * `--misses` lists what was otherwise, `--each` prints a line for every minute, `--undescribed` leaves presets out,
 * `--series <id>` takes one, `--delay <days>` lets the minutes of other meetings come later.
 */
const { values } = parseArgs({
  options: {
    misses: { type: 'boolean', default: false },
    each: { type: 'boolean', default: false },
    undescribed: { type: 'boolean', default: false },
    series: { type: 'string' },
    delay: { type: 'string', default: '0' },
  },
});

const columns = ['file', 'title', 'headings', 'sections', 'teams', 'links', 'wrong'] as const;

const share = ({ right, known, unknowable }: Share): string =>
  `${right}/${known}${unknowable > 0 ? ` +${unknowable}` : ''}`;

/** Recall / precision. */
const both = (hits: Hits): string =>
  hits.written === 0
    ? '–'
    : `${(100 * recall(hits)).toFixed(1)} / ${(100 * precision(hits)).toFixed(1)}`;

const listed = (one: Pick<MinuteReplay, 'headings' | 'sections' | 'teams' | 'links'>): string[] => [
  both(one.headings),
  both(one.sections),
  both(one.teams),
  one.links.due === 0 ? '–' : `${one.links.right} of ${one.links.due}`,
  one.links.due === 0 ? '–' : `${one.links.wrong}`,
];

const line = (name: string, cells: readonly string[]): string =>
  name.padEnd(36) + cells.map((cell, index) => cell.padStart(index < 2 ? 10 : 15)).join('');

function print(one: SeriesReplay): void {
  const name = one.deck ? `${one.series} (slides)` : one.series;
  console.log(line(name, [share(one.files), share(one.titles), ...listed(one)]));
  for (const minute of one.each) {
    if (values.each) {
      console.log(line(`  ${minute.path}`, [minute.file, minute.title, ...listed(minute)]));
    }
    if (!values.misses) continue;
    for (const { what, text } of minute.misses) console.log(`  ${minute.path}: ${what}: ${text}`);
    if (minute.disagrees) console.log(`  ${minute.path}: file name and title say two dates`);
  }
}

const files = corpusFiles();
if (files) {
  console.log(line('series', columns));
  const isWanted = ({ id }: { readonly id: string }): boolean =>
    values.series === undefined || id === values.series;
  const { undescribed } = values;
  for (const one of replay(files, { isWanted, undescribed, delay: Number(values.delay) })) {
    print(one);
  }
}
