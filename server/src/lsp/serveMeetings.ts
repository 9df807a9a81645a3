import { URI } from 'vscode-uri';
import { basename } from '#base/path.ts';
import { meetingPlace } from '#features/meetings/meetingPlace.ts';
import { meetingsOf } from '#features/meetings/meetings.ts';
import { meetingsOfYear, type MeetingRow as OwnRow } from '#features/meetings/meetingsOfYear.ts';
import { neighbourStep, noSeries } from '#features/meetings/neighbourStep.ts';
import { weekList } from '#features/meetings/weekList.ts';
import type { Repository } from '#workspace/repository.ts';
import {
  type MeetingPlace,
  type MeetingRow,
  type MeetingsOfYearParams,
  meetingMethods,
  type RepositoryMeetings,
  type SameWeekResult,
  type StepParams,
  type StepResult,
} from './protocol/meetings.ts';
import type { DocumentParams } from './protocol.ts';
import { onRequest, type Session, subjectOf } from './session.ts';

/** Serves what leads from one minute to another. Order comes from all minutes, so everything waits for them. */
export function serveMeetings(session: Session): void {
  const serve = <P, R>(method: string, empty: R, run: (params: P) => R): void =>
    onRequest(session, method, empty, async (params: P) => {
      await session.repositories.settled();
      return run(params);
    });
  serve(meetingMethods.step, nowhere, (params: StepParams) => stepFrom(session, params));
  serve(meetingMethods.sameWeek, noWeek, ({ uri }: DocumentParams) => weekAt(session, uri));
  serve(meetingMethods.meetings, [], () => allMeetings(session));
  serve(meetingMethods.meetingsOfYear, [], (params: MeetingsOfYearParams) =>
    yearRows(session, params),
  );
  serve(meetingMethods.meetingPlace, null, ({ uri }: DocumentParams) => placeAt(session, uri));
}

const nowhere: StepResult = { kind: 'none', message: noSeries, newMinute: undefined };
const noWeek: SameWeekResult = {
  kind: 'none',
  message: 'This document belongs to no series of meetings, so its week is not known.',
};

function stepFrom(session: Session, { uri, direction }: StepParams): StepResult {
  const subject = subjectOf(session, uri);
  if (subject === undefined) return nowhere;
  const { repository, snapshot, path } = subject;
  const step = neighbourStep(snapshot, path, direction);
  switch (step.kind) {
    case 'minute':
      return { kind: 'minute', uri: session.repositories.uriOf(repository, step.path) };
    case 'end': {
      const series = step.newMinute;
      const newMinute = series === undefined ? undefined : { root: repository.root, series };
      return { kind: 'none', message: step.message, newMinute };
    }
    case 'unknown':
      return { kind: 'none', message: step.message, newMinute: undefined };
  }
}

function weekAt(session: Session, uri: string): SameWeekResult {
  const subject = subjectOf(session, uri);
  if (subject === undefined) return noWeek;
  const list = weekList(subject.snapshot, subject.path);
  if (list.kind === 'none') return list;
  const entries = list.entries.map(({ path, ...entry }) => ({
    ...entry,
    uri: session.repositories.uriOf(subject.repository, path),
  }));
  return { ...list, entries };
}

const allMeetings = (session: Session): RepositoryMeetings[] =>
  session.repositories
    .all()
    .filter((repository) => repository.isActive())
    .map((repository) => ({
      root: repository.root,
      name: nameOf(repository),
      series: meetingsOf(repository.snapshot()),
    }))
    .filter(({ series }) => series.length > 0);

/** The folder's name as people know it. */
const nameOf = ({ root }: Repository): string => basename(URI.parse(root).path) || root;

function yearRows(session: Session, { root, series, year }: MeetingsOfYearParams): MeetingRow[] {
  const repository = session.repositories.all().find((one) => one.root === root);
  if (!repository?.isActive()) return [];
  const rows = meetingsOfYear(repository.snapshot(), series, year);
  return rows.map((row) => toRow(session, repository, row));
}

function toRow(session: Session, repository: Repository, row: OwnRow): MeetingRow {
  if (row.kind !== 'minute') return row;
  const { path, ...text } = row;
  return { ...text, uri: session.repositories.uriOf(repository, path) };
}

function placeAt(session: Session, uri: string): MeetingPlace | null {
  const subject = subjectOf(session, uri);
  const place = subject && meetingPlace(subject.snapshot, subject.path);
  return subject && place ? { ...place, root: subject.repository.root, uri } : null;
}
