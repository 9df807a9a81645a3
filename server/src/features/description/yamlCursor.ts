import { type LineMap, lineAt, lineMap, lineText } from '#base/lineMap.ts';
import type { Span } from '#base/range.ts';

/** Where the cursor is in a YAML text that is being written, and so seldom valid. */
export interface YamlCursor {
  /** `name`: the name of a property is written; `value`: what stands behind one. */
  readonly kind: 'name' | 'value';
  /** To the map that gets the name, or to the value; positions in lists are all 0. */
  readonly path: readonly PropertyKey[];
  /** The word around the cursor, empty between words. */
  readonly word: Span;
  /** Column of the name. */
  readonly column: number;
  readonly line: number;
  /** Whether it is the first thing behind a `- `. */
  readonly inList: boolean;
}

/** What one line begins: its list markers and, behind them, a name. */
interface Line {
  readonly dashes: readonly number[];
  readonly column: number;
  readonly name: string | undefined;
  readonly nameEnd: number;
  readonly isBlank: boolean;
}

/** Reads the lines above by their indentation; nothing inside comments and flow maps. */
export function yamlCursor(text: string, offset: number): YamlCursor | undefined {
  const map = lineMap(text);
  const line = lineAt(map, offset);
  const start = map.starts[line] ?? 0;
  const written = lineText(map, line);
  const before = written.slice(0, offset - start);
  if (/(?:^|\s)#/.test(before)) return undefined;
  const own = readLine(written);
  const column = own.isBlank ? Math.max(own.column, offset - start) : own.column;
  const behindName = own.name !== undefined && offset - start > own.nameEnd;
  const value = before.slice(behindName ? own.nameEnd + 1 : own.column);
  if (behindName && /[{"']/.test(value)) return undefined;
  const word = wordAround(written, offset - start, start);
  const outer = pathAbove(map, line, column, own.dashes);
  if (behindName) {
    const inFlowList = /\[[^\]]*$/.test(value);
    const path = [...outer, own.name ?? '', ...(inFlowList ? [0] : [])];
    return { kind: 'value', path, word, column, line, inList: inFlowList };
  }
  return { kind: 'name', path: outer, word, column, line, inList: own.dashes.length > 0 };
}

function readLine(text: string): Line {
  const dashes: number[] = [];
  let column = 0;
  for (;;) {
    while (text[column] === ' ') column++;
    if (text[column] !== '-' || (column + 1 < text.length && text[column + 1] !== ' ')) break;
    dashes.push(column);
    column++;
  }
  const content = text.slice(column);
  const name = /^(?:"([^"]*)"|'([^']*)'|([^\s"'#:[\]{}-][^:#]{0,200}?))\s*:(?=\s|$)/.exec(content);
  return {
    dashes,
    column,
    name: name ? (name[1] ?? name[2] ?? name[3] ?? '') : undefined,
    nameEnd: column + (name?.[0].length ?? 0) - 1,
    isBlank: content.trim() === '' || content.startsWith('#'),
  };
}

/** Names and list positions around a line whose content stands at `column`, from the lines above. */
function pathAbove(
  map: LineMap,
  line: number,
  column: number,
  dashes: readonly number[],
): readonly PropertyKey[] {
  const path: PropertyKey[] = [];
  let limit = column;
  let inList = false;
  const enter = (marks: readonly number[]): void => {
    for (const dash of marks.toReversed()) {
      if (dash >= limit) continue;
      path.unshift(0);
      limit = dash;
      inList = true;
    }
  };
  enter(dashes);
  for (let above = line - 1; above >= 0 && (limit > 0 || inList); above--) {
    const other = readLine(lineText(map, above));
    if (other.isBlank && other.dashes.length === 0) continue;
    // A list may stand at the same column as the name it belongs to.
    const isOwner =
      inList && other.dashes.length === 0 ? other.column <= limit : other.column < limit;
    if (isOwner && other.name !== undefined) {
      path.unshift(other.name);
      limit = other.column;
      inList = false;
    }
    enter(other.dashes);
  }
  return path;
}

function wordAround(line: string, at: number, offset: number): Span {
  let start = at;
  while (start > 0 && /[^\s:,[\]{}#"']/.test(line.charAt(start - 1))) start--;
  let end = at;
  while (end < line.length && /[^\s:,[\]{}#"']/.test(line.charAt(end))) end++;
  return { start: offset + start, end: offset + end };
}

/** The names that the map at the cursor has already. */
export function siblingNames(text: string, cursor: YamlCursor): ReadonlySet<string> {
  const map = lineMap(text);
  const names = new Set<string>();
  for (const step of [-1, 1]) {
    for (let line = cursor.line; line >= 0 && line < map.starts.length; line += step) {
      const { name, column, dashes, isBlank } = readLine(lineText(map, line));
      const begins = dashes.some((dash) => dash < cursor.column);
      if (isBlank && !begins) continue;
      if (line !== cursor.line && (column < cursor.column || (begins && step > 0))) break;
      if (column === cursor.column && name !== undefined && line !== cursor.line) names.add(name);
      if (begins && step < 0) break;
    }
  }
  return names;
}
