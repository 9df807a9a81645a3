import * as z from 'zod';
import { parseDate, weekdays } from '#base/calendarDate.ts';
import { hasDate, patternProblem } from './datePattern.ts';
import { isRepositoryAddress } from './repositoryAddress.ts';

// The web worker forbids code made from strings; without this zod would try it.
z.config({ jitless: true });

/** Longest string that any value of `minutes.yaml` may be. */
const longestValue = 2000;

/** A value that is not empty. */
export const words = z.string().max(longestValue).regex(/\S/, 'Write something here.');

/** One value or a list of them. */
export const oneOrMany = <Item extends z.ZodType>(item: Item) => z.union([item, z.array(item)]);

/** `YYYY-MM-DD`. */
export const day = words
  .refine((text) => parseDate(text) !== undefined, {
    error: ({ input }) =>
      /^\d{4}-\d{2}-\d{2}$/.test(String(input))
        ? `The calendar has no ${String(input)}. Is the day right?`
        : 'Write the date as YYYY-MM-DD, e.g. 2023-06-29.',
  })
  .meta({ format: 'date' });

/** A path or title with date tokens. */
export const pattern = words.superRefine((text, context) => {
  const message = patternProblem(text);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

/** People on Windows write `weekly\\2023.md`. */
const forwardSlashes = (text: string, context: z.RefinementCtx): void => {
  if (!text.includes('\\') || !staysInside(text)) return;
  const suggestion = text.replaceAll('\\', '/');
  context.addIssue({
    code: 'custom',
    message: `Write “/” between folders: “${suggestion}”.`,
    params: { suggestion },
  });
};

/** A path pattern that names one day. */
export const datedPath = pattern
  .superRefine(forwardSlashes)
  .superRefine((text, context) => {
    if (patternProblem(text) === undefined && !hasDate(text)) {
      context.addIssue({
        code: 'custom',
        message:
          'This pattern does not say where the date stands. Write e.g. meetings/{YYYY-MM-DD}.md.',
      });
    }
  })
  .refine(staysInside, {
    error: 'Write the path from the root of the repository, without “..” or a leading “/”.',
  });

/** A file or folder of the repository. */
export const insidePath = words.superRefine(forwardSlashes).refine(staysInside, {
  error: 'Write the path from the root of the repository, without “..” or a leading “/”.',
});

/** Address of a repository, or `owner/name`. */
export const address = words.refine(isRepositoryAddress, {
  error: 'This is no address of a repository. Write e.g. https://github.com/owner/name.',
});

function staysInside(path: string): boolean {
  return !/^[/\\]|^[a-z]:[/\\]/i.test(path) && !path.split(/[/\\]/).includes('..');
}

/** Heading level. */
export const headingLevel = z.int().min(1).max(6);

const lowerWeekdays = weekdays.map((name) => name.toLowerCase());

/** English weekday, lower-case or capitalised. */
export const weekday = z.enum([...lowerWeekdays, ...weekdays]);

/** List marker. */
export const bullet = z.enum(['-', '*', '+']);

/** What a finding weighs. */
export const severity = z.enum(['off', 'hint', 'information', 'warning', 'error']);

/** Days between meetings as a word. */
export const cadenceWords = { daily: 1, weekly: 7, biweekly: 14, monthly: 28 } as const;
