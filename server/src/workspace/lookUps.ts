import { lineMap, numberedLines } from '#base/lineMap.ts';
import type { RepoPath } from '#base/path.ts';
import type { Outside, Stop } from './port.ts';
import { openQuestions, type Question } from './questions.ts';
import type { ContentFact, FolderFact, Snapshot } from './snapshot.ts';
import type { Change } from './store.ts';
import { factOf } from './walk.ts';

/** Something that can be looked up once; forgotten when the file system changed there. */
export interface LookUps {
  /** Answers every open question of `paths`; resolves when nothing more can be found out. */
  readonly answer: (paths: readonly RepoPath[]) => Promise<void>;
  /** What was looked up may be out of date. */
  readonly forget: () => void;
}

/** What answering questions needs. */
export interface LookUpOptions {
  readonly root: string;
  readonly outside: Outside;
  readonly stop: Stop;
  readonly snapshot: () => Snapshot;
  readonly apply: (change: Change) => void;
}

/** Texts whose questions are collected in one go, and questions asked at the same time. */
const atOnce = 32;

/** Turns questions of links into facts. A question is asked once until {@link LookUps.forget}. */
export function createLookUps(options: LookUpOptions): LookUps {
  const { root, outside, stop } = options;
  let asked = new Set<string>();
  let age = 0;

  const find = async (question: Question): Promise<Change> => {
    const { path } = question;
    if (question.kind === 'folder') {
      const fact = factOf(await outside.files.readDirectory(root, path));
      return { lookedUp: new Map<RepoPath, FolderFact>([[path, fact]]) };
    }
    const file = await outside.files.readFile(root, path);
    const fact: ContentFact =
      file.kind === 'text'
        ? { kind: 'text', lineCount: numberedLines(lineMap(file.text)) }
        : { kind: 'unreachable', reason: file.kind === 'unreachable' ? file.reason : file.kind };
    return { contents: new Map([[path, fact]]) };
  };

  // One answer can raise the next question; as each is asked once, this ends.
  const answerSome = async (paths: readonly RepoPath[]): Promise<void> => {
    while (!stop.stopped) {
      const bornAt = age;
      const open = openQuestions(options.snapshot(), paths)
        .filter(({ kind, path }) => !asked.has(`${kind} ${path}`))
        .slice(0, atOnce);
      if (open.length === 0) return;
      for (const { kind, path } of open) asked.add(`${kind} ${path}`);
      const changes = await Promise.all(open.map(find));
      if (stop.stopped) return;
      // Something changed on disk meanwhile: these answers may be older than the change.
      if (bornAt === age) options.apply(combined(changes));
    }
  };

  return {
    answer: async (paths) => {
      for (let at = 0; at < paths.length && !stop.stopped; at += atOnce) {
        if (at > 0) await outside.clock.pause();
        await answerSome(paths.slice(at, at + atOnce));
      }
    },
    forget: () => {
      age++;
      asked = new Set();
    },
  };
}

const combined = (changes: readonly Change[]): Change => ({
  lookedUp: new Map(changes.flatMap((change) => [...(change.lookedUp ?? [])])),
  contents: new Map(changes.flatMap((change) => [...(change.contents ?? [])])),
});
