import { dirname, type RepoPath } from '#base/path.ts';
import type { MinuteText } from '#minutes/model.ts';
import { matchPattern, patternFolder } from './datePattern.ts';
import { byFrequency, titleHeading } from './inferTitle.ts';
import type { ConfigLayer, FormLayer, SeriesLayer } from './layer.ts';
import { repositoryAddress } from './repositoryAddress.ts';

/** What tells whether the root is that of the published repository. */
export interface RootEvidence {
  /** What `minutes.yaml` says, where there is one. */
  readonly file: ConfigLayer | undefined;
  readonly remoteUrl: string | undefined;
  readonly presets: readonly ConfigLayer[];
  readonly paths: readonly RepoPath[];
}

/**
 * Whether the root can be taken for the repository's: git has it from there or from a fork, or `minutes.yaml` is kept
 * in it. One that only names a preset speaks for a root that holds at least one of the preset's folders.
 */
export function isRootKnown({ file, remoteUrl, presets, paths }: RootEvidence): boolean {
  if (file?.repository.url !== undefined) return true;
  const preset = presets.findLast((layer) => layer.repository.url !== undefined);
  const url = preset?.repository.url;
  if (preset === undefined || url === undefined) {
    return file !== undefined || remoteUrl !== undefined;
  }
  if (remoteUrl !== undefined && nameOf(repositoryAddress(remoteUrl)) === nameOf(url)) return true;
  return file !== undefined && holdsMinutesOf(preset, paths);
}

const nameOf = (address: string): string =>
  address.slice(address.lastIndexOf('/') + 1).toLowerCase();

/**
 * A preset's layer for a root that is none of its repository: a minute that was copied somewhere, or the folder of one
 * series that was opened alone. Its series then lives where the files with its title are.
 */
export function rebased(
  layer: ConfigLayer,
  paths: readonly RepoPath[],
  texts: ReadonlyMap<RepoPath, MinuteText>,
): ConfigLayer {
  if (holdsMinutesOf(layer, paths)) return layer;
  const taken = new Set<RepoPath>();
  const series = layer.series.map((one) => {
    const [folder] = byFrequency(foldersOf(one, texts));
    if (folder === undefined || taken.has(folder)) return one;
    taken.add(folder);
    return movedTo(folder, one);
  });
  return { ...layer, series };
}

const formsOf = ({ forms }: SeriesLayer): readonly FormLayer[] =>
  forms.kind === 'all' ? forms.forms : [forms.form];

function holdsMinutesOf(layer: ConfigLayer, paths: readonly RepoPath[]): boolean {
  const patterns = layer.series.flatMap(formsOf).flatMap((form) => form.include ?? []);
  return paths.some((path) => patterns.some((pattern) => matchPattern(pattern, path)));
}

/** The folder of each text with a title that only minutes of `series` have. */
function foldersOf(
  series: SeriesLayer,
  texts: ReadonlyMap<RepoPath, MinuteText>,
): readonly RepoPath[] {
  const titles = formsOf(series).flatMap(ownTitles);
  if (titles.length === 0) return [];
  return [...texts].flatMap(([path, text]) => {
    const title = titleHeading(text)?.heading.text;
    const isOurs = title !== undefined && titles.some((pattern) => matchPattern(pattern, title));
    return isOurs ? dirname(path) : [];
  });
}

/** Titles with words: a bare date says nothing about the series. */
export const ownTitles = ({ title, variants }: Pick<FormLayer, 'title' | 'variants'>): string[] =>
  [title, ...(variants ?? [])]
    .filter((pattern) => pattern !== undefined)
    .filter((pattern) => /\p{L}{3}/u.test(pattern.replace(/\{[^}]*\}/g, '')));

function movedTo(folder: RepoPath, series: SeriesLayer): SeriesLayer {
  const moved = (path: string): string => {
    const old = patternFolder(formsOf(series)[0]?.include?.[0] ?? '');
    if (old === '' || !path.startsWith(`${old}/`)) return path;
    return folder === '' ? path.slice(old.length + 1) : folder + path.slice(old.length);
  };
  const inFolder = (form: FormLayer): FormLayer => ({
    ...form,
    include: form.include?.map(moved),
    template: form.template === undefined ? undefined : moved(form.template),
  });
  const { forms } = series;
  return {
    ...series,
    forms:
      forms.kind === 'all'
        ? { kind: 'all', forms: forms.forms.map(inFolder) }
        : { kind: 'current', form: inFolder(forms.form) },
  };
}
