import { type Span, touches } from '#base/range.ts';
import { knownValues, rootSchema, type SchemaNode, schemaOfChild } from '#config/jsonSchema.ts';
import { severity } from '#config/schemaParts.ts';
import { readYaml, type YamlNode } from '#config/yamlTree.ts';
import { allRules } from '#rules/allRules.ts';

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
  let above: string | number | undefined;
  let found: ConfigHover | undefined;
  while (node && schema) {
    const next = childAt(node, offset);
    if (!next) break;
    schema = schemaOfChild(schema, next.step);
    node = next.value;
    const about =
      above === 'rules'
        ? aboutRule(String(next.step))
        : schema && aboutName(String(next.step), schema);
    above = next.step;
    if (next.key === undefined || about === undefined) continue;
    const isHere =
      touches(next.key, offset) || (node.kind === 'scalar' && touches(node.span, offset));
    found = isHere ? { span: next.key, markdown: about } : undefined;
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

/** Nothing for codes that no rule has: those are reported. */
function aboutRule(code: string): string | undefined {
  const rule = allRules.find((one) => one.code === code);
  const choice = severity.options.map((value) => `\`${value}\``).join(', ');
  return (
    rule && `**${code}**\n\n${rule.summary}\n\nDefault: \`${rule.severity}\`. Possible: ${choice}.`
  );
}

function aboutName(name: string, schema: SchemaNode): string | undefined {
  if (!schema.description) return undefined;
  const values = knownValues(schema)
    .filter((value) => value === value.toLowerCase())
    .map((value) => `\`${value}\``);
  const choice = values.length > 0 ? `\n\nPossible: ${values.join(', ')}.` : '';
  return `**${name}**\n\n${schema.description}${choice}`;
}
