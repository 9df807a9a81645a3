import type { Ignore } from 'ignore';
import { basename, dirname, isMarkdown, join, type RepoPath } from '#base/path.ts';
import type { MinuteText } from '#minutes/model.ts';
import { createExcludes, isOutOfSight } from './excludes.ts';
import { isGitReference, readBranches } from './gitBranches.ts';
import { gitFiles, readGit } from './gitFacts.ts';
import { changesAnything, describesAnew, insideOf, isAbsent } from './loadedChanges.ts';
import { createMoveLog } from './moveLog.ts';
import { isDescription, type OpenFolder, openFolderOf } from './openFolders.ts';
import type { DirectoryEntry, Outside, Stop } from './port.ts';
import { readTexts } from './readTexts.ts';
import type { FolderFact } from './snapshot.ts';
import { type Change, configNames, type RepositoryState } from './store.ts';
import { factOf, isRepositoryRoot, type WalkOptions, walk } from './walk.ts';

/** How far the index is, in Markdown files. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Brings the files of one repository into its state and keeps them up to date. */
export interface Loader {
  readonly load: () => Promise<void>;
  /** Reads again what lies at these paths; files, folders, there or gone. */
  readonly refresh: (paths: readonly RepoPath[]) => Promise<void>;
  /** Builds the index if it was not worth it before and is now, and gives it up where it is not any more. */
  readonly wake: () => Promise<void> | undefined;
  /** `files.exclude` globs; they count from the next {@link Loader.load}. */
  readonly setExclude: (globs: readonly string[]) => void;
  readonly progress: () => Progress | undefined;
}

/** What a loader works with. */
export interface LoaderOptions {
  readonly root: string;
  /** What is walked. */
  readonly folders: readonly OpenFolder[];
  readonly outside: Outside;
  readonly stop: Stop;
  readonly state: () => RepositoryState;
  readonly apply: (change: Change) => void;
  readonly known: (path: RepoPath, text: string) => MinuteText | undefined;
  /** Whether the repository with these and no other Markdown files may hold minutes at all. */
  /** Whether nothing is left of an open document whose file was deleted; `before` is the state with the file. */
  readonly isGone: (path: RepoPath, before: RepositoryState) => boolean;
  readonly worthReading: (paths: Iterable<RepoPath>) => boolean;
  readonly nested: (folders: readonly RepoPath[]) => void;
}

/** Creates the loader of one repository. Its work is done one after the other, in the order it was asked for. */
export function createLoader(options: LoaderOptions): Loader {
  const { root, folders, outside, stop, state, apply } = options;
  const starts = folders.map(({ path }) => path);
  let exclude: readonly string[] = [];
  let gitignores: ReadonlyMap<RepoPath, Ignore> = new Map();
  let progress: Progress | undefined;
  /** The Markdown files that are there, and whether they are read. */
  let listed: ReadonlySet<RepoPath> = new Set();
  let reads = false;
  let queue: Promise<void> = Promise.resolve();
  const moves = createMoveLog();

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
    const [branches, first, second, config, originHead, head] = await Promise.all([
      readBranches(root, outside.files),
      ...configNames.map(textOf),
      textOf(gitFiles.config),
      textOf(gitFiles.originHead),
      textOf(gitFiles.head),
    ]);
    const texts = [first, second];
    return {
      configDisk: new Map(configNames.map((path, index) => [path, texts[index]])),
      git: { ...readGit({ config, originHead, head }), branches },
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

  const reading = (): WalkOptions => ({ root, folders, outside, exclude, gitignores, stop });

  const load = async (): Promise<void> => {
    const [found, description] = await Promise.all([
      walk(starts, { ...reading(), gitignores: new Map() }),
      readDescription(),
    ]);
    if (stop.stopped) return;
    gitignores = found.gitignores;
    options.nested(found.nested);
    const gone = [...state().walked.keys()].filter((path) => !found.folders.has(path));
    listed = new Set(found.texts);
    const lost = [...state().disk.view.keys()].filter((path) => !listed.has(path));
    apply({
      ...description,
      walked: new Map<RepoPath, FolderFact | undefined>([
        ...gone.map((path) => [path, undefined] as const),
        ...found.folders,
      ]),
      disk: new Map(lost.map((path) => [path, undefined])),
    });
    reads = options.worthReading(listed);
    if (reads) {
      progress = { done: 0, total: found.texts.length };
      await read(found.texts, true);
    } else giveUp();
    // Working out the description is the longest single piece of work.
    await outside.clock.pause();
    if (stop.stopped) return;
    progress = undefined;
    apply({ complete: true });
    await outside.clock.pause();
  };

  const giveUp = (): void => {
    const { disk } = state();
    if (disk.view.size === 0) return;
    apply({ disk: new Map([...disk.view.keys()].map((path) => [path, undefined])) });
  };

  /** Whether the texts were read or given up because that is something else now. */
  const changeMind = async (): Promise<boolean> => {
    if (reads === options.worthReading(listed)) return false;
    reads = !reads;
    if (reads) await load();
    else giveUp();
    return true;
  };

  /** Lists known folders again and finds what is new and what is gone in them. */
  const compare = async (changed: readonly RepoPath[]): Promise<Difference> => {
    const result: Difference = {
      walked: new Map(),
      newFolders: [],
      newTexts: [],
      gone: [],
      nested: [],
    };
    const excludes = createExcludes(exclude, gitignores, folders);
    const waiting = new Set(changed);
    for (const folder of waiting) {
      const listing = await outside.files.readDirectory(root, folder);
      // Gone with the last file in it: the folder above shows one less, though nobody told of it.
      if (listing.kind === 'missing' && !starts.includes(folder)) waiting.add(dirname(folder));
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

  /** The nearest folder above `path` that the index walked, or the open folder; nothing outside of those. */
  const walkedAbove = (path: RepoPath): RepoPath | undefined => {
    const start = openFolderOf(folders, path)?.path;
    if (start === undefined || path === start) return start;
    let folder = dirname(path);
    while (folder !== start && state().walked.get(folder)?.kind !== 'listed') {
      folder = dirname(folder);
    }
    return folder;
  };

  const refresh = async (paths: readonly RepoPath[]): Promise<void> => {
    if (paths.some((path) => basename(path) === '.gitignore')) return load();
    const before = state();
    if (paths.some((path) => path === '' || isDescription(path) || isGitReference(path))) {
      const description = await readDescription();
      if (describesAnew(state(), description)) apply(description);
    }
    const touched = paths.filter((path) => !isOutOfSight(path));
    const changed = new Set(touched.map(walkedAbove).filter((path) => path !== undefined));
    const difference = await compare([...changed]);
    const below = await walk(difference.newFolders, reading());
    if (stop.stopped) return;
    gitignores = below.gitignores;
    const absent = touched.filter((path) => isAbsent(path, walkedAbove(path), difference.walked));
    const isLost = insideOf([...difference.gone, ...difference.nested, ...absent]);
    const { disk, walked, snapshot } = state();
    const lost = [...disk.view.keys()].filter(isLost);
    const isDeleted = insideOf([...lost, ...absent]);
    const change: Change = {
      walked: new Map([
        ...[...walked.keys()].filter(isLost).map((path) => [path, undefined] as const),
        ...difference.walked,
        ...below.folders,
      ]),
      disk: new Map(lost.map((path) => [path, undefined])),
      deleted: new Set(
        [...snapshot.open.keys()].filter((path) => isDeleted(path) && options.isGone(path, before)),
      ),
    };
    if (changesAnything(state(), change)) apply(change);
    options.nested([...difference.nested, ...below.nested]);
    const added = [...difference.newTexts, ...below.texts];
    listed = new Set([...[...listed].filter((path) => !isLost(path)), ...added]);
    if ((await changeMind()) || !reads) return;
    const present = touched.filter((path) => state().disk.view.has(path));
    await read([...new Set([...added, ...present])], false);
    if (!stop.stopped) noteMoves(new Map([...disk.view].filter(([path]) => isLost(path))), added);
  };

  const noteMoves = (lost: ReadonlyMap<RepoPath, MinuteText>, added: readonly RepoPath[]): void => {
    const { view } = state().disk;
    const gone = new Map([...lost].filter(([path]) => !view.has(path)));
    const fresh = new Map<RepoPath, MinuteText>();
    for (const path of added) {
      const text = view.get(path);
      if (text !== undefined) fresh.set(path, text);
    }
    const moved = moves.note({ gone, added: fresh }, outside.clock.now());
    if (moved.size > 0) apply({ moved });
  };

  return {
    load: () => inTurn(load),
    refresh: (paths) => inTurn(() => refresh(paths)),
    wake: () => {
      if (!state().snapshot.complete || reads === options.worthReading(listed)) return undefined;
      return inTurn(async () => void (await changeMind()));
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
