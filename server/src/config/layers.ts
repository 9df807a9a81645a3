import { foldTeamName } from './foldTeamName.ts';
import type { ConfigLayer, FormLayer, SectionLayer, SeriesLayer, TeamLayer } from './layer.ts';
import { emptyForm } from './layer.ts';
import type { Config, Form, Section, Series, Team } from './model.ts';

/** What holds where no layer says anything. */
export const builtinDefaults = {
  branch: 'main',
  actionMarkers: ['AI', 'TODO'],
  title: '{YYYY-MM-DD}',
  titleLevels: [1],
  bullet: '-',
} as const;

/** All layers as one description, later ones over earlier ones: series by id, teams by folded name. */
export function mergeLayers(layers: readonly ConfigLayer[], rootIsKnown = false): Config {
  const last = <T>(pick: (layer: ConfigLayer) => T | undefined): T | undefined =>
    layers.reduce<T | undefined>((value, layer) => pick(layer) ?? value, undefined);
  const renamed = renamedTeams(layers);
  return {
    repository: {
      url: last((layer) => layer.repository.url),
      branch: last((layer) => layer.repository.branch) ?? builtinDefaults.branch,
      rootIsKnown,
    },
    series: mergeSeries(layers, renamed),
    teams: mergeTeams(layers, renamed),
    shorthands: new Map(layers.flatMap((layer) => [...layer.shorthands])),
    padHosts: unique(layers.flatMap((layer) => layer.padHosts)),
    actionMarkers: last((layer) => layer.actionMarkers) ?? builtinDefaults.actionMarkers,
    freeForm: unique(layers.flatMap((layer) => layer.freeForm)),
    severities: new Map(layers.flatMap((layer) => [...layer.severities])),
    presets: layers.flatMap((layer) => layer.preset ?? []),
  };
}

const unique = (list: readonly string[]): readonly string[] => [...new Set(list)];

/** Layer upon layer of one thing, in the order in which it was first named. */
function byKey<T>(
  layers: readonly ConfigLayer[],
  items: (layer: ConfigLayer) => readonly T[],
  key: (item: T) => string,
): readonly (readonly { readonly item: T; readonly layer: ConfigLayer }[])[] {
  const groups = new Map<string, { item: T; layer: ConfigLayer }[]>();
  for (const layer of layers) {
    for (const item of items(layer)) {
      const group = groups.get(key(item));
      if (group) group.push({ item, layer });
      else groups.set(key(item), [{ item, layer }]);
    }
  }
  return [...groups.values()];
}

/**
 * Teams of a lower layer that the file calls otherwise, as it gives their name to another team for an alias: by their
 * folded name the new one.
 */
function renamedTeams(layers: readonly ConfigLayer[]): ReadonlyMap<string, string> {
  const file = layers.filter(({ origin }) => origin === 'file').flatMap(({ teams }) => teams);
  const own = new Set(file.map(({ name }) => foldTeamName(name)));
  return new Map(
    file.flatMap(({ name, aliases }) =>
      aliases
        .map(foldTeamName)
        .filter((alias) => !own.has(alias))
        .map((alias) => [alias, name] as const),
    ),
  );
}

function mergeTeams(
  layers: readonly ConfigLayer[],
  renamed: ReadonlyMap<string, string>,
): readonly Team[] {
  const groups = byKey(
    layers,
    (layer) => layer.teams,
    ({ name }) => foldTeamName(renamed.get(foldTeamName(name)) ?? name),
  );
  return groups.flatMap((group) => {
    const merged = group.reduce<TeamLayer | undefined>(
      (below, { item }) => ({
        name: item.name,
        aliases: unique([...(below?.aliases ?? []), ...item.aliases]),
        folder: item.folder ?? below?.folder,
        from: item.from ?? below?.from,
        until: item.until ?? below?.until,
      }),
      undefined,
    );
    return merged ? [{ ...merged, origin: group.at(-1)?.layer.origin ?? 'file' }] : [];
  });
}

function mergeSeries(
  layers: readonly ConfigLayer[],
  renamed: ReadonlyMap<string, string>,
): readonly Series[] {
  const groups = byKey(
    layers,
    (layer) => layer.series,
    (series) => series.id,
  );
  return groups.flatMap((group) => {
    const items = group.map(({ item }) => item);
    const last = <T>(pick: (series: SeriesLayer) => T | undefined): T | undefined =>
      items.reduce<T | undefined>((value, item) => pick(item) ?? value, undefined);
    const [first, ...others] = finishForms(items);
    const id = items[0]?.id;
    if (!first || id === undefined) return [];
    const reports = (last((item) => item.reports) ?? []).map(
      (name) => renamed.get(foldTeamName(name)) ?? name,
    );
    return [
      {
        id,
        name: last((item) => item.name) ?? id,
        kind: last((item) => item.kind) ?? (reports.length > 0 ? 'weekly' : 'other'),
        forms: [first, ...others],
        weekdays: last((item) => item.weekdays) ?? [],
        cadence: last((item) => item.cadence),
        reports,
        repository: last((item) => item.repository),
        // What is only refined by a later layer still comes from where it was described.
        origin: group.find(({ layer }) => layer.origin !== 'inferred')?.layer.origin ?? 'inferred',
      },
    ];
  });
}

/** The forms of one series; those without any include pattern can't be found and are left out. */
function finishForms(items: readonly SeriesLayer[]): readonly Form[] {
  let forms: readonly FormLayer[] = [];
  for (const { forms: next } of items) {
    if (next.kind === 'all') forms = next.forms;
    else forms = [...forms.slice(0, -1), overlay(forms.at(-1) ?? emptyForm, next.form)];
  }
  return forms.flatMap((form) => finishForm(form) ?? []);
}

function overlay(below: FormLayer, above: FormLayer): FormLayer {
  return {
    from: above.from ?? below.from,
    until: above.until ?? below.until,
    include: above.include ?? below.include,
    levels: above.levels ?? below.levels,
    title: above.title ?? below.title,
    variants: above.variants ?? below.variants,
    sections: above.sections ?? below.sections,
    deck: above.deck ?? below.deck,
    template: above.template ?? below.template,
    bullet: above.bullet ?? below.bullet,
  };
}

function finishForm(form: FormLayer): Form | undefined {
  if (form.include === undefined || form.include.length === 0) return undefined;
  const levels = form.levels ?? builtinDefaults.titleLevels;
  return {
    from: form.from,
    until: form.until,
    include: form.include,
    title: {
      levels,
      pattern: form.title ?? builtinDefaults.title,
      variants: form.variants ?? [],
    },
    sections: finishSections(form.sections ?? [], Math.min(6, (levels[0] ?? 1) + 1)),
    deck: form.deck ?? false,
    template: form.template,
    bullet: form.bullet ?? builtinDefaults.bullet,
  };
}

/** Sections are nested at most as deep as {@link readYaml} allows, so recursion is safe. */
function finishSections(sections: readonly SectionLayer[], level: number): readonly Section[] {
  return sections.map((section) => {
    const own = section.level ?? level;
    return {
      ...section,
      level: own,
      children: finishSections(section.children, Math.min(6, own + 1)),
    };
  });
}
