import { basename, dirname, type RepoPath, relative } from '#base/path.ts';
import { type Span, slice } from '#base/range.ts';
import type { Repository } from '#config/model.ts';
import { encodedForHtml, encodedForText, encodesLetters, percentEncoded } from '#links/percent.ts';
import type { PointedLink } from '#workspace/linksOf.ts';
import type { Fix } from './model.ts';
import { shown } from './wording.ts';
import { writtenParts } from './writtenParts.ts';

/** Lets the link lead to `target`, in the form in which its author wrote it; query and fragment stay. */
export function pathFix(
  text: string,
  from: RepoPath,
  link: PointedLink,
  repository: Repository,
  target: RepoPath,
  preferred: boolean,
): Fix {
  const { path } = writtenParts(text, link, repository);
  const newText = pathText(text, from, link, slice(text, path), target);
  const name = basename(target) === basename(slice(text, path)) ? target : newText;
  return {
    title: `Change to ${shown(name)}`,
    preferred,
    edits: [{ span: path, newText }],
  };
}

/** Replaces the fragment, without its `#`. */
export function fragmentFix(
  text: string,
  link: PointedLink,
  span: Span,
  name: string,
  preferred: boolean,
): Fix {
  const newText = percentEncoded(name, {
    angleBrackets: false,
    encodeAll: encodesLetters(slice(text, link.destinationSpan)),
  });
  return { title: `Change to #${shown(name)}`, preferred, edits: [{ span, newText }] };
}

/** Replaces all of the destination, which is given as it is to be written. */
export const destinationFix = (span: Span, newText: string, preferred: boolean): Fix => ({
  title: `Change to ${shown(newText)}`,
  preferred,
  edits: [{ span, newText }],
});

function pathText(
  text: string,
  from: RepoPath,
  link: PointedLink,
  written: string,
  target: RepoPath,
): string {
  const { start, end } = link.destinationSpan;
  const isUrl = link.target.kind !== 'local';
  const inAngles = text[start - 1] === '<' && text[end] === '>' && link.kind !== 'autolink';
  const encoded = percentEncoded(isUrl ? target : relativeText(from, written, target), {
    angleBrackets: inAngles,
    encodeAll: encodesLetters(written) || (isUrl && !/[^\p{ASCII}]/u.test(written)),
  });
  const whole = written.endsWith('/') && !/\.\w+$/.test(encoded) ? `${encoded}/` : encoded;
  if (link.kind === 'html') return encodedForHtml(whole);
  // What stands behind it keeps its end from being taken for that of the sentence.
  return link.kind === 'bare' && !/[?#]/.test(link.destination) ? encodedForText(whole) : whole;
}

function relativeText(from: RepoPath, written: string, target: RepoPath): string {
  if (written.startsWith('/')) return `/${target}`;
  const path = relative(dirname(from), target);
  if (path === '') return '.';
  const needsDot = written.startsWith('./') || path.split('/')[0]?.includes(':');
  return needsDot && !path.startsWith('../') ? `./${path}` : path;
}
