import type { CalendarDate } from '#base/calendarDate.ts';
import type { Config, Form, Series } from '#config/model.ts';
import type { MinuteText } from '#minutes/model.ts';
import type { Minute } from '#workspace/minute.ts';

/** The minute that a pad becomes. */
export interface PadTarget {
  readonly config: Config;
  readonly series: Series;
  readonly form: Form;
  readonly date: CalendarDate;
  /** Minutes of the series before it, latest first: their style goes on. */
  readonly earlier: readonly Minute[];
  /** What pads of the series start from. */
  readonly template: MinuteText | undefined;
}
