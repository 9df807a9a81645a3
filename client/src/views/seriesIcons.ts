import type { SeriesKind } from '#lsp/protocol/meetings.ts';

/** Names of the icons that stand for a series, in the view and in lists. */
export const seriesIcons: Readonly<Record<SeriesKind, string>> = {
  weekly: 'megaphone',
  team: 'organization',
  board: 'project',
  sig: 'comment-discussion',
  other: 'calendar',
};
