import { lineAt, lineSpan } from '#base/lineMap.ts';
import { memoPair } from '#base/memo.ts';
import { type Span, touches } from '#base/range.ts';
import { foldTeamName } from '#config/foldTeamName.ts';
import type { Team } from '#config/model.ts';
import type { MinuteText } from '#minutes/model.ts';

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}/.-]*|&/gu;

/** Longer lines are read only this far around the cursor. */
const farthest = 120;
const mostWords = 6;

/**
 * The team whose name or other name stands around `offset` of a text, letter case and `and`/`&` aside. One word alone
 * has to be spelled as described: `ops` can be anything.
 */
export function teamInText(
  { lines, text }: Pick<MinuteText, 'lines' | 'text'>,
  teams: readonly Team[],
  offset: number,
): Team | undefined {
  const line = lineSpan(lines, lineAt(lines, offset));
  const start = Math.max(line.start, offset - farthest);
  const near = text.slice(start, Math.min(line.end, offset + farthest));
  const words = [...near.matchAll(word)].map(({ index, 0: written }): Span => {
    const begin = start + index;
    return { start: begin, end: begin + written.replace(/[/.-]+$/, '').length };
  });
  const at = words.findIndex((span) => touches(span, offset));
  if (at < 0) return undefined;
  const names = namesOf(teams, teams);
  for (let count = mostWords; count > 0; count--) {
    for (let first = Math.max(0, at - count + 1); first <= at; first++) {
      const last = words[first + count - 1];
      const written = last && text.slice(words[first]?.start, last.end);
      const team = written === undefined ? undefined : names.get(foldTeamName(written));
      if (team !== undefined && (count > 1 || isDescribed(team, written ?? ''))) return team;
    }
  }
  return undefined;
}

/** The team that `written` is the name or another name of, whatever its letter case. */
export const teamCalled = (teams: readonly Team[], written: string): Team | undefined =>
  namesOf(teams, teams).get(foldTeamName(written));

const isDescribed = ({ name, aliases }: Team, written: string): boolean =>
  name === written || aliases.includes(written);

const namesOf = memoPair(
  (teams: readonly Team[], _same: readonly Team[]): ReadonlyMap<string, Team> => {
    const names = new Map<string, Team>();
    for (const team of teams) names.set(foldTeamName(team.name), team);
    for (const team of teams) {
      for (const alias of team.aliases.map(foldTeamName)) {
        if (!names.has(alias)) names.set(alias, team);
      }
    }
    return names;
  },
);
