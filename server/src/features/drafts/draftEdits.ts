import type { FileEdits } from '#base/fileEdits.ts';
import type { TextEdit } from '#base/range.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { type OfferedTopic, type TeamDraft, teamDrafts } from './draftOffer.ts';
import { bulletsEdit } from './draftPlace.ts';
import { topicMarkdown } from './draftText.ts';

/** Topics that somebody chose for one team's section. */
export interface ChosenTopics {
  /** Slug of the section's heading. */
  readonly section: string;
  /** Ids of topics. */
  readonly topics: readonly string[];
}

/** What comes of a choice. */
export interface DraftedEdits {
  readonly edits: FileEdits;
  /** How many topics are written. */
  readonly count: number;
  /** Ids of chosen topics that are not offered any more: they were reported, changed or removed meanwhile. */
  readonly gone: readonly string[];
}

/** Writes the chosen topics into the minute as it is now, one bullet each, in the order in which they are offered. */
export function draftEdits(
  snapshot: Snapshot,
  minute: Minute,
  chosen: readonly ChosenTopics[],
): DraftedEdits {
  const drafts = teamDrafts(snapshot, minute);
  const edits: TextEdit[] = [];
  const gone: string[] = [];
  let count = 0;
  for (const [section, topics] of bySection(chosen)) {
    const draft = drafts.find(({ update }) => update.node.heading.slug === section);
    const offered = draft?.topics.filter(({ topic }) => topics.has(topic.id)) ?? [];
    const known = new Set(offered.map(({ topic }) => topic.id));
    gone.push(...[...topics].filter((id) => !known.has(id)));
    if (draft === undefined || offered.length === 0) continue;
    edits.push(writeTopics(snapshot, minute, draft, offered));
    count += offered.length;
  }
  return { edits: edits.length === 0 ? new Map() : new Map([[minute.path, edits]]), count, gone };
}

/** Two edits of one section would overlap. */
function bySection(chosen: readonly ChosenTopics[]): ReadonlyMap<string, ReadonlySet<string>> {
  const sections = new Map<string, Set<string>>();
  for (const { section, topics } of chosen) {
    const known = sections.get(section) ?? new Set();
    for (const id of topics) known.add(id);
    sections.set(section, known);
  }
  return sections;
}

/** The edit that writes `topics` into the section of `draft`. */
export function writeTopics(
  { config }: Snapshot,
  minute: Minute,
  { update }: TeamDraft,
  topics: readonly OfferedTopic[],
): TextEdit {
  const lines = topics.map(({ topic: { path, span }, source, linked }) =>
    topicMarkdown({ source: source.source, path, span, issues: linked }, minute.path, config),
  );
  return bulletsEdit(minute, update, lines, config);
}
