import type { Config, Team } from '#config/model.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import { teamMinutes } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { MeetingWindow } from '#workspace/window.ts';
import type { DraftSources } from './draftSources.ts';
import { type SourceTopic, topicsOf } from './draftTopics.ts';

/** A topic that may be reported. */
export interface DraftCandidate {
  readonly topic: SourceTopic;
  readonly source: Minute;
  /** A topic of the agenda, as against headings over others and what stands beside the agenda. */
  readonly likely: boolean;
}

/**
 * The topics of the sources, the likely ones first; of one that several meetings had the latest. In the minutes looked at
 * people reported one likely topic in four, but only one in eight of the others, and one in fourteen of the details below
 * them, which are left out.
 */
export function candidatesOf(
  snapshot: Snapshot,
  team: Team,
  { window, minutes }: DraftSources,
): readonly DraftCandidate[] {
  const all = minutes.flatMap((source) => fromMinute(snapshot, team, source, window));
  const likely = new Set(all.filter((it) => it.likely).map(({ topic }) => topic.words.key));
  const seen = new Set<string>();
  return [
    ...all.filter((it) => it.likely),
    ...all.filter((it) => !it.likely && !likely.has(it.topic.words.key)),
  ].filter(({ topic: { words } }) => {
    const isNew = words.key === '' || !seen.has(words.key);
    seen.add(words.key);
    return isNew;
  });
}

function fromMinute(
  snapshot: Snapshot,
  team: Team,
  source: Minute,
  window: MeetingWindow | undefined,
): readonly DraftCandidate[] {
  const { config } = snapshot;
  const topics = ofWindow(topicsOf(source, config), window);
  const standing = standingTopics(snapshot, team, source, topics);
  const names = new Set(standing.map(({ label }) => label));
  const own = topics.filter((topic) => !standing.includes(topic));
  const told = own.filter(({ kind, place }) => kind === 'heading' && place === 'agenda');
  return own.flatMap((topic): DraftCandidate[] => {
    const { kind, place, parent } = topic;
    // The items of `Agenda today` are the agenda; those of topics are details.
    if (place === 'detail' && !names.has(parent)) return [];
    const likely = kind === 'heading' ? place === 'agenda' : told.length === 0;
    return [{ topic, source, likely }];
  });
}

/** Of a file with several meetings those of the window, as far as their titles tell. */
function ofWindow(
  topics: readonly SourceTopic[],
  window: MeetingWindow | undefined,
): readonly SourceTopic[] {
  if (window === undefined) return topics;
  const isIn = ({ meeting }: SourceTopic): boolean =>
    meeting !== undefined && window.after < meeting && meeting <= window.until;
  return topics.some(isIn)
    ? topics.filter((topic) => topic.meeting === undefined || isIn(topic))
    : topics;
}

const lookedBack = 6;
const enoughMinutes = 3;

/** Headings beside the agenda that most of the team's last minutes have: they name no topic. */
function standingTopics(
  snapshot: Snapshot,
  team: Team,
  source: Minute,
  topics: readonly SourceTopic[],
): readonly SourceTopic[] {
  const outside = topics.filter(isOutside);
  if (outside.length === 0) return [];
  const all = teamMinutes(snapshot, team);
  const index = all.findIndex(({ path }) => path === source.path);
  const earlier = all
    .slice(Math.max(0, index - lookedBack), Math.max(0, index))
    .map(({ path }) => minuteOf(snapshot, path))
    .filter((minute) => minute !== undefined);
  if (earlier.length < enoughMinutes) return [];
  const known = earlier.map((minute) => outsideKeys(minute, snapshot.config));
  return outside.filter(
    ({ words }) => known.filter((keys) => keys.has(words.key)).length * 2 >= known.length,
  );
}

const isOutside = ({ kind, outside, parent }: SourceTopic): boolean =>
  kind === 'heading' && outside && parent === '';

const outsideKeys = (minute: Minute, config: Config): ReadonlySet<string> =>
  new Set(
    topicsOf(minute, config)
      .filter(isOutside)
      .map(({ words }) => words.key),
  );
