import type { CalendarDate } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import type { Range } from '#base/range.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { type SymbolEntry, symbolEntries } from './symbolEntries.ts';
import { foldWords, rankOfWords, scattered } from './symbolWords.ts';

/** As `WorkspaceSymbol` of the Language Server Protocol, with a path where that has a URI. */
export interface FoundSymbol {
  readonly name: string;
  readonly kind: number;
  /** The minute it stands in. */
  readonly containerName: string;
  readonly path: RepoPath;
  readonly range: Range;
}

const mostSymbols = 512;

/** Before all other ranks. */
const mostWanted = -1;

/** The digits of what is written like a day or a month, or like the beginning of a day: `2023-06`, `20230629`. */
const typedDates = (query: string): readonly string[] =>
  query
    .split(/\s+/)
    .filter((word) => /^\d{4}-?\d{1,2}-?\d{0,2}$/.test(word))
    .map((word) => word.replaceAll('-', ''));

const isMinuteOf = ({ isMinute, date }: SymbolEntry, dates: readonly string[]): boolean =>
  isMinute &&
  dates.length > 0 &&
  dates.every((digits) => date?.replaceAll('-', '').startsWith(digits) === true);

/**
 * Minutes, teams, topics and action items of the whole repository in which every word of `query` occurs: the
 * minutes of a day or month that it names first, then what is called just so, what begins so, the rest; newest first
 * in each. Where no words are found the
 * letters may be scattered over the name, as editors allow. An empty query gives the newest minutes.
 */
export function workspaceSymbols(snapshot: Snapshot, query: string): readonly FoundSymbol[] {
  const words = foldWords(query)
    .split(' ')
    .filter((word) => word !== '');
  const found: { readonly entry: SymbolEntry; readonly path: RepoPath; readonly rank: number }[] =
    [];
  const scan = (rankOf: (entry: SymbolEntry) => number | undefined): void => {
    for (const [path, text] of snapshot.texts) {
      for (const entry of symbolEntries(snapshot, path, text)) {
        const rank = rankOf(entry);
        if (rank !== undefined) found.push({ entry, path, rank });
      }
    }
  };
  if (words.length === 0) scan((entry) => (entry.isMinute ? 0 : undefined));
  else {
    const dates = typedDates(query);
    scan((entry) => {
      const rank = rankOfWords(entry, words);
      return rank !== undefined && isMinuteOf(entry, dates) ? mostWanted : rank;
    });
  }
  if (found.length === 0 && words.length > 0) {
    const letters = words.join('');
    scan((entry) => (scattered(entry.folded, letters) ? 0 : undefined));
  }
  return found
    .toSorted((a, b) => a.rank - b.rank || newerFirst(a.entry.date, b.entry.date))
    .slice(0, mostSymbols)
    .map(({ entry: { name, kind, containerName, range }, path }) => ({
      name,
      kind,
      containerName,
      path,
      range,
    }));
}

/** Undated things come last. */
function newerFirst(a: CalendarDate | undefined, b: CalendarDate | undefined): number {
  if (a === b) return 0;
  return (a ?? '') > (b ?? '') ? -1 : 1;
}
