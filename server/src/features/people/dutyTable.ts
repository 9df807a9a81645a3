import { type Person, shownPerson } from '#workspace/person.ts';
import type { PersonDuties, SeriesDuties, Times } from './dutyReport.ts';

/** The report as Markdown tables; text of the repository is escaped and can be neither markup nor link. */
export function dutyTables(report: readonly SeriesDuties[]): string {
  const title = '# Who took minutes\n';
  if (report.length === 0) {
    return `${title}\nNo minute says yet who took it. Answer a line like “Minutes:” at the top of a minute.\n`;
  }
  return [title, ...report.map(seriesTables)].join('\n');
}

function seriesTables({ series, people, meetings }: SeriesDuties): string {
  const hasReports = people.some(({ reports }) => reports.times > 0);
  const persons = people.map((one) => personRow(one, hasReports));
  const days = meetings.map(({ date, takers, reporters }) => [
    date,
    named(takers),
    ...(hasReports ? [named(reporters)] : []),
  ]);
  return [
    `## ${escapeMarkdown(series.name)}`,
    '',
    ...table(['Person', 'Minutes', 'Last', ...(hasReports ? ['Reports', 'Last'] : [])], persons),
    '',
    'The last meetings:',
    '',
    ...table(['Date', 'Minutes', ...(hasReports ? ['Report'] : [])], days),
    '',
  ].join('\n');
}

const personRow = (
  { person, minutes, reports }: PersonDuties,
  hasReports: boolean,
): readonly string[] => [
  escapeMarkdown(person),
  ...times(minutes),
  ...(hasReports ? times(reports) : []),
];

const nothing = '–';

const times = ({ times: count, last }: Times): readonly string[] => [
  count === 0 ? nothing : String(count),
  last ?? nothing,
];

const named = (people: readonly Person[]): string =>
  people.length === 0 ? nothing : people.map((one) => escapeMarkdown(shownPerson(one))).join(', ');

function table(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)];
}

const longest = 100;

/** `text` as plain words on one line: every mark that could mean something is escaped. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .slice(0, longest)
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
