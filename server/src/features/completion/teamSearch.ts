import { basename } from '#base/path.ts';
import type { Team } from '#config/model.ts';

/** How well a team fits what was typed: the lower the better. */
export type Fit = 0 | 1 | 2 | 3;

/**
 * Whether what was typed means the team, by its name, an alias or its folder: each typed word begins a word of the
 * name, or shortens one (`std` for Standardization). 0: the name's first words; 1: words of the name; 2: an alias or
 * the folder; 3: shortened.
 */
export function fitOfTeam(team: Team, typed: string): Fit | undefined {
  const wanted = words(typed);
  if (wanted.length === 0) return 0;
  const own = words(team.name);
  if (wanted.every((word, index) => own[index]?.startsWith(word) === true)) return 0;
  if (allFit(wanted, own, begins)) return 1;
  const others = [...team.aliases, team.folder ?? '', basename(team.folder ?? '')].map(words);
  if (others.some((other) => allFit(wanted, other, begins))) return 2;
  return [own, ...others].some((other) => allFit(wanted, other, shortens)) ? 3 : undefined;
}

/** {@link fitOfTeam} for any text with one name. */
export function fitsWords(name: string, typed: string): boolean {
  const own = words(name);
  return words(typed).every((word) => own.some((one) => one.startsWith(word)));
}

const words = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('isation', 'ization')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'and');

const begins = (wanted: string, word: string): boolean => word.startsWith(wanted);

/** Every word wanted fits a word of its own. */
function allFit(
  wanted: readonly string[],
  own: readonly string[],
  fits: (wanted: string, word: string) => boolean,
): boolean {
  const free = [...own];
  return wanted.every((word) => {
    const at = free.findIndex((one) => fits(word, one));
    if (at < 0) return false;
    free.splice(at, 1);
    return true;
  });
}

/** Same first letter, the others in order. */
function shortens(wanted: string, word: string): boolean {
  if (word.startsWith(wanted)) return true;
  if (wanted.length < 2 || wanted[0] !== word[0]) return false;
  let at = 0;
  for (const letter of word) if (letter === wanted[at]) at++;
  return at === wanted.length;
}
