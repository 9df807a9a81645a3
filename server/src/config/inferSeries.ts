import { basename } from '#base/path.ts';
import { patternFolder } from './datePattern.ts';
import { dayWords } from './dayWords.ts';
import { foldTeamName } from './foldTeamName.ts';
import { inferForms } from './inferForm.ts';
import { type Group, type InferenceContext, recentTexts } from './inferGroups.ts';
import { isMeetingWord } from './inferPath.ts';
import { rhythmOf } from './inferRhythm.ts';
import { foldFolder, inferReports } from './inferTeams.ts';
import type { Series } from './model.ts';
import { nameFromFolder, type Unnamed } from './seriesIds.ts';
import { teamOfFolder } from './teamNames.ts';

/** A series that nobody described. */
export function newSeries(group: Group, context: InferenceContext): Unnamed {
  const folder = patternFolder(group.patterns[0]);
  const team = folder === '' ? undefined : teamOfFolder(context.teams, folder);
  const recent = recentTexts(group.files, context.texts).map(({ text }) => text);
  const evidence = inferReports(recent, {
    ...context,
    own: team ? foldTeamName(team.name) : foldFolder(folder),
  });
  const forms = inferForms(group.files, group.patterns, context, evidence.isTeam);
  const current = forms.kind === 'all' ? forms.forms.at(-1) : forms.form;
  const titled = nameFromTitle(current?.title ?? '');
  const words = fileWords(group.patterns[0]);
  const fromWords = isMeetingWord(words) ? '' : nameFromFolder(words);
  const series = {
    name: titled || team?.name || fromWords || nameFromFolder(folder) || 'Minutes',
    kind: evidence.isReporting ? 'weekly' : kindOf(basename(folder), team?.name),
    ...rhythmOf(group.files, context.texts),
    reports: evidence.isReporting ? evidence.names : undefined,
    repository: undefined,
    forms,
  } as const;
  return { place: group.place, words, series };
}

/** What the names of the files say beside the date: `{YYYY-MM-DD}-board-call.md` is `board-call`. */
const fileWords = (pattern: string): string =>
  basename(pattern)
    .replace(/\.[^.]*$/, '')
    .replace(/\{[^}]*\}|\*/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/**
 * What the title says before or behind the date: `Minutes of the Data Group on {YYYY-MM-DD}` is Data Group,
 * `Assembly {YYYY} (online)` is Assembly (online).
 */
function nameFromTitle(pattern: string): string {
  const parts = pattern.split(/\{[^}]*\}/);
  const [note] = /^\s*\([^()]*\)\s*$/.exec(parts.at(-1) ?? '') ?? [];
  const name = (note === undefined ? parts : parts.slice(0, -1))
    .map((text) =>
      fillers.reduce((rest, filler) => rest.replace(filler, ''), text.replace(/\s+/g, ' ')).trim(),
    )
    .reduce((longest, text) => (text.length > longest.length ? text : longest), '');
  return note === undefined || name === '' ? name : `${name} ${note.trim()}`;
}

/** What is no name, one after the other. */
const fillers: readonly RegExp[] = [
  /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu,
  dayWords,
  /^(?:(?:agenda|(?:meeting )?(?:minutes|notes)|(?:video )?call|protokoll)(?= (?:for|of|from|der|des)\b|:)[ :]*)/i,
  /^(?:(?:for|of|from|der|des)\b ?)?(?:the\b ?)?/i,
  /^(?:(?:video )?call|meeting) of (?:the )?/i,
  /(?:^| )(?:on|of|for|the|from|vom|am|no|nr)$/i,
  /^(?:(?:meeting )?(?:minutes|notes|agenda)|(?:video )?call|meetings?|protokoll|sitzung|no|nr)$/i,
];

function kindOf(folder: string, team: string | undefined): Series['kind'] {
  if (/^(?:sig|wg)(?:[-_ ]|$)/i.test(folder)) return 'sig';
  if (/\bboard\b/i.test(folder.replaceAll('_', ' '))) return 'board';
  return team !== undefined || /^team[-_ ]/i.test(folder) ? 'team' : 'other';
}
