import type { RepoPath } from '#base/path.ts';
import { type Span, touches } from '#base/range.ts';
import type { BesideBuiltin } from '#features/goTo/definition.ts';
import { linkGoal } from '#features/goTo/linkGoal.ts';
import { type Place, placesAt } from '#features/goTo/placeAt.ts';
import { teamTargets } from '#features/goTo/teamTargets.ts';
import { classify } from '#links/classify.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { dateHover } from './hoverDate.ts';
import { issueHover } from './hoverIssue.ts';
import { itemHover } from './hoverItem.ts';
import { goalHover } from './hoverLink.ts';
import { personHover } from './hoverPerson.ts';
import { teamHover } from './hoverTeam.ts';
import type { HoverPart } from './hoverText.ts';

/** What is told of a stretch of text. */
export interface Hover {
  readonly span: Span;
  readonly parts: readonly HoverPart[];
}

/**
 * What is at the other end of what stands at `offset` of the text at `path`, from what is known without asking: of
 * several things there the innermost that has anything to tell.
 */
export function hoverAt(
  snapshot: Snapshot,
  path: RepoPath,
  offset: number,
  { builtinMarkdown }: BesideBuiltin,
): Hover | undefined {
  const minute = minuteOf(snapshot, path);
  if (minute === undefined) return undefined;
  for (const place of placesAt(snapshot, path, offset)) {
    const all = partsOf(snapshot, minute, place);
    // VS Code shows the picture by itself, but only at the address.
    const isShown =
      builtinMarkdown && place.kind === 'link' && touches(place.link.destinationSpan, offset);
    const parts = isShown ? all.filter(({ kind }) => kind !== 'picture') : all;
    if (parts.length > 0) return { span: place.span, parts };
  }
  return undefined;
}

function partsOf(snapshot: Snapshot, minute: Minute, place: Place): readonly HoverPart[] {
  switch (place.kind) {
    case 'link': {
      if (place.issue !== undefined) return issueHover(snapshot, minute.path, place.issue);
      const { destination, target } = place.link;
      return goalHover(snapshot, minute, linkGoal(snapshot, minute.path, destination, target));
    }
    case 'reference': {
      if (place.definition === undefined) return [];
      const { destination } = place.definition;
      const target = classify(destination, minute.path, snapshot.config.repository);
      return goalHover(snapshot, minute, linkGoal(snapshot, minute.path, destination, target));
    }
    case 'shorthand':
      return issueHover(snapshot, minute.path, place.issue);
    case 'person':
      return personHover(snapshot, place.person);
    case 'date':
      return dateHover(snapshot, minute, place.date);
    case 'minutesLine': {
      const { team } = place.update;
      const [path] = teamTargets(snapshot, minute, team, place.update);
      return path === undefined
        ? teamHover(snapshot, minute, team)
        : goalHover(snapshot, minute, {
            kind: 'file',
            path,
            place: { kind: 'whole' },
            notice: undefined,
          });
    }
    case 'team':
      return teamHover(snapshot, minute, place.team);
    case 'actionItem':
      return itemHover(snapshot, minute, place.item);
    case 'heading':
      return [];
  }
}
