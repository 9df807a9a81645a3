import type { CalendarDate } from '#base/calendarDate.ts';
import { type Block, type Line, stop } from '#features/sections/snippetText.ts';
import type { Minute } from '#workspace/minute.ts';
import { movedDate } from './movedDate.ts';

/**
 * The front matter of the last minute with the date of the new one: what stands there each time stays, of what differs
 * from one minute to the next only the key. Nothing where the last minute has none.
 */
export function frontMatterBlocks(latestFirst: readonly Minute[], date: CalendarDate): Block[] {
  const [last, before] = latestFirst;
  const lines = last && !last.source.isDeck ? frontMatterLines(last) : undefined;
  if (!last || !lines) return [];
  const older = new Set(before && frontMatterLines(before));
  const written = lines.flatMap((line): Line[] => {
    const moved = movedDate(line, last, date);
    if (moved !== line || older.size === 0 || older.has(line)) return [[moved]];
    const key = /^[\w-]+:(?= )/.exec(line)?.[0];
    return key === undefined ? [] : [[`${key} `, stop()]];
  });
  return [[['---'], ...written, ['---']]];
}

function frontMatterLines({ source }: Minute): readonly string[] | undefined {
  const lines = source.frontMatter?.value.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  return lines?.filter((line) => line !== '');
}
