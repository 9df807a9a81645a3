import { isMap, isScalar, isSeq, parseDocument, stringify, type YAMLMap } from 'yaml';

/** Longer files are not changed by a click. */
const longest = 256_000;

/** A piece of `minutes.yaml` and what takes its place; offsets are UTF-16. */
export interface ConfigEdit {
  readonly span: { readonly start: number; readonly end: number };
  readonly newText: string;
}

/** A new `minutes.yaml` that only says this of a team. */
export const teamsText = (name: string, alias?: string): string =>
  stringify({ teams: [alias === undefined ? name : { name, aliases: [alias] }] });

/**
 * Adds the team `name` to the text of `minutes.yaml`, or accepts `alias` as another name of it. Everything else stays
 * letter for letter; nothing where that can't be promised.
 */
export function editTeams(text: string, name: string, alias?: string): ConfigEdit | undefined {
  if (text.length > longest) return undefined;
  const document = parseDocument(text, { schema: 'core' });
  const style = {
    lineWidth: 0,
    indentSeq: !/^teams:[^\n]*\n-/m.test(text),
    flowCollectionPadding: !/[[{][^\s\]}]/.test(text),
  };
  if (document.errors.length > 0 || document.toString(style).trimEnd() !== text.trimEnd()) {
    return appended(text, document.errors.length > 0 || document.has('teams'), name, alias);
  }
  const item = alias === undefined ? name : { name, aliases: [alias] };
  const teams = document.get('teams');
  if (teams === undefined || teams === null) document.set('teams', document.createNode([item]));
  else if (isSeq(teams)) {
    const index = teams.items.findIndex((one) => nameOf(one) === name);
    const known = teams.items[index];
    if (known === undefined) teams.add(document.createNode(item));
    else if (alias === undefined) return undefined;
    else if (isMap(known)) addAlias(known, alias);
    else teams.set(index, document.createNode(item));
  } else return undefined;
  return difference(text, document.toString(style));
}

/** A file that is written in a way of its own gets the team at its end, unless there is a list already. */
function appended(
  text: string,
  isTaken: boolean,
  name: string,
  alias: string | undefined,
): ConfigEdit | undefined {
  if (isTaken) return undefined;
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  return {
    span: { start: text.length, end: text.length },
    newText: gap + teamsText(name, alias),
  };
}

function nameOf(item: unknown): unknown {
  if (isScalar(item)) return item.value;
  return isMap(item) ? item.get('name') : undefined;
}

function addAlias(team: YAMLMap, alias: string): void {
  const known = team.get('aliases');
  if (isSeq(known)) known.add(alias);
  else team.set('aliases', known === undefined || known === null ? [alias] : [known, alias]);
}

/** The one stretch of lines in which both texts differ. */
function difference(before: string, after: string): ConfigEdit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  while (start > 0 && before[start - 1] !== '\n') start--;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return {
    span: { start, end: before.length - end },
    newText: after.slice(start, after.length - end),
  };
}
