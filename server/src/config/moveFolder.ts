import type { RepoPath } from '#base/path.ts';
import { yamlScalarLike } from './yamlQuote.ts';
import { nodeAt, readYaml, type YamlNode } from './yamlTree.ts';

/** A piece of `minutes.yaml` and what takes its place; offsets are UTF-16. */
interface Edit {
  readonly span: { readonly start: number; readonly end: number };
  readonly newText: string;
}

/** Where files and folders lie, and will lie. */
interface Places {
  readonly isFile: (path: RepoPath) => boolean;
  readonly after: (path: RepoPath) => RepoPath;
}

/**
 * Lets the folders, path patterns and templates that the text of `minutes.yaml` names follow files and folders.
 * A pattern follows by the folders in front of its first date token, a template that is named alone by the folder of
 * its minutes.
 */
export function movePathsIn(text: string, places: Places): readonly Edit[] {
  const { tree } = readYaml(text);
  if (tree === undefined) return [];
  const edits = new Map<number, Edit>();
  const follow = (scalar: Scalar, moved = places.after(fixedPart(scalar))): void => {
    const edit = pathEdit(text, scalar, moved);
    if (edit !== undefined) edits.set(edit.span.start, edit);
  };
  const folders = itemsAt(tree, 'teams').flatMap((team) => scalarsAt(team, 'folder'));
  for (const one of [...folders, ...scalarsAt(tree, 'freeForm')]) follow(one);
  for (const series of itemsAt(tree, 'series')) {
    for (const form of [series, ...itemsAt(series, 'forms')]) {
      const includes = [...scalarsAt(form, 'include'), ...scalarsAt(series, 'include')];
      for (const one of includes) follow(one);
      for (const one of scalarsAt(form, 'template'))
        follow(one, movedTemplate(places, one, includes));
    }
  }
  return [...edits.values()].toSorted((a, b) => a.span.start - b.span.start);
}

function pathEdit(text: string, scalar: Scalar, moved: RepoPath): Edit | undefined {
  const { span, value } = scalar;
  const fixed = fixedPart(scalar);
  // In a pattern these would be tokens.
  if (fixed === '' || moved === fixed || /[{}*]/.test(moved)) return undefined;
  const start = text.indexOf(fixed, span.start);
  const isThere = start >= 0 && start + fixed.length <= span.end;
  if (isThere && /^[\w./-]+$/.test(moved)) {
    return { span: { start, end: start + fixed.length }, newText: moved };
  }
  const whole = moved + String(value).slice(fixed.length);
  return { span, newText: yamlScalarLike(text[span.start], whole) };
}

function movedTemplate(
  { isFile, after }: Places,
  template: Scalar,
  includes: readonly Scalar[],
): RepoPath {
  const name = fixedPart(template);
  const folder = includes.map(fixedPart).find((one) => one !== '' && isFile(`${one}/${name}`));
  if (isFile(name) || folder === undefined) return after(name);
  const [place, moved] = [`${after(folder)}/`, after(`${folder}/${name}`)];
  return moved.startsWith(place) ? moved.slice(place.length) : moved;
}

/** The path, or the folders of a pattern that hold no token. */
function fixedPart({ value }: Scalar): RepoPath {
  const written = String(value);
  const token = written.search(/[{*]/);
  const end = token < 0 ? written.length : Math.max(0, written.lastIndexOf('/', token));
  const whole = written.slice(0, end);
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
