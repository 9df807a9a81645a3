import { linksOf, type ResolvedLink } from '#workspace/linksOf.ts';
import type { Resolution } from '#workspace/resolution.ts';
import { mostSuggestions } from './editDistance.ts';
import { editorReports } from './editorReports.ts';
import { fragmentFix } from './linkFixes.ts';
import type { Finding, Rule, RuleContext } from './model.ts';
import { nearestHeadings } from './nearestHeadings.ts';
import { didYouMean, shown } from './wording.ts';
import { writtenParts } from './writtenParts.ts';

export const linkHeadingMissing: Rule = {
  code: 'link/heading-missing',
  summary: 'A link leads to a heading that does not exist.',
  details: `What follows \`#\` is compared with GitHub's anchors of the headings (lower-case, spaces as \`-\`, punctuation left out) and
with HTML \`id\`s, in this text or in the text the link leads to; for a folder in its README. \`#top\` and footnotes are fine.`,
  bad: '[Agenda](20230628.md#agena)',
  good: '[Agenda](20230628.md#agenda)',
  severity: 'warning',
  setting: 'fragmentLinks',
  fixable: true,
  builtin: 'markdown.validate',
  check: function* (context) {
    let count = 0;
    for (const link of linksOf(context.snapshot, context.path)) {
      if (link.resolution.kind !== 'headingMissing') continue;
      yield missing(context, link, link.resolution, count++ < mostSuggestions);
    }
  },
};

function missing(
  { snapshot, path, minute }: RuleContext,
  link: ResolvedLink,
  resolution: Extract<Resolution, { kind: 'headingMissing' }>,
  suggests: boolean,
): Finding {
  const { text } = minute.source;
  const target = snapshot.texts.get(resolution.path);
  const near = target === undefined || !suggests ? [] : nearestHeadings(target, resolution.name);
  const span =
    writtenParts(text, link, snapshot.config.repository).fragment ?? link.destinationSpan;
  const where = resolution.path === path ? 'This document' : shown(resolution.path);
  const meant = didYouMean(near.map((slug) => `#${slug}`));
  return {
    span,
    message: `${where} has no heading for #${shown(resolution.name)}.${meant}`,
    builtin: editorReports(link),
    fixes: () => near.map((slug, index) => fragmentFix(text, link, span, slug, index === 0)),
  };
}
