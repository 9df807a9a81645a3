import type { RepoPath } from '#base/path.ts';
import { gather } from './gather.ts';
import { type DatedPath, readDatedPath } from './inferPath.ts';

/**
 * Those of `paths` that say a date. `03-05` is the fifth of March, unless another name of that form can only be day
 * and month, as `19-03`, and none can only be month and day.
 */
export function datedPaths(paths: readonly RepoPath[]): readonly DatedPath[] {
  const read = paths.flatMap(
    (path) => readDatedPath(path) ?? readDatedPath(path, 'day first') ?? [],
  );
  const dayFirst = read.filter(isDayFirst);
  if (dayFirst.length === 0) return read;
  const shapes = gather(read, shapeOf);
  return [...shapes.values()].flatMap((files) => {
    const monthFirst = files.filter((file) => !isDayFirst(file));
    const isSure = monthFirst.some(({ date }) => Number(date.slice(8)) > 12);
    if (isSure || monthFirst.length === files.length) return files;
    return files.map((file) => readDatedPath(file.path, 'day first') ?? file);
  });
}

const isDayFirst = ({ pieces }: DatedPath): boolean =>
  pieces.findIndex(({ kind }) => kind === 'day') < pieces.findIndex(({ kind }) => kind === 'month');

/** The key, whichever of two numbers is the day. */
const shapeOf = ({ key }: DatedPath): string => key.replaceAll('{day}', '{month}');
