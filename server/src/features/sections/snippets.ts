import { mergeLayers } from '#config/layers.ts';
import type { Config, Form, Section, Series } from '#config/model.ts';
import { compilePattern, type PatternPart } from '#config/patternParts.ts';
import { presetLayer } from '#config/presets/presets.ts';
import { describedTeamLevel, wholeMinute } from '#features/newMinute/minuteBlocks.ts';
import { emptyMinutesLine } from '#features/newMinute/minutesLine.ts';
import { roleLineOf } from '#features/newMinute/roleLine.ts';
import { describedSections } from '#workspace/describedSections.ts';
import { usualMinutesLine } from '#workspace/minutesLineForm.ts';
import { minuteItems } from './minuteItems.ts';
import { headingLine, plainStyle, sectionBlocks, type Writing } from './skeleton.ts';
import { type Block, type Line, type Piece, render, stop } from './snippetText.ts';

/** One entry of a `.code-snippets` file. */
export interface StaticSnippet {
  readonly scope: 'markdown';
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
  readonly isFileTemplate?: true;
}

/** The content of `snippets/minute-taker.code-snippets`: every section and whole minute of the preset's living series. */
export function snippetsFile(): Readonly<Record<string, StaticSnippet>> {
  const layer = presetLayer('scs');
  const config = layer && mergeLayers([layer]);
  if (!config) return {};
  const snippets = new Map<string, StaticSnippet>();
  for (const { name, ...snippet } of [
    ...wholeMinutes(config),
    ...sections(config),
    ...items(config),
  ]) {
    snippets.set(name, snippet);
  }
  return Object.fromEntries(snippets);
}

type Named = StaticSnippet & { readonly name: string };

const described = (series: readonly Series[]): string => series.map((one) => one.name).join(', ');

/** Series that still meet, with their forms; an earlier form stays, its sections are still written. */
const living = (config: Config): readonly { readonly series: Series; readonly form: Form }[] =>
  config.series
    .filter((series) => series.forms.at(-1)?.until === undefined)
    .flatMap((series) => series.forms.map((form) => ({ series, form })));

function wholeMinutes(config: Config): readonly Named[] {
  const kinds = new Set<string>();
  return grouped(
    living(config),
    ({ series, form }) => bodyOf(wholeMinute(form, writing(form), teamsOf(series, form))),
    ({ series }) => series,
  ).map(([body, first, all]) => {
    const name = `Minute of ${first.series.name}${first.form.deck ? ' as slides' : ''}`;
    const ending = first.form.deck ? '-slides' : '';
    // The first of a kind is found by the kind's name too.
    const kind = kinds.has(first.series.kind) ? [] : [first.series.kind];
    kinds.add(first.series.kind);
    const words = new Set([...kind, ...all.map((series) => series.id)]);
    return {
      name,
      scope: 'markdown',
      prefix: [...words].map((word) => `minute-${word}${ending}`),
      body: body.split('\n'),
      description: `Whole minute: ${described(all)}`,
      isFileTemplate: true,
    };
  });
}

function sections(config: Config): readonly Named[] {
  const all = living(config).flatMap(({ series, form }) =>
    describedSections(form).map(({ section }) => ({ series, form, section })),
  );
  const names = new Set<string>();
  return grouped(
    all,
    ({ section }) => `${section.level} ${section.name}`,
    ({ series }) => series,
  ).map(([, { section, form }, series]) => {
    const again = names.has(section.name);
    names.add(section.name);
    return {
      name: again ? `${section.name} (${'#'.repeat(section.level)})` : section.name,
      scope: 'markdown',
      prefix: [`section-${dashed(section.name)}`],
      body: bodyOf(sectionSnippet(section, form)).split('\n'),
      description: `Section of ${described(series)}`,
    };
  });
}

function sectionSnippet(section: Section, form: Form): readonly Block[] {
  const blocks = sectionBlocks(section, writing(form));
  // A section of teams shows what stands below it.
  if (section.kind !== 'teams') return blocks;
  const [heading, ...rest] = blocks;
  return [...(heading ? [heading] : []), ...teamSnippet(form, stop('Team')), ...rest];
}

function items(config: Config): readonly Named[] {
  const form = config.series[0]?.forms[0];
  if (!form) return [];
  const team: Named = {
    name: 'Team update',
    scope: 'markdown',
    prefix: ['team-update'],
    body: bodyOf(teamSnippet(form, stop('Team'))).split('\n'),
    description: 'Heading of a team with the line that links its minutes',
  };
  const others = minuteItems(config, form, writing(form), []).map(
    (item): Named => ({
      name: item.label,
      scope: 'markdown',
      prefix: [dashed(item.label)],
      body: bodyOf([item.block]).split('\n'),
      description: item.detail,
    }),
  );
  return [team, ...others];
}

const teamLevelOf = (form: Form): number =>
  describedTeamLevel(
    form,
    form.sections.find((one) => one.kind === 'teams'),
  );

function teamsOf(series: Series, form: Form): { level: number; blocks: readonly Block[] } {
  const level = teamLevelOf(form);
  return { level, blocks: series.reports.flatMap((name) => teamSnippet(form, name)) };
}

/** Slides have no room for the line that links the team's minutes. */
function teamSnippet(form: Form, name: Piece): readonly Block[] {
  const line: readonly Block[] = form.deck ? [] : [[emptyMinutesLine(usualMinutesLine)]];
  return [[[...headingLine(teamLevelOf(form), ''), name]], ...line, [[stop()]]];
}

const bodyOf = (blocks: readonly Block[]): string => render(blocks, '\n').snippet;

const writing = (form: Form): Writing => ({
  style: { ...plainStyle, bullet: form.bullet },
  date: today,
  roleLine: roleLineOf([]),
  me: undefined,
});

/** The pattern with the editor's variables for the current day. */
const today = (pattern: string): Line => compilePattern(pattern).parts.map(variableOf);

function variableOf(part: PatternPart): Piece {
  const variable = (name: string): Piece => ({ variable: `\${${name}}`, plain: '' });
  switch (part.kind) {
    case 'literal':
      return part.text;
    case 'number': {
      const name = { year: 'CURRENT_YEAR', month: 'CURRENT_MONTH', day: 'CURRENT_DATE' }[
        part.field
      ];
      if (part.field === 'year' && part.digits === 2) return variable(`${name}_SHORT`);
      // Without a fixed width the leading zero goes.
      return part.digits === undefined ? variable(`${name}/^0//`) : variable(name);
    }
    case 'ordinal':
      return variable('CURRENT_DATE/^0//');
    case 'month':
      return variable(part.form === 'short' ? 'CURRENT_MONTH_NAME_SHORT' : 'CURRENT_MONTH_NAME');
    case 'weekday':
      return variable('CURRENT_DAY_NAME');
    case 'quarter':
    case 'text':
    case 'any':
      return '';
  }
}

/** Things with the same text become one, with everything they come from. */
function grouped<T, S>(
  things: readonly T[],
  text: (thing: T) => string,
  source: (thing: T) => S,
): readonly (readonly [string, T, readonly S[]])[] {
  const groups = new Map<string, { readonly first: T; readonly sources: Set<S> }>();
  for (const thing of things) {
    const key = text(thing);
    const group = groups.get(key);
    if (group) group.sources.add(source(thing));
    else groups.set(key, { first: thing, sources: new Set([source(thing)]) });
  }
  return [...groups].map(([key, { first, sources }]) => [key, first, [...sources]] as const);
}

const dashed = (name: string): string =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join('-');
