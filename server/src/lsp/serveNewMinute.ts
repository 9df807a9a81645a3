import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { dayOffer } from '#features/newMinute/dayOffer.ts';
import { type NewMinute, type NewMinuteProblem, newMinute } from '#features/newMinute/newMinute.ts';
import { firstMinute, newSeriesOffer } from '#features/newMinute/newSeries.ts';
import { seriesChoices } from '#features/newMinute/seriesChoices.ts';
import type { Repository } from '#workspace/repository.ts';
import {
  type DayParams,
  type DayResult,
  type FirstMinuteParams,
  type NewSeriesParams,
  newMinuteMethods,
} from './protocol/newMinute.ts';
import {
  methods,
  type NewMinuteParams,
  type NewMinuteResult,
  type SeriesChoice,
  type SeriesParams,
} from './protocol.ts';
import { onRequest, type Session } from './session.ts';

/** Serves *New Minute*. What is proposed comes from all minutes, so every answer waits until they are read. */
export function serveNewMinute(session: Session): void {
  const serve = <P, R>(method: string, empty: R, run: (params: P) => R): void =>
    onRequest(session, method, empty, async (params: P) => {
      await session.repositories.settled();
      return run(params);
    });
  serve(methods.series, [], ({ uri }: SeriesParams) => seriesAt(session, uri));
  serve(methods.newMinute, null, ({ root, series, date }: NewMinuteParams) => {
    const repository = repositoryOf(session, root);
    if (repository === undefined) return null;
    return written(session, repository, newMinute(repository.snapshot(), series, date));
  });
  serve(newMinuteMethods.day, noDay, (params: DayParams) => dayOf(session, params));
  serve(newMinuteMethods.newSeries, null, (params: NewSeriesParams) => newSeries(session, params));
  serve(newMinuteMethods.firstMinute, null, ({ uri, name, date }: FirstMinuteParams) => {
    const here = placeOf(session, uri);
    if (here === undefined) return null;
    const made = firstMinute(here.repository.snapshot(), { name, at: here.path }, date);
    return written(session, here.repository, made);
  });
}

const noDay: DayResult = { kind: 'none', message: 'The date could not be read.' };

const repositoryOf = (session: Session, root: string): Repository | undefined =>
  session.repositories.all().find((repository) => repository.root === root);

/** All series: those of the repository of a file or folder first. */
function seriesAt(session: Session, uri: string | undefined): SeriesChoice[] {
  const here = uri === undefined ? undefined : session.repositories.locate(uri);
  const all = session.repositories.all();
  const ordered = here ? [here.repository, ...all.filter((it) => it !== here.repository)] : all;
  return ordered.flatMap((repository): SeriesChoice[] => {
    if (!repository.isActive()) return [];
    const at = repository === here?.repository ? here.path : undefined;
    const offers = seriesChoices(repository.snapshot(), at);
    return offers.map((offer) => ({ ...offer, root: repository.root }));
  });
}

function dayOf(session: Session, { root, series, text }: DayParams): DayResult {
  const repository = repositoryOf(session, root);
  if (repository === undefined) return noDay;
  const choice = dayOffer(repository.snapshot(), series, text);
  return 'problem' in choice ? { kind: 'none', message: choice.problem } : { kind: 'day', choice };
}

/** Where a new series begins: at the file or folder of `uri`, else in the first repository, one with minutes before others. */
function placeOf(
  session: Session,
  uri: string | undefined,
): { readonly repository: Repository; readonly path: string | undefined } | undefined {
  const here = uri === undefined ? undefined : session.repositories.locate(uri);
  if (here !== undefined) return here;
  const all = session.repositories.all();
  const repository = all.find((one) => one.isActive()) ?? all[0];
  return repository && { repository, path: undefined };
}

function newSeries(session: Session, { uri, name }: NewSeriesParams): SeriesChoice | null {
  const here = placeOf(session, uri);
  if (here === undefined) return null;
  const offer = newSeriesOffer(here.repository.snapshot(), { name, at: here.path });
  if ('problem' in offer) throw failed(offer);
  return { ...offer, root: here.repository.root };
}

function written(
  session: Session,
  repository: Repository,
  made: NewMinute | NewMinuteProblem,
): NewMinuteResult {
  if ('problem' in made) throw failed(made);
  const { path, exists, text, snippet, others, notes } = made;
  const uriOf = (one: string): string => session.repositories.uriOf(repository, one);
  return { uri: uriOf(path), exists, text, snippet, others: others.map(uriOf), notes };
}

const failed = ({ problem }: NewMinuteProblem): Error =>
  new ResponseError(LSPErrorCodes.RequestFailed, problem);
