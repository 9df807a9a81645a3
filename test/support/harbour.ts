import type { RepoPath } from '#base/path.ts';
import { readMinute } from '#minutes/readMinute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { lakeside } from './lakeside.ts';

/** A minute of Team Boats with its list of participants. */
export const boats = (date: string, list: string, rest = '- sails'): string =>
  `# ${date}\n\n## Participants\n\n${list}\n\n## Agenda\n\n${rest}\n`;

const weekly = (date: string, taker: string): string =>
  `# Lakeside Weekly ${date}\n\n## Meta\n\n- Minutes: ${taker}\n\n## Team updates\n`;

const ask = 'Who reports in the weekly and transfers the minutes?';

/** What Lakeside wrote in May and June: who took part in Team Boats, who was on duty, who is mentioned elsewhere. */
export const harbour: Snapshot = lakeside({
  'boats/20230522.md': boats('2023-05-22', '- @kim\n- @ines', `- ${ask}\n  - @kim`),
  'boats/20230605.md': boats(
    '2023-06-05',
    '- @ines (until 11:00)\n- Bo Larsen (@bo)\n- Ada Quist',
    `- ${ask}\n  - @ines`,
  ),
  'boats/20230619.md': boats(
    '2023-06-19',
    '- @Ines\n- @rosa (treasurer)\n- @kim',
    `- ${ask}\n  - @rosa`,
  ),
  'boats/20230620.md': boats('2023-06-20', '- @rosa (treasurer)\n- @ines', `- ${ask}\n  - @ines`),
  'water/20230620.md': '# 2023-06-20\n\nAsked @zoe and @zoe\n',
  'water/20230627.md': '# 2023-06-27\n\nAsked @zoe and @yan\n',
  'weekly/20230608.md': weekly('2023-06-08', 'Ines'),
  'weekly/20230615.md': weekly('2023-06-15', 'Jörg'),
  'weekly/20230622.md': weekly('2023-06-22', '@kim'),
  'weekly/20230629.md': weekly('2023-06-29', 'Ines'),
});

/** `snapshot` with `text` at `path`. */
export const withText = (snapshot: Snapshot, path: RepoPath, text: string): Snapshot => ({
  ...snapshot,
  texts: new Map([...snapshot.texts, [path, readMinute(text)]]),
  pathsKey: {},
});
