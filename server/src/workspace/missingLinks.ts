import { memoPair } from '#base/memo.ts';
import { slice, type TextEdit } from '#base/range.ts';
import type { Team } from '#config/model.ts';
import type { Minute, TeamUpdate } from './minute.ts';
import { type MinutesLineForm, minutesLineFormOf, usualMinutesLine } from './minutesLineForm.ts';
import { minutesLink } from './minutesLink.ts';
import { type MinutesPlace, minutesPlace } from './minutesPlace.ts';
import type { DatedMinute } from './seriesIndex.ts';
import type { Snapshot } from './snapshot.ts';
import { minutesOfWindow, teamLinkState } from './teamLinkState.ts';

/** A team whose own minutes of these days exist, and whose update does not link them. */
export interface MissingLink {
  readonly team: Team;
  readonly update: TeamUpdate;
  readonly target: DatedMinute;
  /** Fills the `Minutes:` line, or adds one below the heading. */
  readonly edit: TextEdit;
}

/**
 * The links to team minutes that `minute` lacks, in document order, one for each team. Lines that say something else
 * stay, and where no minute nearby has such lines none is missing. Nothing as long as not all minutes have been read: a
 * window could look longer than it is.
 */
export function missingLinks(snapshot: Snapshot, minute: Minute): readonly MissingLink[] {
  if (!snapshot.complete || minute.series === undefined || minute.updates.length === 0) return [];
  return linksOf(snapshot, minute);
}

const linksOf = memoPair(findMissing);

function findMissing(snapshot: Snapshot, minute: Minute): readonly MissingLink[] {
  const form = minutesLineFormOf(snapshot, minute);
  const found: MissingLink[] = [];
  for (const updates of byTeam(minute.updates).values()) {
    const isLinked = updates.some(
      (update) => teamLinkState(snapshot, minute, update).state !== 'available',
    );
    const link = isLinked ? undefined : missingLink(snapshot, minute, updates, form);
    if (link !== undefined) found.push(link);
  }
  return found.toSorted((a, b) => a.edit.span.start - b.edit.span.start);
}

/** A team can have several sections, as on continued slides. */
function byTeam(updates: readonly TeamUpdate[]): ReadonlyMap<Team, readonly TeamUpdate[]> {
  const teams = new Map<Team, TeamUpdate[]>();
  for (const update of updates) {
    const known = teams.get(update.team);
    if (known) known.push(update);
    else teams.set(update.team, [update]);
  }
  return teams;
}

/** The link belongs where a place is kept for it, else into the first of the sections. */
function missingLink(
  snapshot: Snapshot,
  minute: Minute,
  updates: readonly TeamUpdate[],
  form: MinutesLineForm | undefined,
): MissingLink | undefined {
  const places = updates.map((update) => ({ update, place: minutesPlace(minute, update, form) }));
  const all = places.map(({ place }) => place.kind);
  if (all.includes('taken')) return undefined;
  const chosen = places.find(({ place }) => place.kind === 'line') ?? places[0];
  if (chosen === undefined || (chosen.place.kind === 'below' && form === undefined))
    return undefined;
  const { update, place } = chosen;
  const target = minutesOfWindow(snapshot, minute, update);
  if (target === undefined) return undefined;
  const edit = editAt(snapshot, minute, place, form ?? usualMinutesLine, target);
  return edit && { team: update.team, update, target, edit };
}

function editAt(
  { config }: Snapshot,
  { path, source }: Minute,
  place: MinutesPlace,
  form: MinutesLineForm,
  target: DatedMinute,
): TextEdit | undefined {
  const { lead, link } = minutesLink(form, config.repository, path, target);
  switch (place.kind) {
    case 'taken':
      return undefined;
    case 'line': {
      const words = lead === '' ? '' : (place.lead ?? lead);
      // What stays is left out of the edit, so that a preview shows what is new.
      const kept = commonStart(slice(source.text, place.span), words);
      const span = { start: place.span.start + kept, end: place.span.end };
      return { span, newText: words.slice(kept) + link };
    }
    case 'below':
      return { span: place.span, newText: `${place.before}${lead}${link}${place.behind}` };
  }
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < b.length && a[length] === b[length]) length++;
  return length;
}
