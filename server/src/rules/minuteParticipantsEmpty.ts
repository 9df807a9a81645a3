import { slice } from '#base/range.ts';
import { allNodes } from '#workspace/describedSections.ts';
import type { Minute, MinuteNode } from '#workspace/minute.ts';
import { isCancelled } from './cancelledMeeting.ts';
import { earlierMinutes } from './earlierMinutes.ts';
import type { Fix, Rule } from './model.ts';
import { shown } from './wording.ts';

export const minuteParticipantsEmpty: Rule = {
  code: 'minute/participants-empty',
  summary: 'The list of participants is empty.',
  details: `Where the heading is there and nobody stands below it. Minutes of today and of days to come, and those
that say that there was no meeting, are left alone, and so are series in which hardly any list was ever filled in.`,
  bad: '## Participants\n\n## Agenda',
  good: '## Participants\n\n- @ada\n\n## Agenda',
  severity: 'information',
  setting: 'participants',
  fixable: true,
  builtin: undefined,
  check: function* ({ snapshot, minute }) {
    const { series, date, source } = minute;
    if (series === undefined || date === undefined || date >= snapshot.today) return;
    if (minute.participants.length > 0 || source.depth.kind !== 'full') return;
    if (isCancelled(source) || !isUsual(earlierMinutes(snapshot, minute, mostTwins))) return;
    for (const node of allNodes(minute)) {
      if (node.section?.kind !== 'participants' || node.children.length > 0) continue;
      const body = slice(source.text, { start: node.heading.span.end, end: node.span.end });
      if (!/^[\s\-*+@]*$/.test(body.slice(0, 2000))) continue;
      yield {
        span: node.heading.contentSpan,
        message: `Nobody stands below ${shown(node.heading.text)}. Who took part?`,
        fixes: () => fromLast(earlierMinutes(snapshot, minute, 1)[0], minute, node),
      };
      return;
    }
  },
};

const mostTwins = 5;

/** Whether most of the last minutes say who took part; the first ones of a series should. */
const isUsual = (minutes: readonly Minute[]): boolean =>
  minutes.filter(({ participants }) => participants.length > 0).length * 2 >= minutes.length;

/** Those of the last minute: most people come again, and who did not is quickly taken away. */
function fromLast(last: Minute | undefined, { source }: Minute, node: MinuteNode): readonly Fix[] {
  if (last === undefined || last.participants.length === 0) return [];
  const { bullet, eol } = source.style;
  const names = last.participants.map(({ name, isHandle }) => (isHandle ? `@${name}` : name));
  const list = names.map((name) => `${bullet} ${name}`).join(eol);
  const body = source.text.slice(node.heading.span.end, node.span.end);
  const tail = node.span.end < source.text.length ? eol + eol : eol;
  const trailing = body.length - body.trimStart().length === body.length || body.trim() !== '';
  return [
    {
      title: `Insert the ${names.length} participants of ${last.date ?? 'the last minute'}`,
      preferred: false,
      edits: [
        {
          span: {
            start: node.heading.span.end,
            end: trailing ? node.span.end : node.heading.span.end,
          },
          newText: eol + eol + list + tail,
        },
      ],
    },
  ];
}
