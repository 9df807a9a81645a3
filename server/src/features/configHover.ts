import { type Span, touches } from '#base/range.ts';
import { knownValues, rootSchema, type SchemaNode, schemaOfChild } from '#config/jsonSchema.ts';
import { readYaml, type YamlNode } from '#config/yamlTree.ts';

/** What a name in `minutes.yaml` means. */
export interface ConfigHover {
  readonly span: Span;
  /** Markdown of our own, without text from the repository. */
  readonly markdown: string;
}

/** The meaning of the property whose name or plain value is at `offset`. */
export function configHover(text: string, offset: number): ConfigHover | undefined {
  let node: YamlNode | undefined = readYaml(text).tree;
  let schema: SchemaNode | undefined = rootSchema;
  let found: ConfigHover | undefined;
  while (node && schema) {
    const next = childAt(node, offset);
    if (!next) break;
    schema = schemaOfChild(schema, next.step);
    node = next.value;
    if (next.key === undefined || !schema?.description) continue;
    const isHere =
      touches(next.key, offset) || (node.kind === 'scalar' && touches(node.span, offset));
    found = isHere ? { span: next.key, markdown: describe(String(next.step), schema) } : undefined;
  }
  return found;
}

interface Child {
  readonly step: string | number;
  readonly key: Span | undefined;
  readonly value: YamlNode;
}

function childAt(node: YamlNode, offset: number): Child | undefined {
  if (node.kind === 'map') {
    for (const [step, { key, value }] of node.entries) {
      if (touches(key, offset) || touches(value.span, offset)) return { step, key, value };
    }
  } else if (node.kind === 'list') {
    const step = node.items.findIndex((value) => touches(value.span, offset));
    const value = node.items[step];
    return value && { step, key: undefined, value };
  }
  return undefined;
}

function describe(name: string, schema: SchemaNode): string {
  const values = knownValues(schema)
    .filter((value) => value === value.toLowerCase())
    .map((value) => `\`${value}\``);
  const choice = values.length > 0 ? `\n\nPossible: ${values.join(', ')}.` : '';
  return `**${name}**\n\n${schema.description ?? ''}${choice}`;
}
