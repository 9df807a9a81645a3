import { basename } from '#base/path.ts';

const longestShown = 80;

/**
 * The last part of a URL, by which people know it, without its query, which can hold a key. Notifications make links
 * and even commands of what looks like them, so brackets and the like are left out.
 */
export const shownUpload = (url: string): string =>
  basename(url.slice(0, 2000).replace(/[?#].*$/s, ''))
    .slice(0, longestShown)
    .replace(/[^\p{L}\p{N}._%-]+/gu, '…');
