import { weekdays } from '#base/calendarDate.ts';
import { germanWeekdays } from './weekdayNames.ts';

const days = [...weekdays, ...germanWeekdays].join('|');

/** A day of the week, the word that leads to it and a time of day: what a line says around its date. */
export const dayWords = new RegExp(
  `^(?:(?:on|am) )?(?:(?:${days})(?!\\p{L})[ ,]*)?(?:the|den|dem)?$|^(?:(?:at|um|ab) )?\\d{1,2}[:.]\\d{2}(?: ?(?:Uhr|h))?$`,
  'iu',
);
