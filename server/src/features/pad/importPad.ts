import type { RepoPath } from '#base/path.ts';
import { findSeries, formAt, newMinute } from '#features/newMinute/newMinute.ts';
import { earlierMinutes } from '#features/newMinute/reportingTeams.ts';
import { templateOf } from '#features/newMinute/template.ts';
import { typedDay } from '#features/newMinute/typedDay.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { padMinute } from './padMinute.ts';
import type { PadOrigin } from './padText.ts';
import { readPad } from './readPad.ts';
import { shownUpload } from './shownUpload.ts';
import { freePath, knownUpload, uploadFolder, uploadName } from './uploadPlaces.ts';
import { type PadPlace, uploadsIn, withLocalUploads } from './uploads.ts';

/** The text of a pad and where it came from. */
export interface PadSource extends PadOrigin {
  readonly text: string;
}

/** Why a pad can't be imported, as a sentence. */
export interface ImportProblem {
  readonly problem: string;
}

/** A minute that a pad would become; nothing is written or downloaded yet. */
export interface ImportPlan {
  readonly path: RepoPath;
  /** A minute of that day is there already: it is never overwritten by itself. */
  readonly exists: boolean;
  /** The minute, its uploads still linked on the pad. */
  readonly text: string;
  /** The part of the pad that it was made from, as it came. */
  readonly original: string;
  readonly uploads: readonly PlannedUpload[];
  readonly notes: readonly string[];
  readonly place: PadPlace;
  /** Where uploads are written to. */
  readonly folder: RepoPath;
}

/** A file of the pad that belongs beside the minute. */
export interface PlannedUpload {
  readonly url: string;
  /** It was written to this file before, so it needs no download. */
  readonly there: RepoPath | undefined;
}

/** What came of the download of an upload. */
export type UploadOutcome =
  | { readonly kind: 'bytes'; readonly type: string | undefined }
  | { readonly kind: 'failed'; readonly message: string };

/** An import with all its files. */
export interface FinishedImport {
  readonly text: string;
  /** Files to be written beside the minute; none of them exists. */
  readonly files: readonly UploadFile[];
  /** How many uploads nobody asked for. */
  readonly left: number;
  /** What was done, and what was left out or could not be fetched, as sentences. */
  readonly notes: readonly string[];
}

/** An upload and the file it becomes. */
export interface UploadFile {
  readonly url: string;
  readonly path: RepoPath;
}

/** The minute of a series on a day (`YYYY-MM-DD`, or as {@link typedDay} reads it) from the text of a pad. */
export function planImport(
  snapshot: Snapshot,
  source: PadSource,
  seriesId: string,
  date: string,
): ImportPlan | ImportProblem {
  const reading = readPad(source.text);
  if (reading.kind === 'problem') return { problem: reading.message };
  const made = newMinute(snapshot, seriesId, date);
  if ('problem' in made) return made;
  const day = typedDay(date, snapshot.today);
  const series = findSeries(snapshot, seriesId);
  if (series === undefined || day === undefined) return { problem: 'There is no such series.' };
  const form = formAt(series, day);
  const earlier = earlierMinutes(snapshot, series, day);
  const found = templateOf(snapshot, form);
  const template = found.kind === 'found' ? found.text : undefined;
  const { config } = snapshot;
  const minute = padMinute(reading.pad, { config, series, form, date: day, earlier, template });
  const place = { url: source.url, padHosts: config.padHosts };
  const folder = uploadFolder(snapshot, made.path, earlier);
  return {
    ...minute,
    path: made.path,
    exists: made.exists,
    place,
    folder,
    uploads: uploadsIn(minute.text, place).map((url) => ({
      url,
      there: knownUpload(snapshot, folder, url),
    })),
  };
}

/** Gives each upload that came its place beside the minute; the links of the others stay as they are. */
export function finishImport(
  snapshot: Snapshot,
  plan: ImportPlan,
  outcomes: ReadonlyMap<string, UploadOutcome>,
): FinishedImport {
  const local = new Map<string, RepoPath>();
  const files: UploadFile[] = [];
  const stays: string[] = [];
  let left = 0;
  const taken = new Set([plan.path.toLowerCase()]);
  for (const { url, there } of plan.uploads) {
    const outcome = outcomes.get(url);
    if (there !== undefined) local.set(url, there);
    else if (outcome === undefined) left++;
    else if (outcome.kind === 'failed') stays.push(`${shownUpload(url)}: ${outcome.message}`);
    else {
      const name = uploadName(url, outcome.type);
      if (name === undefined) {
        stays.push(`${shownUpload(url)}: It is neither a picture nor a document.`);
        continue;
      }
      const path = freePath(snapshot, plan.folder, name, taken);
      taken.add(path.toLowerCase());
      local.set(url, path);
      files.push({ url, path });
    }
  }
  return {
    text: withLocalUploads(plan.text, plan.place, plan.path, local),
    files,
    left,
    notes: [...plan.notes, ...stayNotes(stays, plan.uploads.length)],
  };
}

const mostShown = 10;
function stayNotes(stays: readonly string[], all: number): readonly string[] {
  if (stays.length === 0) return [];
  const more = stays.length - mostShown;
  return [
    `${stays.length} of ${all === 1 ? '1 upload' : `${all} uploads`} could not be fetched; the links still lead to the pad.`,
    ...stays.slice(0, mostShown),
    ...(more > 0 ? [`And ${more} more.`] : []),
  ];
}

/** Says that the links to `left` uploads still lead to the pad. */
export function leftNotes(left: number): readonly string[] {
  if (left === 0) return [];
  return [left === 1 ? '1 upload stays on the pad.' : `${left} uploads stay on the pad.`];
}
