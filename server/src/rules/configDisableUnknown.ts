import type { Span } from '#base/range.ts';
import { closestOf } from '#config/schemaIssues.ts';
import type { MinuteText, Suppression } from '#minutes/model.ts';
import type { Finding, Rule } from './model.ts';
import { didYouMean, shown } from './wording.ts';

export const configDisableUnknown: Rule = {
  code: 'config/disable-unknown',
  summary: 'A comment that is to silence a rule names one that does not exist.',
  details:
    'The comment `<!-- minute-taker-disable-next-line code -->` silences only the rules that it names.',
  bad: '<!-- minute-taker-disable-next-line link/file-mising -->',
  good: '<!-- minute-taker-disable-next-line link/file-missing -->',
  severity: 'hint',
  setting: 'disableComments',
  fixable: true,
  builtin: undefined,
  check: function* ({ minute, codes }) {
    const { source } = minute;
    for (const suppression of source.suppressions) {
      for (const code of new Set(suppression.codes)) {
        if (codes.includes(code)) continue;
        const meant = closestOf(code, codes);
        // `link/empty because it waits`: the reason is no code.
        const isReason = meant === undefined && !code.includes('/');
        if (isReason && suppression.codes.some((one) => codes.includes(one))) continue;
        const span = spanOf(source, suppression, code);
        if (span !== undefined) yield finding(code, span, meant);
      }
    }
  },
};

function finding(code: string, span: Span, meant: string | undefined): Finding {
  return {
    span,
    message: `There is no rule ${shown(code)}, so this comment silences nothing.${didYouMean(meant === undefined ? [] : [meant])}`,
    tags: ['unnecessary'],
    fixes: () =>
      meant === undefined
        ? []
        : [
            {
              title: `Change to ${meant}`,
              preferred: true,
              safe: true,
              edits: [{ span, newText: meant }],
            },
          ],
  };
}

function spanOf({ text }: MinuteText, { span }: Suppression, code: string): Span | undefined {
  const start = text.indexOf(code, span.start);
  return start < 0 || start >= span.end ? undefined : { start, end: start + code.length };
}
