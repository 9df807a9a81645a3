import type { CalendarDate } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import type { Span } from '#base/range.ts';
import type { Form, Section, Series, Team } from '#config/model.ts';
import type { ActionItem, Heading, MinutesLine, MinuteText, RoleLine } from '#minutes/model.ts';

/** One text understood as a minute of its series: what its headings are, nested by meaning. */
export interface Minute {
  readonly path: RepoPath;
  readonly source: MinuteText;
  /** Nothing for documents that belong to no series. */
  readonly series: Series | undefined;
  readonly form: Form | undefined;
  /** From the file name, else from the title; where they disagree, what falls on a usual weekday of the series. */
  readonly date: CalendarDate | undefined;
  readonly fileDate: CalendarDate | undefined;
  readonly title: MinuteNode | undefined;
  readonly titleDate: CalendarDate | undefined;
  /** Top of the tree, in document order; the title holds all others where there is one. */
  readonly nodes: readonly MinuteNode[];
  /** Every team update, in document order (also those nested deeper). */
  readonly updates: readonly TeamUpdate[];
  readonly roles: readonly RoleLine[];
  /** What somebody promised to do, by the markers that the description names. */
  readonly actionItems: readonly ActionItem[];
  /** Handles or names in participants sections, as written. */
  readonly participants: readonly Participant[];
  /** Those in the lists below, who did not take part. */
  readonly excused: readonly Participant[];
}

/** A heading with everything that belongs to it. */
export interface MinuteNode {
  readonly kind: 'title' | 'section' | 'team' | 'topic' | 'slide';
  readonly heading: Heading;
  /** From the heading to the next one that does not belong to it. */
  readonly span: Span;
  readonly children: readonly MinuteNode[];
  /** The description's section that the heading names, for `section`. */
  readonly section: Section | undefined;
  readonly team: Team | undefined;
}

/** A team's section in the weekly. */
export interface TeamUpdate {
  readonly team: Team;
  readonly node: MinuteNode;
  readonly minutesLine: MinutesLine | undefined;
}

/** Somebody who took part. */
export interface Participant {
  /** Handle without `@`, or the name. */
  readonly name: string;
  readonly isHandle: boolean;
  readonly span: Span;
}
