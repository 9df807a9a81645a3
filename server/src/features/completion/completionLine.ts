import { newMinute } from '#features/newMinute/newMinute.ts';
import { minuteItems } from '#features/sections/minuteItems.ts';
import type { OpenMinute } from '#features/sections/missingParts.ts';
import { render } from '#features/sections/snippetText.ts';
import type { Minute } from '#workspace/minute.ts';
import { seriesOfPath } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { LineContext } from './completionContext.ts';
import { type Candidate, isMeant } from './completionItem.ts';
import { missingSections } from './completionSections.ts';

/** What can begin a line: small things with a bullet of their own, and on a line without one the missing sections. */
export function lineCandidates(
  snapshot: Snapshot,
  open: OpenMinute,
  context: LineContext,
): readonly Candidate[] {
  const { draft, writing } = open;
  const items = minuteItems(snapshot.config, draft.form, writing, draft.earlier)
    .map(
      (item): Candidate => ({
        label: item.label,
        detail: item.detail,
        kind: 'item',
        names: item.words,
        rendered: render([item.block], writing.style.eol),
      }),
    )
    .filter((candidate) => isMeant(candidate, context.typed));
  const sections = context.isListItem ? [] : missingSections(open, context);
  return [...items, ...sections.map(({ candidate }) => candidate)];
}

/** The whole minute, in a file that a series names and that has nothing but `#` marks. */
export function wholeMinute(snapshot: Snapshot, minute: Minute): readonly Candidate[] {
  if (minute.source.text.length > 200 || !/^[#\s]*$/.test(minute.source.text)) return [];
  const place = seriesOfPath(snapshot.config, minute.path);
  if (place?.date === undefined) return [];
  const made = newMinute(snapshot, place.series.id, place.date);
  if ('problem' in made) return [];
  return [
    {
      label: `Minute of ${place.date}`,
      detail: `New minute of ${place.series.name}`,
      kind: 'minute',
      names: [`Minute of ${place.date}`, place.series.name, place.series.id],
      rendered: { text: made.text, snippet: made.snippet, stops: 1 },
      preselect: true,
    },
  ];
}
