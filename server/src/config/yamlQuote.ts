import { parseDocument } from 'yaml';

/** `value` as it can stand in a list of either kind, plain where that is read as the same. */
export function yamlScalar(value: string): string {
  const isPlain =
    isFirstOf(`- ${value}`, value) && isFirstOf(`[${value}, x]`, value) && !/[{}]/.test(value);
  return isPlain ? value : `'${value.replaceAll("'", "''")}'`;
}

/** `value` with the quotation mark that stood before; nothing else counts as one. */
export function yamlScalarLike(mark: string | undefined, value: string): string {
  if (mark === '"') return JSON.stringify(value);
  return mark === "'" ? `'${value.replaceAll("'", "''")}'` : yamlScalar(value);
}

function isFirstOf(yaml: string, value: string): boolean {
  const document = parseDocument(yaml, { schema: 'core', logLevel: 'silent' });
  const list: unknown = document.errors.length === 0 ? document.toJS() : undefined;
  return Array.isArray(list) && list[0] === value && list.length === (yaml.startsWith('-') ? 1 : 2);
}
