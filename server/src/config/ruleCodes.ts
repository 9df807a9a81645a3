import type { ConfigProblem } from './problem.ts';
import { closestOf } from './schemaIssues.ts';
import { readYaml } from './yamlTree.ts';

/**
 * Codes below `rules` in the text of `minutes.yaml` that no rule has. Apart from all other checks, because rules lie in
 * a higher layer.
 */
export function unknownRules(text: string, codes: readonly string[]): readonly ConfigProblem[] {
  const { tree } = readYaml(text);
  const rules = tree?.kind === 'map' ? tree.entries.get('rules')?.value : undefined;
  if (rules?.kind !== 'map') return [];
  return [...rules.entries].flatMap(([code, { key }]): readonly ConfigProblem[] => {
    if (codes.includes(code)) return [];
    const suggestion = closestOf(code, codes);
    const advice = suggestion ? `Did you mean “${suggestion}”?` : 'See docs/rules.md.';
    const message = `There is no rule “${code}”. ${advice}`;
    return [{ span: key, severity: 'warning', message, suggestion }];
  });
}
