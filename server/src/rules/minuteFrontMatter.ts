import { type Span, slice } from '#base/range.ts';
import type { FrontMatter } from '#minutes/model.ts';
import { frontMatterBelow } from './frontMatterBelow.ts';
import type { Finding, Rule } from './model.ts';
import { shown } from './wording.ts';

export const minuteFrontMatter: Rule = {
  code: 'minute/front-matter',
  summary: 'The settings at the top of a minute cannot be read.',
  details: `The block between \`---\` lines counts only when it begins on the very first line; below an empty line it becomes a line
and a heading. An address in it stands alone, without the brackets that Markdown links have.`,
  bad: "---\ntitle: Call\nbackground: '[photo](https://example.org/photo.png)'\n---",
  good: "---\ntitle: Call\nbackground: 'https://example.org/photo.png'\n---",
  severity: 'warning',
  setting: 'frontMatter',
  fixable: true,
  builtin: undefined,
  check: function* ({ minute: { source } }) {
    const below = frontMatterBelow(source.text);
    if (below !== undefined) yield moved(source.text, below);
    if (source.frontMatter !== undefined) yield* wrapped(source.text, source.frontMatter);
  },
};

function moved(text: string, { start, end }: Span): Finding {
  const from = text.startsWith('\uFEFF') ? 1 : 0;
  return {
    span: { start, end },
    message:
      'These settings have to begin on the first line of the file: remove the empty lines above them.',
    fixes: () => [
      {
        title: 'Remove the empty lines above',
        preferred: true,
        safe: true,
        edits: [{ span: { start: from, end: start }, newText: '' }],
      },
    ],
  };
}

const longest = 2000;

/** `key: ![alt](url)`, `key: [text](url)` and `key: <url>`, in quotes or not. */
const markdown =
  /^[ \t]*[\w-]{1,60}:[ \t]+(["']?)(!?\[[^\]]{0,300}\]\(([^()\s]{1,1000})\)|<([a-z]+:\/\/[^<>\s]{1,1000}>))\1[ \t]*$/i;

function* wrapped(text: string, { valueSpan }: FrontMatter): Generator<Finding> {
  const lines = slice(text, valueSpan).split('\n');
  let start = valueSpan.start;
  for (const line of lines) {
    const match = line.length > longest ? null : markdown.exec(line.replace(/\r$/, ''));
    const [, , written, inner, angled] = match ?? [];
    const url = inner ?? angled?.slice(0, -1);
    if (written !== undefined && url !== undefined) {
      const at = start + line.lastIndexOf(written);
      const span = { start: at, end: at + written.length };
      yield {
        span,
        message: `An address stands alone here, without brackets: write ${shown(url)}.`,
        fixes: () => [
          {
            title: `Change to ${shown(url)}`,
            preferred: true,
            safe: true,
            edits: [{ span, newText: url }],
          },
        ],
      };
    }
    start += line.length + 1;
  }
}
