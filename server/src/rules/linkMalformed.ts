import { slice } from '#base/range.ts';
import { brokenLinks } from '#links/brokenLinks.ts';
import { covers } from '#links/covers.ts';
import type { MalformedReason } from '#links/model.ts';
import { linksOf, type ResolvedLink } from '#workspace/linksOf.ts';
import { destinationFix } from './linkFixes.ts';
import type { Finding, Rule } from './model.ts';
import { shown } from './wording.ts';

export const linkMalformed: Rule = {
  code: 'link/malformed',
  summary: 'Something was meant as a link and cannot be one.',
  details: `A space between \`]\` and \`(\`, a missing \`)\`, a space inside the address, a slip in \`https://\`, a host without a dot, a
backslash in a path, a \`%\` that encodes nothing, and the image sizes that pads understand (\`![](photo.png =50%x)\`) and
GitHub does not.`,
  bad: '[the issue] (https://github.com/owner/issues/issues/147)',
  good: '[the issue](https://github.com/owner/issues/issues/147)',
  severity: 'warning',
  setting: 'malformedLinks',
  fixable: true,
  builtin: undefined,
  check: function* ({ snapshot, path, minute }) {
    const { source } = minute;
    const allBroken = source.depth.kind === 'full' ? brokenLinks(source) : [];
    const inBroken = covers(allBroken.map(({ span }) => span));
    for (const link of linksOf(snapshot, path)) {
      // What the parser took for an address up to the space says nothing new.
      if (link.kind === 'bare' && inBroken(link.span.start)) continue;
      const finding = malformed(source.text, link);
      if (finding !== undefined) yield finding;
    }
    for (const broken of allBroken) {
      yield {
        span: broken.span,
        message: broken.message,
        severity: broken.certain ? 'warning' : 'information',
        fixes: () =>
          broken.edit === undefined
            ? []
            : [
                {
                  title: broken.title,
                  preferred: true,
                  safe: broken.certain,
                  edits: [broken.edit],
                },
              ],
      };
    }
  },
};

function malformed(text: string, link: ResolvedLink): Finding | undefined {
  const { target, destinationSpan: span, kind } = link;
  if (target.kind !== 'malformed') return undefined;
  const { reason, suggestion } = target;
  // Between angle brackets and in HTML a space is allowed and works.
  if (reason === 'blankInUrl' && (text[span.start - 1] === '<' || kind === 'html'))
    return undefined;
  // `Start with http://example` names no server on purpose; GitHub makes no link of it either.
  if (reason === 'hostWithoutDot' && kind === 'bare' && suggestion === undefined) return undefined;
  const write = suggestion === undefined ? '' : ` Did you mean ${shown(suggestion)}?`;
  const certain = reason !== 'hostWithoutDot' && reason !== 'imageSize';
  return {
    span,
    message: `${sentence(reason, slice(text, span))}${write}`,
    severity: certain ? 'warning' : 'information',
    fixes: () =>
      suggestion === undefined
        ? []
        : [{ ...destinationFix(span, suggestion, true), safe: certain }],
  };
}

function sentence(reason: MalformedReason, written: string): string {
  const address = shown(written);
  switch (reason) {
    case 'unknownScheme':
      return `${shown(written.split(':')[0] ?? '')}: is not a kind of web address.`;
    case 'slashesMissing':
      return `The beginning of the address ${address} is not written correctly.`;
    case 'hostWithoutDot':
      return `The address ${address} has no complete server name. Is a part missing?`;
    case 'blankInUrl':
      return `There is a space in the address ${address}.`;
    case 'badPercentEncoding':
      return `The % in ${address} is not understood in an address: write %25 for the character %.`;
    case 'backslash':
      return `Paths are written with / on all systems, not with \\.`;
    case 'imageSize':
      return 'GitHub does not understand the size after the image and shows no image. Leave it out.';
  }
}
