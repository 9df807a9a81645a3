import type { FileEdits } from '#base/fileEdits.ts';
import type { RepoPath } from '#base/path.ts';
import { applyEdits, holds, type TextEdit } from '#base/range.ts';
import type { MinuteText } from '#minutes/model.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { fragmentFix } from '#rules/linkFixes.ts';
import { writtenParts } from '#rules/writtenParts.ts';
import { type Backlink, linksTo } from '#workspace/backlinks.ts';
import { fragmentOf, headingNamed } from '#workspace/headingLinks.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/**
 * What has to change so that every link to a heading still leads there when the headings of some files are written
 * otherwise: `headings` replaces their content and nothing else. A repeated heading counts its repeats anew, so links to
 * headings that nobody touched can be among them.
 */
export function anchorEdits(snapshot: Snapshot, headings: FileEdits): FileEdits {
  const edits = new Map<RepoPath, TextEdit[]>();
  for (const [path, list] of headings) {
    const before = snapshot.texts.get(path);
    const links = linksTo(snapshot, path).filter(
      ({ link }) => fragmentOf(link.target) !== undefined,
    );
    if (before === undefined || links.length === 0) continue;
    const after = readMinute(applyEdits(before.text, list));
    for (const link of links) {
      const edit = fragmentEdit(snapshot, before, after, link);
      const isReplaced = headings
        .get(link.from)
        ?.some(({ span }) => holds(span, link.link.destinationSpan));
      if (edit === undefined || isReplaced) continue;
      const ofFile = edits.get(link.from);
      if (ofFile === undefined) edits.set(link.from, [edit]);
      else ofFile.push(edit);
    }
  }
  return edits;
}

function fragmentEdit(
  snapshot: Snapshot,
  before: MinuteText,
  after: MinuteText,
  { from, link }: Backlink,
): TextEdit | undefined {
  const name = fragmentOf(link.target);
  const text = snapshot.texts.get(from)?.text;
  const heading = name === undefined ? undefined : headingNamed(before, name);
  if (name === undefined || text === undefined || heading === undefined) return undefined;
  // A place that HTML names stays where it is, whatever the heading beside it is called.
  const bare = name.replace(/^user-content-/, '');
  if (before.anchors.some((anchor) => anchor.name === bare)) return undefined;
  const slug = after.headings[before.headings.indexOf(heading)]?.slug;
  if (slug === undefined || slug === heading.slug) return undefined;
  const { fragment } = writtenParts(text, link, snapshot.config.repository);
  if (fragment === undefined) return undefined;
  // What browsers do with `:~:text=…` stays.
  const directive = text.slice(fragment.start, fragment.end).indexOf(':~:');
  const end = directive < 0 ? fragment.end : fragment.start + directive;
  const newName = name.slice(0, name.length - bare.length) + slug;
  return fragmentFix(text, link, { start: fragment.start, end }, newName, true).edits[0];
}
