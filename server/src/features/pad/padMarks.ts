import { applyEdits, type TextEdit } from '#base/range.ts';
import type { MinuteText } from '#minutes/model.ts';
import { asLine, disjoint, proseLines, replacements, withoutLines } from './edits.ts';

/**
 * What only the pad's own viewer understands, as plain Markdown: tables of contents, tags, boxes, embedded players,
 * signed quotes, sizes of pictures, marked words, numbered code. Their words stay.
 */
export function withoutPadMarks(source: MinuteText): string {
  const edits = [
    ...tagLines(source),
    ...boxes(source),
    ...quotes(source),
    ...proseLines(source)
      .filter((line) => /^[ \t]*\[toc\]$/i.test(line.text))
      .map(({ line }) => withoutLines(source, line)),
    ...embeds(source),
    ...plainPictures(source),
    ...markers(source),
    ...fenceOptions(source),
  ];
  return applyEdits(source.text, disjoint(edits));
}

/** `###### tags: …` as HedgeDoc reads it for its list of pads. */
const tagLines = (source: MinuteText): readonly TextEdit[] =>
  source.headings
    .filter((heading) => heading.level === 6 && /^tags:/i.test(heading.text))
    .map((heading) => ({ span: heading.span, newText: '' }));

const boxKinds: ReadonlySet<string> = new Set(['success', 'info', 'warning', 'danger', 'spoiler']);

/** `:::info` and its end become blank lines, else the paragraphs around would run together; a title stays. */
function boxes(source: MinuteText): readonly TextEdit[] {
  let open = 0;
  return proseLines(source).flatMap(({ line, text }) => {
    const [, indent = '', name = '', title = ''] =
      /^([ \t>]*):{3,}[ \t]*([\w-]*)[ \t]*(.*)$/.exec(text) ?? [];
    if (!text.includes(':::') || (name !== '' && !boxKinds.has(name))) return [];
    if (!/^[ \t>]*:::/.test(text) || (name === '' && (open === 0 || title !== ''))) return [];
    open += name === '' ? -1 : 1;
    return [asLine(source, line, title === '' ? indent.trimEnd() : `${indent}${title}`)];
  });
}

const signature = /[ \t]?\[(name|time|color)=([^\]\n]{0,200})\]/g;

/** `> [name=Jo] [time=…] [color=red]` as a reader sees it, `> — Jo, …`. */
function quotes(source: MinuteText): readonly TextEdit[] {
  return proseLines(source).flatMap(({ line, text }) => {
    const [start, rest = ''] = /^[ \t]*>[> \t]*(.*)$/.exec(text) ?? [];
    if (start === undefined || !/\[(?:name|time|color)=/.test(rest)) return [];
    const signed = [...rest.matchAll(signature)];
    const who = signed.flatMap(([, key, value = '']) => (key === 'color' ? [] : [value.trim()]));
    const said = rest.replace(signature, '').trim();
    const author = who.length === 0 ? '' : `— ${who.join(', ')}`;
    const words = [said, author].filter((part) => part !== '').join(' ');
    const marks = text.slice(0, text.length - rest.length);
    return [asLine(source, line, `${marks}${words}`.trimEnd())];
  });
}

const places: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  gist: 'https://gist.github.com/',
  slideshare: 'https://www.slideshare.net/',
  speakerdeck: 'https://speakerdeck.com/',
  pdf: '',
};

/** `{%youtube … %}` as the address of what was shown there. */
const embeds = (source: MinuteText): readonly TextEdit[] =>
  replacements(
    source,
    /\{%[ \t]*(youtube|vimeo|gist|slideshare|speakerdeck|pdf)[ \t]+([^\s{}]{1,500}?)[ \t]*%\}/g,
    ([, kind = '', what = '']) => `${places[kind] ?? ''}${what}`,
  );

/** `==marked==` stands out as bold words do; `++inserted++` are words as all others. */
const markers = (source: MinuteText): readonly TextEdit[] => [
  ...replacements(
    source,
    /(?<![=\w])==(?=[^\s=])([^=*\n]{1,300})(?<=\S)==(?![=\w])/g,
    ([, words = '']) => `**${words}**`,
  ),
  ...replacements(
    source,
    /(?<![+\w])\+\+(?=[^\s+])([^+\n]{1,300})(?<=\S)\+\+(?![+\w])/g,
    ([, words = '']) => words,
  ),
];

const size = '=(?:\\d{1,5}%?(?:x(?:\\d{1,5}%?)?)?|x\\d{1,5}%?)';
const sizedPicture = new RegExp(
  `!\\[([^\\]\\n]{0,500})\\]\\([ \\t]*([^\\s()]{1,2000})((?:[ \\t]+"[^"\\n]{0,300}")?)[ \\t]+${size}[ \\t]*\\)`,
  'g',
);

const plainPictures = (source: MinuteText): readonly TextEdit[] =>
  replacements(
    source,
    sizedPicture,
    ([, alt = '', url = '', title = '']) => `![${alt}](${url}${title.trimEnd()})`,
  );

/** The sizes of a deck's pictures in HTML, which other viewers understand too. */
export function withHtmlSizes(source: MinuteText): string {
  const edits = replacements(source, sizedPicture, ([whole, alt = '', url = '', written = '']) => {
    const [, width = '', height = ''] = /=(\d*%?)x?(\d*%?)[ \t]*\)$/.exec(whole) ?? [];
    const title = written.trim();
    const more = [
      title && ` title=${title}`,
      width && ` width="${width}"`,
      height && ` height="${height}"`,
    ].join('');
    const isPlain = !/["<>&]/.test(alt + url) && !/[<>&]/.test(title);
    return isPlain ? `<img src="${url}" alt="${alt}"${more}>` : undefined;
  });
  return applyEdits(source.text, edits);
}

/** Numbered lines and wrapping of a code block; GitHub would not know the language. */
function fenceOptions(source: MinuteText): readonly TextEdit[] {
  return source.opaque.flatMap(({ start, end }) => {
    const lineEnd = source.text.indexOf('\n', start);
    const line = source.text.slice(start, lineEnd < 0 ? end : Math.min(lineEnd, end));
    const [, fence = '', language = ''] =
      /^(`{3,}|~{3,})[ \t]*([\w+#.-]*)(?:=\+?\d{0,9}|!)[ \t]*$/.exec(line) ?? [];
    if (fence === '') return [];
    return [{ span: { start, end: start + line.length }, newText: `${fence}${language}` }];
  });
}
