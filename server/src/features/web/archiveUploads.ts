import type { FileEdits } from '#base/fileEdits.ts';
import type { RepoPath } from '#base/path.ts';
import type { TextEdit } from '#base/range.ts';
import { earlierMinutes } from '#features/newMinute/reportingTeams.ts';
import type { UploadFile, UploadOutcome } from '#features/pad/importPad.ts';
import { shownUpload } from '#features/pad/shownUpload.ts';
import { freePath, uploadFolder, uploadName } from '#features/pad/uploadPlaces.ts';
import { uploadOf } from '#links/upload.ts';
import { webAddress } from '#links/webAddress.ts';
import { copyEdit, copyOf } from '#rules/uploadCopy.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { linksOf, type ResolvedLink } from '#workspace/linksOf.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { addressesIn } from '#workspace/webLinks.ts';

/** A file on a pad's server that minutes link to. */
export interface UploadToArchive {
  readonly url: string;
  /** A copy that is in the repository already, so that nothing needs to be fetched. */
  readonly there: RepoPath | undefined;
  /** The first minute that links to it: the file is put beside that one. */
  readonly minute: RepoPath;
}

/** What is to be archived, each file once. */
export function uploadsToArchive(
  snapshot: Snapshot,
  paths: Iterable<RepoPath>,
): readonly UploadToArchive[] {
  const uploads = new Map<string, UploadToArchive>();
  for (const minute of paths) {
    for (const { url, link } of uploadLinks(snapshot, minute)) {
      if (uploads.has(url)) continue;
      const upload = uploadOf(link.target, snapshot.config.padHosts);
      const there = upload && copyOf(snapshot, minute, upload);
      uploads.set(url, { url, there, minute });
    }
  }
  return [...uploads.values()];
}

/** Links of a text that lead to the uploads of a pad, with their address. */
const uploadLinks = (
  snapshot: Snapshot,
  path: RepoPath,
): readonly { readonly url: string; readonly link: ResolvedLink }[] =>
  linksOf(snapshot, path).flatMap((link) => {
    const upload = uploadOf(link.target, snapshot.config.padHosts);
    const url = upload && webAddress(link.destination);
    return url === undefined ? [] : [{ url, link }];
  });

/** An archive with all its files; nothing of it is written yet. */
export interface Archive {
  /** Files to be written; none of them exists. */
  readonly files: readonly UploadFile[];
  /** The links, in all minutes of the repository that have them. */
  readonly edits: FileEdits;
  /** How many links are rewritten. */
  readonly links: number;
  /** Uploads that stay on the pad, with the reason, as sentences. */
  readonly failures: readonly string[];
}

/** Gives each upload that was fetched its place, and lets every link to it lead there. */
export function archive(
  snapshot: Snapshot,
  uploads: readonly UploadToArchive[],
  outcomes: ReadonlyMap<string, UploadOutcome>,
): Archive {
  const local = new Map<string, RepoPath>();
  const files: UploadFile[] = [];
  const failures: string[] = [];
  const taken = new Set<string>();
  for (const { url, there, minute } of uploads) {
    const outcome = outcomes.get(url);
    if (there !== undefined) local.set(url, there);
    if (there !== undefined || outcome === undefined) continue;
    const name = outcome.kind === 'bytes' ? uploadName(url, outcome.type) : undefined;
    if (name === undefined) {
      const reason = outcome.kind === 'failed' ? outcome.message : noKind;
      failures.push(`${shownUpload(url)} in ${minute}: ${reason}`);
      continue;
    }
    const path = freePath(snapshot, folderFor(snapshot, minute), name, taken);
    taken.add(path.toLowerCase());
    local.set(url, path);
    files.push({ url, path });
  }
  const edits = editsOf(snapshot, local);
  const links = [...edits.values()].reduce((sum, list) => sum + list.length, 0);
  return { files, edits, links, failures };
}

const noKind = 'It is neither a picture nor a document.';

/** Where the other pictures of its series lie, else beside the minute. */
function folderFor(snapshot: Snapshot, path: RepoPath): RepoPath {
  const { series, date } = minuteOf(snapshot, path) ?? {};
  const isOfSeries = series !== undefined && date !== undefined;
  return uploadFolder(snapshot, path, isOfSeries ? earlierMinutes(snapshot, series, date) : []);
}

function editsOf(snapshot: Snapshot, local: ReadonlyMap<string, RepoPath>): FileEdits {
  const edits = new Map<RepoPath, readonly TextEdit[]>();
  if (local.size === 0) return edits;
  for (const [path, text] of snapshot.texts) {
    const named = addressesIn(text);
    if (![...local.keys()].some((url) => named.has(url))) continue;
    const list: TextEdit[] = [];
    let end = 0;
    const links = uploadLinks(snapshot, path);
    const inOrder = links.toSorted(
      (a, b) => a.link.destinationSpan.start - b.link.destinationSpan.start,
    );
    for (const { url, link } of inOrder) {
      const copy = local.get(url);
      if (copy === undefined) continue;
      const edit = copyEdit(path, link, copy);
      if (edit.span.start < end || edit.span.start === edit.span.end) continue;
      end = edit.span.end;
      list.push(edit);
    }
    if (list.length > 0) edits.set(path, list);
  }
  return edits;
}

/** What came of it, in sentences for the user. */
export function archiveSentence({ files, links, failures }: Archive, uploads: number): string {
  const failed =
    failures.length === 0
      ? ''
      : ` ${failures.length} of ${uploads === 1 ? '1 upload' : `${uploads} uploads`} could not be fetched; ${failures.length === 1 ? 'its link still leads' : 'their links still lead'} to the pad.`;
  if (links === 0) return failed.trim() || 'Nothing was fetched.';
  const fetched =
    files.length === 0
      ? ''
      : `${files.length === 1 ? '1 upload was' : `${files.length} uploads were`} fetched. `;
  const changed = links === 1 ? '1 link leads' : `${links} links lead`;
  return `${fetched}${changed} to the repository now.${failed}`;
}
