import type { ConfigProblem } from './problem.ts';
import { type ConfigDocument, configDocument } from './schema.ts';
import { schemaProblems } from './schemaIssues.ts';
import { nodeAt, plainValue, readYaml, type YamlNode } from './yamlTree.ts';

/** `minutes.yaml` as it was read: the valid part, where everything stands, and what is wrong. */
export interface ReadConfig {
  readonly document: ConfigDocument;
  /** Holds only what is in `document`, so paths are the same in both. */
  readonly tree: YamlNode | undefined;
  readonly problems: readonly ConfigProblem[];
}

/** Every round takes something away, and one is nearly always enough. */
const mostRounds = 20;

/** Reads `minutes.yaml`; whatever is valid is kept. Never throws. */
export function readConfig(text: string): ReadConfig {
  const { tree, problems } = readYaml(text);
  const found = [...problems];
  if (tree === undefined) return { document: {}, tree, problems: found };
  for (let round = 0; round < mostRounds; round++) {
    const result = configDocument.safeParse(plainValue(tree));
    if (result.success) return { document: result.data, tree, problems: found };
    const rejected = schemaProblems(tree, result.error.issues);
    found.push(...rejected.map(({ problem }) => problem));
    const paths = rejected.flatMap(({ remove }) => remove);
    if (paths.some((path) => path.length === 0)) break;
    prune(tree, paths);
  }
  return { document: {}, tree: undefined, problems: found };
}

/** Takes nodes out of the tree. They are looked up first, because positions in lists change while taking away. */
function prune(tree: YamlNode, paths: readonly (readonly PropertyKey[])[]): void {
  const lost = new Set(paths.map((path) => nodeAt(tree, path)));
  for (const path of paths) {
    const owner = nodeAt(tree, path.slice(0, -1));
    if (owner?.kind === 'map') owner.entries.delete(String(path.at(-1)));
  }
  for (const list of listsAbove(tree, paths)) {
    const kept = list.items.filter((item) => !lost.has(item));
    list.items.splice(0, list.items.length, ...kept);
  }
}

type YamlList = Extract<YamlNode, { kind: 'list' }>;

function listsAbove(tree: YamlNode, paths: readonly (readonly PropertyKey[])[]): Set<YamlList> {
  const lists = new Set<YamlList>();
  for (const path of paths) {
    const owner = nodeAt(tree, path.slice(0, -1));
    if (owner?.kind === 'list') lists.add(owner);
  }
  return lists;
}

/** `problem` with a suggestion that has the quotes of what it replaces. */
export function asWritten(text: string, problem: ConfigProblem): ConfigProblem {
  const { span, suggestion } = problem;
  const quote = text.charAt(span.start);
  if (suggestion === undefined || !['"', "'"].includes(quote) || suggestion.startsWith(quote)) {
    return problem;
  }
  return { ...problem, suggestion: quote + suggestion + quote };
}
