import { distance } from 'fastest-levenshtein';
import type * as z from 'zod';
import { parseDate } from '#base/calendarDate.ts';
import type { Span } from '#base/range.ts';
import { alternatives, knownNames, knownValues, type SchemaNode, schemaAt } from './jsonSchema.ts';
import type { ConfigProblem } from './problem.ts';
import { nodeAt, type YamlNode } from './yamlTree.ts';

type Issue = z.core.$ZodIssue;

/** A problem and the parts of the tree that can't be used because of it. */
export interface SchemaProblem {
  readonly problem: ConfigProblem;
  readonly remove: readonly (readonly PropertyKey[])[];
}

/** What the schema complains about, as problems at their places. */
export function schemaProblems(tree: YamlNode, issues: readonly Issue[]): readonly SchemaProblem[] {
  const said = new Set<string>();
  return issues
    .flatMap((issue) => flatten(issue, []))
    .filter((issue) => {
      // An empty id has no letters and is no id either: the first complaint about a value says enough.
      const place = issue.path.map(String).join('\n');
      if (issue.code === 'unrecognized_keys') return true;
      if (said.has(place)) return false;
      said.add(place);
      return true;
    })
    .flatMap((issue) => describe(tree, issue));
}

/** Of a choice, only the complaints about the alternative that was meant: the one with the right type at its top. */
function flatten(issue: Issue, above: readonly PropertyKey[]): readonly Issue[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ ...issue, path }];
  const meant = issue.errors.find(
    (errors) => !errors.some((error) => error.path.length === 0 && error.code === 'invalid_type'),
  );
  // Choices are nested as deep as the schema, which is fixed.
  return meant
    ? meant.flatMap((error) => flatten(error, path))
    : [{ code: 'invalid_type', expected: 'never', path, message: '' }];
}

function describe(tree: YamlNode, issue: Issue): readonly SchemaProblem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownName(tree, path, key));
  }
  const node = nodeAt(tree, path);
  if (node === undefined) return [missing(tree, path)];
  return [
    { problem: wrongValue(node, issue), remove: [isRequired(path) ? path.slice(0, -1) : path] },
  ];
}

/** Without a name that has to be there, the map around it says nothing either. */
function isRequired(path: readonly PropertyKey[]): boolean {
  const owner = schemaAt(path.slice(0, -1));
  const name = path.at(-1);
  return (
    owner !== undefined &&
    typeof name === 'string' &&
    alternatives(owner).some((option) => option.required?.includes(name))
  );
}

function unknownName(tree: YamlNode, path: readonly PropertyKey[], key: string): SchemaProblem {
  const map = nodeAt(tree, path);
  const span = map?.kind === 'map' ? map.entries.get(key)?.key : undefined;
  const schema = schemaAt(path);
  const names = schema ? knownNames(schema) : [];
  const suggestion = closestOf(key, names);
  const advice = suggestion ? `Did you mean “${suggestion}”?` : `Known here: ${names.join(', ')}.`;
  return {
    problem: {
      span: span ?? { start: 0, end: 0 },
      severity: 'error',
      message: `“${key}” is not known here. ${advice}`,
      suggestion,
    },
    remove: [[...path, key]],
  };
}

function missing(tree: YamlNode, path: readonly PropertyKey[]): SchemaProblem {
  const owner = path.slice(0, -1);
  const node = nodeAt(tree, owner);
  return {
    problem: {
      span: node ? firstSpan(node) : { start: 0, end: 0 },
      severity: 'error',
      message: `“${String(path.at(-1))}” is missing here. Add it.`,
      suggestion: undefined,
    },
    remove: [owner],
  };
}

/** A whole map would underline many lines; its first name says enough. */
function firstSpan(node: YamlNode): Span {
  if (node.kind !== 'map') return node.span;
  const [first] = node.entries.values();
  return first?.key ?? node.span;
}

function wrongValue(node: YamlNode, issue: Issue): ConfigProblem {
  const schema = schemaAt(issue.path);
  const name = issue.path.findLast((step) => typeof step === 'string');
  const about = `“${String(name)}”`;
  const span = node.kind === 'scalar' ? node.span : firstSpan(node);
  const problem = { span, severity: 'error', suggestion: undefined } as const;
  const written = node.kind === 'scalar' ? String(node.value) : undefined;
  switch (issue.code) {
    case 'invalid_value': {
      const suggestion =
        written === undefined ? undefined : closestOf(written, issue.values.map(String));
      const meant = suggestion ? ` Did you mean “${suggestion}”?` : '';
      return { ...problem, message: `${about} should be ${expected(schema)}.${meant}`, suggestion };
    }
    case 'custom': {
      const suggestion: unknown = issue.params?.suggestion;
      return {
        ...problem,
        message: issue.message,
        suggestion: typeof suggestion === 'string' ? suggestion : undefined,
      };
    }
    case 'invalid_format':
      return { ...problem, message: issue.message };
    case 'too_small':
      if (issue.origin !== 'array')
        return { ...problem, message: `${about} should be ${expected(schema)}.` };
      return { ...problem, message: `${about} is empty. Write something in it, or take it away.` };
    case 'too_big':
      if (issue.origin === 'string') return { ...problem, message: 'This text is too long.' };
      return { ...problem, message: `${about} should be ${expected(schema)}.` };
    default:
      if (name === undefined) return { ...problem, message: noProperties };
      if (isDay(schema)) return { ...problem, ...dayAdvice(written) };
      return { ...problem, message: `${about} should be ${expected(schema)}.` };
  }
}

const noProperties =
  'Begin with a name and a colon, e.g. “series:”. What belongs to it follows below.';

const isDay = (schema: SchemaNode | undefined): boolean =>
  schema !== undefined && alternatives(schema).some(({ format }) => format === 'date');

/** `20230101` is a number for YAML. */
function dayAdvice(written: string | undefined): Pick<ConfigProblem, 'message' | 'suggestion'> {
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(written ?? '');
  const suggestion = digits ? parseDate(digits.slice(1).join('-')) : undefined;
  return {
    message: `Write the date as YYYY-MM-DD, e.g. ${suggestion ?? '2023-06-29'}.`,
    suggestion,
  };
}

/** What can stand at `schema`, in words. */
function expected(schema: SchemaNode | undefined): string {
  if (schema === undefined) return 'something else';
  const words = alternatives(schema).map((option) => {
    if (option.enum) return `one of ${knownValues(option).filter(isLower).join(', ')}`;
    switch (option.type) {
      case 'boolean':
        return 'true or false';
      case 'integer':
        return `a whole number from ${option.minimum} to ${option.maximum}`;
      case 'array':
        return 'a list';
      case 'object':
        return `followed by lines such as “${Object.keys(option.properties ?? {})[0] ?? 'name'}: …”`;
      default:
        return 'text';
    }
  });
  return [...new Set(words)].join(', or ');
}

/** Weekdays are accepted with a capital too; saying them twice helps nobody. */
const isLower = (value: string): boolean => value === value.toLowerCase();

/** The one of `known` that was probably meant by `written`. */
export function closestOf(written: string, known: readonly string[]): string | undefined {
  const lower = written.slice(0, 100).toLowerCase();
  if (lower.length < 3) return undefined;
  const longer = known.filter((name) => name.toLowerCase().startsWith(lower));
  if (longer.length === 1) return longer[0];
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const away = distance(lower, name.toLowerCase());
    if (away < bestDistance) [best, bestDistance] = [name, away];
  }
  return bestDistance <= Math.max(1, Math.floor(lower.length / 3)) ? best : undefined;
}
