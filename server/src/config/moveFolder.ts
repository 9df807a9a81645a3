import type { RepoPath } from '#base/path.ts';
import { nodeAt, readYaml, type YamlNode } from './yamlTree.ts';

/** A piece of `minutes.yaml` and what takes its place; offsets are UTF-16. */
interface Edit {
  readonly span: { readonly start: number; readonly end: number };
  readonly newText: string;
}

/**
 * Lets the folders, path patterns and templates that the text of `minutes.yaml` names follow files and folders;
 * `after` says where a path lies then. A pattern follows by the folders in front of its first date token.
 */
export function movePathsIn(text: string, after: (path: RepoPath) => RepoPath): readonly Edit[] {
  const { tree } = readYaml(text);
  if (tree === undefined) return [];
  const series = itemsAt(tree, 'series');
  const forms = [...series, ...series.flatMap((one) => itemsAt(one, 'forms'))];
  const places = [
    ...itemsAt(tree, 'teams').flatMap((one) => scalarsAt(one, 'folder')),
    ...forms.flatMap((one) => [...scalarsAt(one, 'include'), ...scalarsAt(one, 'template')]),
  ];
  const edits = places.flatMap(({ span, value }): readonly Edit[] => {
    const written = String(value);
    const fixed = fixedPart(written);
    const moved = fixed === '' ? '' : after(fixed);
    const start = text.indexOf(fixed, span.start);
    if (moved === fixed || start < 0 || start + fixed.length > span.end) return [];
    const isPlain = /^[\w./-]+$/.test(moved) || /["']/.test(text.charAt(span.start));
    return isPlain && !/["'\\{}*]/.test(moved)
      ? [{ span: { start, end: start + fixed.length }, newText: moved }]
      : [];
  });
  const byStart = new Map(edits.map((edit) => [edit.span.start, edit]));
  return [...byStart.values()].toSorted((a, b) => a.span.start - b.span.start);
}

/** The path, or the folders of a pattern that hold no token. */
function fixedPart(written: string): RepoPath {
  const token = written.search(/[{*]/);
  const whole = token < 0 ? written : written.slice(0, written.lastIndexOf('/', token));
  return whole.startsWith('/') || whole.startsWith('.') ? '' : whole.replace(/\/+$/, '');
}

const itemsAt = (node: YamlNode, name: string): readonly YamlNode[] => {
  const list = nodeAt(node, [name]);
  return list?.kind === 'list' ? list.items : [];
};

type Scalar = Extract<YamlNode, { kind: 'scalar' }>;

/** The texts below `name`: one, or a list of them. */
function scalarsAt(node: YamlNode, name: string): readonly Scalar[] {
  if (node.kind !== 'map') return [];
  const value = nodeAt(node, [name]);
  if (value?.kind === 'scalar') return [value];
  return value?.kind === 'list' ? value.items.filter((item) => item.kind === 'scalar') : [];
}
