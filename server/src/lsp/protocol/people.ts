/** What client and server say to each other about participants and roles. */

import type { Position } from '#base/range.ts';

/** Method names of these requests. All wait until the minutes are read. */
export const peopleMethods = {
  /** Takes {@link ParticipantsParams}, gives {@link ParticipantsResult}. */
  participants: 'minuteTaker/participants',
  /** Takes {@link InsertParticipantsParams}, gives `FileChange[]`; what is impossible is the error's message. */
  insertParticipants: 'minuteTaker/insertParticipants',
  /** Takes `SeriesParams`, gives {@link WhoTookMinutesResult}. */
  whoTookMinutes: 'minuteTaker/whoTookMinutes',
} as const;

/** A minute, and the cursor in it: a file can hold several meetings. */
export interface ParticipantsParams {
  readonly uri: string;
  readonly position?: Position;
}

/** Whom *Insert Participants* offers. */
export interface ParticipantsResult {
  readonly choices: readonly ParticipantChoice[];
  /** Why there is nothing to insert into, as a sentence; empty where there is. */
  readonly problem: string;
}

/** Somebody who may have taken part. */
export interface ParticipantChoice {
  /** As it will be written, e.g. `@ada`, `Ada Quist @ada`. */
  readonly text: string;
  /** E.g. `in 4 of the last 5, last 2023-06-28`. */
  readonly detail: string;
  /** Whether the person was in one of the last five minutes of the series. */
  readonly isRecent: boolean;
}

/** The people chosen or typed, in order. */
export interface InsertParticipantsParams extends ParticipantsParams {
  readonly people: readonly string[];
}

/** The tables of *Who Took Minutes* for one repository. */
export interface WhoTookMinutesResult {
  /** Markdown; what comes from the repository is escaped. */
  readonly text: string;
}
