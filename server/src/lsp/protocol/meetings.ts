/** What client and server say to each other about moving between minutes. */

/** Method names of these requests. All of them wait until the minutes are read. */
export const meetingMethods = {
  step: 'minuteTaker/step',
  sameWeek: 'minuteTaker/sameWeek',
  meetings: 'minuteTaker/meetings',
  meetingsOfYear: 'minuteTaker/meetingsOfYear',
  meetingPlace: 'minuteTaker/meetingPlace',
} as const;

/** Parameters of `minuteTaker/step`: one step from this document through its series. */
export interface StepParams {
  readonly uri: string;
  readonly direction: 'previous' | 'next';
}

/** Where the step leads; nowhere with a sentence for the user, and the series that could get a new minute. */
export type StepResult =
  | { readonly kind: 'minute'; readonly uri: string }
  | {
      readonly kind: 'none';
      readonly message: string;
      readonly newMinute: NewMinuteOf | undefined;
    };

/** A series, and the day of one of its meetings, as *New Minute* takes them. */
export interface NewMinuteOf {
  /** Folder URI of the repository. */
  readonly root: string;
  /** Id of the series. */
  readonly series: string;
  /** `YYYY-MM-DD`; without it the user is asked. */
  readonly date?: string;
}

/** Result of `minuteTaker/sameWeek`: the list, or why there is none. */
export type SameWeekResult =
  | { readonly kind: 'list'; readonly title: string; readonly entries: readonly WeekEntry[] }
  | { readonly kind: 'none'; readonly message: string };

/** One minute of the week. */
export interface WeekEntry {
  readonly uri: string;
  /** Name of its series. */
  readonly name: string;
  readonly kind: SeriesKind;
  /** `YYYY-MM-DD` and its English weekday. */
  readonly date: string;
  readonly weekday: string;
  /** What it is about; may be empty. */
  readonly topics: string;
}

/** What kind of meeting a series is. */
export type SeriesKind = 'weekly' | 'team' | 'board' | 'sig' | 'other';

/** Result of `minuteTaker/meetings`, one for each open repository that has series. */
export interface RepositoryMeetings {
  /** Folder URI. */
  readonly root: string;
  readonly name: string;
  readonly series: readonly SeriesMeetings[];
}

/** One series of the *Meetings* view. */
export interface SeriesMeetings {
  readonly id: string;
  readonly name: string;
  readonly kind: SeriesKind;
  readonly description: string;
  readonly tooltip: string;
  readonly hasEnded: boolean;
  /** The next meeting, if there is to be one. */
  readonly next: NextMeeting | undefined;
  /** Latest first; the last one may have no name: minutes without a date. */
  readonly years: readonly MeetingYear[];
}

/** The meeting that comes next. */
export interface NextMeeting {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly label: string;
  readonly description: string;
}

/** How many minutes a series has in a year. */
export interface MeetingYear {
  readonly year: string;
  readonly count: number;
}

/** Parameters of `minuteTaker/meetingsOfYear`. */
export interface MeetingsOfYearParams {
  readonly root: string;
  readonly series: string;
  readonly year: string;
}

/** One row below a year, latest first: minutes, and what is missing between them. */
export interface MeetingRow {
  readonly kind: 'minute' | 'missed' | 'pause';
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** For minutes. */
  readonly uri?: string;
  /** For missed meetings: `YYYY-MM-DD`. */
  readonly date?: string;
}

/** Result of `minuteTaker/meetingPlace`: where the view shows a document; `null` where it does not. */
export interface MeetingPlace extends MeetingsOfYearParams {
  readonly uri: string;
  /** What it is about, a few headings. */
  readonly topics: readonly string[];
}
