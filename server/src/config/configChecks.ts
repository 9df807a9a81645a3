import { basename, dirname, isMarkdown, join, type RepoPath } from '#base/path.ts';
import { canFormat, matchPattern, patternFolder } from './datePattern.ts';
import { foldSectionName } from './foldSectionName.ts';
import { foldTeamName } from './foldTeamName.ts';
import type { Config } from './model.ts';
import type { ConfigProblem } from './problem.ts';
import type { ReadConfig } from './readConfig.ts';
import { closestOf } from './schemaIssues.ts';
import { findTeam } from './teamNames.ts';
import { nodeAt, type YamlNode } from './yamlTree.ts';

/** What is known beside the file when it is checked. */
export interface CheckContext {
  /** All layers merged. */
  readonly config: Config;
  readonly paths: Iterable<RepoPath>;
  readonly presetNames: readonly string[];
}

type Report = (
  path: readonly PropertyKey[],
  message: string,
  options?: { readonly suggestion?: string | undefined; readonly severity?: 'warning' },
) => void;

/** What the schema can't see: values that contradict each other, the rest of the description, or the repository. */
export function checkConfig(read: ReadConfig, context: CheckContext): readonly ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const { tree } = read;
  if (tree === undefined) return problems;
  const report: Report = (path, message, options = {}) => {
    const span = placeOf(tree, path);
    const { suggestion, severity = 'error' } = options;
    if (span) problems.push({ span, severity, message, suggestion });
  };
  checkPresets(tree, context, report);
  checkSeries(tree, context, report);
  checkTeams(tree, report);
  checkPlaces(tree, context, report);
  return problems;
}

function placeOf(tree: YamlNode, path: readonly PropertyKey[]): ConfigProblem['span'] | undefined {
  const node = nodeAt(tree, path);
  if (node?.kind !== 'map') return node?.span;
  const [first] = node.entries.values();
  return first?.key ?? node.span;
}

interface Written {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** The texts at `path`: one, or a list of them. */
function textsAt(tree: YamlNode, path: readonly PropertyKey[]): readonly Written[] {
  const node = nodeAt(tree, path);
  if (node?.kind === 'scalar') return [{ path, text: String(node.value) }];
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((item, index) =>
    item.kind === 'scalar' ? [{ path: [...path, index], text: String(item.value) }] : [],
  );
}

/** Paths of the items of the list at `path`. */
function itemsAt(tree: YamlNode, path: readonly PropertyKey[]): readonly PropertyKey[][] {
  const node = nodeAt(tree, path);
  return node?.kind === 'list' ? node.items.map((_, index) => [...path, index]) : [];
}

function checkPresets(tree: YamlNode, { presetNames }: CheckContext, report: Report): void {
  for (const { path, text } of textsAt(tree, ['extends'])) {
    if (presetNames.includes(text)) continue;
    const suggestion = closestOf(text, presetNames);
    const known = `There is: ${presetNames.join(', ')}.`;
    report(path, `“${text}” is no built-in description. ${known}`, { suggestion });
  }
}

function checkSeries(tree: YamlNode, context: CheckContext, report: Report): void {
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  for (const path of itemsAt(tree, ['series'])) {
    const [id] = textsAt(tree, [...path, 'id']);
    if (!id) continue;
    if (ids.has(id.text)) {
      report(id.path, `There is a series “${id.text}” above already. Give each its own id.`);
    } else checkOwner(tree, path, { id: id.text, owners, report });
    ids.add(id.text);
    if (!context.config.series.some((series) => series.id === id.text)) {
      report(
        id.path,
        `Nothing says where the minutes of “${id.text}” are. Add include, e.g. include: ${id.text}/{YYYY-MM-DD}.md.`,
      );
    }
    for (const form of [path, ...itemsAt(tree, [...path, 'forms'])]) {
      checkRange(tree, form, report);
      checkFirstInclude(tree, form, report);
      checkSections(tree, [...form, 'sections'], report);
    }
    for (const team of textsAt(tree, [...path, 'reports'])) checkReport(team, context, report);
  }
}

/** Two series can't have the same files: the first one would get all of them. */
function checkOwner(
  tree: YamlNode,
  series: readonly PropertyKey[],
  {
    id,
    owners,
    report,
  }: { readonly id: string; readonly owners: Map<string, string>; readonly report: Report },
): void {
  for (const form of [series, ...itemsAt(tree, [...series, 'forms'])]) {
    for (const { path, text } of textsAt(tree, [...form, 'include'])) {
      const owner = owners.get(text) ?? id;
      owners.set(text, owner);
      if (owner === id) continue;
      report(path, `The files of “${owner}” are named so already. Name other files here.`, {
        severity: 'warning',
      });
    }
  }
}

/** Nested at most as deep as {@link readYaml} allows, so recursion is safe. */
function checkSections(tree: YamlNode, path: readonly PropertyKey[], report: Report): void {
  const names = new Set<string>();
  for (const item of itemsAt(tree, path)) {
    const [name] = namesAt(tree, item, 'name');
    if (!name) continue;
    const folded = foldSectionName(name.text);
    if (names.has(folded)) {
      report(name.path, `“${name.text}” is a section above already. Keep one of them.`, {
        severity: 'warning',
      });
    }
    names.add(folded);
    checkSections(tree, [...item, 'children'], report);
  }
}

function checkRange(tree: YamlNode, path: readonly PropertyKey[], report: Report): void {
  const [from] = textsAt(tree, [...path, 'from']);
  const [until] = textsAt(tree, [...path, 'until']);
  if (from && until && until.text < from.text) {
    report(until.path, `This is before ${from.text}, the first day. Swap them.`);
  }
}

function checkFirstInclude(tree: YamlNode, path: readonly PropertyKey[], report: Report): void {
  const [first] = textsAt(tree, [...path, 'include']);
  if (first && !canFormat(first.text)) {
    report(
      first.path,
      'The first pattern names new files, so it can’t contain “*”. Put one without it first.',
      { severity: 'warning' },
    );
  }
}

function checkReport({ path, text }: Written, { config }: CheckContext, report: Report): void {
  const team = findTeam(config.teams, text)?.team;
  if (team?.name === text) return;
  const suggestion =
    team?.name ??
    closestOf(
      text,
      config.teams.map(({ name }) => name),
    );
  const advice = suggestion ? `Did you mean “${suggestion}”?` : 'Add it to teams.';
  report(path, `There is no team “${text}”. ${advice}`, { suggestion, severity: 'warning' });
}

function checkTeams(tree: YamlNode, report: Report): void {
  const names = new Map<string, string>();
  const items = itemsAt(tree, ['teams']);
  for (const item of items) {
    const [name] = namesAt(tree, item, 'name');
    if (!name) continue;
    const folded = foldTeamName(name.text);
    if (names.has(folded)) {
      report(name.path, `There is a team “${names.get(folded)}” above already. Keep one of them.`);
    } else names.set(folded, name.text);
    checkRange(tree, item, report);
  }
  for (const item of items) {
    const own = namesAt(tree, item, 'name')[0]?.text ?? '';
    for (const alias of namesAt(tree, item, 'aliases')) {
      const owner = names.get(foldTeamName(alias.text));
      if (owner === undefined) names.set(foldTeamName(alias.text), own);
      else if (owner !== own) {
        const isName = foldTeamName(alias.text) === foldTeamName(owner);
        const taken = isName ? 'is a team of its own' : `already stands for “${owner}”`;
        report(alias.path, `“${alias.text}” ${taken}. Take it away here.`, { severity: 'warning' });
      }
    }
  }
}

const namesAt = (
  tree: YamlNode,
  item: readonly PropertyKey[],
  part: 'name' | 'aliases',
): readonly Written[] =>
  nodeAt(tree, item)?.kind === 'map'
    ? textsAt(tree, [...item, part])
    : part === 'name'
      ? textsAt(tree, item)
      : [];

/** Patterns and folders that fit no file, where the repository makes it certain that they should. */
function checkPlaces(tree: YamlNode, { paths }: CheckContext, report: Report): void {
  const files = [...paths].filter(isMarkdown);
  const folders = new Set<RepoPath>();
  for (const file of files) {
    for (let folder = dirname(file); !folders.has(folder); folder = dirname(folder)) {
      folders.add(folder);
    }
  }
  for (const path of itemsAt(tree, ['series'])) {
    for (const form of [path, ...itemsAt(tree, [...path, 'forms'])]) {
      const patterns = textsAt(tree, [...form, 'include']);
      for (const pattern of patterns) checkInclude(pattern, files, folders, report);
      for (const template of textsAt(tree, [...form, 'template'])) {
        checkTemplate(
          template,
          [...patterns, ...textsAt(tree, [...path, 'include'])],
          files,
          report,
        );
      }
    }
  }
  for (const item of itemsAt(tree, ['teams'])) {
    for (const { path, text } of textsAt(tree, [...item, 'folder'])) {
      const similar = folders.has(text) ? undefined : similarFolder(text, folders);
      if (similar === undefined) continue;
      report(path, `There is no folder “${text}”. Did you mean “${similar}”?`, {
        suggestion: similar,
        severity: 'warning',
      });
    }
  }
}

function checkInclude(
  { path, text }: Written,
  files: readonly RepoPath[],
  folders: ReadonlySet<RepoPath>,
  report: Report,
): void {
  if (files.some((file) => matchPattern(text, file) !== undefined)) return;
  const folder = patternFolder(text);
  if (folder !== '' && !folders.has(folder)) {
    const similar = similarFolder(folder, folders);
    if (similar === undefined) return;
    report(path, `There is no folder “${folder}”. Did you mean “${similar}”?`, {
      suggestion: similar + text.slice(folder.length),
      severity: 'warning',
    });
    return;
  }
  // A folder without dated files can be waiting for its first minute.
  const dated = files.find((file) => dirname(file) === folder && /^\D*\d{4}/.test(basename(file)));
  if (dated === undefined) return;
  report(path, `No file has such a name; there is e.g. “${dated}”. Write the pattern like that.`, {
    severity: 'warning',
  });
}

/** Only Markdown is listed, and nothing in hidden folders. The template can lie in the folder of the minutes. */
function checkTemplate(
  { path, text }: Written,
  patterns: readonly Written[],
  files: readonly RepoPath[],
  report: Report,
): void {
  const file = text
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
  if (!isMarkdown(file) || /(?:^|\/)\./.test(file)) return;
  const places = ['', ...patterns.map((pattern) => patternFolder(pattern.text))];
  if (places.some((folder) => files.includes(join(folder, file)))) return;
  const similar = closestOf(file, files);
  const advice = similar ? `Did you mean “${similar}”?` : 'Write its path from the root.';
  report(path, `There is no file “${text}”. ${advice}`, {
    suggestion: similar,
    severity: 'warning',
  });
}

const similarFolder = (folder: RepoPath, folders: ReadonlySet<RepoPath>): RepoPath | undefined =>
  closestOf(
    folder,
    [...folders].filter((known) => known !== '' && Math.abs(known.length - folder.length) <= 2),
  );
