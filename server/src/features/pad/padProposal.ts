import { weekdayOf } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import {
  type DateOffer,
  type SeriesOffer,
  seriesChoices,
} from '#features/newMinute/seriesChoices.ts';
import { meetingDates } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { ImportProblem, PadSource } from './importPad.ts';
import { type PadDate, padDates } from './padDates.ts';
import { withoutPadMarks } from './padMarks.ts';
import { isClear, rankedSeries } from './padSeries.ts';
import { padText } from './padText.ts';
import { readPad } from './readPad.ts';
import { uploadsIn } from './uploads.ts';

/** Which meeting a pad may be about. */
export interface PadProposal {
  /** Most probable first; in each the days that the pad names stand before the usual ones. */
  readonly series: readonly { readonly offer: SeriesOffer; readonly score: number }[];
  /** Whether the first series is clearly the one. */
  readonly isClear: boolean;
  /** The day that the pad names; nothing where it names none. */
  readonly date: PadDate | undefined;
  /** What the user should know, as sentences. */
  readonly notes: readonly string[];
  /** How many pictures and files on the pad's server the text links to. */
  readonly uploads: number;
}

/** What *Import Pad* offers for a pad; `at` is the file or folder that the user is at. */
export function padProposal(
  snapshot: Snapshot,
  source: PadSource,
  at: RepoPath | undefined,
): PadProposal | ImportProblem {
  const reading = readPad(source.text);
  if (reading.kind === 'problem') return { problem: reading.message };
  const pad = padText(reading.pad, source);
  const { padHosts } = snapshot.config;
  const { dates, impossible } = padDates(pad, snapshot);
  const [date] = dates;
  const ranked = rankedSeries(snapshot, pad, date?.date, at);
  const offers = new Map(seriesChoices(snapshot, at).map((offer) => [offer.id, offer]));
  return {
    series: ranked.flatMap(({ series, score, reason }) => {
      const offer = offers.get(series.id);
      if (offer === undefined) return [];
      const existing = new Set(meetingDates(snapshot, series));
      const named = dates.map((one) => dateOffer(one, existing.has(one.date)));
      const usual = offer.dates.filter((one) => !named.some((it) => it.date === one.date));
      const detail = reason === '' ? offer.detail : `${reason} · ${offer.detail}`;
      const suggested = date?.date ?? offer.suggested;
      return [{ offer: { ...offer, detail, dates: [...named, ...usual], suggested }, score }];
    }),
    isClear: isClear(ranked),
    date,
    notes: impossible.map(
      (written) => `The pad says ${written}, but the calendar has no such day.`,
    ),
    uploads: uploadsIn(withoutPadMarks(pad.source), { url: source.url, padHosts }).length,
  };
}

const dateOffer = ({ date, where }: PadDate, exists: boolean): DateOffer => ({
  date,
  weekday: weekdayOf(date),
  detail: exists ? `from ${where}, exists already` : `from ${where}`,
  exists,
});
