import { stringify } from 'yaml';
import { builtinDefaults } from './layers.ts';
import type { Config, Form, Section, Series, Team } from './model.ts';
import { cadenceWords } from './schemaParts.ts';
import { sectionKindOf } from './sectionKinds.ts';

/** Plain data in the order in which it is to be written; what is undefined is left out. */
type Written = Readonly<Record<string, unknown>>;

const header = `# The meetings whose minutes are in this repository. Everything here was found in the existing minutes;
# change what is wrong and take away what you don't need: what is not written here is found out again.
`;

const example = `# series:
#   - id: weekly
#     weekday: thursday
#     include: weekly/{YYYY-MM-DD}.md
#     title: Weekly {YYYY-MM-DD}
#     sections: [Participants, Agenda, Action items]
`;

/**
 * A `minutes.yaml` that says what was inferred. What comes from a preset is left to the preset. Read back, it gives
 * the same description.
 */
export function createConfigText(config: Config): string {
  const hasPreset = config.presets.length > 0;
  const own = <T extends { readonly origin: string }>(items: readonly T[]): readonly T[] =>
    items.filter(({ origin }) => origin !== 'preset');
  const { branch, url } = config.repository;
  const repository = branch === builtinDefaults.branch ? url : compact({ url, branch });
  const document = compact({
    extends: hasPreset ? oneOrList(config.presets) : undefined,
    repository: hasPreset ? undefined : repository,
    series: notEmpty(own(config.series).map(writeSeries)),
    teams: notEmpty(own(config.teams).map(writeTeam)),
  });
  if (Object.keys(document).length === 0) return header + example;
  const text = stringify(document, { lineWidth: 0, indentSeq: true });
  return `${header}${text}${document.series || hasPreset ? '' : example}`;
}

const compact = (fields: Written): Written =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const notEmpty = <T>(list: readonly T[]): readonly T[] | undefined =>
  list.length > 0 ? list : undefined;

const oneOrList = <T>(list: readonly T[]): T | readonly T[] | undefined =>
  list.length === 1 ? list[0] : notEmpty(list);

function writeSeries(series: Series): Written {
  const [first, ...others] = series.forms;
  return compact({
    id: series.id,
    name: series.name === series.id ? undefined : series.name,
    kind:
      series.kind === (series.reports.length > 0 ? 'weekly' : 'other') ? undefined : series.kind,
    weekday: oneOrList(series.weekdays.map((day) => day.toLowerCase())),
    cadence: writeCadence(series.cadence),
    ...(others.length === 0 ? writeForm(first) : {}),
    reports: notEmpty(series.reports),
    repository: series.repository,
    forms: others.length > 0 ? series.forms.map(writeForm) : undefined,
  });
}

const writeCadence = (days: number | undefined): number | string | undefined =>
  Object.entries(cadenceWords).find(([, length]) => length === days)?.[0] ?? days;

function writeForm(form: Form): Written {
  const { levels, pattern, variants } = form.title;
  const isPlain = levels.length === 1 && levels[0] === builtinDefaults.titleLevels[0];
  const title =
    isPlain && variants.length === 0
      ? pattern
      : compact({ pattern, level: oneOrList(levels), variants: oneOrList(variants) });
  return compact({
    from: form.from,
    until: form.until,
    include: oneOrList(form.include),
    title,
    sections: form.sections.map((section) => writeSection(section, (levels[0] ?? 1) + 1)),
    deck: form.deck || undefined,
    template: form.template,
    bullet: form.bullet === builtinDefaults.bullet ? undefined : form.bullet,
  });
}

/** Sections are nested at most as deep as a description can be, so recursion is safe. */
function writeSection(section: Section, usualLevel: number): string | Written {
  const written = compact({
    name: section.name,
    aliases: oneOrList(section.aliases),
    level: section.level === Math.min(6, usualLevel) ? undefined : section.level,
    required: section.required || undefined,
    kind: section.kind === sectionKindOf(section.name) ? undefined : section.kind,
    body: oneOrList(section.body),
    new: section.inNewMinutes ? undefined : false,
    children: notEmpty(section.children.map((child) => writeSection(child, section.level + 1))),
  });
  return Object.keys(written).length === 1 ? section.name : written;
}

function writeTeam(team: Team): string | Written {
  const written = compact({
    name: team.name,
    aliases: oneOrList(team.aliases),
    folder: team.folder,
    from: team.from,
    until: team.until,
  });
  return Object.keys(written).length === 1 ? team.name : written;
}
