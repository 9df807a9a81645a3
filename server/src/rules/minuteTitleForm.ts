import { formatPattern, matchPattern } from '#config/datePattern.ts';
import type { Form } from '#config/model.ts';
import type { DateMention, Heading } from '#minutes/model.ts';
import type { Rule } from './model.ts';
import { titleParts } from './titleParts.ts';
import { shown } from './wording.ts';

export const minuteTitleForm: Rule = {
  code: 'minute/title-form',
  summary: 'The date in the title is written in a form that the series does not use.',
  details: `A dash from the keyboard of a word processor, a day without its zero: searching for the date does not find such a title. A
date that is well written, only not as the others, is an information. The words of a title are free, and so is a month in
words. What the series uses is told from its minutes; \`title\` and its \`variants\` in \`minutes.yaml\` say it where that is
not enough.`,
  bad: '# 2023-09-4',
  good: '# 2023-09-04',
  severity: 'warning',
  setting: 'titleForm',
  fixable: true,
  builtin: undefined,
  check: function* ({ minute }) {
    const { form } = minute;
    const title = titleParts(minute);
    if (form === undefined || title === undefined) return;
    const [mention] = title.dates;
    const newText = mention && usualNotation(form, title.heading, mention);
    if (mention === undefined || newText === undefined) return;
    const isSlip = !wellWritten.test(mention.text);
    yield {
      span: mention.span,
      ...(isSlip ? {} : { severity: 'information' as const }),
      message: `The date is written as ${shown(mention.text)}. Write ${newText}, as the other minutes do.`,
      fixes: () => [
        {
          title: `Change to ${newText}`,
          preferred: true,
          safe: isSlip,
          edits: [{ span: mention.span, newText }],
        },
      ],
    };
  },
};

/** `2023.09.04`, `20230904`, `4.9.2023`: all of it is there, and with plain signs. */
const wellWritten = /^(?:\d{4}([-./_]?)\d\d\1\d\d|\d{1,2}\. ?\d{1,2}\. ?\d{4})$/;

/** The date as the series writes it, where the title would fit its pattern but for that. */
function usualNotation(form: Form, { text }: Heading, mention: DateMention): string | undefined {
  const { date } = mention;
  const patterns = [form.title.pattern, ...form.title.variants];
  if (date === undefined || /\p{L}/u.test(mention.text)) return undefined;
  if (patterns.some((one) => matchPattern(one, text)?.date !== undefined)) return undefined;
  const at = text.indexOf(mention.text);
  if (at < 0) return undefined;
  // Two blanks in a row look like one.
  const before = text.slice(0, at).replace(blanks, ' ');
  const after = text.slice(at + mention.text.length).replace(blanks, ' ');
  for (const pattern of patterns) {
    const wanted = formatPattern(pattern, date);
    const written = wanted.slice(before.length, wanted.length - after.length);
    if (wanted === before + written + after && matchPattern(pattern, wanted)?.date === date) {
      return dateIn(written, mention.text, date.slice(0, 4));
    }
  }
  return undefined;
}

const blanks = /[ \t\u00A0]+/g;

/** The date in what the pattern has there: the words around it are free, and so is a date that is written that way. */
function dateIn(wanted: string, written: string, year: string): string | undefined {
  const date = /\d[\d./_-]*\d/.exec(wanted)?.[0];
  return date === undefined || !date.includes(year) || written.includes(date) ? undefined : date;
}
