import type { CalendarDate } from '#base/calendarDate.ts';
import type { MinuteText } from '#minutes/model.ts';

/** A text that was read, and the date that its path says. */
export interface DatedText {
  readonly text: MinuteText;
  readonly date: CalendarDate;
}
