import { lineAt, lineSpan } from '#base/lineMap.ts';
import type { Form } from '#config/model.ts';
import type { RoleLine } from '#minutes/model.ts';
import { describedSections } from '#workspace/describedSections.ts';
import type { Minute } from '#workspace/minute.ts';

/** The line of most weeklies. */
const usual = '- Minutes: {taker}';

/** How the latest minute asks who takes the minutes, as a described line; nothing where none does. */
export function recentRoleLine(latestFirst: readonly Minute[]): string | undefined {
  for (const { source, roles } of latestFirst) {
    const role = roles.find((one) => one.role !== 'reporter');
    const line = role && questionOf(source, role);
    if (line !== undefined) return line;
  }
  return undefined;
}

/** {@link recentRoleLine}, or the usual one. */
export const roleLineOf = (latestFirst: readonly Minute[]): string =>
  recentRoleLine(latestFirst) ?? usual;

/** Whether the description itself says where the minute-taker stands. */
export const describesTaker = (form: Form): boolean =>
  describedSections(form).some(
    ({ section }) =>
      section.kind === 'roles' || section.body.some((line) => line.includes('{taker}')),
  );

/** What stands before the answer; nothing for headings and answers on a line of their own. */
function questionOf(
  { text, lines }: Minute['source'],
  { answerSpan }: RoleLine,
): string | undefined {
  const line = lineSpan(lines, lineAt(lines, answerSpan.start));
  const question = text.slice(line.start, answerSpan.start).trim();
  const isQuestion = /[\p{L}]/u.test(question) && !/^#|[{}@]/.test(question);
  return isQuestion ? `${question} {taker}` : undefined;
}
