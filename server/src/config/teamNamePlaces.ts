import { foldTeamName } from './foldTeamName.ts';
import type { Team } from './model.ts';
import { findTeam } from './teamNames.ts';
import { nodeAt, readYaml, type YamlNode, type YamlPath } from './yamlTree.ts';

/** A place of `minutes.yaml` that names a team; offsets are UTF-16, quotation marks included. */
export interface TeamNamePlace {
  readonly span: { readonly start: number; readonly end: number };
  /** As it is meant, without quotation marks. */
  readonly text: string;
  /** `name`: in the list of teams; `alias`: another name there; `report` and `series` name it for a meeting. */
  readonly kind: 'name' | 'alias' | 'report' | 'series';
  readonly team: Team;
}

type Scalar = Extract<YamlNode, { kind: 'scalar' }>;

/** Every place of `text` that names one of `teams`, in no particular order. */
export function teamNamePlaces(text: string, teams: readonly Team[]): readonly TeamNamePlace[] {
  const { tree } = readYaml(text);
  if (tree === undefined) return [];
  const place = (
    kind: TeamNamePlace['kind'],
    node: Scalar,
    team: Team | undefined,
  ): readonly TeamNamePlace[] =>
    team === undefined ? [] : [{ span: node.span, text: String(node.value), kind, team }];
  const ofTeams = itemsAt(tree, ['teams']).flatMap((item) => {
    const name = nameOf(item);
    const team = name && teamCalled(teams, name);
    const aliases = item.kind === 'map' ? scalarsAt(item, ['aliases']) : [];
    return name === undefined
      ? []
      : [...place('name', name, team), ...aliases.flatMap((alias) => place('alias', alias, team))];
  });
  const ofSeries = itemsAt(tree, ['series']).flatMap((item) => [
    ...scalarsAt(item, ['reports']).flatMap((node) => {
      const match = findTeam(teams, String(node.value));
      return match?.by === 'near' ? [] : place('report', node, match?.team);
    }),
    ...scalarsAt(item, ['name']).flatMap((node) =>
      place(
        'series',
        node,
        teams.find(({ name }) => name === String(node.value).trim()),
      ),
    ),
  ]);
  return [...ofTeams, ...ofSeries];
}

/** The item of the list of teams in `text` that describes `team`. */
export function teamItem(text: string, teams: readonly Team[], team: Team): YamlNode | undefined {
  const { tree } = readYaml(text);
  return tree === undefined
    ? undefined
    : itemsAt(tree, ['teams']).find((item) => {
        const name = nameOf(item);
        return name !== undefined && teamCalled(teams, name) === team;
      });
}

/** Where the name of an item of the list of teams stands. */
export const nameOf = (item: YamlNode): Scalar | undefined =>
  scalarsAt(item, item.kind === 'map' ? ['name'] : [])[0];

function teamCalled(teams: readonly Team[], { value }: Scalar): Team | undefined {
  const folded = foldTeamName(String(value));
  return teams.find(({ name }) => foldTeamName(name) === folded);
}

function itemsAt(tree: YamlNode, path: YamlPath): readonly YamlNode[] {
  const node = nodeAt(tree, path);
  return node?.kind === 'list' ? node.items : [];
}

/** The texts at `path`: one, or a list of them. */
function scalarsAt(tree: YamlNode, path: YamlPath): readonly Scalar[] {
  const node = nodeAt(tree, path);
  if (node?.kind === 'scalar') return [node];
  return node?.kind === 'list' ? node.items.filter((item) => item.kind === 'scalar') : [];
}
