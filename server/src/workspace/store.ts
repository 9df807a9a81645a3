import type { CalendarDate } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import type { Config } from '#config/model.ts';
import { resolveConfig } from '#config/resolveConfig.ts';
import type { Settings } from '#config/settings.ts';
import type { MinuteText } from '#minutes/model.ts';
import { fileFacts } from './facts.ts';
import { type GitFacts, noGit } from './gitFacts.ts';
import { emptyLayers, type Layers, withChanges } from './layeredMap.ts';
import { saysTheSameOutside } from './outlook.ts';
import { type Buffer, overlay, settledTexts } from './overlay.ts';
import { sameValue } from './sameValue.ts';
import type { ConfigFile, ContentFact, FileFacts, FolderFact, Snapshot } from './snapshot.ts';
import { isUntitled } from './untitled.ts';
import { noWebFacts, type WebFacts } from './webFacts.ts';

/**
 * All that is known of one repository, as a value. {@link applyChange} and the buffer functions make the next one;
 * {@link RepositoryState.snapshot} is what features get.
 */
export interface RepositoryState {
  readonly snapshot: Snapshot;
  /** Grows whenever something changed that can matter to other documents than the one that is typed in. */
  readonly epoch: number;
  readonly disk: Layers<MinuteText>;
  readonly buffers: ReadonlyMap<RepoPath, Buffer>;
  /** Texts of `minutes.yaml` and `.minutes.yaml`, on disk and in the editor. */
  readonly configDisk: ReadonlyMap<RepoPath, string>;
  readonly configBuffers: ReadonlyMap<RepoPath, ConfigBuffer>;
  /** Folders above the open ones; none where the root itself is open. */
  readonly above: ReadonlyMap<RepoPath, FolderFact>;
  readonly walked: ReadonlyMap<RepoPath, FolderFact>;
  readonly lookedUp: ReadonlyMap<RepoPath, FolderFact>;
  readonly contents: ReadonlyMap<RepoPath, ContentFact>;
  readonly git: GitFacts;
}

/** `minutes.yaml` as it is in the editor. */
export interface ConfigBuffer {
  readonly version: number;
  readonly text: string;
}

/** What the loader found out; members that are absent did not change. Maps are merged, `undefined` removes. */
export interface Change {
  readonly disk?: ReadonlyMap<RepoPath, MinuteText | undefined>;
  /** Documents that are open, but whose files are gone. */
  readonly deleted?: ReadonlySet<RepoPath>;
  readonly configDisk?: ReadonlyMap<RepoPath, string | undefined>;
  readonly walked?: ReadonlyMap<RepoPath, FolderFact | undefined>;
  readonly lookedUp?: ReadonlyMap<RepoPath, FolderFact | undefined>;
  readonly contents?: ReadonlyMap<RepoPath, ContentFact | undefined>;
  readonly git?: GitFacts;
  readonly moved?: ReadonlyMap<RepoPath, RepoPath | undefined>;
  readonly complete?: boolean;
  readonly settings?: Settings;
  readonly today?: CalendarDate;
  /** Set while the index is built: the description is worked out once at its end. */
  readonly keepConfig?: boolean;
}

/** Names under which the description of the meetings is found at the root, the first one wins. */
export const configNames: readonly RepoPath[] = ['minutes.yaml', '.minutes.yaml'];

/** A repository of which nothing is known yet. */
export function emptyState(
  settings: Settings,
  today: CalendarDate,
  above: ReadonlyMap<RepoPath, FolderFact>,
): RepositoryState {
  const disk = emptyLayers<MinuteText>();
  const { config } = resolveConfig({
    configFile: undefined,
    remoteUrl: undefined,
    branch: undefined,
    texts: disk.view,
    paths: [],
  });
  const nothing = new Map<RepoPath, never>();
  return {
    snapshot: {
      revision: 0,
      config,
      configFile: undefined,
      settings,
      today,
      texts: disk.view,
      open: nothing,
      files: fileFacts({
        above,
        walked: nothing,
        lookedUp: nothing,
        contents: nothing,
        open: new Set(),
      }),
      complete: false,
      branches: new Set(),
      moved: nothing,
      web: noWebFacts,
      pathsKey: {},
    },
    epoch: 0,
    disk,
    buffers: nothing,
    configDisk: nothing,
    configBuffers: nothing,
    above,
    walked: nothing,
    lookedUp: nothing,
    contents: nothing,
    git: noGit,
  };
}

function merged<V>(
  map: ReadonlyMap<RepoPath, V>,
  changes: ReadonlyMap<RepoPath, V | undefined> | undefined,
): ReadonlyMap<RepoPath, V> {
  if (changes === undefined || changes.size === 0) return map;
  const result = new Map(map);
  for (const [path, value] of changes) {
    if (value === undefined) result.delete(path);
    else result.set(path, value);
  }
  return result;
}

const without = <V>(
  map: ReadonlyMap<RepoPath, V>,
  paths: ReadonlySet<RepoPath> | undefined,
): ReadonlyMap<RepoPath, V> =>
  merged(map, new Map([...(paths ?? [])].filter((it) => map.has(it)).map((it) => [it, undefined])));

/** `state` after the web was asked: the texts with such links have other findings, and nothing else has changed. */
export const withWebFacts = (state: RepositoryState, web: WebFacts): RepositoryState => ({
  ...state,
  snapshot: { ...state.snapshot, revision: state.snapshot.revision + 1, web },
});

/** `state` after what the loader found out. */
export function applyChange(state: RepositoryState, change: Change): RepositoryState {
  const next: RepositoryState = {
    ...state,
    epoch: state.epoch + 1,
    disk: change.disk ? withChanges(state.disk, change.disk) : state.disk,
    buffers: without(state.buffers, change.deleted),
    configDisk: merged(state.configDisk, change.configDisk),
    configBuffers: without(state.configBuffers, change.deleted),
    walked: merged(state.walked, change.walked),
    lookedUp: merged(state.lookedUp, change.lookedUp),
    contents: merged(state.contents, change.contents),
    git: change.git ?? state.git,
    snapshot: {
      ...state.snapshot,
      complete: change.complete ?? state.snapshot.complete,
      branches: change.git ? new Set(change.git.branches) : state.snapshot.branches,
      moved: merged(state.snapshot.moved, change.moved),
      settings: change.settings ?? state.snapshot.settings,
      today: change.today ?? state.snapshot.today,
    },
  };
  const described =
    change.disk || change.configDisk || change.walked || change.git || change.complete;
  const refreshed = withFreshViews(state, next);
  return described && !change.keepConfig ? configured(refreshed) : refreshed;
}

/** `state` after a Markdown document was opened or changed in the editor. */
export function withBuffer(
  state: RepositoryState,
  path: RepoPath,
  version: number,
  text: MinuteText,
): RepositoryState {
  const before = state.buffers.get(path);
  const buffer = { version, text, opened: before?.opened ?? text };
  const buffers = new Map(state.buffers).set(path, buffer);
  const old = state.snapshot.texts.get(path);
  const quiet = before !== undefined && old !== undefined && saysTheSameOutside(state, old, text);
  const epoch = quiet ? state.epoch : state.epoch + 1;
  const next = withFreshViews(state, { ...state, epoch, buffers });
  return before === undefined && !state.disk.view.has(path) ? configured(next) : next;
}

/** `state` after a Markdown document was closed. */
export function withoutBuffer(state: RepositoryState, path: RepoPath): RepositoryState {
  if (!state.buffers.has(path)) return state;
  const buffers = new Map(state.buffers);
  buffers.delete(path);
  const next = withFreshViews(state, { ...state, epoch: state.epoch + 1, buffers });
  return state.disk.view.has(path) ? next : configured(next);
}

/** `state` after `minutes.yaml` was opened or changed in the editor, or closed (`undefined`). */
export function withConfigBuffer(
  state: RepositoryState,
  path: RepoPath,
  buffer: ConfigBuffer | undefined,
): RepositoryState {
  const configBuffers = merged(state.configBuffers, new Map([[path, buffer]]));
  return configured(withFreshViews(state, { ...state, epoch: state.epoch + 1, configBuffers }));
}

/** Takes over what did not change, so that what features remember about it stays valid. */
function withFreshViews(before: RepositoryState, next: RepositoryState): RepositoryState {
  const { texts, open, files } = before.snapshot;
  const sameBuffers = next.buffers === before.buffers;
  const sameOpen =
    next.configBuffers === before.configBuffers &&
    (sameBuffers || sameKeys(next.buffers, before.buffers));
  const sameFiles =
    sameOpen &&
    next.walked === before.walked &&
    next.lookedUp === before.lookedUp &&
    next.contents === before.contents;
  const sameTexts = sameBuffers && next.disk === before.disk;
  const nextTexts = sameTexts ? texts : overlay(next.disk.view, next.buffers);
  // Opening or closing one document either adds or removes a path, so its size says enough.
  const samePaths =
    next.disk === before.disk ? nextTexts.size === texts.size : sameKeys(nextTexts, texts);
  return {
    ...next,
    snapshot: {
      ...next.snapshot,
      revision: before.snapshot.revision + 1,
      texts: nextTexts,
      pathsKey: samePaths ? before.snapshot.pathsKey : {},
      open: sameBuffers && sameOpen ? open : openVersions(next),
      files: sameFiles ? files : factsOf(next),
    },
  };
}

const sameKeys = <V>(a: ReadonlyMap<RepoPath, V>, b: ReadonlyMap<RepoPath, V>): boolean =>
  a.size === b.size && [...a.keys()].every((key) => b.has(key));

const openVersions = (state: RepositoryState): ReadonlyMap<RepoPath, number> =>
  new Map([...state.buffers, ...state.configBuffers].map(([path, { version }]) => [path, version]));

const factsOf = (state: RepositoryState): FileFacts =>
  fileFacts({
    above: state.above,
    walked: state.walked,
    lookedUp: state.lookedUp,
    contents: state.contents,
    open: new Set([
      ...[...state.buffers.keys()].filter((path) => !isUntitled(path)),
      ...state.configBuffers.keys(),
    ]),
  });

function configTextOf(state: RepositoryState): { path: RepoPath; text: string } | undefined {
  for (const path of configNames) {
    const text = state.configBuffers.get(path)?.text ?? state.configDisk.get(path);
    if (text !== undefined) return { path, text };
  }
  return undefined;
}

/** Works out the description anew. The old object stays where nothing changed in it. */
function configured(state: RepositoryState): RepositoryState {
  const configText = configTextOf(state);
  const resolved = resolveConfig({
    configFile: configText,
    remoteUrl: state.git.remoteUrl,
    branch: state.git.branch,
    texts: settledTexts(state.disk.view, state.buffers),
    paths: state.snapshot.files.paths(),
  });
  const old: Config = state.snapshot.config;
  const configFile: ConfigFile | undefined = configText && {
    ...configText,
    problems: resolved.problems,
  };
  return {
    ...state,
    snapshot: {
      ...state.snapshot,
      config: sameValue(old, resolved.config) ? old : resolved.config,
      configFile,
    },
  };
}
