import type { Config } from './model.ts';
import type { ConfigProblem } from './problem.ts';
import { isRepositoryAddress } from './repositoryAddress.ts';
import { closestOf } from './schemaIssues.ts';
import { nodeAt, type YamlNode } from './yamlTree.ts';

/** Series that name a repository which neither the table of short names has nor an address is. */
export function checkRepositories(
  tree: YamlNode | undefined,
  { shorthands }: Config,
): readonly ConfigProblem[] {
  const series = nodeAt(tree, ['series']);
  if (series?.kind !== 'list') return [];
  const names = [...shorthands.keys()];
  const known = new Set(names.map((name) => name.toLowerCase()));
  return series.items.flatMap((item): ConfigProblem[] => {
    const node = nodeAt(item, ['repository']);
    if (node?.kind !== 'scalar') return [];
    const written = String(node.value).trim();
    if (known.has(written.toLowerCase()) || isRepositoryAddress(written)) return [];
    const suggestion = closestOf(written, names);
    const advice = suggestion
      ? `Did you mean “${suggestion}”?`
      : 'Add it there, or write the address.';
    const message = `“${written}” is none of the shorthands. ${advice}`;
    return [{ span: node.span, severity: 'warning', message, suggestion }];
  });
}
