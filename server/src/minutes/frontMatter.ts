import type { Span } from '#base/range.ts';
import type { Draft } from './draft.ts';

const entry = /^[ \t]*(-[ \t]+)?(?:([\w-]+)[ \t]*:(?:[ \t]+|$))?(\S.*)?$/;
const pathLike =
  /^[^\s"'{}[\]|>&*!#%@`,]*\.(?:md|markdown|png|jpe?g|gif|svg|webp|avif|pdf|css)(?:[?#]\S*)?$/i;

/** What fields are called (as their last word) in which a path is one, and no name or title. */
const pathKey =
  /^(?!permalink$)(?:|.*[a-z_-])(?:image|img|picture|background|cover|banner|logo|icon|favicon|thumbnail|url|uri|link|href|src)s?$/i;

/** Reads front matter and its fields that hold a URL or the path of a file. */
export function frontMatterOf(draft: Draft, span: Span): void {
  const { text } = draft;
  const firstEnd = endOfLine(text, span.start, span.end);
  const start = Math.min(afterLineEnd(text, firstEnd), span.end);
  let end = span.end;
  while (end > start && text[end - 1] !== '\n' && text[end - 1] !== '\r') end--;
  if (end > start) end--;
  if (end > start && text[end] === '\n' && text[end - 1] === '\r') end--;
  const valueSpan = { start, end: Math.max(start, end) };
  draft.frontMatter = { span, value: text.slice(valueSpan.start, valueSpan.end), valueSpan };
  let key = '';
  for (let at = valueSpan.start; at < valueSpan.end; ) {
    const lineEnd = endOfLine(text, at, valueSpan.end);
    key = readField(draft, { start: at, end: lineEnd }, key);
    at = afterLineEnd(text, lineEnd);
  }
}

/** Reads one line and returns the key that it names; the items of a list stand below the key `above`. */
function readField(draft: Draft, line: Span, above: string): string {
  const written = draft.text.slice(line.start, line.end);
  const [, dash, ownKey, raw] = entry.exec(written) ?? [];
  const key = ownKey ?? (dash === undefined ? '' : above);
  if (raw !== undefined) readValue(draft, line, written, raw, key);
  return key;
}

function readValue(draft: Draft, line: Span, written: string, raw: string, key: string): void {
  const from = line.start + written.length - raw.length;
  const quote = raw[0] === '"' || raw[0] === "'" ? raw[0] : undefined;
  const close = quote === undefined ? -1 : raw.indexOf(quote, 1);
  if (quote !== undefined && close < 0) return;
  const comment = raw.search(/[ \t]#/);
  const bare = (comment < 0 ? raw : raw.slice(0, comment)).trimEnd();
  const value = quote === undefined ? bare : raw.slice(1, close);
  const isLink = /^https?:\/\/\S+$/i.test(value) || (pathKey.test(key) && pathLike.test(value));
  if (!isLink) return;
  const start = quote === undefined ? from : from + 1;
  const span = { start, end: start + value.length };
  draft.links.push({
    kind: 'frontMatter',
    span,
    destination: value,
    destinationSpan: span,
    text: '',
    textSpan: undefined,
  });
}

function endOfLine(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

const afterLineEnd = (text: string, end: number): number =>
  text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
