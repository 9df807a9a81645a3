import type { CalendarDate } from '#base/calendarDate.ts';
import { lineAt } from '#base/lineMap.ts';
import type { RepoPath } from '#base/path.ts';
import { linksOf, type ResolvedLink } from '#workspace/linksOf.ts';
import type { Minute, TeamUpdate } from '#workspace/minute.ts';
import { type DatedMinute, minutesOfSeries, teamMinutes } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { minutesToLink, windowOf } from '#workspace/window.ts';
import { pathFix } from './linkFixes.ts';
import type { Finding, Rule, RuleContext } from './model.ts';
import { writtenParts } from './writtenParts.ts';

export const teamLinkWrongWeek: Rule = {
  code: 'team/link-wrong-week',
  summary: 'A team update links the minutes of another week.',
  details: `A warning where the team has minutes since the last meeting of the series: those are probably meant. Otherwise an
information, since a team can report late.`,
  bad: '### Team IaaS\n\nMinutes: https://github.com/owner/minutes/blob/main/iaas/20230621.md',
  good: '### Team IaaS\n\nMinutes: https://github.com/owner/minutes/blob/main/iaas/20230628.md',
  severity: 'warning',
  setting: 'teamLinkWeek',
  fixable: true,
  builtin: undefined,
  check: function* (context) {
    const { snapshot, path, minute } = context;
    const { series, date, updates } = minute;
    // Without all weeklies a window could look longer than it is.
    if (series === undefined || date === undefined || !snapshot.complete) return;
    // Whose week it is, is another rule's question.
    if (minute.titleDate !== undefined && minute.fileDate !== minute.titleDate) return;
    const byLine = linksByLine(snapshot, path, minute);
    for (const update of updates) {
      const line = update.minutesLine?.span;
      if (line === undefined) continue;
      const onLine = byLine.get(lineAt(minute.source.lines, line.start)) ?? [];
      const links = onLine.filter(({ span }) => line.start <= span.start && span.end <= line.end);
      const found = links.flatMap((link) => wrongWeek(context, update, link, date) ?? []);
      // One of several links is enough.
      if (found.length === links.length) yield* found;
    }
  },
};

function linksByLine(
  snapshot: Snapshot,
  path: RepoPath,
  { source }: Minute,
): ReadonlyMap<number, readonly ResolvedLink[]> {
  const byLine = new Map<number, ResolvedLink[]>();
  for (const link of linksOf(snapshot, path)) {
    const line = lineAt(source.lines, link.span.start);
    const list = byLine.get(line);
    if (list === undefined) byLine.set(line, [link]);
    else list.push(link);
  }
  return byLine;
}

function wrongWeek(
  { snapshot, path, minute }: RuleContext,
  { team }: TeamUpdate,
  link: ResolvedLink,
  date: CalendarDate,
): Finding | undefined {
  const { series } = minute;
  const { resolution } = link;
  if (series === undefined || !('path' in resolution) || resolution.path === path) return undefined;
  const linked = teamMinutes(snapshot, team).find((one) => one.path === resolution.path);
  if (linked === undefined || isOfThisWeek(minutesOfSeries(snapshot, series), linked.date, date)) {
    return undefined;
  }
  const meant = minutesToLink(snapshot, team, windowOf(snapshot, series, date));
  const { text } = minute.source;
  const { repository } = snapshot.config;
  return {
    span: writtenParts(text, link, repository).path,
    severity: meant === undefined ? 'information' : 'warning',
    message:
      meant === undefined
        ? `These are the minutes of ${linked.date}, and this meeting was on ${date}. Is another one meant?`
        : `These are the minutes of ${linked.date}. Link those of ${meant.date}, which are of this week.`,
    ...(meant === undefined
      ? {}
      : {
          related: [
            {
              path: meant.path,
              span: snapshot.texts.get(meant.path)?.headings[0]?.span ?? { start: 0, end: 0 },
              message: `The minutes of ${meant.date}`,
            },
          ],
        }),
    fixes: () =>
      meant === undefined ? [] : [pathFix(text, path, link, repository, meant.path, true)],
  };
}

/** After the last meeting before `date`, up to `date`: after a pause that can be long. */
function isOfThisWeek(
  minutes: readonly DatedMinute[],
  linked: CalendarDate,
  date: CalendarDate,
): boolean {
  const previous = minutes.findLast((one) => one.date < date)?.date;
  return linked <= date && (previous === undefined || linked > previous);
}
