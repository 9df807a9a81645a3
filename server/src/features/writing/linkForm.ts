import { dirname, isMarkdown, type RepoPath, relative } from '#base/path.ts';
import { slice } from '#base/range.ts';
import type { Repository } from '#config/model.ts';
import type { RepositoryUrlForm } from '#links/model.ts';
import { percentEncoded } from '#links/percent.ts';
import { type PointedLink, pointedLinks } from '#workspace/linksOf.ts';
import type { Minute } from '#workspace/minute.ts';
import { minutesOfSeries } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { isUntitled } from '#workspace/untitled.ts';

/** How a text names another file of the repository. */
export type LinkForm =
  | { readonly kind: 'relative'; readonly lead: '' | './' }
  /** From the repository's root, with a `/` in front. */
  | { readonly kind: 'root' }
  | { readonly kind: 'url'; readonly form: RepositoryUrlForm };

/** The form where nothing was written yet. */
const usual: LinkForm = { kind: 'relative', lead: '' };

const published: LinkForm = { kind: 'url', form: 'blob' };

/** Further away, links say little about how the next one will look. */
const nearest = 10;
const mostMinutes = 10;

/**
 * The form that most links to Markdown files have around `offset` in the minute, else in the minutes of its series before
 * it. Only forms that can be written here: no URL where the repository's is not known.
 */
export function linkForm(snapshot: Snapshot, minute: Minute, offset: number): LinkForm {
  // Where the text will lie one day is not known.
  if (isUntitled(minute.path)) {
    return snapshot.config.repository.url === undefined ? { kind: 'root' } : published;
  }
  const distance = ({ span }: PointedLink): number => Math.abs(span.start - offset);
  const around = pointedLinks(snapshot, minute.path)
    .filter(({ span }) => offset < span.start || span.end < offset)
    .toSorted((a, b) => distance(a) - distance(b));
  return (
    mostFrequent(formsOf(minute.source.text, around).slice(0, nearest)) ??
    mostFrequent(formsBefore(snapshot, minute)) ??
    usual
  );
}

function formsBefore(snapshot: Snapshot, { series, date, path }: Minute): readonly LinkForm[] {
  if (series === undefined) return [];
  return minutesOfSeries(snapshot, series)
    .filter((one) => one.path !== path && (date === undefined || one.date <= date))
    .slice(-mostMinutes)
    .reverse()
    .flatMap((one) =>
      formsOf(snapshot.texts.get(one.path)?.text ?? '', pointedLinks(snapshot, one.path)),
    );
}

const formsOf = (text: string, links: readonly PointedLink[]): readonly LinkForm[] =>
  links.flatMap((link) => formOf(text, link) ?? []);

/** The form of a link to a Markdown file; nothing for others. */
function formOf(
  text: string,
  { target, kind, destinationSpan }: PointedLink,
): LinkForm | undefined {
  if (kind === 'image' || kind === 'html' || kind === 'frontMatter') return undefined;
  if (target.kind === 'inRepository') {
    return isMarkdown(target.path) ? { kind: 'url', form: target.form } : undefined;
  }
  if (target.kind !== 'local' || !isMarkdown(target.path)) return undefined;
  return writtenForm(slice(text, destinationSpan));
}

/** The form of a path as it begins. */
export function writtenForm(path: string): LinkForm {
  if (path.startsWith('/')) return { kind: 'root' };
  return { kind: 'relative', lead: path.startsWith('./') ? './' : '' };
}

/** The first of those that occur most often. */
function mostFrequent(forms: readonly LinkForm[]): LinkForm | undefined {
  const counts = new Map<string, { readonly form: LinkForm; count: number }>();
  for (const form of forms) {
    const key = JSON.stringify(form);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { form, count: 1 });
    else known.count++;
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count)[0]?.form;
}

/** How a destination is surrounded. */
export interface Spelling {
  /** `<` and `>` are there already, or nothing can be put around it. */
  readonly isAngled: boolean;
  readonly mayAngle: boolean;
}

/** What a text in `from` writes to name `target`: with `<` and `>` where a path has blanks or parentheses. */
export function writtenPath(
  form: LinkForm,
  { url, branch }: Repository,
  from: RepoPath,
  target: RepoPath,
  { isAngled, mayAngle }: Spelling,
): string {
  const plain = { angleBrackets: false, encodeAll: false };
  if (form.kind === 'url' && url !== undefined) {
    const between = /^https?:\/\/[^/]*gitlab/i.test(url) ? '/-' : '';
    const file = `${percentEncoded(branch, plain)}/${percentEncoded(target, plain)}`;
    return `${url}${between}/${form.form}/${file}`;
  }
  const path = form.kind === 'root' ? `/${target}` : relativePath(form, from, target);
  const wantsAngles = !isAngled && mayAngle && /[\s()]/.test(path);
  const written = percentEncoded(path, { ...plain, angleBrackets: isAngled || wantsAngles });
  return wantsAngles ? `<${written}>` : written;
}

function relativePath(form: LinkForm, from: RepoPath, target: RepoPath): string {
  const path = relative(dirname(from), target);
  // What stands before a colon would be a scheme.
  const needsDot = form.kind === 'relative' && form.lead !== '';
  const isScheme = path.split('/')[0]?.includes(':') === true;
  return (needsDot || isScheme) && !path.startsWith('../') ? `./${path}` : path;
}
