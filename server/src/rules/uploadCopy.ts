import { basename, dirname, type RepoPath, relative } from '#base/path.ts';
import type { TextEdit } from '#base/range.ts';
import { percentEncoded } from '#links/percent.ts';
import type { Upload } from '#links/upload.ts';
import type { ResolvedLink } from '#workspace/linksOf.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { fileIndex } from './fileIndex.ts';

/** The file of an upload's name beside the minute, else the only one elsewhere. */
export function copyOf(snapshot: Snapshot, from: RepoPath, { name }: Upload): RepoPath | undefined {
  const all = fileIndex(snapshot).byName.get(name.toLowerCase()) ?? [];
  return (
    all.find((path) => dirname(path) === dirname(from)) ?? (all.length === 1 ? all[0] : undefined)
  );
}

/** How a text in `from` names the file `copy`. */
export const copyName = (from: RepoPath, copy: RepoPath): string =>
  percentEncoded(relative(dirname(from), copy), {
    angleBrackets: false,
    encodeAll: false,
  }).replaceAll("'", '%27');

/** Lets a link lead to `copy`, in the form in which it is written. */
export function copyEdit(from: RepoPath, link: ResolvedLink, copy: RepoPath): TextEdit {
  const name = copyName(from, copy);
  const { kind, span, destinationSpan } = link;
  // A path alone is no link, as an address is.
  return kind === 'bare' || kind === 'autolink'
    ? { span, newText: `[${basename(copy)}](${name})` }
    : { span: destinationSpan, newText: name };
}
