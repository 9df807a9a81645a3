import { basename, type RepoPath } from '#base/path.ts';
import { defaultSettings, type Settings } from '#config/settings.ts';
import { isDescription, type OpenFolder, openFolderOf } from '#workspace/openFolders.ts';
import { openRepository, type Repository } from '#workspace/repository.ts';
import { configNames } from '#workspace/store.ts';
import { untitledPath } from '#workspace/untitled.ts';
import type { World } from './host.ts';
import { openFoldersOf, sameFolders } from './roots.ts';
import { folderAbove, folderKey, pathIn, rootKey, untitledName, uriOf } from './uri.ts';

/** Where a document belongs. */
export interface Located {
  readonly repository: Repository;
  readonly path: RepoPath;
}

/** Something that happened on disk. */
export interface FileEvent {
  readonly uri: string;
  readonly deleted: boolean;
}

/**
 * All open repositories: those that the workspace folders are or lie in, those nested in one, and one per folder of
 * loose files.
 */
export interface Repositories {
  readonly all: () => readonly Repository[];
  /** Which repository a URI belongs to: the innermost one that holds it. */
  readonly locate: (uri: string) => Located | undefined;
  readonly setFolders: (uris: readonly string[]) => void;
  /** Nothing is read before this: first the settings must be known. */
  readonly begin: () => void;
  readonly configure: (settings: Settings, exclude: readonly string[]) => void;
  /** A document is open with a text that is asked for when it is needed. */
  readonly open: (uri: string, version: number, text: () => string) => void;
  readonly close: (uri: string) => void;
  readonly saved: (uri: string) => void;
  readonly isOpen: (uri: string) => boolean;
  /** URI under which the editor knows a file: as it opened it, else our own spelling. */
  readonly uriOf: (repository: Repository, path: RepoPath) => string;
  readonly filesChanged: (events: readonly FileEvent[]) => Promise<void>;
  /** Resolves when every index that was begun is complete. */
  readonly settled: () => Promise<void>;
}

/** What the owner wants to hear. */
export interface RepositoriesListener {
  readonly changed: (repository: Repository) => void;
  readonly added: (repository: Repository) => void;
  readonly removed: (repository: Repository) => void;
  /** Reading threw: a defect of ours. */
  readonly failed: (error: unknown) => void;
}

const isUntitledUri = (uri: string): boolean => untitledName(uri) !== undefined;

interface OpenDocument {
  readonly version: number;
  readonly text: () => string;
  readonly at: Located | undefined;
}

/** Creates the set of repositories, empty at first. */
export function createRepositories(world: World, listener: RepositoriesListener): Repositories {
  const byRoot = new Map<string, Repository>();
  const loose = new Map<string, Repository>();
  const documents = new Map<string, OpenDocument>();
  const loading = new Set<Promise<void>>();
  let roots: ReadonlyMap<string, readonly OpenFolder[]> = new Map();
  let settings: Settings = defaultSettings;
  let exclude: readonly string[] = [];
  let hasBegun = false;
  let tellBegun: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    tellBegun = resolve;
  });

  const create = (
    root: string,
    kind: 'folder' | 'loose',
    open: readonly OpenFolder[],
  ): Repository => {
    const repository = openRepository({
      root,
      folders: open,
      kind,
      outside: world,
      listener: {
        changed: () => listener.changed(repository),
        nested: (paths) => addNested(paths.map((path) => uriOf(root, path))),
      },
    });
    repository.configure(settings, exclude);
    (kind === 'folder' ? byRoot : loose).set(root, repository);
    return repository;
  };
  const reload = (repository: Repository): Promise<void> =>
    repository.load().catch(listener.failed);
  const start = (repository: Repository): void => {
    if (!hasBegun) return;
    const done = reload(repository).finally(() => {
      loading.delete(done);
      rehome(isUntitledUri);
    });
    loading.add(done);
    listener.added(repository);
  };
  const remove = (repository: Repository): void => {
    repository.dispose();
    byRoot.delete(repository.root);
    loose.delete(repository.root);
    listener.removed(repository);
  };

  const addNested = (roots: readonly string[]): void => {
    const added = roots
      .filter((root) => !byRoot.has(root))
      .map((root) => create(root, 'folder', [{ path: '', uri: root }]));
    if (added.length === 0) return;
    rehome();
    added.forEach(start);
  };

  const innermost = (uri: string): Located | undefined => {
    let best: Located | undefined;
    for (const repository of byRoot.values()) {
      if (best !== undefined && repository.root.length <= best.repository.root.length) continue;
      const path = pathIn(repository.root, uri);
      if (path === undefined) continue;
      if (isDescription(path) || openFolderOf(repository.folders, path))
        best = { repository, path };
    }
    return best;
  };
  /** A document that was opened from a part of a repository which no workspace folder shows. */
  const beside = (uri: string): Located | undefined => {
    const folder = folderKey(uri);
    const all = [...byRoot.values()].filter(({ root }) => pathIn(root, uri) !== undefined);
    if (all.length === 0) return undefined;
    const root = folderAbove(folder, world.rootAbove(folder));
    const repository = all.find((it) => it.root === root);
    const path = pathIn(root, uri);
    return repository && path ? { repository, path } : undefined;
  };
  const locateLoose = (uri: string): Located | undefined => {
    const root = folderKey(uri);
    const repository = loose.get(root);
    const path = pathIn(root, uri);
    return repository && path ? { repository, path } : undefined;
  };
  /** A document without a place is taken for one of the first workspace folder that holds minutes. */
  const homeOfUntitled = (name: string): Located | undefined => {
    const repository = [...byRoot.values()].find((it) => it.isActive());
    return repository && { repository, path: untitledPath(name) };
  };
  const home = (uri: string): Located | undefined => {
    const untitled = untitledName(uri);
    const found =
      untitled === undefined
        ? (innermost(uri) ?? beside(uri) ?? locateLoose(uri))
        : homeOfUntitled(untitled);
    if (found !== undefined) return found;
    const root = folderKey(uri);
    const path = untitled === undefined ? pathIn(root, uri) : untitledPath(untitled);
    const known = loose.get(root);
    if (known !== undefined && path) return { repository: known, path };
    if (path === undefined || path === '') return undefined;
    const repository = create(root, 'loose', [{ path: '', uri: root }]);
    start(repository);
    return { repository, path };
  };

  const leave = (at: Located | undefined): void => {
    if (at === undefined) return;
    at.repository.close(at.path);
    const isEmpty = at.repository.snapshot().open.size === 0;
    if (loose.has(at.repository.root) && isEmpty) remove(at.repository);
  };
  const rehome = (isMeant: (uri: string) => boolean = () => true): void => {
    for (const [uri, document] of documents) {
      if (!isMeant(uri)) continue;
      const at = home(uri);
      if (at?.repository === document.at?.repository) continue;
      leave(document.at);
      at?.repository.open(at.path, document.version, document.text);
      documents.set(uri, { ...document, at });
    }
  };

  /** After a marker vanished, or a folder with one: what was a repository of its own is part of the outer one again. */
  const dissolve = (events: readonly FileEvent[]): void => {
    if (byRoot.size === roots.size) return;
    for (const { uri } of events.filter(({ deleted }) => deleted)) {
      const isMarker = basename(uri) === '.git' || configNames.includes(basename(uri));
      const gone = [...byRoot.values()].filter(
        ({ root }) =>
          !roots.has(root) &&
          (pathIn(rootKey(uri), root) !== undefined || (isMarker && root === folderKey(uri))),
      );
      for (const repository of gone) {
        remove(repository);
        const outer = innermost(repository.root)?.repository;
        if (outer !== undefined) void reload(outer);
      }
      if (gone.length > 0) rehome();
    }
  };

  const filesChanged = async (events: readonly FileEvent[]): Promise<void> => {
    dissolve(events);
    const paths = new Map<Repository, RepoPath[]>();
    for (const { uri } of events) {
      const at = innermost(uri) ?? locateLoose(uri);
      if (at === undefined) continue;
      const list = paths.get(at.repository);
      if (list === undefined) paths.set(at.repository, [at.path]);
      else list.push(at.path);
    }
    const work = [...paths].map(([repository, list]) => repository.filesChanged(list));
    await Promise.all(work);
  };

  return {
    all: () => [...byRoot.values(), ...loose.values()],
    locate: (uri) => documents.get(uri)?.at ?? innermost(uri) ?? locateLoose(uri),
    setFolders: (uris) => {
      roots = openFoldersOf(uris, world.rootAbove);
      const open = [...roots.values()].flat();
      const isLeft = ({ root, folders }: Repository): boolean => {
        const wanted = roots.get(root);
        if (wanted !== undefined) return !sameFolders(wanted, folders);
        return !open.some(({ uri }) => pathIn(uri, root) !== undefined);
      };
      [...byRoot.values()].filter(isLeft).forEach(remove);
      const added = [...roots]
        .filter(([root]) => !byRoot.has(root))
        .map(([root, folders]) => create(root, 'folder', folders));
      rehome();
      added.forEach(start);
    },
    begin: () => {
      hasBegun = true;
      tellBegun();
      for (const repository of [...byRoot.values(), ...loose.values()]) start(repository);
    },
    configure: (newSettings, newExclude) => {
      const again = hasBegun && exclude.join('\n') !== newExclude.join('\n');
      settings = newSettings;
      exclude = newExclude;
      for (const repository of [...byRoot.values(), ...loose.values()]) {
        repository.configure(settings, exclude);
        if (again && byRoot.has(repository.root)) void reload(repository);
      }
    },
    open: (uri, version, text) => {
      const known = documents.get(uri);
      const at = known?.at ?? home(uri);
      at?.repository.open(at.path, version, text);
      documents.set(uri, { version, text, at });
    },
    close: (uri) => {
      const at = documents.get(uri)?.at;
      documents.delete(uri);
      leave(at);
    },
    saved: (uri) => {
      const at = documents.get(uri)?.at;
      at?.repository.saved(at.path);
    },
    isOpen: (uri) => documents.has(uri),
    uriOf: (repository, path) => {
      for (const [uri, { at }] of documents) {
        if (at?.repository === repository && at.path === path) return uri;
      }
      return uriOf(repository.root, path);
    },
    filesChanged: (events) => filesChanged(events).catch(listener.failed),
    settled: async () => {
      await begun;
      while (loading.size > 0) await Promise.all(loading);
    },
  };
}
