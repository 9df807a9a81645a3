import type { CalendarDate, Weekday } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';

/** The complete description of one repository's minutes, all layers merged. Immutable and made of values only. */
export interface Config {
  readonly repository: Repository;
  readonly series: readonly Series[];
  readonly teams: readonly Team[];
  /** Short names of repositories, e.g. `standards` → `https://github.com/SovereignCloudStack/standards`. */
  readonly shorthands: ReadonlyMap<string, string>;
  /** Hosts of collaborative pads, e.g. `input.scs.community`. */
  readonly padHosts: readonly string[];
  /** Words that mark an action item, e.g. `AI`, `TODO`. */
  readonly actionMarkers: readonly string[];
  /** Globs of documents that are no minutes of a series: only their links are checked. */
  readonly freeForm: readonly string[];
  /** Severity per rule code, from `minutes.yaml`. */
  readonly severities: ReadonlyMap<string, Severity>;
  /** Names of the presets that took part, e.g. `['scs']`. */
  readonly presets: readonly string[];
}

/** What a finding weighs. */
export type Severity = 'off' | 'hint' | 'information' | 'warning' | 'error';

/** Where the repository is published; nothing is known offline beyond this. */
export interface Repository {
  /** `https://github.com/owner/name`, without trailing slash or `.git`. */
  readonly url: string | undefined;
  readonly branch: string;
  /**
   * Whether the root is known to be the published repository's. Where only a preset says the address, the root can be
   * any folder into which a minute was copied: then what `url` names may well exist elsewhere.
   */
  readonly rootIsKnown: boolean;
}

/** A recurring meeting whose minutes live side by side. */
export interface Series {
  readonly id: string;
  readonly name: string;
  /** Whether it is the meeting in which teams report (a weekly), a team's own meeting, or another. */
  readonly kind: 'weekly' | 'team' | 'board' | 'sig' | 'other';
  /** At least one, in order of time; a folder can change its form. */
  readonly forms: readonly [Form, ...Form[]];
  readonly weekdays: readonly Weekday[];
  /** Usual days from one meeting to the next. */
  readonly cadence: number | undefined;
  /** Names of the teams that report here, in their usual order. Empty where no teams report. */
  readonly reports: readonly string[];
  /** Whose pull requests and issues are meant by `PR #12` here, as written: a shorthand, `owner/name` or an address. */
  readonly repository: string | undefined;
  /** Which layer it comes from. */
  readonly origin: 'preset' | 'inferred' | 'file';
}

/** How the minutes of a series look over one stretch of time. */
export interface Form {
  /** First and last meeting date of this form; open where absent. */
  readonly from: CalendarDate | undefined;
  readonly until: CalendarDate | undefined;
  /** Path patterns with date tokens; the first one names new files. */
  readonly include: readonly string[];
  readonly title: TitleForm;
  readonly sections: readonly Section[];
  readonly deck: boolean;
  /** Template file for new minutes, from the root. */
  readonly template: RepoPath | undefined;
  /** Bullet of inserted lists, e.g. `-`. */
  readonly bullet: '-' | '*' | '+';
}

/** The title line, e.g. `# SCS Tech Weekly 2023-06-29`. */
export interface TitleForm {
  /** Heading level of new minutes first; further ones are accepted. */
  readonly levels: readonly number[];
  /** Text with date tokens, e.g. `SCS Tech Weekly {YYYY-MM-DD}`. */
  readonly pattern: string;
  /** Other accepted texts. */
  readonly variants: readonly string[];
}

/** A section that minutes of a series have. */
export interface Section {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly level: number;
  readonly required: boolean;
  /** What it holds; `teams` sections hold the team updates one level below. */
  readonly kind: 'roles' | 'participants' | 'teams' | 'actions' | 'agenda' | 'events' | 'free';
  readonly children: readonly Section[];
  /** Lines that stand below the heading in a new minute; `{…}` fields become tab stops. */
  readonly body: readonly string[];
  /** Whether *New Minute* writes it; a section that only some minutes have is offered by completion alone. */
  readonly inNewMinutes: boolean;
}

/** A team, SIG, board or working group that reports or has minutes. */
export interface Team {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Folder of its own minutes, from the root. */
  readonly folder: RepoPath | undefined;
  readonly from: CalendarDate | undefined;
  readonly until: CalendarDate | undefined;
  readonly origin: 'preset' | 'inferred' | 'file';
}
