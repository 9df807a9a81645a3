import type { Span } from '#base/range.ts';
import type { Team } from '#config/model.ts';
import { type Slide, slidesOf } from '#features/newMinute/slides.ts';
import type { MinuteText } from '#minutes/model.ts';
import type { MinuteNode, TeamUpdate } from '#workspace/minute.ts';
import { between } from '#workspace/spans.ts';

/**
 * The part of a deck in which a team's report stands: of its slides the last one with bullets under the team's own
 * heading, else the last with bullets, else the last that names the team. Never past the line that ends the slide.
 */
export function teamSlide(
  source: MinuteText,
  { node, team }: TeamUpdate,
  teams: readonly Team[],
): Span {
  const own = slidesOf(source, teams)
    .map((slide) => ({ slide, span: overlap(slide.span, node) }))
    .filter(({ span }) => span.start < span.end);
  const withBullets = own.filter(({ span }) => between(source.listItems, span).length > 0);
  const chosen =
    withBullets.findLast(({ slide, span }) => isOf(slide, team) && !hasTopic(node, span)) ??
    withBullets.findLast(({ slide }) => isOf(slide, team)) ??
    withBullets.at(-1) ??
    own.findLast(({ slide }) => isOf(slide, team)) ??
    own[0];
  return chosen?.span ?? { start: node.heading.span.end, end: node.heading.span.end };
}

const isOf = (slide: Slide, team: Team): boolean => slide.team === team;

const overlap = (slide: Span, { heading, span }: MinuteNode): Span => ({
  start: Math.max(slide.start, heading.span.end),
  end: Math.min(slide.end, span.end),
});

const hasTopic = ({ children }: MinuteNode, span: Span): boolean =>
  children.some((child) => span.start <= child.span.start && child.span.start < span.end);
