import { addDays } from '#base/calendarDate.ts';
import type { DatedText } from './datedText.ts';
import { matchPattern } from './datePattern.ts';
import type { DatedFile, InferenceContext } from './inferGroups.ts';
import { recentTexts } from './inferGroups.ts';
import { type IsTeam, inferSections } from './inferSections.ts';
import { byFrequency, inferTitle } from './inferTitle.ts';
import { emptyForm, type FormLayer, type SeriesLayer } from './layer.ts';

/** The form of minutes named by `include`: title, sections, bullet. `recent` is latest first. */
export function inferForm(
  recent: readonly DatedText[],
  include: readonly string[],
  isTeam: IsTeam,
): FormLayer {
  const texts = recent.map(({ text }) => text);
  const title = inferTitle(recent);
  const level = title?.levels[0] ?? 1;
  const deck = texts.filter((text) => text.isDeck).length * 2 > texts.length;
  return {
    ...emptyForm,
    include,
    title: title?.pattern,
    levels: title?.levels,
    // Every slide has a heading; those that come back are the deck's own business.
    sections: deck ? [] : inferSections(texts, level, isTeam),
    deck,
    bullet: byFrequency(texts.map(({ style }) => style.bullet))[0],
  };
}

/** One form, or two where a folder changed from texts to decks. */
export function inferForms(
  files: readonly DatedFile[],
  include: readonly string[],
  { texts }: InferenceContext,
  isTeam: IsTeam,
): SeriesLayer['forms'] {
  const first = firstDeck(files, texts);
  const formOf = (some: readonly DatedFile[]): FormLayer =>
    inferForm(recentTexts(usualFiles(some, include), texts), include, isTeam);
  if (first === undefined) return { kind: 'current', form: formOf(files) };
  const from = files[first]?.date;
  const old = formOf(files.slice(0, first));
  const current = formOf(files.slice(first));
  return {
    kind: 'all',
    forms: [
      { ...old, until: from && addDays(from, -1) },
      { ...current, from },
    ],
  };
}

/** Extra meetings (`-workshop`) don't show what the usual ones look like. */
function usualFiles(files: readonly DatedFile[], include: readonly string[]): readonly DatedFile[] {
  const usual = files.filter(({ path }) =>
    include.some((pattern) => {
      const match = matchPattern(pattern, path);
      return match !== undefined && match.text === undefined;
    }),
  );
  return usual.length * 2 > files.length ? usual : files;
}

const enoughTexts = 2;

/** Index of the first deck, where only decks follow and several texts that are none come before. */
function firstDeck(
  files: readonly DatedFile[],
  texts: InferenceContext['texts'],
): number | undefined {
  const kinds = files.map(({ path }) => texts.get(path)?.isDeck);
  const first = kinds.lastIndexOf(false) + 1;
  const decks = kinds.slice(first).filter((isDeck) => isDeck).length;
  const before = kinds.slice(0, first).filter((isDeck) => isDeck === false).length;
  return decks >= enoughTexts && before >= enoughTexts ? first : undefined;
}
