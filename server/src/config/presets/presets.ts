import type { RepoPath } from '#base/path.ts';
import type { MinuteText } from '#minutes/model.ts';
import { matchPattern } from '../datePattern.ts';
import type { ConfigLayer } from '../layer.ts';
import { normalise } from '../normalise.ts';
import { repositoryAddress } from '../repositoryAddress.ts';
import type { Preset } from './preset.ts';
import { scs } from './scs.ts';

/** Every preset that `extends` can name. */
export const presets: readonly Preset[] = [scs];

const layers: ReadonlyMap<string, ConfigLayer> = new Map(
  presets.map((preset) => [preset.name, normalise(preset.document, 'preset', preset.name)]),
);

/** The preset called `name` as a layer. */
export const presetLayer = (name: string): ConfigLayer | undefined => layers.get(name);

/** What is known of a repository when presets are chosen. */
export interface PresetEvidence {
  readonly remoteUrl: string | undefined;
  readonly texts: ReadonlyMap<RepoPath, MinuteText>;
  readonly paths: Iterable<RepoPath>;
}

/** So many folders of a preset hold dated files: that is no accident. */
const enoughFolders = 4;
const headingsLookedAt = 4;

/**
 * Whether `preset` describes this repository without being asked for: the remote is its repository, a minute carries
 * a title that only it has, or its folders are there.
 */
export function presetApplies(preset: Preset, evidence: PresetEvidence): boolean {
  const layer = presetLayer(preset.name);
  if (layer === undefined) return false;
  const { url } = layer.repository;
  if (url !== undefined && evidence.remoteUrl !== undefined) {
    if (sameAddress(url, repositoryAddress(evidence.remoteUrl))) return true;
  }
  for (const text of evidence.texts.values()) {
    for (const heading of text.headings.slice(0, headingsLookedAt)) {
      if (preset.marks.some((mark) => matchPattern(mark, heading.text) !== undefined)) return true;
    }
  }
  return hasItsFolders(layer, evidence.paths);
}

const sameAddress = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function hasItsFolders(layer: ConfigLayer, paths: Iterable<RepoPath>): boolean {
  const patterns = layer.series.flatMap(({ forms }) =>
    (forms.kind === 'all' ? forms.forms : [forms.form]).flatMap((form) => form.include ?? []),
  );
  const byFolder = new Map<RepoPath, string[]>();
  for (const pattern of patterns) {
    const folder = pattern.slice(0, pattern.indexOf('/'));
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), pattern]);
  }
  const found = new Set<RepoPath>();
  for (const path of paths) {
    const folder = path.slice(0, path.indexOf('/'));
    if (found.has(folder)) continue;
    if (byFolder.get(folder)?.some((pattern) => matchPattern(pattern, path))) found.add(folder);
    if (found.size >= enoughFolders) return true;
  }
  return false;
}
