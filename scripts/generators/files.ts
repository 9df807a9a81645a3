import { configurationDocs } from '#config/docs.ts';
import { jsonSchema } from '#config/jsonSchema.ts';
import { settingDescriptions } from '#config/settings.ts';
import { snippetsFile } from '#features/sections/snippets.ts';
import { allRules } from '#rules/allRules.ts';
import { rulesDocs } from '#rules/rulesDocs.ts';

/** A file that is made from code. */
export interface GeneratedFile {
  /** From the repository's root. */
  readonly path: string;
  readonly text: string;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Every generated file with the text it should have; `read` gives the text it has now. */
export function generatedFiles(
  read: (path: string) => string | undefined,
): readonly GeneratedFile[] {
  const manifest = JSON.parse(read('package.json') ?? '{}');
  manifest.contributes.configuration = configuration();
  manifest.capabilities.untrustedWorkspaces.restrictedConfigurations = settingDescriptions(allRules)
    .filter(({ restricted }) => restricted)
    .map(({ name }) => name);
  return [
    { path: 'schemas/minutes.schema.json', text: json(jsonSchema()) },
    { path: 'snippets/minute-taker.code-snippets', text: json(snippetsFile()) },
    { path: 'docs/rules.md', text: rulesDocs() },
    { path: 'docs/configuration.md', text: configurationDocs(settingDescriptions(allRules)) },
    { path: 'package.json', text: json(manifest) },
  ];
}

/** `contributes.configuration` of the extension's manifest. */
function configuration(): unknown {
  const properties = settingDescriptions(allRules).map(({ name, schema }) => [name, schema]);
  return { title: 'Minute Taker', properties: Object.fromEntries(properties) };
}
