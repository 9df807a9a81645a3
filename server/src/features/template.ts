import type { CalendarDate } from '#base/calendarDate.ts';
import { formatPattern, patternProblem } from '#config/datePattern.ts';
import type { Form } from '#config/model.ts';
import type { MinuteText } from '#minutes/model.ts';
import type { Block, Line } from './snippetText.ts';

/**
 * The community's own template, filled in: date tokens in braces (`{YYYY-MM-DD}`) and dates left open in the usual
 * ways (`YYYY-MM-DD`, `202X-XX-XX`) become the meeting's date; everything else stays as written.
 */
export function templateText(template: MinuteText, form: Form, date: CalendarDate): Block[] {
  const title = formatPattern(form.title.pattern, date);
  const lines = template.text.split(/\r\n|\r|\n/).map(
    (line): Line => [
      fillDates(
        line.replaceAll('{title}', () => title),
        date,
      ),
    ],
  );
  while (lines.length > 0 && lines.at(-1)?.[0] === '') lines.pop();
  return [lines];
}

/** `line` with the meeting's date wherever a date was left open. */
export const fillDates = (line: string, date: CalendarDate): string =>
  line
    .replace(/\{([^{}]{1,40})\}/g, (token, name: string) =>
      /[YMD]/.test(name) && !name.endsWith('text') && patternProblem(token) === undefined
        ? formatPattern(token, date)
        : token,
    )
    .replace(/(?<![\w-])(?:YYYY-MM-DD|\d{2}XX-XX-XX|\d{3}X-XX-XX|XXXX-XX-XX)(?![\w-])/g, date);
