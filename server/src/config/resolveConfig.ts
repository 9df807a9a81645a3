import { memoLast } from '#base/memo.ts';
import type { RepoPath } from '#base/path.ts';
import type { MinuteText } from '#minutes/model.ts';
import { checkRepositories } from './checkRepositories.ts';
import { checkConfig } from './configChecks.ts';
import { isRootKnown, rebased } from './guessedRoot.ts';
import { inferLayer } from './inference.ts';
import { type ConfigLayer, emptyLayer } from './layer.ts';
import { mergeLayers } from './layers.ts';
import type { Config } from './model.ts';
import { normalise } from './normalise.ts';
import { presetApplies, presetLayer, presets } from './presets/presets.ts';
import type { ConfigProblem } from './problem.ts';
import { asWritten, type ReadConfig, readConfig } from './readConfig.ts';
import { webRepository } from './repositoryAddress.ts';

/** All that the description of a repository is made from. */
export interface ConfigInput {
  readonly configFile: { readonly path: RepoPath; readonly text: string } | undefined;
  /** The git remote `origin`, as git writes it. */
  readonly remoteUrl: string | undefined;
  /** The remote's default branch. */
  readonly branch: string | undefined;
  readonly texts: ReadonlyMap<RepoPath, MinuteText>;
  readonly paths: Iterable<RepoPath>;
}

/** The file stays as it is while minutes change. */
const readFile = memoLast((text: string) => {
  const read = readConfig(text);
  return { read, layer: normalise(read.document, 'file') };
});

/**
 * The description of a repository, and what is wrong in its `minutes.yaml`: built-in defaults, preset, what existing
 * minutes show, the file; later ones over earlier ones. Never throws.
 */
export function resolveConfig(input: ConfigInput): {
  config: Config;
  problems: readonly ConfigProblem[];
} {
  const paths = [...input.paths];
  const { read, layer: file } = input.configFile ? readFile(input.configFile.text) : {};
  const above = file ? [file] : [];
  const written = lowerLayers({ ...input, paths }, read);
  const rootIsKnown = isRootKnown({
    file,
    remoteUrl: input.remoteUrl,
    presets: written.filter(({ preset }) => preset !== undefined),
    paths,
  });
  const layers = rootIsKnown
    ? written
    : written.map((layer) => (layer.preset ? rebased(layer, paths, input.texts) : layer));
  const described = mergeLayers([...layers, ...above]);
  const inferred = inferLayer({ described, texts: input.texts, paths });
  const config = mergeLayers([...layers, inferred, ...above], rootIsKnown);
  if (!read) return { config, problems: [] };
  const checked = checkConfig(read, {
    config,
    paths,
    presetNames: presets.map(({ name }) => name),
  });
  const text = input.configFile?.text ?? '';
  const problems = [...read.problems, ...checked, ...checkRepositories(read.tree, config)]
    .map((problem) => asWritten(text, problem))
    .toSorted((a, b) => a.span.start - b.span.start);
  return { config, problems };
}

/** The remote and the presets. A preset that applies by itself knows where its minutes are published, forks included. */
function lowerLayers(input: ConfigInput, read: ReadConfig | undefined): ConfigLayer[] {
  const named = read?.document.extends;
  const names = named === undefined ? undefined : [named].flat();
  const remote: ConfigLayer = {
    ...emptyLayer('inferred'),
    repository: {
      url: input.remoteUrl === undefined ? undefined : webRepository(input.remoteUrl),
      branch: input.branch,
    },
  };
  const asked: ConfigLayer[] = [];
  const found: ConfigLayer[] = [];
  for (const preset of presets) {
    const layer = presetLayer(preset.name);
    if (!layer || (names && !names.includes(preset.name))) continue;
    if (presetApplies(preset, input)) found.push(layer);
    else if (names) asked.push(layer);
  }
  return [...asked, remote, ...found];
}
