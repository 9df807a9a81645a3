import { editTeams } from './editTeams.ts';
import type { Team } from './model.ts';
import { nameOf, teamItem, teamNamePlaces } from './teamNamePlaces.ts';
import { yamlScalar, yamlScalarLike } from './yamlQuote.ts';
import { nodeAt, readYaml, type YamlNode } from './yamlTree.ts';

/** A piece of `minutes.yaml` and what takes its place; offsets are UTF-16. */
interface Edit {
  readonly span: { readonly start: number; readonly end: number };
  readonly newText: string;
}

/**
 * Calls `team` by its new `name` in the text of `minutes.yaml`. `keepsOld`: its old name is accepted as another name of
 * it, so that minutes which still have it are understood; a team that another layer describes is taken over by that.
 */
export function renameTeamIn(
  text: string,
  teams: readonly Team[],
  team: Team,
  name: string,
  keepsOld: boolean,
): readonly Edit[] {
  const places = teamNamePlaces(text, teams).filter((one) => one.team === team);
  const swapped = places.find((one) => one.kind === 'alias' && one.text === name);
  const edits = places
    .filter((one) => one.kind !== 'alias' || one === swapped)
    .filter((one) => one.text !== (one === swapped ? team.name : name))
    .map(({ span, ...one }): Edit => {
      const newText = one.kind === 'alias' ? team.name : name;
      return { span, newText: yamlScalarLike(text[span.start], newText) };
    });
  if (swapped !== undefined || !keepsOld) return distinct(edits);
  const item = teamItem(text, teams, team);
  const alias =
    item === undefined
      ? editTeams(text, name, team.name)
      : aliasEdit(text, item, name, yamlScalar(team.name));
  const all = distinct(alias === undefined ? edits : [...edits, alias]);
  return isSound(text, all) ? all : distinct(edits);
}

/** Edits can meet where an anchor is referred to, or a name becomes a description. */
function distinct(edits: readonly Edit[]): readonly Edit[] {
  const byStart = new Map(edits.map((edit) => [edit.span.start, edit]));
  return [...byStart.values()].toSorted((a, b) => a.span.start - b.span.start);
}

function isSound(text: string, edits: readonly Edit[]): boolean {
  let after = '';
  let done = 0;
  for (const { span, newText } of edits) {
    after += text.slice(done, span.start) + newText;
    done = span.end;
  }
  return readYaml(after + text.slice(done)).problems.length <= readYaml(text).problems.length;
}

/** Adds `alias` (as YAML has it) to the other names of the team that `item` describes and that is called `name` now. */
function aliasEdit(text: string, item: YamlNode, name: string, alias: string): Edit | undefined {
  const own = nameOf(item);
  if (own === undefined) return undefined;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const isFlow = isInFlow(text, own.span.start);
  if (item.kind === 'scalar') {
    const called = yamlScalarLike(text[own.span.start], name);
    const newText = isFlow
      ? `{ name: ${called}, aliases: [${alias}] }`
      : `name: ${called}${eol}${columnOf(text, own.span.start)}aliases: [${alias}]`;
    return { span: own.span, newText };
  }
  const aliases = nodeAt(item, ['aliases']);
  if (aliases?.kind === 'list') return addToList(text, aliases, alias, eol);
  if (aliases?.kind === 'scalar') {
    const { start, end } = aliases.span;
    return { span: aliases.span, newText: `[${text.slice(start, end)}, ${alias}]` };
  }
  const { end } = own.span;
  const key = item.kind === 'map' ? item.entries.get('name')?.key.start : undefined;
  const newText = isFlow
    ? `, aliases: [${alias}]`
    : `${eol}${columnOf(text, key ?? own.span.start)}aliases: [${alias}]`;
  return { span: { start: end, end }, newText };
}

function addToList(
  text: string,
  list: Extract<YamlNode, { kind: 'list' }>,
  alias: string,
  eol: string,
): Edit | undefined {
  const last = list.items.at(-1);
  if (last === undefined) return undefined;
  const { start, end } = last.span;
  const newText = isInFlow(text, start)
    ? `, ${alias}`
    : `${eol}${columnOf(text, text.lastIndexOf('-', start))}- ${alias}`;
  return { span: { start: end, end }, newText };
}

/** Blanks up to the column of `offset`. */
const columnOf = (text: string, offset: number): string =>
  ' '.repeat(offset - (text.lastIndexOf('\n', offset - 1) + 1));

/** Whether what stands at `offset` stands in `{…}` or `[…]`. */
function isInFlow(text: string, offset: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /[[{][^\]}]*$/.test(before);
}
