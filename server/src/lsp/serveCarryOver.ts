import { carryOver } from '#features/carryOver/carryOver.ts';
import { toFileChanges } from './fileChanges.ts';
import { type CarryOverResult, carryOverMethods } from './protocol/carryOver.ts';
import type { DocumentParams } from './protocol.ts';
import { onRequest, type Session, subjectOf } from './session.ts';

const nowhere: CarryOverResult = {
  changes: [],
  message: 'There are no minutes here, so there is nothing to carry over.',
};

/** Serves *Carry Over Open Items*; which minute is the last one shows only when all are read. */
export function serveCarryOver(session: Session): void {
  onRequest(
    session,
    carryOverMethods.carryOver,
    nowhere,
    async ({ uri }: DocumentParams): Promise<CarryOverResult> => {
      await session.repositories.settled();
      const subject = subjectOf(session, uri);
      if (subject === undefined) return nowhere;
      const { edits, message } = carryOver(subject.snapshot, subject.path);
      return { changes: toFileChanges(session, subject, edits), message };
    },
  );
}
