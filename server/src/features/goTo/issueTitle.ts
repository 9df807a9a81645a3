import type { Issue } from '#links/issues.ts';

/** `owner/standards#12`, without the server. */
export const issueTitle = ({ repository, digits }: Issue): string =>
  `${repository.replace(/^https?:\/\/[^/]*\//i, '')}#${digits}`;
