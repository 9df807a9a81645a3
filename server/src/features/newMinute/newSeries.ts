import { basename, dirname, join, type RepoPath } from '#base/path.ts';
import { patternFolder } from '#config/datePattern.ts';
import { byFrequency } from '#config/inferTitle.ts';
import type { Form, Section, Series } from '#config/model.ts';
import { slug } from '#config/seriesIds.ts';
import { minutesOfSeries } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { type NewMinute, type NewMinuteProblem, newMinute } from './newMinute.ts';
import { dateOffers, type SeriesOffer } from './seriesChoices.ts';

/** What the user says of a series that doesn't exist yet. */
export interface SeriesWish {
  /** E.g. `Garden Committee`. */
  readonly name: string;
  /** The file or folder the user is at: an empty folder is where the minutes go. */
  readonly at: RepoPath | undefined;
}

/** The dates of a new series, and in `detail` where its first file will be; or why there can be none. */
export function newSeriesOffer(
  snapshot: Snapshot,
  wish: SeriesWish,
): SeriesOffer | NewMinuteProblem {
  const name = plainName(wish.name);
  if (name === '') return { problem: 'A meeting needs a name, for example Weekly.' };
  const series = seriesFor(snapshot, name, wish.at);
  const existing = snapshot.config.series.find((one) => isCalled(one, name));
  if (existing) return { problem: `${existing.name} exists already. Choose it in the list.` };
  return {
    id: series.id,
    name,
    detail: series.forms[0].include[0] ?? '',
    ...dateOffers(series, [], snapshot.today),
  };
}

/** The first minute of a series that doesn't exist yet; later ones follow it. */
export function firstMinute(
  snapshot: Snapshot,
  wish: SeriesWish,
  date: string,
): NewMinute | NewMinuteProblem {
  const offer = newSeriesOffer(snapshot, wish);
  if ('problem' in offer) return offer;
  const series = seriesFor(snapshot, offer.name, wish.at);
  const { config } = snapshot;
  return newMinute(
    { ...snapshot, config: { ...config, series: [...config.series, series] } },
    series.id,
    date,
  );
}

const longestName = 80;

/** Braces and stars mean something in patterns, a line end something in a heading. */
const plainName = (name: string): string =>
  name
    .replace(/[{}*#\r\n\t]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, longestName);

const isCalled = (series: Series, name: string): boolean =>
  [series.id, series.name].some((one) => one.toLowerCase() === name.toLowerCase());

/** A series as the others here are: beside them, files named alike, the same bullet. */
function seriesFor(snapshot: Snapshot, name: string, at: RepoPath | undefined): Series {
  const forms = usedForms(snapshot);
  const [bullet = '-'] = byFrequency(forms.map((form) => form.bullet));
  const names = forms.map((form) => basename(form.include[0] ?? ''));
  const [fileName = '{YYYY-MM-DD}.md'] = byFrequency(names.filter(isPlainName));
  const folder = folderFor(snapshot, name, at, forms);
  const form: Form = {
    from: undefined,
    until: undefined,
    include: [join(folder, fileName)],
    title: { levels: [1], pattern: `${name} {YYYY-MM-DD}`, variants: [] },
    sections,
    deck: false,
    template: undefined,
    bullet,
  };
  return {
    id: unused(slug(name) || 'minutes', snapshot),
    name,
    kind: 'other',
    forms: [form],
    weekdays: [],
    cadence: undefined,
    reports: [],
    repository: undefined,
    origin: 'inferred',
  };
}

/** The present forms of series that have minutes. */
const usedForms = (snapshot: Snapshot): readonly Form[] =>
  snapshot.config.series
    .filter((series) => minutesOfSeries(snapshot, series).length > 0)
    .flatMap((series) => series.forms.at(-1) ?? []);

/** The date alone, as `{YYYYMMDD}.md` or `{YYYY-MM-DD}{-text}.md`. */
const isPlainName = (name: string): boolean => /^\{Y[YMD_.-]+\}(?:\{.text\})?\.md$/.test(name);

const section = (name: string, kind: Section['kind']): Section => ({
  name,
  aliases: [],
  level: 2,
  required: false,
  kind,
  children: [],
  body: [],
  inNewMinutes: true,
});

/** By their names they are recognised as sections of a meeting from the first minute on. */
const sections: readonly Section[] = [
  section('Participants', 'participants'),
  section('Agenda', 'agenda'),
];

const unused = (id: string, { config }: Snapshot): string => {
  let candidate = id;
  for (let count = 2; config.series.some((one) => one.id === candidate); count++) {
    candidate = `${id}-${count}`;
  }
  return candidate;
};

/** The folder the user is at where it has no minutes yet, else one of the meeting's name beside the other series. */
function folderFor(
  snapshot: Snapshot,
  name: string,
  at: RepoPath | undefined,
  forms: readonly Form[],
): RepoPath {
  const folders = forms.map((form) => patternFolder(form.include[0] ?? ''));
  const isFree = (folder: RepoPath): boolean =>
    folder !== '' && isFolder(snapshot, folder) && !folders.includes(folder);
  if (at !== undefined && isFree(at)) return at;
  const own = slug(name) || 'minutes';
  const parents = folders.filter((folder) => folder !== '').map(dirname);
  const [parent = openFolder(snapshot)] = byFrequency(parents);
  return join(parent, own);
}

/** A folder nobody has looked into is told from a file by its name. */
function isFolder({ texts, files }: Snapshot, path: RepoPath): boolean {
  if (texts.has(path)) return false;
  const fact = files.folder(path);
  return fact.kind === 'listed' || (fact.kind === 'unknown' && !basename(path).includes('.'));
}

/** The root, or where only a folder below it is open, that one. */
function openFolder({ files }: Snapshot): RepoPath {
  let folder: RepoPath = '';
  for (let fact = files.folder(folder); fact.kind === 'partial'; fact = files.folder(folder)) {
    const [first] = fact.entries.keys();
    if (first === undefined) return folder;
    folder = join(folder, first);
  }
  return folder;
}
