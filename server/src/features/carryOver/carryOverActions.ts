import type { ActionSource } from '#features/actions/minuteActions.ts';
import { pendingPlace } from '#workspace/pendingSections.ts';
import { carryOver } from './carryOver.ts';

/** On the title and in the section for open items: what the last minute left open and this one lacks. */
export const carryOverActions: ActionSource = (snapshot, minute, span) => {
  const place = pendingPlace(minute);
  const places = [
    minute.title?.heading.span,
    place && {
      start: (place.node?.heading ?? place.label ?? place).span.start,
      end: place.span.end,
    },
  ];
  const isHere = places.some((one) => one && one.start <= span.end && span.start <= one.end);
  if (!isHere) return [];
  const { edits, carried, dates } = carryOver(snapshot, minute.path);
  if (carried === 0) return [];
  const items = carried === 1 ? 'open item' : `${carried} open items`;
  return [
    { title: `Carry over ${items} of ${dates}`, kind: 'refactor', isPreferred: false, edits },
  ];
};
