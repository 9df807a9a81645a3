import type { Span } from '#base/range.ts';
import type { Definition, MinuteText } from '#minutes/model.ts';
import { isComment } from '#workspace/linksOf.ts';
import type { Rule } from './model.ts';
import { isWord } from './spokenDefinitions.ts';
import { shown } from './wording.ts';

export const linkDefinitionUnused: Rule = {
  code: 'link/definition-unused',
  summary: 'No link uses this definition.',
  details:
    'A line `[label]: address` that no link of the text names is not shown and does nothing.',
  bad: '[scs-0100]: https://docs.scs.community/standards/scs-0100-v3-flavor-naming',
  good: 'See [scs-0100].\n\n[scs-0100]: https://docs.scs.community/standards/scs-0100-v3-flavor-naming',
  severity: 'hint',
  setting: 'unusedLinkDefinitions',
  fixable: true,
  builtin: 'markdown.validate',
  check: function* ({ minute: { source } }) {
    if (source.definitions.length === 0 || source.depth.kind !== 'full') return;
    const used = new Set(source.links.filter((it) => it.kind === 'reference').map(labelOf));
    for (const definition of source.definitions) {
      if (used.has(definition.label) || isComment(definition.destination)) continue;
      // Somebody's words: another rule says that they are not shown.
      if (isWord(definition.destination)) continue;
      yield {
        span: definition.span,
        message: `No link in this document uses [${shown(definition.label)}]. Take it away, or link it.`,
        tags: ['unnecessary'],
        fixes: () => [
          {
            title: 'Remove this definition',
            preferred: true,
            edits: [{ span: withLineEnd(source, definition), newText: '' }],
          },
        ],
      };
    }
  },
};

const labelOf = ({ destination }: { readonly destination: string }): string => destination;

/** The definition with its line end where it stands alone on its lines. */
function withLineEnd({ text }: MinuteText, { span }: Definition): Span {
  const before = text[span.start - 1];
  const end = /^\r?\n/.exec(text.slice(span.end, span.end + 2))?.[0].length ?? 0;
  return before === undefined || before === '\n'
    ? { start: span.start, end: span.end + end }
    : span;
}
