import { memoPair } from '#base/memo.ts';
import type { RepoPath } from '#base/path.ts';
import type { Span } from '#base/range.ts';
import type { Config } from '#config/model.ts';
import { type Issue, issueOfUrl } from '#links/issues.ts';
import type { Link, MinuteText } from '#minutes/model.ts';
import { issueShorthands } from './issueShorthands.ts';
import { type Entry, keyed, keyIndex } from './keyIndex.ts';
import type { Snapshot } from './snapshot.ts';

/** Where a text names an issue or pull request. */
export interface IssueMention {
  readonly issue: Issue;
  /** The whole link or shorthand. */
  readonly span: Span;
  /** Nothing for a shorthand. */
  readonly link: Link | undefined;
}

/** The issues that the text at `path` names by a link or by a shorthand, in document order; remembered per text. */
export function issueMentions(snapshot: Snapshot, path: RepoPath): readonly IssueMention[] {
  const text = snapshot.texts.get(path);
  if (text === undefined) return [];
  const known = mentionsByPath(text, snapshot.config);
  const ready = known.get(path);
  if (ready !== undefined) return ready;
  const mentions = mentionsIn(snapshot, path, text);
  known.set(path, mentions);
  return mentions;
}

/** Every place that names the issue with the id `id` (see {@link Issue}), in whatever form. */
export const mentionsOfIssue: (snapshot: Snapshot, id: string) => readonly Entry<IssueMention>[] =
  keyIndex(
    ({ config }) => config,
    (snapshot, path) => keyed(issueMentions(snapshot, path), ({ issue }) => issue.id),
  );

// Two files can hold the same text object, and the series decides what `PR #12` means.
const mentionsByPath = memoPair(
  (_text: MinuteText, _config: Config) => new Map<RepoPath, readonly IssueMention[]>(),
);

function mentionsIn(snapshot: Snapshot, path: RepoPath, text: MinuteText): readonly IssueMention[] {
  const destinationOf = destinationsIn(text);
  const linked = text.links.flatMap((link): IssueMention[] => {
    if (link.kind === 'image' || link.kind === 'wiki') return [];
    const issue = issueOfUrl(destinationOf(link));
    return issue ? [{ issue, span: link.span, link }] : [];
  });
  const named = issueShorthands(snapshot, path).map(
    ({ span, ...issue }): IssueMention => ({ issue, span, link: undefined }),
  );
  const all = [...linked, ...named].toSorted((a, b) => a.span.start - b.span.start);
  // A URL as the text of a link to itself is one mention.
  return all.filter(({ issue, span }, index) => {
    const before = all[index - 1];
    return before?.issue.id !== issue.id || before.span.end <= span.start;
  });
}

/** Where links lead, references by their definitions. */
function destinationsIn({ definitions }: MinuteText): (link: Link) => string {
  const defined = new Map<string, string>();
  for (const { label, destination } of definitions) {
    const key = comparedLabel(label);
    if (!defined.has(key)) defined.set(key, destination);
  }
  return ({ kind, destination }) =>
    kind === 'reference' ? (defined.get(comparedLabel(destination)) ?? '') : destination;
}

const comparedLabel = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();
