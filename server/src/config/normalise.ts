import { type CalendarDate, parseDate, type Weekday, weekdays } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import type {
  ConfigLayer,
  FormLayer,
  Origin,
  SectionLayer,
  SeriesLayer,
  TeamLayer,
} from './layer.ts';
import { repositoryAddress } from './repositoryAddress.ts';
import type { ConfigDocument } from './schema.ts';
import { cadenceWords } from './schemaParts.ts';
import type { FormDocument, SectionDocument, SeriesDocument } from './schemaSeries.ts';
import { sectionKindOf } from './sectionKinds.ts';

/** A valid document with all shorthand forms put into one shape. */
export function normalise(document: ConfigDocument, origin: Origin, preset?: string): ConfigLayer {
  const { repository } = document;
  const address = typeof repository === 'string' ? { url: repository } : repository;
  return {
    origin,
    preset,
    repository: {
      url: address?.url === undefined ? undefined : repositoryAddress(address.url),
      branch: address?.branch?.trim(),
    },
    series: firstOfEachId(document.series ?? []).map(seriesLayer),
    teams: document.teams?.map(teamLayer) ?? [],
    shorthands: new Map(
      Object.entries(document.shorthands ?? {}).map(([name, address]) => [
        name,
        repositoryAddress(address),
      ]),
    ),
    padHosts: list(document.padHosts)?.map(hostOf) ?? [],
    actionMarkers: list(document.actionMarkers),
    freeForm: list(document.freeForm) ?? [],
    severities: new Map(Object.entries(document.rules ?? {})),
  };
}

/** An id that comes again is a slip, and reported: it doesn't change the series above. */
const firstOfEachId = (series: readonly SeriesDocument[]): readonly SeriesDocument[] =>
  series.filter(({ id }, index) => series.findIndex((other) => other.id === id) === index);

const list = <T>(value: T | T[] | undefined): readonly T[] | undefined =>
  value === undefined ? undefined : Array.isArray(value) ? value : [value];

/** People paste the address where the host is asked for. */
const hostOf = (text: string): string =>
  (
    text
      .trim()
      .replace(/^https?:\/\//i, '')
      .split('/')[0] ?? ''
  ).toLowerCase();

const date = (text: string | undefined): CalendarDate | undefined =>
  text === undefined ? undefined : parseDate(text);

const folder = (path: string | undefined): RepoPath | undefined =>
  path
    ?.trim()
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');

function seriesLayer(series: SeriesDocument): SeriesLayer {
  const own = formLayer(series);
  return {
    id: series.id,
    name: series.name,
    kind: series.kind,
    weekdays: list(series.weekday)?.flatMap((name) => weekdayNamed(name) ?? []),
    cadence: typeof series.cadence === 'string' ? cadenceWords[series.cadence] : series.cadence,
    reports: list(series.reports),
    repository: series.repository?.trim(),
    forms: series.forms
      ? {
          kind: 'all',
          forms: series.forms.map((form) => formLayer({ ...series, ...defined(form) })),
        }
      : { kind: 'current', form: own },
  };
}

function defined(form: FormDocument): Partial<FormDocument> {
  return Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined));
}

const weekdayNamed = (name: string): Weekday | undefined =>
  weekdays.find((day) => day.toLowerCase() === name.toLowerCase());

function formLayer(form: FormDocument): FormLayer {
  const title = typeof form.title === 'string' ? { pattern: form.title } : form.title;
  return {
    from: date(form.from),
    until: date(form.until),
    include: list(form.include),
    levels: list(title?.level),
    title: title?.pattern,
    variants: list(title?.variants),
    sections: form.sections?.map(sectionLayer),
    deck: form.deck,
    template: folder(form.template),
    bullet: form.bullet,
  };
}

/** Nested at most as deep as YAML is allowed to be, so recursion is safe. */
function sectionLayer(written: SectionDocument): SectionLayer {
  const section = typeof written === 'string' ? { name: written } : written;
  return {
    name: section.name.trim(),
    aliases: list(section.aliases) ?? [],
    level: section.level,
    required: section.required ?? false,
    kind: section.kind ?? sectionKindOf(section.name),
    children: section.children?.map(sectionLayer) ?? [],
    body: (list(section.body) ?? []).flatMap((line) => line.split('\n')),
    inNewMinutes: section.new ?? true,
  };
}

function teamLayer(team: NonNullable<ConfigDocument['teams']>[number]): TeamLayer {
  if (typeof team === 'string') {
    const name = team.trim();
    return { name, aliases: [], folder: undefined, from: undefined, until: undefined };
  }
  return {
    name: team.name.trim(),
    aliases: list(team.aliases) ?? [],
    folder: folder(team.folder),
    from: date(team.from),
    until: date(team.until),
  };
}
