import { memoPair } from '#base/memo.ts';
import type { Span } from '#base/range.ts';
import type { Config } from '#config/model.ts';
import type { MinuteText } from '#minutes/model.ts';
import type { Minute, TeamUpdate } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { candidatesOf } from './draftCandidates.ts';
import { type Issue, type IssueMention, issuesIn } from './draftIssues.ts';
import { leadOf } from './draftPlain.ts';
import { notReported, reportOf, type SaidLine } from './draftReported.ts';
import { type DraftSources, draftSources } from './draftSources.ts';
import type { SourceTopic } from './draftTopics.ts';

/** What one team's section could still say. */
export interface TeamDraft {
  readonly update: TeamUpdate;
  readonly sources: DraftSources;
  /** In the order in which they are offered and inserted. */
  readonly topics: readonly OfferedTopic[];
  /** Whether the sources have topics at all, and likely ones, reported or not. */
  readonly hasTopics: boolean;
  readonly hasLikely: boolean;
}

/** A topic that the section doesn't have yet. */
export interface OfferedTopic {
  readonly topic: SourceTopic;
  readonly source: Minute;
  readonly likely: boolean;
  /** Named by the topic or by its first lines. */
  readonly linked: readonly Issue[];
}

/** Nobody chooses from longer lists. */
const mostTopics = 100;

/** No minute has as many; a hostile one must not keep the editor waiting. */
const mostSections = 50;
const mostCandidates = 200;

/**
 * The drafts for all team sections of `minute`, in document order; of two sections of one team each has its own, without
 * what the other says. Computed once per snapshot.
 */
export const teamDrafts: (snapshot: Snapshot, minute: Minute) => readonly TeamDraft[] = memoPair(
  (snapshot: Snapshot, minute: Minute) => {
    const updates = minute.updates.slice(0, mostSections);
    const teams = [...new Set(updates.map(({ team }) => team))];
    const reports = new Map(
      teams.map((team) => {
        const own = updates.filter((update) => update.team === team);
        return [team, reportOf(minute, own, snapshot.config)] as const;
      }),
    );
    return updates.map((update) =>
      teamDraft(snapshot, minute, update, reports.get(update.team) ?? []),
    );
  },
);

function teamDraft(
  snapshot: Snapshot,
  minute: Minute,
  update: TeamUpdate,
  report: readonly SaidLine[],
): TeamDraft {
  const sources = draftSources(snapshot, minute, update);
  const known = candidatesOf(snapshot, update.team, sources)
    .slice(0, mostCandidates)
    .map((one) => ({ ...one, linked: topicIssues(one.topic, snapshot.config, one.source.source) }));
  const topics = notReported(report, known).slice(0, mostTopics);
  const hasLikely = known.some(({ likely }) => likely);
  return { update, sources, topics, hasTopics: known.length > 0, hasLikely };
}

const topicIssues = memoPair(
  ({ span, body }: SourceTopic, config: Config, source: MinuteText): readonly Issue[] => {
    const own = issuesIn(source, span, config);
    const lead = leadIssues(source, body, config);
    return [...new Map([...own, ...lead].map(({ issue }) => [issue.id, issue])).values()];
  },
);

const mostIssues = 2;

/** The issues of the first lines, unless they only begin a list of all that was worked on. */
function leadIssues(source: MinuteText, body: Span, config: Config): readonly IssueMention[] {
  const lead = issuesIn(source, leadOf(source, body), config);
  if (lead.length <= mostIssues) return lead;
  return issuesIn(source, body, config).length > lead.length ? [] : lead.slice(0, mostIssues + 1);
}

/**
 * The topics worth a mention by themselves and, where people don't choose, all that is written: the likely ones; the
 * others only for sources that have no better.
 */
export function mainTopics({ topics, hasLikely }: TeamDraft): readonly OfferedTopic[] {
  return hasLikely ? topics.filter(({ likely }) => likely) : topics;
}

/** The drafts without those of a team's further sections, which would say the same again. */
export function firstOfTeams(snapshot: Snapshot, minute: Minute): readonly TeamDraft[] {
  const drafts = teamDrafts(snapshot, minute);
  return drafts.filter(
    ({ update }, index) => drafts.findIndex((one) => one.update.team === update.team) === index,
  );
}

/** The files of a draft as people name them: the latest one, and how many others there are. */
export function shownFiles({ sources }: TeamDraft): string {
  const [first, ...others] = sources.minutes;
  return others.length === 0 ? (first?.path ?? '') : `${first?.path} and ${others.length} more`;
}

/** The draft for the section that holds `offset`; the next heading begins where a section ends and belongs to what follows. */
export const draftAt = (
  snapshot: Snapshot,
  minute: Minute,
  offset: number,
): TeamDraft | undefined =>
  teamDrafts(snapshot, minute).find(({ update: { node } }) => {
    const { start, end } = node.span;
    return start <= offset && (offset < end || end === minute.source.text.length);
  });
