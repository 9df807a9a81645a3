import { foldSlug, slugOf } from '#links/slug.ts';
import type { MinuteText } from '#minutes/model.ts';
import { editDistances } from './editDistance.ts';

const mostCandidates = 3;
const mostHeadings = 2000;
const longestName = 300;

/** Anchors of headings that `name` may have meant, best first. */
export function nearestHeadings(text: MinuteText, name: string): readonly string[] {
  if (name.length > longestName) return [];
  const wanted = foldSlug(slugOf(name.trim()));
  if (wanted === '') return [];
  const distance = editDistances();
  const scored: { slug: string; score: number }[] = [];
  for (const { slug } of text.headings.slice(0, mostHeadings)) {
    const score =
      slug === ''
        ? undefined
        : difference(wanted, foldSlug(slug), distance(wanted, slug.slice(0, longestName)));
    if (score !== undefined) scored.push({ slug, score });
  }
  return scored
    .toSorted((a, b) => a.score - b.score)
    .slice(0, mostCandidates)
    .map(({ slug }) => slug);
}

/** 0 for equal anchors, more for less alike, nothing for what is no help. */
function difference(wanted: string, slug: string, edits: number): number | undefined {
  const share = edits / Math.max(wanted.length, slug.length);
  if (share <= 0.34) return share;
  const [short, long] = wanted.length < slug.length ? [wanted, slug] : [slug, wanted];
  const isPart = short.length >= 5 && `-${long}-`.includes(`-${short}-`);
  return isPart && share <= 1 ? 0.34 + share : undefined;
}
