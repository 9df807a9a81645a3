import { basename } from '#base/path.ts';
import { patternFolder } from './datePattern.ts';
import { foldTeamName } from './foldTeamName.ts';
import { inferForms } from './inferForm.ts';
import { type Group, type InferenceContext, recentTexts } from './inferGroups.ts';
import { inferRhythm } from './inferRhythm.ts';
import { nameFromFolder } from './inferSections.ts';
import { foldFolder, inferReports } from './inferTeams.ts';
import type { SeriesLayer } from './layer.ts';
import type { Series } from './model.ts';
import { teamOfFolder } from './teamNames.ts';

/** A series that nobody described. Its id is the folder's name and is added to `taken`. */
export function newSeries(
  group: Group,
  taken: Set<string>,
  context: InferenceContext,
): SeriesLayer {
  const folder = patternFolder(group.patterns[0]);
  const team = folder === '' ? undefined : teamOfFolder(context.teams, folder);
  const evidence = inferReports(recentTexts(group.files, context.texts), {
    ...context,
    own: team ? foldTeamName(team.name) : foldFolder(folder),
  });
  const forms = inferForms(group.files, group.patterns, context, evidence.isTeam);
  const current = forms.kind === 'all' ? forms.forms.at(-1) : forms.form;
  const titled = nameFromTitle(current?.title ?? '');
  const fromFolder = nameFromFolder(folder);
  const id = freeId(slug(basename(folder)) || slug(titled) || 'minutes', group.patterns[0], taken);
  taken.add(id);
  return {
    id,
    name: titled || team?.name || fromFolder || 'Minutes',
    kind: evidence.isReporting ? 'weekly' : kindOf(basename(folder), team?.name),
    ...inferRhythm(group.files.map(({ date }) => date)),
    reports: evidence.isReporting ? evidence.names : undefined,
    forms,
  };
}

/** What the title says beside the date: `SIG Documentation on {YYYY-MM-DD}` is SIG Documentation. */
function nameFromTitle(pattern: string): string {
  return pattern
    .replace(/\{[^}]*\}/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:|,–—-]+|[\s:|,–—-]+$/g, '')
    .replace(/ (?:on|of|from|vom|am)$/i, '')
    .replace(
      /^(?:on|of|from|vom|am|(?:meeting )?(?:minutes|notes)|meetings?|agenda|protokoll)$/i,
      '',
    );
}

function kindOf(folder: string, team: string | undefined): Series['kind'] {
  if (/^(?:sig|wg)(?:[-_ ]|$)/i.test(folder)) return 'sig';
  if (/\bboard\b/i.test(folder.replaceAll('_', ' '))) return 'board';
  return team !== undefined || /^team[-_ ]/i.test(folder) ? 'team' : 'other';
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Several series in one folder differ by what stands before the date: `CG-{MM}-{DD}.md`. */
function freeId(wanted: string, pattern: string, taken: ReadonlySet<string>): string {
  const prefix = slug(pattern.slice(pattern.lastIndexOf('/') + 1).split('{')[0] ?? '');
  const candidates = prefix === '' ? [wanted] : [wanted, `${wanted}-${prefix}`];
  for (const candidate of candidates) if (!taken.has(candidate)) return candidate;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number++;
  return `${wanted}-${number}`;
}
