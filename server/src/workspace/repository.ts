import { dirname, isMarkdown, type RepoPath } from '#base/path.ts';
import type { Settings } from '#config/settings.ts';
import { defaultSettings } from '#config/settings.ts';
import type { MinuteText } from '#minutes/model.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { holdsMinutes, mayHoldMinutes } from './active.ts';
import { isOutOfSight } from './excludes.ts';
import { createLoader, type Progress } from './loader.ts';
import { createLookUps } from './lookUps.ts';
import { foldersAbove, type OpenFolder, withinFolders } from './openFolders.ts';
import type { Outside } from './port.ts';
import type { Snapshot } from './snapshot.ts';
import {
  applyChange,
  type Change,
  configNames,
  emptyState,
  type RepositoryState,
  withBuffer,
  withConfigBuffer,
  withoutBuffer,
  withWebFacts,
} from './store.ts';
import { withWebResults } from './webFacts.ts';
import type { WebLinkResult } from './webPort.ts';

/** One repository while it is open: the only thing in the workspace that changes in place. */
export interface Repository {
  /** Folder URI without trailing slash. */
  readonly root: string;
  /** The folders of it that are open. */
  readonly folders: readonly OpenFolder[];
  /** The newest snapshot; reads documents that were typed in since the last call. */
  readonly snapshot: () => Snapshot;
  /** Grows when something changed that can matter to other documents than the one that is typed in. */
  readonly epoch: () => number;
  /** Whether there are minutes here; without them every feature is silent. */
  readonly isActive: () => boolean;
  readonly progress: () => Progress | undefined;
  /** A document is open with this text, which is asked for when somebody needs it. */
  readonly open: (path: RepoPath, version: number, text: () => string) => void;
  readonly close: (path: RepoPath) => void;
  /** An open document was saved. */
  readonly saved: (path: RepoPath) => void;
  readonly configure: (settings: Settings, exclude: readonly string[]) => void;
  /** Builds the index; resolves when it is complete. */
  readonly load: () => Promise<void>;
  /** Reads what was left alone so far, where an open document shows that there are minutes after all. */
  readonly wake: () => Promise<void>;
  /** Something happened to these files or folders on disk. */
  readonly filesChanged: (paths: readonly RepoPath[]) => Promise<void>;
  /** Looks up what the links of these documents need to know. */
  readonly answerQuestions: (paths: readonly RepoPath[]) => Promise<void>;
  /** The web said this about addresses of links; `everywhere`: those of all minutes are asked for. */
  readonly webChecked: (results: ReadonlyMap<string, WebLinkResult>, everywhere: boolean) => void;
  /** Nothing more is read and nothing more is told. */
  readonly dispose: () => void;
}

interface OpenDocument {
  readonly version: number;
  readonly text: () => string;
  /** What it said when it was opened or last saved. */
  readonly saved: string;
}

/** What a repository tells its owner. */
export interface Listener {
  /** The snapshot has a new revision for another reason than typing. */
  readonly changed: () => void;
  /** Folders of this repository that turned out to be repositories of their own. */
  readonly nested: (folders: readonly RepoPath[]) => void;
}

/** What makes a repository; `loose` ones hold open documents only, their folder is never walked. */
export interface RepositoryOptions {
  readonly root: string;
  /** Folders that are open, none inside another; default: the root. Nothing else is listed or read. */
  readonly folders?: readonly OpenFolder[];
  readonly kind: 'folder' | 'loose';
  readonly outside: Outside;
  readonly listener: Listener;
}

/** Opens the repository at `options.root`; nothing is read before {@link Repository.load}. */
export function openRepository(options: RepositoryOptions): Repository {
  const { root, kind, listener } = options;
  const folders = options.folders ?? [{ path: '', uri: root }];
  const outside = withinFolders(options.outside, folders);
  const stop = { stopped: false };
  const documents = new Map<RepoPath, OpenDocument>();
  /** Those that were not read since they changed. */
  const pending = new Map<RepoPath, OpenDocument>();
  let state = emptyState(defaultSettings, outside.clock.today(), foldersAbove(folders));
  let active: { readonly epoch: number; readonly value: boolean } | undefined;

  const current = (): RepositoryState => {
    if (pending.size === 0) return state;
    for (const [path, { version, text }] of pending) {
      state = configNames.includes(path)
        ? withConfigBuffer(state, path, { version, text: text() })
        : withBuffer(state, path, version, reading(path, text()));
    }
    pending.clear();
    return state;
  };
  // What was read from the disk with the same text need not be read again, and the other way round.
  const reading = (path: RepoPath, text: string): MinuteText =>
    known(path, text) ?? readMinute(text);
  const known = (path: RepoPath, text: string): MinuteText | undefined =>
    [state.disk.view.get(path), state.buffers.get(path)?.text].find((it) => it?.text === text);

  const apply = (change: Change): void => {
    if (stop.stopped) return;
    state = applyChange(current(), change);
    listener.changed();
  };
  /** Documents whose files were deleted and are there again, as after a change of branches and back. */
  const reopen = (): void => {
    const { open, files } = current().snapshot;
    for (const [path, document] of documents) {
      if (!open.has(path) && files.isSaved(path)) pending.set(path, document);
    }
    if (pending.size > 0) listener.changed();
  };
  const lookUps = createLookUps({ root, outside, stop, snapshot: () => current().snapshot, apply });
  const loader = createLoader({
    root,
    folders,
    outside,
    stop,
    state: current,
    apply,
    known,
    // An editor may hold the text of a deleted file for minutes. What was not saved is all that there is of it.
    isGone: (path, { disk, configDisk }) => {
      const document = documents.get(path);
      const text = document?.text();
      const saved = [document?.saved, disk.view.get(path)?.text, configDisk.get(path)];
      return text !== undefined && saved.includes(text);
    },
    worthReading: (paths) => mayHoldMinutes(current(), paths),
    nested: listener.nested,
  });

  return {
    root,
    folders,
    snapshot: () => {
      const today = outside.clock.today();
      if (today !== state.snapshot.today) state = applyChange(current(), { today });
      return current().snapshot;
    },
    epoch: () => current().epoch,
    isActive: () => {
      const { epoch } = current();
      if (active?.epoch !== epoch) active = { epoch, value: holdsMinutes(state.snapshot) };
      return active.value;
    },
    progress: loader.progress,
    open: (path, version, text) => {
      if (isMarkdown(path) || kind === 'loose' || configNames.includes(path)) {
        const document = { version, text, saved: documents.get(path)?.saved ?? text() };
        documents.set(path, document);
        pending.set(path, document);
      }
    },
    saved: (path) => {
      const document = documents.get(path);
      if (document) documents.set(path, { ...document, saved: document.text() });
    },
    close: (path) => {
      documents.delete(path);
      pending.delete(path);
      state = configNames.includes(path)
        ? withConfigBuffer(state, path, undefined)
        : withoutBuffer(state, path);
    },
    configure: (settings, exclude) => {
      loader.setExclude(exclude);
      apply({ settings });
    },
    load: async () => {
      if (kind === 'folder') await loader.load();
      else apply({ complete: true });
    },
    wake: async () => {
      if (kind === 'folder') await loader.wake();
    },
    filesChanged: async (paths) => {
      if (paths.some((path) => !isOutOfSight(path))) lookUps.forget();
      const stale = staleFacts(state, paths);
      if (stale) apply(stale);
      if (kind === 'folder') await loader.refresh(paths);
      if (!stop.stopped) reopen();
    },
    answerQuestions: lookUps.answer,
    webChecked: (results, everywhere) => {
      if (stop.stopped) return;
      const before = current();
      const web = withWebResults(before.snapshot.web, results, everywhere);
      state = withWebFacts(before, web);
      listener.changed();
    },
    dispose: () => {
      stop.stopped = true;
    },
  };
}

/** Forgets what was looked up at, above and below `paths`. */
function staleFacts(state: RepositoryState, paths: readonly RepoPath[]): Change | undefined {
  if (state.lookedUp.size === 0 && state.contents.size === 0) return undefined;
  const touched = new Set(paths.flatMap((path) => [path, dirname(path)]));
  const isStale = (path: RepoPath): boolean => {
    for (let at = path; at !== ''; at = dirname(at)) if (touched.has(at)) return true;
    return touched.has('');
  };
  const lookedUp = [...state.lookedUp.keys()].filter(isStale);
  const contents = [...state.contents.keys()].filter(isStale);
  if (lookedUp.length + contents.length === 0) return undefined;
  return {
    lookedUp: new Map(lookedUp.map((path) => [path, undefined])),
    contents: new Map(contents.map((path) => [path, undefined])),
  };
}
