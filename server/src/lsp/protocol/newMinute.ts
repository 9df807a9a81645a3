/** What client and server say to each other about dates that are typed and series that don't exist yet. */

/** Method names of these requests. All wait until the minutes are read. */
export const newMinuteMethods = {
  /** Takes {@link DayParams}, gives {@link DayResult}. */
  day: 'minuteTaker/day',
  /** Takes {@link NewSeriesParams}, gives a `SeriesChoice`; `null` where no folder is open. */
  newSeries: 'minuteTaker/newSeries',
  /** Takes {@link FirstMinuteParams}, gives a `NewMinuteResult`; `null` where no folder is open. */
  firstMinute: 'minuteTaker/firstMinute',
} as const;

/** What somebody typed as the day of a meeting, e.g. `thursday`. */
export interface DayParams {
  /** Folder URI of the repository, and the series' id; it need not exist yet. */
  readonly root: string;
  readonly series: string;
  readonly text: string;
}

/** A day, shown as the dates that are offered. */
export interface DayChoice {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly weekday: string;
  /** E.g. `in 3 days`. */
  readonly detail: string;
  /** Whether a minute of that date exists already. */
  readonly exists: boolean;
}

/** The day that was meant, or why there is none, as a sentence. */
export type DayResult =
  | { readonly kind: 'day'; readonly choice: DayChoice }
  | { readonly kind: 'none'; readonly message: string };

/** A series to begin with. */
export interface NewSeriesParams {
  /** The file or folder the user is at: in an empty folder the minutes go there. */
  readonly uri?: string;
  readonly name: string;
}

/** The first minute of a series that doesn't exist yet. */
export interface FirstMinuteParams extends NewSeriesParams {
  /** `YYYY-MM-DD`. */
  readonly date: string;
}
