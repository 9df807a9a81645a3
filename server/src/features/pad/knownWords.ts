import { weekdays } from '#base/calendarDate.ts';
import { memoPair } from '#base/memo.ts';
import { foldSectionName } from '#config/foldSectionName.ts';
import type { Config } from '#config/model.ts';
import { germanMonthNames, monthNames } from '#config/monthNames.ts';

/** Words of titles that say no more than series and date do. */
const plain: readonly string[] = [
  'a an and at by for from in of on the to with',
  'am das der des die für und vom von zum zur',
  'minute minutes meeting meetings note notes call calls sync agenda date week weekly biweekly daily monthly',
  'team teams group pad draft regular protocol minuten protokoll notizen mitschrift sitzung besprechung treffen termin datum jour fixe',
  'sonntag montag dienstag mittwoch donnerstag freitag samstag',
].flatMap((line) => line.split(' '));

/** Whether all words of `text` only say which meeting it is: names of series and teams, weekday, `minutes of`. */
export const saysOnlyMeeting = (config: Config, text: string): boolean =>
  wordsOf(text).every((word) => wordsKnown(config, config).has(word));

/** Words as compared, also those in parentheses and behind a dash. */
const wordsOf = (text: string): readonly string[] =>
  foldSectionName(text.replace(/[()[\]{}–—-]+/g, ' '))
    .split(' ')
    .filter((word) => word !== '');

const wordsKnown = memoPair((config: Config, _same: Config): ReadonlySet<string> => {
  const names = [
    ...config.series.flatMap(({ id, name, forms }) => [
      id,
      name,
      ...forms.flatMap(({ title }) => [title.pattern, ...title.variants]),
    ]),
    ...config.teams.flatMap(({ name, aliases, folder = '' }) => [name, ...aliases, folder]),
    ...[...weekdays, ...monthNames, ...germanMonthNames].flatMap((name) => [
      name,
      name.slice(0, 3),
    ]),
  ].map((name) => name.replace(/\{[^{}]*\}/g, ' '));
  return new Set([...plain, ...names.flatMap(wordsOf)]);
});
