import * as z from 'zod';
import { configDocument } from './schema.ts';

/** A JSON schema, as far as ours uses it. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly SchemaNode[];
  readonly items?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
}

// Draft 7 is what YAML and JSON editors understand best.
const schema: SchemaNode = z.toJSONSchema(configDocument, {
  target: 'draft-07',
  io: 'input',
}) as SchemaNode;

/** The JSON schema of `minutes.yaml`, as it is written to `schemas/minutes.schema.json`. */
export function jsonSchema(): unknown {
  return { title: 'minutes.yaml', ...schema };
}

/** The schema of the whole file. */
export const rootSchema: SchemaNode = schema;

/** The alternatives at `node`, references followed: none of them is a reference or a choice itself. */
export function alternatives(node: SchemaNode): readonly SchemaNode[] {
  const found: SchemaNode[] = [];
  const waiting = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.anyOf) waiting.push(...next.anyOf.toReversed());
    else if (next.$ref === undefined) found.push(next);
    else {
      const target = schema.definitions?.[next.$ref.slice(next.$ref.lastIndexOf('/') + 1)];
      if (target) waiting.push(target);
    }
  }
  return found;
}

/** What the schema says about the value called `step` (a name, or a position in a list) inside `node`. */
export function schemaOfChild(node: SchemaNode, step: PropertyKey): SchemaNode | undefined {
  for (const option of alternatives(node)) {
    if (typeof step === 'number') {
      if (option.items) return option.items;
      continue;
    }
    const property = option.properties && ownProperty(option.properties, String(step));
    if (property) return property;
    if (typeof option.additionalProperties === 'object') return option.additionalProperties;
  }
  return undefined;
}

const ownProperty = (
  properties: Readonly<Record<string, SchemaNode>>,
  name: string,
): SchemaNode | undefined => (Object.hasOwn(properties, name) ? properties[name] : undefined);

/** The schema at `path` from the root. */
export function schemaAt(path: readonly PropertyKey[]): SchemaNode | undefined {
  let node: SchemaNode | undefined = schema;
  for (const step of path) node = node && schemaOfChild(node, step);
  return node;
}

/** The names that a map at `node` can have. */
export const knownNames = (node: SchemaNode): readonly string[] =>
  alternatives(node).flatMap((option) => Object.keys(option.properties ?? {}));

/** The values that can be chosen at `node`, lists of them included. */
export const knownValues = (node: SchemaNode): readonly string[] => [
  ...new Set(
    alternatives(node)
      .flatMap((option) => [option, ...(option.items ? alternatives(option.items) : [])])
      .flatMap((option) => (option.type === 'boolean' ? ['true', 'false'] : (option.enum ?? [])))
      .map(String),
  ),
];
