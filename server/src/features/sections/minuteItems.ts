import type { Config, Form, Section } from '#config/model.ts';
import { describedSections } from '#workspace/describedSections.ts';
import type { Minute } from '#workspace/minute.ts';
import { bodyBlocks, type Writing } from './skeleton.ts';
import { type Block, type Line, stop } from './snippetText.ts';

/** A small thing that minutes have again and again, without a heading of its own. */
export interface MinuteItem {
  readonly kind: 'actionItem' | 'participants' | 'event';
  readonly label: string;
  readonly detail: string;
  /** What to type to find it. */
  readonly words: readonly string[];
  readonly block: Block;
}

/** The items as this community writes them; list items with bullet. */
export function minuteItems(
  config: Config,
  form: Form | undefined,
  writing: Writing,
  recent: readonly Minute[],
): readonly MinuteItem[] {
  const marker = config.actionMarkers[0] ?? 'AI';
  const { bullet } = writing.style;
  return [
    {
      kind: 'actionItem',
      label: 'Action item',
      detail: 'Who does what',
      words: ['Action item', ...config.actionMarkers],
      block: [[`${bullet} `, ...actionItem(marker, recent)]],
    },
    {
      kind: 'participants',
      label: 'Participant list',
      detail: 'Who took part',
      words: ['Participant list', 'Participants'],
      block: bodyOf('participants', config, form, writing) ?? [
        [`${bullet} @`, stop('handle')],
        [`${bullet} @`, stop('handle')],
      ],
    },
    {
      kind: 'event',
      label: 'Event',
      detail: 'Name, date and place',
      words: ['Event'],
      block: bodyOf('events', config, form, writing) ?? [
        [`${bullet} `, stop('event'), ', ', stop('date'), ', ', stop('place')],
      ],
    },
  ];
}

/** `_AI @x: text_` is the most common form; a series that writes no emphasis gets none. */
export function actionItem(marker: string, recent: readonly Minute[]): Line {
  const items = recent.flatMap(({ actionItems, source }) =>
    actionItems.map((item) => source.text.charAt(item.markerSpan.start - 1)),
  );
  const emphasised = items.filter((before) => before === '_' || before === '*').length;
  const mark = emphasised * 2 >= items.length ? '_' : '';
  return [`${mark}${marker} @`, stop('handle'), ': ', stop('what'), mark];
}

/** The lines that a described section of this kind has below its heading, in this form first. */
function bodyOf(
  kind: Section['kind'],
  config: Config,
  form: Form | undefined,
  writing: Writing,
): Block | undefined {
  const forms = [...(form ? [form] : []), ...config.series.flatMap((series) => series.forms)];
  for (const one of forms) {
    for (const { section } of describedSections(one)) {
      if (section.kind !== kind || section.body.length === 0) continue;
      return bodyBlocks(section, writing).flat();
    }
  }
  return undefined;
}
