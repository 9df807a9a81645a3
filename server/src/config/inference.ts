import { isMarkdown, type RepoPath } from '#base/path.ts';
import type { MinuteText } from '#minutes/model.ts';
import { datedPaths } from './datedPaths.ts';
import { matchPattern, patternFolder } from './datePattern.ts';
import { describedSeries, looseSeries } from './inferDescribed.ts';
import { byDate, type DatedFile, groupsOf, isSeries } from './inferGroups.ts';
import { newSeries } from './inferSeries.ts';
import { foldFolder, inferTeams } from './inferTeams.ts';
import { joinGroups } from './joinGroups.ts';
import { type ConfigLayer, emptyLayer, type SeriesLayer, type TeamLayer } from './layer.ts';
import type { Config } from './model.ts';
import { nameFromFolder, withIds } from './seriesIds.ts';

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
  const groups = joinGroups(
    groupsOf(datedPaths(places.others)).filter((group) => isSeries(group, texts)),
    texts,
  );
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
  const found = fresh.map((group) => newSeries(group, context));
  series.push(...withIds(found, taken));
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
  readonly others: readonly RepoPath[];
}

/** Sorts paths into those of described series and the rest. */
function sortPaths(described: Config, paths: Iterable<RepoPath>): Places {
  const patterns = described.series.flatMap(({ id, forms }) =>
    [...new Set(forms.flatMap(({ include }) => include))].map((pattern) => ({ id, pattern })),
  );
  const bySeries = new Map<string, DatedFile[]>();
  const others: RepoPath[] = [];
  for (const path of paths) {
    if (!isMarkdown(path) || isLeftOut(described, path)) continue;
    const owner = patterns.find(({ pattern }) => matchPattern(pattern, path) !== undefined);
    if (!owner) {
      others.push(path);
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
  return { bySeries, others };
}

const isLeftOut = ({ freeForm }: Config, path: RepoPath): boolean =>
  /(?:^|\/)(?:\.|node_modules\/)/.test(path) ||
  freeForm.some((pattern) => matchPattern(pattern, path) !== undefined);
