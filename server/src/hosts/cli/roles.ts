import { dutyReport, type PersonDuties, type SeriesDuties } from '#features/people/dutyReport.ts';
import { type Person, shownPerson } from '#workspace/person.ts';
import type { Outcome } from './check.ts';
import { exitCodes, type Failure, failure } from './failure.ts';
import { locate, readRepository } from './openRoot.ts';

/** What `roles` was called with. */
export interface RolesOptions {
  /** Id or name; default: every series that names anybody. */
  readonly series: string | undefined;
  readonly format: 'text' | 'json';
  readonly current: string;
}

/** Prints who took minutes and who reported, for one series or for all. */
export async function roles({ series, format, current }: RolesOptions): Promise<Outcome | Failure> {
  const place = locate('.', current);
  if (place.kind === 'failure') return place;
  const snapshot = (await readRepository(place.root)).snapshot();
  const all = dutyReport(snapshot);
  const wanted = series?.trim().toLowerCase();
  const isWanted = (id: string, name: string): boolean =>
    wanted === undefined || id.toLowerCase() === wanted || name.toLowerCase() === wanted;
  const known = snapshot.config.series;
  if (!known.some(({ id, name }) => isWanted(id, name))) {
    const ids = known.map(({ id }) => id).join(', ');
    return failure(
      series === undefined
        ? 'No series of minutes is known here. Describe one in minutes.yaml.'
        : `There is no series “${series}”. Known are: ${ids === '' ? 'none' : ids}.`,
    );
  }
  const report = all.filter((one) => isWanted(one.series.id, one.series.name));
  const output = format === 'json' ? json(report) : report.map(text).join('\n');
  const notes = report.length > 0 ? [] : ['No minute says who took it.'];
  return { output, notes, code: exitCodes.fine };
}

function json(report: readonly SeriesDuties[]): string {
  const series = report.map(({ series: { id, name }, people, meetings }) => ({
    id,
    name,
    people: people.map(({ person, minutes, reports }) => ({
      person,
      minutes: { times: minutes.times, last: minutes.last ?? null },
      reports: { times: reports.times, last: reports.last ?? null },
    })),
    meetings: meetings.map(({ date, path, takers, reporters }) => ({
      date,
      file: path,
      minutes: takers.map(shownPerson),
      reports: reporters.map(shownPerson),
    })),
  }));
  return `${JSON.stringify({ version: 1, series }, undefined, 2)}\n`;
}

function text({ series, people, meetings }: SeriesDuties): string {
  const persons = people.map(({ person, minutes, reports }: PersonDuties) => [
    plain(person),
    shown(minutes),
    shown(reports),
  ]);
  const days = meetings.map(({ date, takers, reporters }) => [
    date,
    named(takers),
    named(reporters),
  ]);
  return [
    plain(series.name),
    ...aligned([['', 'minutes', 'reports'], ...persons]),
    '',
    ...aligned([['', 'minutes', 'reports'], ...days]),
    '',
  ].join('\n');
}

const shown = ({ times, last }: PersonDuties['minutes']): string =>
  last === undefined ? '–' : `${times}, last ${last}`;

const named = (people: readonly Person[]): string =>
  people.length === 0 ? '–' : plain(people.map(shownPerson).join(', '));

/** No escape sequence or line end of a minute reaches the terminal. */
const plain = (written: string): string => written.replace(/[\p{Cc}\p{Cf}]/gu, ' ');

const dateWidth = 10;

/** Columns side by side; one in which nobody is named is left out. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = (rows[0] ?? []).map((_, column) => column);
  const kept = columns.filter(
    (column) => column === 0 || rows.slice(1).some((row) => row[column] !== '–'),
  );
  // Both tables of a series begin alike: people and dates.
  const widths = kept.map((column) =>
    Math.max(column === 0 ? dateWidth : 0, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    `  ${kept.map((column, index) => (row[column] ?? '').padEnd(widths[index] ?? 0)).join('  ')}`.trimEnd(),
  );
}
