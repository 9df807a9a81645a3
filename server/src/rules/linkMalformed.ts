import { slice } from '#base/range.ts';
import { brokenLinks } from '#links/brokenLinks.ts';
import type { MalformedReason } from '#links/model.ts';
import { linksOf, type ResolvedLink } from '#workspace/linksOf.ts';
import { destinationFix } from './linkFixes.ts';
import type { Finding, Rule } from './model.ts';
import { shown } from './wording.ts';

export const linkMalformed: Rule = {
  code: 'link/malformed',
  summary: 'Something was meant as a link and can not be one.',
  details: `A blank between \`]\` and \`(\`, a missing \`)\`, a blank inside the address, a slip in \`https://\`, a host without a dot, a
backslash in a path, a \`%\` that encodes nothing, and the image sizes that pads understand (\`![](photo.png =50%x)\`) and
GitHub does not.`,
  bad: '[the issue] (https://github.com/owner/issues/issues/147)',
  good: '[the issue](https://github.com/owner/issues/issues/147)',
  severity: 'warning',
  setting: 'malformedLinks',
  fixable: true,
  builtin: undefined,
  check: function* ({ snapshot, path, minute }) {
    for (const link of linksOf(snapshot, path)) {
      const finding = malformed(minute.source.text, link);
      if (finding !== undefined) yield finding;
    }
    if (minute.source.depth.kind !== 'full') return;
    for (const broken of brokenLinks(minute.source)) {
      yield {
        span: broken.span,
        message: broken.message,
        severity: broken.certain ? 'warning' : 'information',
        fixes: () =>
          broken.edit === undefined
            ? []
            : [{ title: broken.title, preferred: true, edits: [broken.edit] }],
      };
    }
  },
};

function malformed(text: string, link: ResolvedLink): Finding | undefined {
  const { target, destinationSpan: span, kind } = link;
  if (target.kind !== 'malformed') return undefined;
  const { reason, suggestion } = target;
  // Between angle brackets and in HTML a blank is allowed and works.
  if (reason === 'blankInUrl' && (text[span.start - 1] === '<' || kind === 'html'))
    return undefined;
  const write = suggestion === undefined ? '' : ` Did you mean ${shown(suggestion)}?`;
  const certain = reason !== 'hostWithoutDot' && reason !== 'imageSize';
  return {
    span,
    message: `${sentence(reason, slice(text, span))}${write}`,
    severity: certain ? 'warning' : 'information',
    fixes: () => (suggestion === undefined ? [] : [destinationFix(span, suggestion, true)]),
  };
}

function sentence(reason: MalformedReason, written: string): string {
  const address = shown(written);
  switch (reason) {
    case 'unknownScheme':
      return `${shown(written.split(':')[0] ?? '')}: is no way to open a page.`;
    case 'slashesMissing':
      return `The address ${address} does not begin with https://.`;
    case 'hostWithoutDot':
      return `The address ${address} names no complete host: is a part missing?`;
    case 'blankInUrl':
      return `There is a blank in the address ${address}.`;
    case 'badPercentEncoding':
      return `A % in ${address} is not followed by two digits of a letter's code.`;
    case 'backslash':
      return `Paths are written with / on all systems, not with \\.`;
    case 'imageSize':
      return 'GitHub does not understand the size behind the image and shows no image.';
  }
}
