import { byRecency } from './byRecency.ts';
import type { DatedText } from './datedText.ts';
import { matchPattern } from './datePattern.ts';
import { ownTitles } from './guessedRoot.ts';
import { inferForm } from './inferForm.ts';
import { type DatedFile, type Group, type InferenceContext, recentTexts } from './inferGroups.ts';
import { rhythmOf } from './inferRhythm.ts';
import { type IsTeam, inferSections } from './inferSections.ts';
import { inferReports } from './inferTeams.ts';
import { byFrequency, inferTitle, titleHeading } from './inferTitle.ts';
import type { FormLayer, SectionLayer, SeriesLayer } from './layer.ts';
import type { Form, Series, TitleForm } from './model.ts';
import { describedNames, refineSections } from './refineSections.ts';

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
  return {
    id: known.id,
    name: undefined,
    kind: undefined,
    weekdays: rhythm && rhythm.weekdays.length > 0 ? rhythm.weekdays : undefined,
    cadence: rhythm?.cadence,
    reports: added.length > 0 ? [...known.reports, ...added] : undefined,
    repository: undefined,
    forms: formsOf(known, { files, loose, recent }, evidence?.isTeam ?? (() => false), context),
  };
}

interface Found {
  readonly files: readonly DatedFile[];
  readonly loose: LooseSeries | undefined;
  readonly recent: readonly DatedText[];
}

/** What the minutes add to the described forms; where some lie elsewhere, their places too. */
function formsOf(
  known: Series,
  { files, loose, recent }: Found,
  isTeam: IsTeam,
  context: InferenceContext,
): SeriesLayer['forms'] {
  const isOwn = known.origin === 'file';
  if (isOwn && !loose) {
    return { kind: 'current', form: inferForm(recent, known.forms.at(-1)?.include ?? [], isTeam) };
  }
  const forms = known.forms.map((form): FormLayer => {
    const base = fromForm(form);
    const shown = isOwn ? {} : refine(form, files, context);
    const include = shown.include ?? form.include;
    const all = loose ? placed(include, loose, files.length > 0) : include;
    return { ...base, ...shown, include: all };
  });
  return { kind: 'all', forms };
}

/** New files go where the others are. */
const placed = (
  include: readonly string[],
  { patterns }: LooseSeries,
  isUsed: boolean,
): readonly string[] => (isUsed ? [...include, ...patterns] : [...patterns, ...include]);

/** Of a preset's form: level of the title, bullet and sections, as the last minutes of its time have them. */
function refine(
  form: Form,
  files: readonly DatedFile[],
  context: InferenceContext,
): Partial<FormLayer> {
  const current = files.filter(
    ({ date }) =>
      (form.from === undefined || date >= form.from) &&
      (form.until === undefined || date <= form.until),
  );
  const recent = recentTexts(current, context.texts);
  if (recent.length === 0) return {};
  const texts = recent.map(({ text }) => text);
  const bullet = byFrequency(texts.map(({ style }) => style.bullet))[0];
  const include = includeLike(form.include, current);
  if (form.deck) return { include, bullet };
  const title = titleLike(form.title, recent);
  const sections = fromForm(form).sections ?? [];
  const shown = inferSections(texts, title.levels[0] ?? 1, () => false, {
    place: 'below',
    described: describedNames(sections),
  });
  return {
    include,
    ...title,
    bullet,
    sections: refineSections(withoutLevels(sections), withoutLevels(shown)),
  };
}

/** The pattern by which the last files are named first: it names new ones. */
function includeLike(include: readonly string[], files: readonly DatedFile[]): readonly string[] {
  const recent = files.slice(-recentCount).toReversed();
  const used = byRecency(
    recent.map(({ path }) => include.filter((it) => matchPattern(it, path)).slice(0, 1)),
  );
  return [...new Set([...used.map(({ value }) => value), ...include])];
}

/** So many names decide how new ones are written. */
const recentCount = 5;

/** A title has to come back to be more than a slip, or a meeting about something else. */
const enoughTitles = 2;

/** The level of the last title, and its words where several of the last ones share them; the described form stays accepted. */
function titleLike(
  described: TitleForm,
  recent: readonly DatedText[],
): Partial<FormLayer> & Pick<TitleForm, 'levels'> {
  const shown = inferTitle(recent.filter(({ text }) => titleHeading(text)?.dated));
  if (!shown) return { levels: described.levels };
  const levels = [...new Set([...shown.levels, ...described.levels])];
  if (shown.count < enoughTitles || shown.pattern === described.pattern) return { levels };
  const variants = new Set([described.pattern, ...described.variants]);
  return { levels, title: shown.pattern, variants: [...variants] };
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
