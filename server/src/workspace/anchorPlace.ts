import type { Span } from '#base/range.ts';
import type { Heading, MinuteText } from '#minutes/model.ts';
import { anchorKey } from './resolveTarget.ts';

/** Where an anchor is in its text. */
export interface AnchorPlace {
  readonly span: Span;
  /** Nothing for a place that HTML names. */
  readonly heading: Heading | undefined;
}

const places = new WeakMap<MinuteText, ReadonlyMap<string, AnchorPlace>>();

/** The place in `text` that the fragment `name` (decoded, without `#`) leads to, whatever its letter case. */
export function anchorPlace(text: MinuteText, name: string): AnchorPlace | undefined {
  const known = places.get(text) ?? readPlaces(text);
  places.set(text, known);
  return known.get(anchorKey(name.replace(/^user-content-/, '')));
}

function readPlaces({ headings, anchors }: MinuteText): ReadonlyMap<string, AnchorPlace> {
  const found = new Map<string, AnchorPlace>();
  const add = (name: string, place: AnchorPlace): void => {
    const key = anchorKey(name);
    if (!found.has(key)) found.set(key, place);
  };
  for (const heading of headings) add(heading.slug, { span: heading.span, heading });
  for (const { name, span } of anchors) add(name, { span, heading: undefined });
  return found;
}
