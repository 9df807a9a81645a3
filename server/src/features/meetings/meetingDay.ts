import type { CalendarDate } from '#base/calendarDate.ts';
import { memoPair } from '#base/memo.ts';
import type { Minute, MinuteNode } from '#workspace/minute.ts';
import { between, firstFrom } from '#workspace/spans.ts';

/** One of the meetings that a file holds; most hold one. */
export interface Meeting {
  /** Which one in the file, 0 for the first. */
  readonly index: number;
  readonly title: MinuteNode | undefined;
  readonly date: CalendarDate | undefined;
}

/** The meeting of which the text at `offset` tells: that of the last title above. */
export function meetingAt(minute: Minute, offset: number): Meeting {
  const { title, date, source } = minute;
  const titles = titlesOf(minute, minute);
  const behind = firstFrom(titles.length, (at) => (titles[at]?.heading.span.start ?? 0) > offset);
  const own = titles[behind - 1];
  if (own === undefined || own === title) {
    return { index: Math.max(0, behind - 1), title: own ?? title, date };
  }
  const written = between(source.dates, own.heading.span)[0]?.date;
  return { index: behind - 1, title: own, date: written ?? date };
}

const titlesOf = memoPair((minute: Minute, _same: Minute): readonly MinuteNode[] =>
  minute.nodes.filter(({ kind }) => kind === 'title'),
);
