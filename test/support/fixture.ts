import assert from 'node:assert/strict';
import type { RepoPath } from '#base/path.ts';
import type { Position } from '#base/range.ts';

/**
 * Several files in one text. `-- path --` starts a file; a line of carets with severity and code states a finding in
 * the line above (`^^^^ warning link/file-missing`; a lone `!` is an empty range); `$0` is the cursor;
 * `-- after path --` is the expected text after a fix or completion.
 */
export interface Fixture {
  readonly files: Readonly<Record<RepoPath, string>>;
  readonly expected: readonly MarkedFinding[];
  readonly after: Readonly<Record<RepoPath, string>>;
  readonly cursor: { readonly path: RepoPath; readonly offset: number } | undefined;
}

/** A finding as a caret line says it: zero-based line, UTF-16 columns. */
export interface MarkedFinding {
  readonly path: RepoPath;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly severity: string;
  readonly code: string;
}

const header = /^-- (after )?(\S.*) --$/;
const caretLine = /^(\s*)(\^+|!) (hint|information|warning|error) (\S+)$/;

/** Reads a fixture; a text without a header is one file `minute.md`. Common indentation is removed. */
export function fixture(source: string): Fixture {
  const files: Record<string, string> = {};
  const after: Record<string, string> = {};
  const expected: MarkedFinding[] = [];
  let cursor: Fixture['cursor'];
  for (const part of parts(dedent(source))) {
    const lines: string[] = [];
    for (const line of part.lines) {
      const mark = part.after ? null : caretLine.exec(line);
      if (mark) {
        const start = mark[1]?.length ?? 0;
        const end = start + (mark[2] === '!' ? 0 : (mark[2]?.length ?? 0));
        const at = { path: part.path, line: lines.length - 1, start, end };
        expected.push({ ...at, severity: mark[3] ?? '', code: mark[4] ?? '' });
      } else lines.push(line);
    }
    const text = lines.join('\n');
    const offset = part.after ? -1 : text.indexOf('$0');
    if (offset >= 0) cursor = { path: part.path, offset };
    (part.after ? after : files)[part.path] = offset >= 0 ? text.replace('$0', '') : text;
  }
  return { files, expected, after, cursor };
}

/** What {@link assertFindings} compares; LSP diagnostics with their file fit after `severity` is a word. */
export interface ActualFinding {
  readonly path: RepoPath;
  readonly range: { readonly start: Position; readonly end: Position };
  readonly severity: string;
  readonly code: string;
}

/** Fails with the corrected fixture when the findings are not just those that the carets state. */
export function assertFindings(fixtureToCheck: Fixture, actual: readonly ActualFinding[]): void {
  const { files, expected } = fixtureToCheck;
  const found = actual.map(({ path, range, severity, code }): MarkedFinding => {
    const lineLength = files[path]?.split('\n')[range.start.line]?.length ?? 0;
    const end = range.end.line === range.start.line ? range.end.character : lineLength;
    return { path, line: range.start.line, start: range.start.character, end, severity, code };
  });
  assert.equal(
    render(files, found),
    render(files, expected),
    'the carets should stand as in the first text',
  );
}

/** The files with caret lines, as a fixture is written. */
function render(files: Fixture['files'], findings: readonly MarkedFinding[]): string {
  const order = (a: MarkedFinding, b: MarkedFinding): number =>
    a.start - b.start || a.end - b.end || a.code.localeCompare(b.code);
  return Object.entries(files)
    .map(([path, text]) => {
      const lines = text.split('\n').flatMap((line, index) => [
        line,
        ...findings
          .filter((finding) => finding.path === path && finding.line === index)
          .toSorted(order)
          .map(({ start, end, severity, code }) => {
            const carets = end > start ? '^'.repeat(end - start) : '!';
            return `${' '.repeat(start)}${carets} ${severity} ${code}`;
          }),
      ]);
      return [`-- ${path} --`, ...lines].join('\n');
    })
    .join('\n');
}

function parts(source: string): { path: RepoPath; after: boolean; lines: string[] }[] {
  const result: { path: RepoPath; after: boolean; lines: string[] }[] = [];
  for (const line of source.split('\n')) {
    const match = header.exec(line);
    if (match) result.push({ path: match[2] ?? '', after: match[1] !== undefined, lines: [] });
    else if (result.length === 0) result.push({ path: 'minute.md', after: false, lines: [line] });
    else result.at(-1)?.lines.push(line);
  }
  return result;
}

/** Drops a first empty line, the last line's indentation and the indentation that all lines share. */
function dedent(source: string): string {
  const lines = source
    .replace(/^\n/, '')
    .replace(/\n[ \t]*$/, '\n')
    .split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const common = Math.min(...indents, 1000);
  return lines.map((line) => line.slice(Math.min(common, line.search(/\S|$/)))).join('\n');
}
