import { lineText } from '#base/lineMap.ts';
import { applyEdits } from '#base/range.ts';
import { findTeam, isTeamLike } from '#config/teamNames.ts';
import type { MinuteText } from '#minutes/model.ts';
import { reportsTeams } from '#workspace/headingRoles.ts';
import { allSections, findSection } from '#workspace/sectionNames.ts';
import { asLine, proseLines } from './edits.ts';
import type { PadTarget } from './padTarget.ts';

const longestName = 60;

/**
 * Pads that are no Markdown have their sections as lines of their own: those that the series describes, and its teams,
 * become headings. Nothing is changed where the pad has headings, the title aside.
 */
export function withSectionHeadings(source: MinuteText, target: PadTarget): string {
  if (source.headings.length > 1) return source.text;
  const edits = proseLines(source).flatMap(({ line, text: written }) => {
    const name = nameOn(written);
    const level = name === undefined ? undefined : levelOf(name, target);
    if (name === undefined || level === undefined) return [];
    const isBelowText = line > 0 && lineText(source.lines, line - 1).trim() !== '';
    return [asLine(source, line, `${isBelowText ? '\n' : ''}${'#'.repeat(level)} ${name}`)];
  });
  return applyEdits(source.text, edits);
}

/** `**Participants:**` without its marks; nothing for sentences, items and headings. */
function nameOn(line: string): string | undefined {
  if (line.length > longestName || !/^(?:\*\*|__)?[\p{L}\p{N}:]/u.test(line)) return undefined;
  const name = line.replace(/^(?:\*\*|__)/, '').replace(/:?(?:\*\*|__)?:?$/, '');
  return name === '' || /[.!]$/.test(name) ? undefined : name;
}

function levelOf(name: string, { config, series, form }: PadTarget): number | undefined {
  const section = findSection(form, name, 2);
  if (section !== undefined) return section.level;
  if (!reportsTeams(series, form) || !isTeamLike(name)) return undefined;
  const teams = allSections(form).find(({ kind }) => kind === 'teams');
  return findTeam(config.teams, name) === undefined ? undefined : (teams?.level ?? 1) + 1;
}
