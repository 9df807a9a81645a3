import type { RepoPath } from '#base/path.ts';
import type { MinuteText } from '#minutes/model.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { type Outside, type Stop, sizeLimit } from './port.ts';

/** How reading many texts is told and what it reports. */
export interface ReadOptions {
  readonly root: string;
  readonly outside: Outside;
  readonly stop: Stop;
  /** A reading of the same path made before: kept where the text is the same. */
  readonly known: (path: RepoPath, text: string) => MinuteText | undefined;
  /** Called now and then with what was read since; `undefined` for files that vanished or can't be read. */
  readonly emit: (texts: ReadonlyMap<RepoPath, MinuteText | undefined>) => void;
}

const atOnce = 16;

/** Milliseconds of work after which others get their turn. */
const slice = 4;

/** Characters that are read in a slice while the engine has not compiled the parser yet; more get one of their own. */
const slowLength = 4000;

/**
 * Reads Markdown files in slices. What was read is handed over at growing distances, because handing over costs
 * time in proportion to what is there already.
 */
export async function readTexts(paths: readonly RepoPath[], options: ReadOptions): Promise<void> {
  const { root, outside, stop, emit } = options;
  const { clock } = outside;
  let batch = new Map<RepoPath, MinuteText | undefined>();
  let total = 0;
  let started = clock.now();
  for (let at = 0; at < paths.length && !stop.stopped; at += atOnce) {
    const files = await Promise.all(
      paths.slice(at, at + atOnce).map(async (path) => {
        return { path, file: await outside.files.readFile(root, path) };
      }),
    );
    for (const { path, file } of files) {
      const isLong = file.kind === 'text' && file.text.length > slowLength;
      if (clock.now() - started > (isLong ? 1 : slice)) {
        await clock.pause();
        started = clock.now();
      }
      if (stop.stopped) return;
      batch.set(path, textOf(path, file, options));
    }
    if (batch.size > 32 + total / 4) {
      total += batch.size;
      emit(batch);
      batch = new Map();
    }
  }
  if (!stop.stopped) emit(batch);
}

function textOf(
  path: RepoPath,
  file: Awaited<ReturnType<Outside['files']['readFile']>>,
  options: ReadOptions,
): MinuteText | undefined {
  switch (file.kind) {
    case 'text':
      return options.known(path, file.text) ?? readMinute(file.text);
    case 'tooLarge':
      return tooLarge();
    case 'missing':
    case 'unreachable':
      return undefined;
  }
}

const tooLarge = (): MinuteText => ({
  ...readMinute(''),
  depth: {
    kind: 'none',
    reason: `It is larger than ${sizeLimit / 1024 / 1024} MB.`,
    line: 0,
  },
});
