import { slice } from '#base/range.ts';
import { findTeam, isTeamLike } from '#config/teamNames.ts';
import { allNodes } from '#workspace/describedSections.ts';
import type { Rule } from './model.ts';
import { teamConfigFix } from './teamConfigFixes.ts';
import { shown } from './wording.ts';

export const teamUnknown: Rule = {
  code: 'team/unknown',
  summary: 'A heading looks like a team that nobody has described.',
  details:
    'Only in minutes in which teams report, and at the level at which they do. The fix adds the team to `minutes.yaml`, so that it is offered and linked like the others.',
  bad: '### SIG Hardware',
  good: 'teams:\n  - SIG Hardware',
  severity: 'hint',
  setting: 'unknownTeams',
  fixable: true,
  builtin: undefined,
  check: function* ({ snapshot, minute }) {
    const { series, updates, source } = minute;
    if (series === undefined || updates.length < 2 || source.isDeck) return;
    const levels = new Set(updates.map(({ node }) => node.heading.level));
    for (const { heading, kind } of allNodes(minute)) {
      const { text, contentSpan } = heading;
      if (kind === 'team' || kind === 'title' || !levels.has(heading.level)) continue;
      if (!isTeamLike(text) || findTeam(snapshot.config.teams, text) !== undefined) continue;
      if (slice(source.text, contentSpan) !== text) continue;
      yield {
        span: contentSpan,
        message: `${shown(text)} is no known team. Is it a new one?`,
        fixes: () => teamConfigFix(snapshot, text),
      };
    }
  },
};
