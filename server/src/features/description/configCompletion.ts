import { dirname, isMarkdown, type RepoPath } from '#base/path.ts';
import type { Span } from '#base/range.ts';
import { alternatives, knownValues, type SchemaNode, schemaAt } from '#config/jsonSchema.ts';
import { presets } from '#config/presets/presets.ts';
import { siblingNames, yamlCursor } from './yamlCursor.ts';

/** Something that can stand at the cursor in `minutes.yaml`. */
export interface ConfigCompletion {
  readonly label: string;
  readonly kind: 'property' | 'value' | 'team' | 'folder';
  /** Markdown of our own, without text from the repository. */
  readonly documentation: string | undefined;
  readonly newText: string;
  /** What it replaces: the word around the cursor. */
  readonly span: Span;
}

/** Names that the schema doesn't know. */
export interface ConfigNames {
  readonly teams: readonly string[];
  readonly ruleCodes: readonly string[];
  readonly paths: Iterable<RepoPath>;
}

const nothingKnown: ConfigNames = { teams: [], ruleCodes: [], paths: [] };

/** What can be written at `offset` of a `minutes.yaml`: names of properties, values to choose, teams, folders, rules. */
export function configCompletion(
  text: string,
  offset: number,
  names: ConfigNames = nothingKnown,
): readonly ConfigCompletion[] {
  const cursor = yamlCursor(text, offset);
  if (!cursor) return [];
  if (cursor.kind === 'value') return values(cursor.path, cursor.word, names);
  const owner = schemaAt(cursor.path);
  const present = siblingNames(text, cursor);
  const found = owner ? properties(owner, cursor.word, cursor.column, present) : [];
  if (cursor.path.join('.') === 'rules') {
    return names.ruleCodes
      .filter((code) => !present.has(code))
      .map((code) => item(code, 'property', cursor.word, `${code}: `));
  }
  // Behind `- ` both a plain value and the first name of a map can stand.
  return cursor.inList ? [...values(cursor.path, cursor.word, names), ...found] : found;
}

function item(
  label: string,
  kind: ConfigCompletion['kind'],
  span: Span,
  newText = label,
  documentation?: string,
): ConfigCompletion {
  return { label, kind, documentation, newText, span };
}

function properties(
  owner: SchemaNode,
  span: Span,
  column: number,
  present: ReadonlySet<string>,
): readonly ConfigCompletion[] {
  return alternatives(owner).flatMap((option) =>
    Object.entries(option.properties ?? {})
      .filter(([name]) => !present.has(name))
      .map(([name, schema]) =>
        item(name, 'property', span, name + opening(schema, column), schema.description),
      ),
  );
}

/** What belongs behind the name: a blank, or the next line where only a list or map can stand. */
function opening(schema: SchemaNode, column: number): string {
  const types = new Set(alternatives(schema).map(({ type }) => type));
  const indent = ' '.repeat(column + 2);
  if (types.has('string') || types.has('boolean') || types.has('integer')) return ': ';
  return types.has('array') ? `:\n${indent}- ` : `:\n${indent}`;
}

function values(
  path: readonly PropertyKey[],
  span: Span,
  names: ConfigNames,
): readonly ConfigCompletion[] {
  const name = path.findLast((step) => typeof step === 'string');
  switch (name) {
    case 'extends':
      return presets.map((preset) => item(preset.name, 'value', span, preset.name, preset.summary));
    case 'reports':
      return names.teams.map((team) => item(team, 'team', span, quoted(team)));
    case 'folder':
      return foldersOf(names.paths).map((folder) => item(folder, 'folder', span, quoted(folder)));
    default: {
      const schema = schemaAt(path);
      return (schema ? knownValues(schema) : [])
        .filter(
          (value, _, all) => !all.includes(value.toLowerCase()) || value === value.toLowerCase(),
        )
        .map((value) => item(value, 'value', span, quoted(value)));
    }
  }
}

function foldersOf(paths: Iterable<RepoPath>): readonly RepoPath[] {
  const folders = new Set<RepoPath>();
  for (const path of paths) if (isMarkdown(path) && path.includes('/')) folders.add(dirname(path));
  return [...folders].toSorted();
}

/** A plain YAML value where it can be one, else in single quotes. */
const quoted = (value: string): string =>
  /^[\p{L}\d][\p{L}\d /&._-]*$/u.test(value) && !/^(?:null|[\d.]+)$/.test(value)
    ? value
    : `'${value.replaceAll("'", "''")}'`;
