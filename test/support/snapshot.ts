import { type CalendarDate, parseDate } from '#base/calendarDate.ts';
import { lineMap, numberedLines } from '#base/lineMap.ts';
import { basename, dirname, isMarkdown, type RepoPath } from '#base/path.ts';
import { resolveConfig } from '#config/resolveConfig.ts';
import { defaultSettings, type Settings } from '#config/settings.ts';
import type { MinuteText } from '#minutes/model.ts';
import { readMinute } from '#minutes/readMinute.ts';
import type { ContentFact, FileFacts, FolderFact, Snapshot } from '#workspace/snapshot.ts';
import type { WebLinkProblem } from '#workspace/webPort.ts';

/** What a test can say beside the files themselves. */
export interface SnapshotOptions {
  readonly remoteUrl?: string;
  readonly branch?: string;
  /** Branches and tags that git knows. */
  readonly branches?: readonly string[];
  /** Texts that another program moved: from where to where. */
  readonly moved?: Readonly<Record<RepoPath, RepoPath>>;
  readonly settings?: Partial<Settings>;
  /** `YYYY-MM-DD`. */
  readonly today?: string;
  readonly open?: readonly RepoPath[];
  /** Texts that were read already. */
  readonly texts?: ReadonlyMap<RepoPath, MinuteText>;
  /** Folders that nobody has looked at. */
  readonly unknownFolders?: readonly RepoPath[];
  /** What the web said, by address. */
  readonly web?: Readonly<Record<string, WebLinkProblem>>;
}

const day = (text: string): CalendarDate => {
  const date = parseDate(text);
  if (date === undefined) throw new Error(`${text} is no date`);
  return date;
};

/** A snapshot of a whole repository whose files (path → text) all lie in memory. */
export function snapshotOf(
  files: Readonly<Record<RepoPath, string>>,
  options: SnapshotOptions = {},
): Snapshot {
  const paths = Object.keys(files);
  const texts = new Map(
    paths
      .filter(isMarkdown)
      .map((path) => [path, options.texts?.get(path) ?? readOnce(path, files[path] ?? '')]),
  );
  const configPath = paths.find((path) => path === 'minutes.yaml' || path === '.minutes.yaml');
  const configFile =
    configPath === undefined ? undefined : { path: configPath, text: files[configPath] ?? '' };
  const { config, problems } = resolveConfig({
    configFile,
    remoteUrl: options.remoteUrl,
    branch: options.branch,
    texts,
    paths,
  });
  return {
    revision: 1,
    config,
    configFile: configFile && { ...configFile, problems },
    settings: { ...defaultSettings, ...options.settings },
    today: day(options.today ?? '2023-07-01'),
    texts,
    open: new Map((options.open ?? []).map((path) => [path, 1])),
    files: factsOf(files, options.unknownFolders ?? []),
    complete: true,
    branches: new Set(options.branches),
    moved: new Map(Object.entries(options.moved ?? {})),
    web: { problems: new Map(Object.entries(options.web ?? {})), everywhere: false },
    pathsKey: {},
  };
}

/** Texts that were read, by path and text: most tests share theirs with others, and a server reads each one once too. */
const read = new Map<string, MinuteText>();

function readOnce(path: RepoPath, text: string): MinuteText {
  const key = `${path}\n${text}`;
  const known = read.get(key) ?? readMinute(text);
  // Generated texts hardly ever come again.
  if (read.size > 2000) read.clear();
  read.set(key, known);
  return known;
}

function factsOf(
  files: Readonly<Record<RepoPath, string>>,
  unknown: readonly RepoPath[],
): FileFacts {
  const folders = new Map<RepoPath, Map<string, 'file' | 'folder'>>([['', new Map()]]);
  const enter = (path: RepoPath, kind: 'file' | 'folder'): void => {
    const folder = dirname(path);
    if (folder !== '' && !folders.has(folder)) enter(folder, 'folder');
    const entries = folders.get(folder) ?? new Map();
    entries.set(basename(path), kind);
    folders.set(folder, entries);
    if (kind === 'folder' && !folders.has(path)) folders.set(path, new Map());
  };
  for (const path of Object.keys(files)) enter(path, 'file');
  const folder = (path: RepoPath): FolderFact => {
    if (unknown.includes(path)) return { kind: 'unknown' };
    const entries = folders.get(path);
    return entries ? { kind: 'listed', entries } : { kind: 'missing' };
  };
  const content = (path: RepoPath): ContentFact => {
    const text = files[path];
    return text === undefined
      ? { kind: 'unreachable', reason: 'missing' }
      : { kind: 'text', lineCount: numberedLines(lineMap(text)) };
  };
  const isSaved = (path: RepoPath): boolean => path in files || folders.has(path);
  return { folder, content, paths: () => Object.keys(files), isSaved };
}
