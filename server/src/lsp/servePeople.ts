import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { offsetAt } from '#base/lineMap.ts';
import { dutyReport } from '#features/people/dutyReport.ts';
import { dutyTables } from '#features/people/dutyTable.ts';
import { insertParticipants } from '#features/people/insertParticipants.ts';
import { participantChoices } from '#features/people/participantChoices.ts';
import { toFileChanges } from './fileChanges.ts';
import type { FileChange } from './protocol/changes.ts';
import {
  type InsertParticipantsParams,
  type ParticipantsParams,
  type ParticipantsResult,
  peopleMethods,
  type WhoTookMinutesResult,
} from './protocol/people.ts';
import type { SeriesParams } from './protocol.ts';
import { linesOf, onRequest, type Session, type Subject, subjectOf } from './session.ts';

const nowhere = 'This document is no minute. Open one, then choose Insert Participants again.';

/** Serves participants to insert, and who took minutes. */
export function servePeople(session: Session): void {
  const { repositories } = session;
  onRequest(
    session,
    peopleMethods.participants,
    { choices: [], problem: nowhere },
    async (params: ParticipantsParams): Promise<ParticipantsResult> => {
      await repositories.settled();
      const subject = subjectOf(session, params.uri);
      return subject ? choicesOf(subject, params) : { choices: [], problem: nowhere };
    },
  );
  onRequest(
    session,
    peopleMethods.insertParticipants,
    [],
    async (params: InsertParticipantsParams): Promise<FileChange[]> => {
      await repositories.settled();
      const subject = subjectOf(session, params.uri);
      if (subject === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, nowhere);
      const { snapshot, path } = subject;
      const at = offsetOf(subject, params);
      const result = insertParticipants(snapshot, path, params.people, at);
      if (result.kind === 'edits') return toFileChanges(session, subject, result.edits);
      throw new ResponseError(LSPErrorCodes.RequestFailed, result.problem);
    },
  );
  onRequest(
    session,
    peopleMethods.whoTookMinutes,
    null,
    async ({ uri }: SeriesParams): Promise<WhoTookMinutesResult | null> => {
      await repositories.settled();
      const here = uri === undefined ? undefined : repositories.locate(uri);
      const isHere = here?.repository.isActive() === true;
      const repository = isHere
        ? here.repository
        : repositories.all().find((one) => one.isActive());
      if (repository === undefined) return null;
      return {
        text: dutyTables(dutyReport(repository.snapshot(), isHere ? here.path : undefined)),
      };
    },
  );
}

function choicesOf(subject: Subject, params: ParticipantsParams): ParticipantsResult {
  const { snapshot, path } = subject;
  const { choices, problem } = participantChoices(snapshot, path, offsetOf(subject, params));
  return {
    choices: choices.map(({ text, detail, last }) => ({
      text,
      detail,
      isRecent: last !== undefined,
    })),
    problem: problem ?? '',
  };
}

/** Positions of our own requests are UTF-16, whatever was negotiated. */
const offsetOf = (
  { snapshot, path }: Subject,
  { position }: ParticipantsParams,
): number | undefined => position && offsetAt(linesOf(snapshot, path), position);
