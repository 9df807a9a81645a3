import type { FileEdits } from '#base/fileEdits.ts';
import type { RepoPath } from '#base/path.ts';
import { holds, type Span, slice, type TextEdit, touches } from '#base/range.ts';
import { teamsText } from '#config/editTeams.ts';
import { foldTeamName, foldWithoutNotes } from '#config/foldTeamName.ts';
import type { Team } from '#config/model.ts';
import { renameTeamIn } from '#config/renameTeam.ts';
import { findTeam, isSlipOf } from '#config/teamNames.ts';
import { sectionsOfTeam } from '#features/references/teamSections.ts';
import type { Heading, MinuteText } from '#minutes/model.ts';
import type { NewFile } from '#rules/model.ts';
import { shown } from '#rules/wording.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { TeamUpdate } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { anchorEdits } from './anchorEdits.ts';
import {
  nameProblem,
  type Renamable,
  type RenamePart,
  type Renaming,
  refused,
} from './renaming.ts';

/** The team whose name a cursor at `offset` stands in; only headings of team updates name one. */
export function teamAt(
  snapshot: Snapshot,
  path: RepoPath,
  offset: number,
): { readonly team: Team; readonly renamable: Renamable } | undefined {
  const minute = minuteOf(snapshot, path);
  if (minute === undefined) return undefined;
  for (const update of minute.updates) {
    for (const heading of headingsOf(minute.source, update)) {
      const span = nameIn(snapshot, minute.source, heading, update.team);
      if (span === undefined || !isAtName(minute.source, heading, span, offset)) continue;
      return { team: update.team, renamable: { span, name: slice(minute.source.text, span) } };
    }
  }
  return undefined;
}

/** The heading of an update; in a deck also those of its further slides, so far as they are not below it. */
const headingsOf = ({ headings, isDeck }: MinuteText, { node }: TeamUpdate): readonly Heading[] =>
  isDeck
    ? headings.filter(({ level, span }) => level <= node.heading.level && holds(node.span, span))
    : [node.heading];

/** Within the name, or in the marks before it: what stands behind it belongs to this heading alone. */
const isAtName = ({ text }: MinuteText, { span }: Heading, name: Span, offset: number): boolean =>
  touches(name, offset) ||
  (offset >= span.start &&
    offset < name.start &&
    /^[#\s]*$/.test(text.slice(span.start, name.start)));

/**
 * Where the heading names the team: its name or another name, without notes and topic. Nothing where markup stands
 * inside, so that it is not there letter for letter.
 */
function nameIn(
  { config }: Snapshot,
  source: MinuteText,
  { text, contentSpan }: Heading,
  team: Team,
): Span | undefined {
  const match = findTeam(config.teams, text);
  if (match?.team !== team) return undefined;
  const whole = slice(text, match.span);
  const names = [team.name, ...team.aliases].map(foldTeamName);
  const slash = whole.indexOf('/');
  // Of `Team IaaS / Networking` only what stands before the slash is the team.
  const isName =
    match.by === 'near' || names.includes(foldTeamName(whole)) || isSlipOf(team, whole);
  const written = slash > 0 && !isName ? whole.slice(0, slash).trimEnd() : whole;
  const at = slice(source.text, contentSpan).indexOf(written);
  if (at < 0) return undefined;
  const start = contentSpan.start + at;
  return { start, end: start + written.length };
}

/**
 * Calls the team by its new `name`: in its headings in all minutes and in templates, however they spell it, in the links
 * to these headings, and in `minutes.yaml`. The old name stays as another name of it, for what is not changed.
 */
export function renameTeam(snapshot: Snapshot, team: Team, name: string): Renaming {
  const problem = nameProblem(name) ?? problemOf(snapshot, team, name.trim());
  if (problem !== undefined) return refused(problem);
  const newName = name.trim();
  const headings = headingEdits(snapshot, team, newName);
  return {
    kind: 'renamed',
    parts: [
      part(`${team.name} in headings`, headings),
      part(`Links to headings of ${team.name}`, anchorEdits(snapshot, headings)),
      configPart(snapshot, team, newName),
    ],
  };
}

/** It reaches into minutes of years: all of it is shown first. */
const part = (label: string, edits: FileEdits, creates: readonly NewFile[] = []): RenamePart => ({
  label,
  needsConfirmation: true,
  edits,
  creates,
});

/** Why the team can't have the name. */
function problemOf({ config }: Snapshot, team: Team, name: string): string | undefined {
  const folded = foldTeamName(name);
  const names = ({ name: own, aliases }: Team): readonly string[] => [own, ...aliases];
  const owner = config.teams.find(
    (one) => one !== team && names(one).some((other) => foldTeamName(other) === folded),
  );
  if (owner !== undefined) {
    return owner.name === name
      ? `There is a team ${shown(name)} already. Choose another name.`
      : `${shown(name)} already stands for ${shown(owner.name)}. Choose another name.`;
  }
  const { start, end } = foldWithoutNotes(name);
  const renamed = config.teams.map((one) => (one === team ? { ...one, name } : one));
  const isRead = end - start === name.length && findTeam(renamed, name)?.team.name === name;
  return isRead && !/[<>[\]`*_\\]/.test(name)
    ? undefined
    : `${shown(name)} can’t be a team’s name: leave out notes in parentheses, topics and marks like * or [.`;
}

function headingEdits(snapshot: Snapshot, team: Team, newText: string): FileEdits {
  const edits = new Map<RepoPath, TextEdit[]>();
  const add = (path: RepoPath, heading: Heading): void => {
    const source = snapshot.texts.get(path);
    const span = source && nameIn(snapshot, source, heading, team);
    if (source === undefined || span === undefined || slice(source.text, span) === newText) return;
    const list = edits.get(path);
    if (list === undefined) edits.set(path, [{ span, newText }]);
    else if (list.every((edit) => edit.span.start !== span.start)) list.push({ span, newText });
  };
  for (const { path, value } of sectionsOfTeam(snapshot, team.name)) {
    const source = snapshot.texts.get(path);
    for (const heading of source ? headingsOf(source, value) : []) add(path, heading);
  }
  const forms = snapshot.config.series.flatMap((series) => series.forms);
  for (const path of new Set(forms.flatMap(({ template }) => template ?? []))) {
    for (const heading of snapshot.texts.get(path)?.headings ?? []) add(path, heading);
  }
  return edits;
}

function configPart(snapshot: Snapshot, team: Team, name: string): RenamePart {
  const { configFile, config } = snapshot;
  const label = `${team.name} in minutes.yaml`;
  const isOther = foldTeamName(name) !== foldTeamName(team.name);
  // A slip that is put right is no name that anybody should go on using.
  const isSlip = findTeam([team], name)?.by === 'near';
  const isElsewhere = team.origin === 'preset';
  if (configFile === undefined) {
    const text = teamsText(name, isOther ? team.name : undefined);
    return part(label, new Map(), isElsewhere ? [{ path: 'minutes.yaml', text }] : []);
  }
  const isInferred = team.origin === 'inferred';
  const keepsOld = isOther && !isInferred && (isElsewhere || !isSlip);
  const edits = renameTeamIn(configFile.text, config.teams, team, name, keepsOld);
  return part(label, edits.length === 0 ? new Map() : new Map([[configFile.path, edits]]));
}
