import { addDays } from '#base/calendarDate.ts';
import { basename, type RepoPath } from '#base/path.ts';
import type { Span } from '#base/range.ts';
import type { Config } from '#config/model.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import {
  draftAt,
  firstOfTeams,
  type OfferedTopic,
  shownFiles,
  type TeamDraft,
  teamDrafts,
} from './draftOffer.ts';
import { previewOf, shortened } from './draftPlain.ts';
import { type SourceTopic, topicsOf } from './draftTopics.ts';

/** One topic as a pick list shows it. */
export interface TopicChoice {
  readonly id: string;
  readonly label: string;
  /** Where it stands, and its issues. */
  readonly description: string;
  /** The first lines of what was said. */
  readonly preview: string;
  readonly likely: boolean;
  /** Where to read on. */
  readonly path: RepoPath;
  readonly span: Span;
}

/** The topics for one section. */
export interface TeamChoices {
  /** Slug of the section's heading. */
  readonly section: string;
  readonly heading: string;
  /** The files that the topics come from, in words. */
  readonly from: string;
  /** The days of those minutes, latest first. */
  readonly days: string;
  readonly topics: readonly TopicChoice[];
}

/** What can be drafted. */
export interface DraftChoices {
  /** The section that was asked for; nothing where the place is in none. */
  readonly here: TeamChoices | undefined;
  /** Every team that has something to draft, in document order. */
  readonly teams: readonly TeamChoices[];
  /** Why the section asked for has nothing; empty where none was. */
  readonly reason: string;
  /** Why there would be nothing in the whole minute. */
  readonly nothing: string;
}

/** What can be drafted in `minute`, with a section named by its slug or by an offset in it. */
export function draftChoices(
  snapshot: Snapshot,
  minute: Minute,
  place: string | number | undefined,
): DraftChoices {
  const here =
    typeof place === 'number'
      ? draftAt(snapshot, minute, place)
      : teamDrafts(snapshot, minute).find(({ update }) => update.node.heading.slug === place);
  const drafts = firstOfTeams(snapshot, minute);
  return {
    here: here && choicesOf(snapshot, here),
    teams: drafts
      .filter(({ topics }) => topics.length > 0)
      .map((draft) => choicesOf(snapshot, draft)),
    reason: here ? whyNothing(here) : '',
    nothing: whyNothingAtAll(minute, drafts),
  };
}

const choicesOf = ({ config }: Snapshot, draft: TeamDraft): TeamChoices => ({
  section: draft.update.node.heading.slug,
  heading: draft.update.node.heading.text,
  from: shownFiles(draft),
  days: draft.sources.minutes.flatMap(({ date }) => date ?? []).join(', '),
  topics: draft.topics.map((topic) => choiceOf(config, draft, topic)),
});

const longestLabel = 120;

function choiceOf(
  config: Config,
  { sources }: TeamDraft,
  { topic, source, likely, linked }: OfferedTopic,
): TopicChoice {
  const file = sources.minutes.length > 1 ? (source.date ?? basename(source.path)) : '';
  const parts = [file, shortened(topic.parent, 60), linked.map(({ label }) => label).join(', ')];
  return {
    id: topic.id,
    label: shortened(topic.label, longestLabel),
    description: parts.filter((part) => part !== '').join(' · '),
    preview: previewOf(source.source, topic.body) || headingsBelow(source, topic, config),
    likely,
    path: topic.path,
    span: topic.span,
  };
}

/** What stands below a heading that says nothing itself. */
const headingsBelow = (source: Minute, { label, kind }: SourceTopic, config: Config): string =>
  kind === 'heading'
    ? shortened(
        topicsOf(source, config)
          .filter((topic) => topic.parent === label)
          .map((topic) => topic.label)
          .join(' · '),
        220,
      )
    : '';

/** Says what was looked for, and where. */
function whyNothing(draft: TeamDraft): string {
  const { sources, update, hasTopics } = draft;
  const { name, folder } = update.team;
  const { window, minutes } = sources;
  if (minutes.length > 0) {
    const unread = minutes.find(({ source }) => source.depth.kind === 'none');
    if (unread !== undefined) return `${unread.path} is too large to be read.`;
    return hasTopics
      ? `Everything in ${shownFiles(draft)} is in this section already.`
      : `${shownFiles(draft)} has no topics to report.`;
  }
  if (window === undefined) {
    return `This minute has no date, so nobody knows which minutes of ${name} belong to it. Write the date in its title.`;
  }
  const days = `from ${addDays(window.after, 1)} to ${window.until}`;
  return folder === undefined
    ? `${name} has no folder for minutes of its own, so there are none ${days}. If there is one, name it in minutes.yaml.`
    : `There are no minutes of ${name} ${days}. Looked in the folder ${folder}.`;
}

function whyNothingAtAll({ date }: Minute, drafts: readonly TeamDraft[]): string {
  if (drafts.length === 0) return 'No team has a section here. Insert the team’s heading first.';
  if (date === undefined) {
    return 'This minute has no date, so nobody knows which team minutes belong to it. Write the date in its title.';
  }
  const [window] = drafts.flatMap(({ sources }) => sources.window ?? []);
  const some = drafts.some(({ sources }) => sources.minutes.length > 0);
  if (some) return 'Everything in the teams’ minutes is in this minute already.';
  return `No team that has a section here has minutes from ${window ? addDays(window.after, 1) : date} to ${date}.`;
}
