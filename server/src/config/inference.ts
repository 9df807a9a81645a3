import { isMarkdown, type RepoPath } from '#base/path.ts';
import type { MinuteText } from '#minutes/model.ts';
import { matchPattern, patternFolder } from './datePattern.ts';
import { describedSeries, looseSeries } from './inferDescribed.ts';
import { byDate, type DatedFile, groupsOf, isSeries } from './inferGroups.ts';
import { type DatedPath, readDatedPath } from './inferPath.ts';
import { nameFromFolder } from './inferSections.ts';
import { newSeries } from './inferSeries.ts';
import { foldFolder, inferTeams } from './inferTeams.ts';
import { type ConfigLayer, emptyLayer, type SeriesLayer, type TeamLayer } from './layer.ts';
import type { Config } from './model.ts';

/** What inference looks at. */
export interface InferenceInput {
  /** Preset and file together: what they describe is only refined. */
  readonly described: Config;
  readonly texts: ReadonlyMap<RepoPath, MinuteText>;
  readonly paths: Iterable<RepoPath>;
}

/** The layer that existing minutes show: how each folder's minutes are named, written and repeated. */
export function inferLayer({ described, texts, paths }: InferenceInput): ConfigLayer {
  const places = sortPaths(described, paths);
  const groups = groupsOf(places.dated).filter((group) => isSeries(group, texts));
  const loose = groups.flatMap((group) => looseSeries(described.series, group, { texts }) ?? []);
  const fresh = groups.filter((group) => !loose.some(({ files }) => files === group.files));
  const used = described.series.filter(({ id }) => places.bySeries.has(id));
  const folders = [
    ...used.flatMap(({ forms }) => forms.map(({ include }) => include[0] ?? '')),
    ...fresh.map(({ patterns }) => patterns[0]),
  ].map(patternFolder);
  const context = { teams: described.teams, texts, folders: new Set(folders.map(foldFolder)) };
  const series: SeriesLayer[] = [];
  for (const known of described.series) {
    const files = places.bySeries.get(known.id) ?? [];
    const attached = loose.find(({ id }) => id === known.id);
    const layer = describedSeries(known, files, attached, context);
    if (layer) series.push(layer);
  }
  const taken = new Set(described.series.map(({ id }) => id));
  for (const group of fresh) series.push(newSeries(group, taken, context));
  const reports = series.flatMap((one) => one.reports ?? []);
  const teams = inferTeams([...new Set(reports)], [...new Set(folders)], described.teams);
  return { ...emptyLayer('inferred'), series: series.map((one) => asTeams(one, teams)), teams };
}

/** A meeting in a folder that turned out to be a team's is the team's. */
function asTeams(series: SeriesLayer, teams: readonly TeamLayer[]): SeriesLayer {
  if (series.kind !== 'other') return series;
  const form = series.forms.kind === 'all' ? series.forms.forms.at(-1) : series.forms.form;
  const folder = patternFolder(form?.include?.[0] ?? '');
  const team = folder === '' ? undefined : teams.find((one) => one.folder === folder);
  if (!team) return series;
  const hasOwnName = series.name !== nameFromFolder(folder);
  return { ...series, kind: 'team', name: hasOwnName ? series.name : team.name };
}

interface Places {
  readonly bySeries: ReadonlyMap<string, readonly DatedFile[]>;
  readonly dated: readonly DatedPath[];
}

/** Sorts paths into those of described series and the dated rest. */
function sortPaths(described: Config, paths: Iterable<RepoPath>): Places {
  const patterns = described.series.flatMap(({ id, forms }) =>
    [...new Set(forms.flatMap(({ include }) => include))].map((pattern) => ({ id, pattern })),
  );
  const bySeries = new Map<string, DatedFile[]>();
  const dated: DatedPath[] = [];
  for (const path of paths) {
    if (!isMarkdown(path) || isLeftOut(described, path)) continue;
    const owner = patterns.find(({ pattern }) => matchPattern(pattern, path) !== undefined);
    if (!owner) {
      const read = readDatedPath(path);
      if (read) dated.push(read);
      continue;
    }
    const match = matchPattern(owner.pattern, path);
    // Extra meetings (`-workshop`) don't show what the usual ones look like.
    if (match?.date === undefined || match.text !== undefined) continue;
    const files = bySeries.get(owner.id) ?? [];
    files.push({ path, date: match.date });
    bySeries.set(owner.id, files);
  }
  for (const files of bySeries.values()) files.sort(byDate);
  return { bySeries, dated };
}

const isLeftOut = ({ freeForm }: Config, path: RepoPath): boolean =>
  /(?:^|\/)(?:\.|node_modules\/)/.test(path) ||
  freeForm.some((pattern) => matchPattern(pattern, path) !== undefined);
