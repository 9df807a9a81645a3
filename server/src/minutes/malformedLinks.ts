import { slice } from '#base/range.ts';
import type { MalformedLink } from './model.ts';
import type { Prose } from './prose.ts';

/** A label on one line that is no task box, alert or footnote. */
const label = '\\[(?![ xX]\\]|[!^])([^[\\]\\r\\n]{1,300})\\]';
const fileName =
  '[^\\s()<>\\uE001\\uE002]{1,300}\\.(?:md|png|jpe?g|gif|svg|webp|pdf)(?:#[^\\s()<>]{0,200})?';
const target = `(\\uE002{4,2000}|${fileName})`;

const forms: readonly { reason: MalformedLink['reason']; pattern: RegExp }[] = [
  {
    reason: 'imageSize',
    pattern: new RegExp(
      `!\\[[^[\\]\\r\\n]{0,300}\\]\\(${target}[ \\t]{1,20}=[\\d%]{0,6}x?[\\d%]{0,6}\\)`,
      'g',
    ),
  },
  {
    reason: 'blankBeforeTarget',
    pattern: new RegExp(`(?<![\\\\!])${label}[ \\t]{1,4}\\(${target}\\)`, 'g'),
  },
  {
    reason: 'blankInUrl',
    pattern: new RegExp(
      `(?<!\\\\)!?${label}\\(((?:\\uE002{4,2000}|\\.{0,2}/)?[^()\\r\\n"'<>\\uE001\\uE002]{1,300})\\)`,
      'g',
    ),
  },
  { reason: 'unclosed', pattern: new RegExp(`(?<!\\\\)!?${label}\\(${target}[ \\t]*$`, 'gm') },
];

/** More than anybody repairs. */
const most = 500;

/** What was certainly meant as a link: URLs, or names with the ending of a file. */
export function malformedLinksIn(prose: Prose): readonly MalformedLink[] {
  if (!prose.mask.includes('](') && !/\][ \t]+\(/.test(prose.mask)) return [];
  const found: MalformedLink[] = [];
  for (const { reason, pattern } of forms) {
    for (const match of prose.mask.matchAll(pattern)) {
      if (found.length >= most) break;
      const span = { start: match.index, end: match.index + match[0].trimEnd().length };
      if (found.some((other) => other.span.start < span.end && span.start < other.span.end))
        continue;
      const link = read(prose, reason, span);
      if (link !== undefined) found.push(link);
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function read(
  prose: Prose,
  reason: MalformedLink['reason'],
  span: { start: number; end: number },
): MalformedLink | undefined {
  const written = slice(prose.text, span);
  const bracket = prose.mask.indexOf(']', span.start);
  const open = prose.text.indexOf('(', bracket);
  const close = reason === 'unclosed' ? span.end : span.end - 1;
  const inner = prose.text.slice(open + 1, close);
  const size = /[ \t]+=[\d%]*x?[\d%]*$/.exec(inner);
  const raw = reason === 'imageSize' && size !== null ? inner.slice(0, size.index) : inner;
  const destination = raw.trim();
  const start = open + 1 + (raw.length - raw.trimStart().length);
  const destinationSpan = { start, end: start + destination.length };
  const before = written.slice(0, bracket + 1 - span.start);
  if (reason === 'blankInUrl' && !isTarget(destination)) return undefined;
  const repaired = `${before}(${destination.replace(/[ \t]/g, '%20')})`;
  return { reason, span, destination, destinationSpan, repaired };
}

/** Whether something with a blank in it is a URL or a file, not words in parentheses. */
function isTarget(text: string): boolean {
  if (!/[ \t]/.test(text)) return false;
  if (/^https?:\/\//i.test(text)) return true;
  return /^[^:,;]*\.(?:md|png|jpe?g|gif|svg|webp|pdf)(?:#\S*)?$/i.test(text);
}
