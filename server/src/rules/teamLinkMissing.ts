import { basename } from '#base/path.ts';
import type { Span } from '#base/range.ts';
import { type MissingLink, missingLinks } from '#workspace/missingLinks.ts';
import type { Rule } from './model.ts';
import { shown } from './wording.ts';

export const teamLinkMissing: Rule = {
  code: 'team/link-missing',
  summary: 'A team has minutes of these days, and its update does not link them.',
  details: `Team minutes often arrive some days after the meeting. The days are those since the last meeting of the series, at most two
weeks. A line that says something else than that there are no minutes yet is left alone, and so are series that do not link
minutes at all.`,
  bad: '### Team IaaS\n\nMinutes: None yet',
  good: '### Team IaaS\n\nMinutes: https://github.com/owner/minutes/blob/main/iaas/20230628.md',
  severity: 'information',
  setting: 'missingTeamLinks',
  fixable: true,
  builtin: undefined,
  check: function* ({ snapshot, minute }) {
    for (const link of missingLinks(snapshot, minute)) {
      const { team, target, edit } = link;
      yield {
        span: placeOf(link),
        message: `${shown(team.name)} has minutes of ${target.date}. Link them here.`,
        related: [
          {
            path: target.path,
            span: snapshot.texts.get(target.path)?.headings[0]?.span ?? { start: 0, end: 0 },
            message: `The minutes of ${target.date}`,
          },
        ],
        fixes: () => [
          {
            title: `Link ${shown(basename(target.path))}`,
            preferred: true,
            safe: true,
            edits: [edit],
          },
        ],
      };
    }
  },
};

/** What stands where the link belongs, else the team's heading. */
const placeOf = ({ update, edit }: MissingLink): Span =>
  edit.span.start < edit.span.end && update.minutesLine !== undefined
    ? update.minutesLine.span
    : update.node.heading.contentSpan;
