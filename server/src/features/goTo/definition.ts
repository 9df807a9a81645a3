import type { CalendarDate } from '#base/calendarDate.ts';
import { lineSpan } from '#base/lineMap.ts';
import { extension, type RepoPath } from '#base/path.ts';
import type { Span } from '#base/range.ts';
import { itemHistory } from '#features/meetings/itemHistory.ts';
import { minutesOfDay } from '#features/meetings/minutesOfDay.ts';
import type { MinuteText } from '#minutes/model.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { PointedLink } from '#workspace/linksOf.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { sectionBelow } from './excerpt.ts';
import { type LinkGoal, linkGoal } from './linkGoal.ts';
import { type Place, placesAt } from './placeAt.ts';
import { teamEntry } from './teamEntry.ts';
import { teamTargets } from './teamTargets.ts';

/** A place to go to. */
export interface GoTarget {
  readonly path: RepoPath;
  readonly place: GoPlace;
}

/** `span` is where the cursor lands, `whole` what belongs to it. Lines are one-based, of a file that was not read. */
export type GoPlace =
  | { readonly kind: 'span'; readonly span: Span; readonly whole: Span }
  | { readonly kind: 'line'; readonly line: number };

/** Where what stands at a place is explained; never outside the repository. */
export interface Definition {
  /** What leads there. */
  readonly origin: Span;
  /** At least one, the likeliest first. */
  readonly targets: readonly GoTarget[];
}

/** What else answers in the editor. */
export interface BesideBuiltin {
  /** VS Code's own Markdown support is there: what it knows is not told again. */
  readonly builtinMarkdown: boolean;
}

/**
 * Where what stands at `offset` of the text at `path` leads inside the repository. Of several things there (a link in
 * the `Minutes:` line of a team) the innermost that leads anywhere.
 */
export function definitionAt(
  snapshot: Snapshot,
  path: RepoPath,
  offset: number,
  beside: BesideBuiltin,
): Definition | undefined {
  const minute = minuteOf(snapshot, path);
  if (minute === undefined) return undefined;
  for (const place of placesAt(snapshot, path, offset)) {
    if (beside.builtinMarkdown && isKnownToBuiltin(snapshot, path, place)) return undefined;
    const targets = targetsOf(snapshot, minute, place);
    if (targets.length > 0) return { origin: place.span, targets };
  }
  return undefined;
}

/** VS Code goes to definitions of references, and to headings by path and fragment. */
function isKnownToBuiltin(snapshot: Snapshot, path: RepoPath, place: Place): boolean {
  if (place.kind === 'reference') return place.definition !== undefined;
  if (place.kind !== 'link' || place.link.kind === 'frontMatter') return false;
  const { target, destination } = place.link;
  if (target.kind !== 'local' && target.kind !== 'anchor') return false;
  const goal = linkGoal(snapshot, path, destination, target);
  return goal.kind === 'file' && goal.place.kind === 'heading';
}

function targetsOf(snapshot: Snapshot, minute: Minute, place: Place): readonly GoTarget[] {
  switch (place.kind) {
    case 'link':
      return linkTargets(snapshot, minute.path, place.link);
    case 'reference':
      return place.definition === undefined
        ? []
        : [at(minute.path, place.definition.span, place.definition.span)];
    case 'date':
      return dayTargets(snapshot, minute, place.date);
    case 'minutesLine': {
      const { team } = place.update;
      const [first] = teamTargets(snapshot, minute, team, place.update);
      return first === undefined ? [] : [topOf(snapshot, first)];
    }
    case 'team': {
      const { team, update } = place;
      const entry = teamEntry(snapshot, team);
      const minutes = teamTargets(snapshot, minute, team, update);
      return [
        ...minutes.map((path) => topOf(snapshot, path)),
        ...(entry === undefined ? [] : [at(entry.path, entry.name, entry.whole)]),
      ];
    }
    case 'actionItem': {
      const [first] = itemHistory(snapshot, minute, place.item);
      if (first === undefined || first.path === minute.path) return [];
      return [at(first.path, first.item.contentSpan, first.item.span)];
    }
    case 'shorthand':
    case 'person':
    case 'heading':
      return [];
  }
}

const dayTargets = (snapshot: Snapshot, minute: Minute, date: CalendarDate): readonly GoTarget[] =>
  minutesOfDay(snapshot, date)
    .filter((path) => path !== minute.path)
    .map((path) => topOf(snapshot, path));

function linkTargets(
  snapshot: Snapshot,
  path: RepoPath,
  { destination, target }: PointedLink,
): readonly GoTarget[] {
  const goal = linkGoal(snapshot, path, destination, target);
  if (goal.kind === 'file' && isText(goal.path)) return [goTarget(snapshot, goal)];
  if (goal.kind === 'folder' && goal.readme !== undefined) return [topOf(snapshot, goal.readme)];
  return [];
}

/** What is no text can't be shown in an editor or a peek. */
const isText = (path: RepoPath): boolean =>
  !/^\.(?:png|jpe?g|gif|webp|avif|bmp|ico|tiff?|pdf|zip|gz|xz|7z|tar|odt|ods|odp|docx?|xlsx?|pptx?|mp[34]|ogg|wav|webm|mov|mkv|woff2?|ttf|bin|exe)$/.test(
    extension(path),
  );

/** The place in the file that a link leads to. */
export function goTarget(
  snapshot: Snapshot,
  { path, place }: Extract<LinkGoal, { kind: 'file' }>,
): GoTarget {
  const text = snapshot.texts.get(path);
  switch (place.kind) {
    case 'whole':
      return topOf(snapshot, path);
    case 'heading': {
      const { span } = place.heading;
      const end = text === undefined ? span.end : sectionBelow(text, place.heading).end;
      return at(path, span, { start: span.start, end });
    }
    case 'anchor':
      return at(path, place.span, place.span);
    case 'lines':
      return text === undefined
        ? { path, place: { kind: 'line', line: place.first } }
        : linesIn(path, text, place.first, place.last);
  }
}

function linesIn(path: RepoPath, { lines }: MinuteText, first: number, last: number): GoTarget {
  const span = { start: lineSpan(lines, first - 1).start, end: lineSpan(lines, last - 1).end };
  return at(path, span, span);
}

/** The title of a minute, else the first line. */
function topOf(snapshot: Snapshot, path: RepoPath): GoTarget {
  const minute = minuteOf(snapshot, path);
  if (minute === undefined) return { path, place: { kind: 'line', line: 1 } };
  const { title, source } = minute;
  const span = title?.heading.span ?? lineSpan(source.lines, 0);
  return at(path, span, { start: span.start, end: source.text.length });
}

const at = (path: RepoPath, span: Span, whole: Span): GoTarget => ({
  path,
  place: { kind: 'span', span, whole },
});
