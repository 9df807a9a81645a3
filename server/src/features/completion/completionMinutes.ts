import { weekdayOf } from '#base/calendarDate.ts';
import { slice } from '#base/range.ts';
import { firstTopics } from '#features/meetings/firstTopics.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute, TeamUpdate } from '#workspace/minute.ts';
import {
  type MinutesLineForm,
  minutesLineFormOf,
  usualMinutesLine,
} from '#workspace/minutesLineForm.ts';
import { minutesDestination, minutesLink } from '#workspace/minutesLink.ts';
import { type DatedMinute, teamMinutes } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { minutesOfWindow } from '#workspace/teamLinkState.ts';
import { type MeetingWindow, windowOf } from '#workspace/window.ts';
import {
  type Candidate,
  type CompletionOptions,
  type CompletionResult,
  isMeant,
  toItems,
} from './completionItem.ts';
import { type MinutesValue, minutesValue } from './minutesValue.ts';

/** Older minutes are hardly ever meant. */
const mostOlder = 30;

/**
 * The team's own minutes for the `Minutes:` line of its update at `offset`: those the weekly reports on first, then older
 * ones, latest first. Nothing where the line is another one or the team has no minutes.
 */
export function completeMinutes(
  snapshot: Snapshot,
  minute: Minute,
  offset: number,
  options: CompletionOptions,
): CompletionResult | undefined {
  const value = minutesValue(minute.source, offset);
  const update = value && updateAt(minute, offset);
  if (value === undefined || update === undefined) return undefined;
  const form = formFor(value, minutesLineFormOf(snapshot, minute) ?? usualMinutesLine);
  const choices = choicesOf(snapshot, minute, update)
    .map((choice) => ({ ...choice, ...written(snapshot, minute, value, form, choice.dated) }))
    .filter((choice) => fits(value, choice, options));
  const [first] = choices;
  if (first === undefined) return undefined;
  const span = { start: first.fromLabel ? value.lineStart : value.span.start, end: value.span.end };
  const before = slice(minute.source.text, { start: span.start, end: offset });
  const candidates = choices.map(({ candidate, text }) => ({
    ...candidate,
    rendered: { text, snippet: text, stops: 0 },
  }));
  const items = toItems(candidates, { span, before, behind: '' }, options).map((item, index) => ({
    ...item,
    documentation: choices[index]?.documentation,
  }));
  return { items, isIncomplete: true };
}

/** The update whose section holds the place; the innermost where sections are nested. */
const updateAt = ({ updates }: Minute, offset: number): TeamUpdate | undefined =>
  updates.findLast(({ node }) => node.heading.span.end < offset && offset <= node.span.end);

/** What was typed already wins over the habits of the series. */
function formFor({ opening }: MinutesValue, form: MinutesLineForm): MinutesLineForm {
  const lead = form.lead || usualMinutesLine.lead;
  switch (opening) {
    case '':
      return form;
    case '<':
      return { ...form, kind: 'autolink', lead };
    case '[':
      return form.kind === 'inline' && form.lead !== ''
        ? form
        : { ...form, kind: 'inline', lead, text: '{YYYY-MM-DD}' };
  }
}

interface Choice {
  readonly dated: DatedMinute;
  readonly candidate: Omit<Candidate, 'rendered'>;
  readonly documentation: string;
}

function choicesOf(snapshot: Snapshot, minute: Minute, update: TeamUpdate): readonly Choice[] {
  const { series, date, path } = minute;
  const window = series && date && windowOf(snapshot, series, date);
  const best = minutesOfWindow(snapshot, minute, update);
  const all = teamMinutes(snapshot, update.team)
    .filter((one) => one.path !== path && (window === undefined || one.date <= window.until))
    .toReversed();
  const recent = all
    .filter((one) => isIn(window, one))
    .toSorted((a, b) => rankOf(a, best) - rankOf(b, best));
  const older = all.filter((one) => !isIn(window, one)).slice(0, mostOlder);
  return [...recent, ...older].map((dated, index) => choice(snapshot, dated, index === 0));
}

const rankOf = ({ path }: DatedMinute, best: DatedMinute | undefined): number =>
  path === best?.path ? 0 : 1;

const isIn = (window: MeetingWindow | undefined, { date }: DatedMinute): boolean =>
  window !== undefined && window.after < date && date <= window.until;

/** Longer ones leave no room for the label. */
const longestDetail = 60;

function choice(snapshot: Snapshot, dated: DatedMinute, preselect: boolean): Choice {
  const { date, path } = dated;
  const minute = minuteOf(snapshot, path);
  const topics = minute === undefined ? [] : firstTopics(minute, 8);
  const weekday = weekdayOf(date);
  const compact = date.replaceAll('-', '');
  const detail = topics.length === 0 ? path : topics.slice(0, 3).join(' · ');
  return {
    dated,
    candidate: {
      label: `${date} ${weekday}`,
      labelDetail: detail.length > longestDetail ? `${detail.slice(0, longestDetail)}…` : detail,
      detail,
      kind: 'minute',
      names: [date, compact, compact.slice(4), weekday],
      preselect,
    },
    documentation: [path, ...topics.map((topic) => `- ${topic}`)].join('\n'),
  };
}

interface Written {
  readonly text: string;
  /** The link says `Minutes` itself, so that it takes the place of the whole line. */
  readonly fromLabel: boolean;
}

function written(
  { config }: Snapshot,
  { path }: Minute,
  { kind, closing }: MinutesValue,
  form: MinutesLineForm,
  dated: DatedMinute,
): Written {
  if (kind === 'destination') {
    const text = minutesDestination(form, config.repository, path, dated.path) + closing;
    return { text, fromLabel: false };
  }
  const { lead, link } = minutesLink(form, config.repository, path, dated);
  return { text: link, fromLabel: lead === '' };
}

/** Whether what was typed means the minutes, by date, weekday or a part of the link. */
function fits(
  { typed, isFilled }: MinutesValue,
  { candidate, text }: { readonly candidate: Omit<Candidate, 'rendered'>; readonly text: string },
  { trigger, isRepeated }: CompletionOptions,
): boolean {
  // Asked by hand in a link or placeholder, the user wants another one.
  const isAsked = trigger === undefined && isRepeated !== true;
  if (typed.trim() === '' || (isFilled && isAsked)) return true;
  if (!/[\p{L}\p{N}]/u.test(typed)) return false;
  return (
    text.toLowerCase().includes(typed.toLowerCase()) ||
    (!typed.includes('/') && isMeant(candidate, typed))
  );
}
