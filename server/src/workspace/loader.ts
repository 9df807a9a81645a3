import type { Ignore } from 'ignore';
import { basename, dirname, isMarkdown, join, type RepoPath } from '#base/path.ts';
import type { MinuteText } from '#minutes/model.ts';
import { createExcludes, isOutOfSight } from './excludes.ts';
import { readGit } from './gitFacts.ts';
import type { DirectoryEntry, Outside, Stop } from './port.ts';
import { readTexts } from './readTexts.ts';
import type { Progress } from './repository.ts';
import { sameValue } from './sameValue.ts';
import type { FolderFact } from './snapshot.ts';
import { type Change, configNames, type RepositoryState } from './store.ts';
import { factOf, isRepositoryRoot, walk } from './walk.ts';

/** Brings the files of one repository into its state and keeps them up to date. */
export interface Loader {
  readonly load: () => Promise<void>;
  /** Reads again what lies at these paths; files, folders, there or gone. */
  readonly refresh: (paths: readonly RepoPath[]) => Promise<void>;
  /** Builds the index if it was not worth it before and is now. */
  readonly wake: () => Promise<void> | undefined;
  /** `files.exclude` globs; they count from the next {@link Loader.load}. */
  readonly setExclude: (globs: readonly string[]) => void;
  readonly progress: () => Progress | undefined;
}

/** What a loader works with. */
export interface LoaderOptions {
  readonly root: string;
  readonly outside: Outside;
  readonly stop: Stop;
  readonly state: () => RepositoryState;
  readonly apply: (change: Change) => void;
  readonly known: (path: RepoPath, text: string) => MinuteText | undefined;
  /** Whether the repository with these Markdown files may hold minutes at all. */
  readonly worthReading: (paths: readonly RepoPath[]) => boolean;
  readonly nested: (folders: readonly RepoPath[]) => void;
}

const gitFiles = {
  config: '.git/config',
  originHead: '.git/refs/remotes/origin/HEAD',
  head: '.git/HEAD',
} as const;

/** Creates the loader of one repository. Its work is done one after the other, in the order it was asked for. */
export function createLoader(options: LoaderOptions): Loader {
  const { root, outside, stop, state, apply } = options;
  let exclude: readonly string[] = [];
  let gitignores: ReadonlyMap<RepoPath, Ignore> = new Map();
  let progress: Progress | undefined;
  let reads = false;
  let queue: Promise<void> = Promise.resolve();

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const result = queue.then(() => (stop.stopped ? undefined : work()));
    // What fails is told to whom it was done for; the next in the queue gets its turn all the same.
    queue = result.catch(() => undefined);
    return result;
  };

  const textOf = async (path: RepoPath): Promise<string | undefined> => {
    const file = await outside.files.readFile(root, path);
    return file.kind === 'text' ? file.text : undefined;
  };
  const readDescription = async (): Promise<Change> => {
    const [first, second, config, originHead, head] = await Promise.all([
      ...configNames.map(textOf),
      textOf(gitFiles.config),
      textOf(gitFiles.originHead),
      textOf(gitFiles.head),
    ]);
    const texts = [first, second];
    return {
      configDisk: new Map(configNames.map((path, index) => [path, texts[index]])),
      git: readGit({ config, originHead, head }),
    };
  };

  const read = async (paths: readonly RepoPath[], first: boolean): Promise<void> => {
    let done = 0;
    await readTexts(paths, {
      root,
      outside,
      stop,
      known: options.known,
      emit: (disk) => {
        done += disk.size;
        if (first) progress = { done, total: paths.length };
        const changed = [...disk].filter(([path, text]) => state().disk.view.get(path) !== text);
        if (changed.length > 0) apply({ disk: new Map(changed), keepConfig: first });
      },
    });
  };

  const load = async (): Promise<void> => {
    const [found, description] = await Promise.all([
      walk([''], { root, outside, exclude, gitignores: new Map(), stop }),
      readDescription(),
    ]);
    if (stop.stopped) return;
    gitignores = found.gitignores;
    options.nested(found.nested);
    const gone = [...state().walked.keys()].filter((path) => !found.folders.has(path));
    const listed = new Set(found.texts);
    const lost = [...state().disk.view.keys()].filter((path) => !listed.has(path));
    apply({
      ...description,
      walked: new Map<RepoPath, FolderFact | undefined>([
        ...gone.map((path) => [path, undefined] as const),
        ...found.folders,
      ]),
      disk: new Map(lost.map((path) => [path, undefined])),
    });
    reads = options.worthReading(found.texts);
    if (reads) {
      progress = { done: 0, total: found.texts.length };
      await read(found.texts, true);
    }
    progress = undefined;
    apply({ complete: true });
  };

  /** Lists known folders again and finds what is new and what is gone in them. */
  const compare = async (folders: readonly RepoPath[]): Promise<Difference> => {
    const result: Difference = {
      walked: new Map(),
      newFolders: [],
      newTexts: [],
      gone: [],
      nested: [],
    };
    const excludes = createExcludes(exclude, gitignores);
    for (const folder of folders) {
      const listing = await outside.files.readDirectory(root, folder);
      const before = state().walked.get(folder);
      const old = before?.kind === 'listed' ? before.entries : new Map<string, 'file' | 'folder'>();
      const entries = listing.kind === 'listed' ? listing.entries : [];
      result.walked.set(folder, factOf(listing));
      if (folder !== '' && isRepositoryRoot(entries)) {
        result.nested.push(folder);
        continue;
      }
      const isNew = ({ name, kind, link }: DirectoryEntry): boolean =>
        old.get(name) !== kind && !link && !excludes.excludes(join(folder, name), kind);
      const added = entries.filter(isNew);
      const now = new Map(entries.map(({ name, kind }) => [name, kind]));
      const pathsOf = (kind: string): RepoPath[] =>
        added.filter((entry) => entry.kind === kind).map(({ name }) => join(folder, name));
      result.newFolders.push(...pathsOf('folder'));
      result.newTexts.push(...pathsOf('file').filter(isMarkdown));
      result.gone.push(
        ...[...old]
          .filter(([name, kind]) => now.get(name) !== kind)
          .map(([name]) => join(folder, name)),
      );
    }
    return result;
  };

  /** The nearest folder at or above `path` that the index walked. */
  const walkedAbove = (path: RepoPath): RepoPath => {
    let folder = dirname(path);
    while (folder !== '' && state().walked.get(folder)?.kind !== 'listed') folder = dirname(folder);
    return folder;
  };

  const refresh = async (paths: readonly RepoPath[]): Promise<void> => {
    if (paths.some((path) => basename(path) === '.gitignore')) return load();
    if (paths.some((path) => path === '' || isDescription(path))) {
      const description = await readDescription();
      if (describesAnew(state(), description)) apply(description);
    }
    const touched = paths.filter((path) => !isOutOfSight(path));
    const difference = await compare([...new Set(touched.map(walkedAbove))]);
    const below = await walk(difference.newFolders, { root, outside, exclude, gitignores, stop });
    if (stop.stopped) return;
    gitignores = below.gitignores;
    const lost = [...difference.gone, ...difference.nested];
    const isLost = insideOf(lost);
    const { disk, walked } = state();
    const change: Change = {
      walked: new Map([
        ...[...walked.keys()].filter(isLost).map((path) => [path, undefined] as const),
        ...difference.walked,
        ...below.folders,
      ]),
      disk: new Map([...disk.view.keys()].filter(isLost).map((path) => [path, undefined])),
    };
    if (changesAnything(state(), change)) apply(change);
    options.nested([...difference.nested, ...below.nested]);
    if (!reads) {
      reads = options.worthReading([...difference.newTexts, ...below.texts]);
      if (reads) return load();
      return;
    }
    const present = touched.filter((path) => state().disk.view.has(path));
    await read([...new Set([...difference.newTexts, ...below.texts, ...present])], false);
  };

  return {
    load: () => inTurn(load),
    refresh: (paths) => inTurn(() => refresh(paths)),
    wake: () => {
      if (!state().snapshot.complete || reads || !options.worthReading([])) return undefined;
      return inTurn(load);
    },
    setExclude: (globs) => {
      exclude = globs;
    },
    progress: () => progress,
  };
}

interface Difference {
  readonly walked: Map<RepoPath, FolderFact | undefined>;
  readonly newFolders: RepoPath[];
  readonly newTexts: RepoPath[];
  readonly gone: RepoPath[];
  readonly nested: RepoPath[];
}

const gitPaths = new Set<RepoPath>(Object.values(gitFiles));

const isDescription = (path: RepoPath): boolean => configNames.includes(path) || gitPaths.has(path);

function describesAnew(state: RepositoryState, { configDisk, git }: Change): boolean {
  const isOther = [...(configDisk ?? [])].some(
    ([path, text]) => state.configDisk.get(path) !== text,
  );
  return isOther || (git !== undefined && !sameValue(git, state.git));
}

/** Whether a path is one of `folders` or lies below one. */
function insideOf(folders: readonly RepoPath[]): (path: RepoPath) => boolean {
  const set = new Set(folders);
  return (path) => {
    if (set.size === 0) return false;
    for (let at = path; at !== ''; at = dirname(at)) if (set.has(at)) return true;
    return false;
  };
}

/** Whether `change` says something that `state` does not know; listings are compared by their entries. */
function changesAnything(state: RepositoryState, change: Change): boolean {
  if ((change.disk?.size ?? 0) > 0) return true;
  return [...(change.walked ?? [])].some(([path, fact]) => {
    const old = state.walked.get(path);
    if (old?.kind !== 'listed' || fact?.kind !== 'listed') return old?.kind !== fact?.kind;
    return (
      old.entries.size !== fact.entries.size ||
      [...fact.entries].some(([name, kind]) => old.entries.get(name) !== kind)
    );
  });
}
