import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { Span } from '#base/range.ts';
import type { ConfigProblem } from './problem.ts';
import { firstPerLine, lineEnd, syntaxProblem } from './yamlErrors.ts';
import { yamlExcess } from './yamlLimits.ts';

/** One value of a YAML text with its place; what is empty is left out. */
export type YamlNode =
  | {
      readonly kind: 'map';
      readonly span: Span;
      readonly entries: Map<string, { readonly key: Span; readonly value: YamlNode }>;
    }
  | { readonly kind: 'list'; readonly span: Span; readonly items: YamlNode[] }
  | {
      readonly kind: 'scalar';
      readonly span: Span;
      readonly value: string | number | boolean;
    };

/** Names and positions from the root to a value. */
export type YamlPath = readonly PropertyKey[];

const mostNodes = 100_000;
const deepest = 64;

interface Walk {
  readonly text: string;
  readonly anchors: Map<string, Node>;
  readonly problems: ConfigProblem[];
  readonly broken: ReadonlySet<number>;
  left: number;
}

/**
 * Reads YAML (core schema, one document) into a tree of our own: limits on size, depth and aliases, no prototypes,
 * names that stand twice are problems. What can be read beside an error is kept. Never throws.
 */
export function readYaml(text: string): {
  readonly tree: YamlNode | undefined;
  readonly problems: readonly ConfigProblem[];
} {
  const excess = yamlExcess(text);
  if (excess) {
    return { tree: undefined, problems: [{ ...excess, severity: 'error', suggestion: undefined }] };
  }
  try {
    return readTree(text);
  } catch (error) {
    // The limits above should keep the parser from running out of stack; if not, the file is as good as unreadable.
    if (!(error instanceof RangeError)) throw error;
    return {
      tree: undefined,
      problems: [
        {
          span: { start: 0, end: 0 },
          severity: 'error',
          message: 'This file could not be read as YAML. Simplify it.',
          suggestion: undefined,
        },
      ],
    };
  }
}

function readTree(text: string): { tree: YamlNode | undefined; problems: ConfigProblem[] } {
  const document = parseDocument(text, {
    schema: 'core',
    // The library compares every name with every other; the walk below does it in linear time.
    uniqueKeys: false,
    stringKeys: true,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const walk: Walk = {
    text,
    anchors: new Map(),
    problems: [
      ...firstPerLine(text, document.errors).map((error) => syntaxProblem(text, error, 'error')),
      ...document.warnings.map((warning) => syntaxProblem(text, warning, 'warning')),
    ],
    broken: new Set(document.errors.map(({ pos }) => pos[0])),
    left: mostNodes,
  };
  const tree = document.contents ? readNode(walk, document.contents, 0, undefined) : undefined;
  return { tree, problems: walk.problems };
}

function complain(walk: Walk, span: Span, message: string, suggestion?: string): void {
  walk.problems.push({ span, severity: 'error', message, suggestion });
}

/** `place` is where an alias stands: what it stands for is reported there. Depth is limited, so recursion is safe. */
function readNode(
  walk: Walk,
  node: Node,
  depth: number,
  place: Span | undefined,
): YamlNode | undefined {
  const span = place ?? spanOf(node);
  walk.left--;
  if (walk.left < 0 || depth > deepest) {
    if (walk.left === -1 || depth > deepest) {
      walk.left = Math.min(walk.left, -1);
      complain(
        walk,
        span,
        'This stands for too much text. Write out what “*” stands for, with fewer levels.',
      );
    }
    return undefined;
  }
  if (isAlias(node)) {
    const target = walk.anchors.get(node.source);
    if (target) return readNode(walk, target, depth + 1, span);
    complain(walk, span, `“*${node.source}” stands for nothing. Write what is meant.`);
    return undefined;
  }
  if ((isScalar(node) || isCollection(node)) && node.anchor && !walk.anchors.has(node.anchor)) {
    walk.anchors.set(node.anchor, node);
  }
  if (isMap(node)) return readBraces(walk, node, span) ?? readMap(walk, node, depth, place);
  if (isSeq(node)) {
    const items: YamlNode[] = [];
    for (const item of node.items) {
      const value = isNode(item) ? readNode(walk, item, depth + 1, place) : undefined;
      if (value) items.push(value);
    }
    return { kind: 'list', span, items };
  }
  return isScalar(node) ? readScalar(walk, node.value, span) : undefined;
}

function readScalar(walk: Walk, value: unknown, span: Span): YamlNode | undefined {
  if (typeof value === 'string' || typeof value === 'boolean')
    return { kind: 'scalar', span, value };
  if (typeof value !== 'number') return undefined;
  if (Number.isFinite(value)) return { kind: 'scalar', span, value };
  complain(walk, span, 'This is no number that can be used here.');
  return undefined;
}

function readMap(
  walk: Walk,
  node: YAMLMap,
  depth: number,
  place: Span | undefined,
): YamlNode | undefined {
  const entries = new Map<string, { key: Span; value: YamlNode }>();
  const seen = new Set<string>();
  for (const { key, value } of node.items as Pair[]) {
    if (!isScalar(key) || !isNode(value)) continue;
    const name = String(key.value);
    const keySpan = place ?? spanOf(key);
    if (seen.has(name)) {
      complain(walk, keySpan, `“${name}” stands here twice. Keep one of them.`);
      continue;
    }
    seen.add(name);
    const read = readNode(walk, value, depth + 1, place);
    if (read) entries.set(name, { key: keySpan, value: read });
  }
  return { kind: 'map', span: place ?? spanOf(node), entries };
}

/** `title: {YYYY-MM-DD}` is a map in YAML, but everybody means the text. */
function readBraces(walk: Walk, node: YAMLMap, span: Span): YamlNode | undefined {
  const [only, ...others] = node.items as Pair[];
  const isToken =
    node.flow === true &&
    others.length === 0 &&
    isScalar(only?.key) &&
    (only.value === null || (isScalar(only.value) && only.value.value === null));
  if (!isToken) return undefined;
  // With text behind it the parser has already complained about the same.
  if (walk.broken.has(span.end)) {
    const whole = { start: span.start, end: lineEnd(walk.text, span.end) };
    const value = walk.text.slice(whole.start, whole.end).trimEnd();
    return { kind: 'scalar', span: whole, value };
  }
  const value = walk.text.slice(span.start, span.end);
  complain(
    walk,
    span,
    `Put quotes around “${value}”: braces mean something else without them.`,
    `'${value}'`,
  );
  return { kind: 'scalar', span, value };
}

const isNode = (value: unknown): value is Node =>
  isScalar(value) || isCollection(value) || isAlias(value);

function spanOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}

/** The node at `path`, or nothing. */
export function nodeAt(tree: YamlNode | undefined, path: YamlPath): YamlNode | undefined {
  let node = tree;
  for (const step of path) {
    if (node?.kind === 'map') node = node.entries.get(String(step))?.value;
    else if (node?.kind === 'list') node = node.items[Number(step)];
    else return undefined;
  }
  return node;
}

/** The tree as plain values without prototypes, for the schema. */
export function plainValue(node: YamlNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(plainValue);
    case 'map': {
      const value: Record<string, unknown> = Object.create(null);
      for (const [name, entry] of node.entries) value[name] = plainValue(entry.value);
      return value;
    }
  }
}
