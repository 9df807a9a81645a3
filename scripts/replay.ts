import { corpusFiles } from '#support/corpus.ts';
import { type Hits, precision, recall, replay, type SeriesReplay } from '#support/replay.ts';

/**
 * Prints how well *New Minute* would have started the real minutes (`MINUTES_CORPUS`), one line for each series: what
 * share of file names, titles, sections and teams (recall / precision) was right, and the links to the teams' minutes.
 * The argument is the number of days after which the minutes of other meetings are there.
 */
const columns = ['minutes', 'file', 'title', 'sections', 'teams', 'links', 'wrong'] as const;

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`;

/** Recall / precision. */
const both = (hits: Hits): string =>
  hits.written === 0
    ? '–'
    : `${(100 * recall(hits)).toFixed(1)} / ${(100 * precision(hits)).toFixed(1)}`;

const cells = (one: SeriesReplay): readonly string[] => [
  `${one.minutes}`,
  percent(one.paths, one.minutes),
  percent(one.titles, one.minutes),
  both(one.sections),
  both(one.teams),
  one.links.due === 0 ? '–' : `${one.links.right} of ${one.links.due}`,
  one.links.due === 0 ? '–' : `${one.links.wrong}`,
];

const line = (name: string, values: readonly string[]): string =>
  name.padEnd(34) + values.map((value) => value.padStart(14)).join('');

const files = corpusFiles();
const delay = Number(process.argv[2] ?? 0);
if (files) {
  console.log(line('series', columns));
  for (const one of replay(files, { delay })) {
    console.log(line(one.deck ? `${one.series} (slides)` : one.series, cells(one)));
  }
}
