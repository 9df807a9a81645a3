import { slice } from '#base/range.ts';
import type { Section, Series } from '#config/model.ts';
import { allNodes } from '#workspace/describedSections.ts';
import type { Minute, MinuteNode } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { isCancelled } from './cancelledMeeting.ts';
import { earlierMinutes } from './earlierMinutes.ts';
import { isDescribed } from './isDescribed.ts';
import type { Rule } from './model.ts';
import { shown } from './wording.ts';

export const minuteSectionEmpty: Rule = {
  code: 'minute/section-empty',
  summary: 'Nothing stands below the heading of a section or a team.',
  details: `Only sections that the series has, and teams. A topic can say all in its heading, and a heading with a link says where to
read on: those are left alone. Minutes of today and of days to come are still being written.`,
  bad: '### Team Dome\n\n### Team Optics\n\n- mirror washed',
  good: '### Team Optics\n\n- mirror washed',
  severity: 'hint',
  setting: 'emptySections',
  fixable: true,
  builtin: undefined,
  check: function* ({ snapshot, minute }) {
    const { source, series, date } = minute;
    if (series === undefined || source.isDeck || source.depth.kind !== 'full') return;
    if (date === undefined || date >= snapshot.today || isCancelled(source)) return;
    const isUsual = usuallyEmpty(snapshot, minute, series);
    for (const node of allNodes(minute)) {
      if (!isEmpty(source.text, node) || saysAll(source.text, node)) continue;
      if (node.section !== undefined && isUsual(node.section)) continue;
      yield {
        span: node.heading.contentSpan,
        message: `Nothing stands below ${shown(node.heading.text)}. Fill it in, or take the heading away.`,
        tags: ['unnecessary'],
        fixes: () => [
          {
            title: 'Remove the heading',
            preferred: false,
            edits: [{ span: node.span, newText: '' }],
          },
        ],
      };
    }
  },
};

const isEmpty = (text: string, { kind, section, children, heading, span }: MinuteNode): boolean =>
  (kind === 'team' || (kind === 'section' && section !== undefined)) &&
  // Topics often stand beside their agenda; who is missing from a list of people is another rule's matter.
  section?.kind !== 'agenda' &&
  section?.kind !== 'participants' &&
  children.length === 0 &&
  slice(text, { start: heading.span.end, end: span.end })
    .slice(0, longestComment)
    .replace(/<!--[\s\S]*?-->/g, '')
    .trim() === '';

const longestComment = 2000;

/** Where this share of the last minutes has nothing there, it is no news. */
const usualShare = 0.2;
const fewestTwins = 5;
const mostTwins = 10;

/** `Closure`, `Adjourn`, `Announcements`: whether it is no news that nothing stands below a section. */
function usuallyEmpty(
  snapshot: Snapshot,
  minute: Minute,
  series: Series,
): (section: Section) => boolean {
  const known = new Map<Section, boolean>();
  const decide = (section: Section): boolean => {
    const twins = earlierMinutes(snapshot, minute, mostTwins).flatMap((one) => {
      const nodes = allNodes(one).filter((node) => node.section === section);
      return nodes.length === 0 ? [] : [nodes.some((node) => isEmpty(one.source.text, node))];
    });
    const empty = twins.filter((isOne) => isOne).length;
    // What nobody has described has to have always had a text.
    if (!isDescribed(snapshot, series, section)) return empty > 0 || twins.length < fewestTwins;
    return empty >= Math.max(1, twins.length * usualShare);
  };
  return (section) => {
    const answer = known.get(section) ?? decide(section);
    known.set(section, answer);
    return answer;
  };
}

const saysAll = (text: string, { heading }: MinuteNode): boolean =>
  /\]\(|https?:|#\d|@\w/.test(slice(text, heading.contentSpan));
