import { type Weekday, weekdays } from '#base/calendarDate.ts';
import { germanMonthNames, monthNames } from './monthNames.ts';
import type { PatternPart } from './patternParts.ts';
import { germanWeekdays } from './weekdayNames.ts';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: Weekday;
}

/** How `part` is written on one day; `text` stands for the free text. */
export function partText(part: PatternPart, day: Day, text: string | undefined): string {
  switch (part.kind) {
    case 'literal':
      return part.text;
    case 'number': {
      const value = String(day[part.field]);
      if (part.digits === undefined) return value;
      return value.padStart(part.digits, '0').slice(-part.digits);
    }
    case 'ordinal':
      return `${day.day}${ordinalEnding(day.day)}`;
    case 'month': {
      const names = part.form === 'german' ? germanMonthNames : monthNames;
      const name = names[day.month - 1] ?? '';
      const written = part.form === 'short' ? name.slice(0, 3) : name;
      return part.lower ? written.toLowerCase() : written;
    }
    case 'weekday': {
      const name = part.german ? germanWeekdays[weekdays.indexOf(day.weekday)] : day.weekday;
      return part.lower ? (name ?? '').toLowerCase() : (name ?? '');
    }
    case 'quarter':
      return String(Math.ceil(day.month / 3));
    case 'text':
      return text === undefined || text === '' ? '' : part.separator + text;
    case 'any':
      return '';
  }
}

/** `th` of `11th`. */
export function ordinalEnding(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}
