import type { RepoPath } from '#base/path.ts';
import { classify } from '#links/classify.ts';
import { encodesLetters, percentEncoded } from '#links/percent.ts';
import type { MinuteText } from '#minutes/model.ts';
import { readmeOf } from '#workspace/locate.ts';
import type { Minute } from '#workspace/minute.ts';
import { resolveTarget } from '#workspace/resolveTarget.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { type Candidate, type CompletionOptions, isMeant } from './completionItem.ts';
import type { LinkPlace } from './completionLinkPlace.ts';

/** A hostile text can have any number. */
const mostHeadings = 500;

/**
 * The headings behind `#` of this text or of the file that is named before it, in their order. VS Code offers those of
 * paths by itself, but knows nothing of URLs of the repository.
 */
export function headingCandidates(
  snapshot: Snapshot,
  minute: Minute,
  { typed, closing }: LinkPlace,
  { builtinMarkdown }: CompletionOptions,
): readonly Candidate[] {
  const hash = typed.indexOf('#');
  const file = typed.slice(0, hash);
  const fragment = typed.slice(hash + 1);
  if (builtinMarkdown === true && !/^https?:/i.test(file)) return [];
  const text = textNamed(snapshot, minute, file);
  if (text === undefined) return [];
  const spelling = { angleBrackets: false, encodeAll: encodesLetters(typed) };
  return anchorsOf(text)
    .filter(({ name, slug }) => isMeant({ names: [name, slug] }, fragment))
    .slice(0, mostHeadings)
    .map(({ name, slug, marks }) => {
      const written = percentEncoded(slug, spelling) + closing;
      return {
        label: name === '' ? `#${slug}` : name,
        labelDetail: marks,
        detail: `#${slug}`,
        kind: 'heading',
        names: [slug, name],
        rendered: { text: written, snippet: written, stops: 0 },
      };
    });
}

/** The Markdown text that `file`, written in the minute, leads to. */
function textNamed(snapshot: Snapshot, minute: Minute, file: string): MinuteText | undefined {
  if (file === '') return minute.source;
  const target = classify(file, minute.path, snapshot.config.repository);
  const resolution = resolveTarget(snapshot, minute.path, target);
  switch (resolution.kind) {
    case 'ok':
    case 'branchMissing':
      return textAt(snapshot, resolution.path);
    case 'extensionMissing':
    case 'caseMismatch':
      return textAt(snapshot, resolution.actual);
    case 'fileMissing':
    case 'headingMissing':
    case 'headingCase':
    case 'lineMissing':
    case 'unknown':
    case 'unchecked':
      return undefined;
  }
}

/** Of a folder, its README. */
function textAt(snapshot: Snapshot, path: RepoPath): MinuteText | undefined {
  const text = snapshot.texts.get(path);
  return text ?? snapshot.texts.get(readmeOf(snapshot, path, () => undefined));
}

interface NamedPlace {
  readonly name: string;
  readonly slug: string;
  /** `##` for a heading, nothing for a place that HTML names. */
  readonly marks: string;
}

function anchorsOf({ headings, anchors }: MinuteText): readonly NamedPlace[] {
  const named = headings
    .filter(({ slug }) => slug !== '')
    .map(({ text, slug, level, span }) => ({
      name: text.replace(/\s+/g, ' '),
      slug,
      marks: '#'.repeat(level),
      start: span.start,
    }));
  const others = anchors.map(({ name, span }) => ({
    name: '',
    slug: name,
    marks: '',
    start: span.start,
  }));
  return [...named, ...others].toSorted((a, b) => a.start - b.start);
}
