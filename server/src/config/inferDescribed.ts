import { matchPattern } from './datePattern.ts';
import { ownTitles } from './guessedRoot.ts';
import { inferForm } from './inferForm.ts';
import { type DatedFile, type Group, type InferenceContext, recentTexts } from './inferGroups.ts';
import { rhythmOf } from './inferRhythm.ts';
import { inferSections } from './inferSections.ts';
import { inferReports } from './inferTeams.ts';
import { byFrequency, titleHeading } from './inferTitle.ts';
import { emptyForm, type FormLayer, type SectionLayer, type SeriesLayer } from './layer.ts';
import type { Form, Series } from './model.ts';
import { refineSections } from './refineSections.ts';

/** Minutes of a described series in a place that its description doesn't name. */
export interface LooseSeries {
  readonly id: string;
  readonly patterns: readonly string[];
  readonly files: readonly DatedFile[];
}

/** The described series whose title, words and all, the files of `group` carry. */
export function looseSeries(
  described: readonly Series[],
  group: Group,
  { texts }: Pick<InferenceContext, 'texts'>,
): LooseSeries | undefined {
  const titles = recentTexts(group.files, texts).map(
    ({ text }) => titleHeading(text)?.heading.text,
  );
  const owner = described.find(({ forms }) =>
    forms.some(({ title }) =>
      ownTitles({ title: title.pattern, variants: title.variants }).some((pattern) =>
        titles.some((text) => text && matchPattern(pattern, text)),
      ),
    ),
  );
  return owner && { id: owner.id, patterns: group.patterns, files: group.files };
}

/** Fewer minutes are no reason to doubt a description. */
const enoughMinutes = 3;

/** What existing minutes add to a series that a preset or the file describes; nothing where there are none. */
export function describedSeries(
  known: Series,
  files: readonly DatedFile[],
  loose: LooseSeries | undefined,
  context: InferenceContext,
): SeriesLayer | undefined {
  const all = [...files, ...(loose?.files ?? [])];
  if (all.length === 0) return undefined;
  const recent = recentTexts(all, context.texts);
  const texts = recent.map(({ text }) => text);
  const evidence =
    known.kind === 'weekly' || known.reports.length > 0
      ? inferReports(texts, { ...context, own: undefined })
      : undefined;
  const rhythm = all.length >= enoughMinutes ? rhythmOf(all, context.texts) : undefined;
  const added = evidence?.names.filter((name) => !known.reports.includes(name)) ?? [];
  const form =
    known.origin === 'file'
      ? inferForm(recent, known.forms.at(-1)?.include ?? [], evidence?.isTeam ?? (() => false))
      : refine(known, files, context);
  const base = known.forms.map(fromForm);
  const withLoose = loose
    ? base.map((one) => ({ ...one, include: placed(one.include ?? [], loose, files.length > 0) }))
    : base;
  const last = withLoose.at(-1);
  return {
    id: known.id,
    name: undefined,
    kind: undefined,
    weekdays: rhythm && rhythm.weekdays.length > 0 ? rhythm.weekdays : undefined,
    cadence: rhythm?.cadence,
    reports: added.length > 0 ? [...known.reports, ...added] : undefined,
    forms:
      loose && last
        ? { kind: 'all', forms: [...withLoose.slice(0, -1), last] }
        : { kind: 'current', form },
  };
}

/** New files go where the others are. */
const placed = (
  include: readonly string[],
  { patterns }: LooseSeries,
  isUsed: boolean,
): readonly string[] => (isUsed ? [...include, ...patterns] : [...patterns, ...include]);

/** Of a preset's form: level of the title, bullet and sections, as the last minutes have them. */
function refine(known: Series, files: readonly DatedFile[], context: InferenceContext): FormLayer {
  const last = known.forms.at(-1);
  const current = files.filter(({ date }) => last?.from === undefined || date >= last.from);
  const texts = recentTexts(current, context.texts).map(({ text }) => text);
  if (!last || texts.length < enoughMinutes) return emptyForm;
  const bullet = byFrequency(texts.map(({ style }) => style.bullet))[0];
  if (last.deck) return { ...emptyForm, bullet };
  const found = texts.flatMap((text) => {
    const title = titleHeading(text);
    return title?.dated ? [title.heading.level] : [];
  });
  const levels = byFrequency([...found, ...last.title.levels]);
  const shown = inferSections(texts, levels[0] ?? 1, () => false, 'below');
  return {
    ...emptyForm,
    levels,
    bullet,
    sections: refineSections(withoutLevels(last.sections), withoutLevels(shown)),
  };
}

/** The level follows from the title's, which may be another one now. */
const withoutLevels = (sections: readonly SectionLayer[]): readonly SectionLayer[] =>
  sections.map((section) => ({
    ...section,
    level: undefined,
    children: withoutLevels(section.children),
  }));

function fromForm(form: Form): FormLayer {
  return {
    ...form,
    levels: form.title.levels,
    title: form.title.pattern,
    variants: form.title.variants,
  };
}
