import { dirname, type RepoPath, relative } from '#base/path.ts';
import { formatPattern } from '#config/datePattern.ts';
import type { Repository } from '#config/model.ts';
import type { MinutesLineForm } from './minutesLineForm.ts';
import { usualMinutesLine } from './minutesLineForm.ts';
import type { DatedMinute } from './seriesIndex.ts';

/** A link to a team's minutes and the words before it; none where the link says them itself. */
export interface MinutesLink {
  readonly lead: string;
  readonly link: string;
}

/** How a minute in `from` links `target`. A path is no link by itself: it always gets a text. */
export function minutesLink(
  form: MinutesLineForm,
  repository: Repository,
  from: RepoPath,
  target: DatedMinute,
): MinutesLink {
  const destination = minutesDestination(form, repository, from, target.path);
  if (form.kind === 'inline') {
    const text = formatPattern(form.text, target.date);
    return { lead: form.lead, link: `[${text}](${destination})` };
  }
  if (repository.url === undefined || form.relative) {
    const words = form.lead.replace(/[*_:]/g, '').trim();
    return { lead: '', link: `[${words || usualMinutesLine.text}](${destination})` };
  }
  return { lead: form.lead, link: form.kind === 'autolink' ? `<${destination}>` : destination };
}

/** Where the link leads: the file on the default branch where the repository is published, else its path. */
export function minutesDestination(
  form: Pick<MinutesLineForm, 'relative'>,
  { url, branch }: Repository,
  from: RepoPath,
  target: RepoPath,
): string {
  return url === undefined || form.relative
    ? encodePath(relative(dirname(from), target))
    : `${url}/blob/${encodePath(branch)}/${encodePath(target)}`;
}

/** A path as URLs have it; blanks, brackets and parentheses would end the link. */
const encodePath = (path: string): string =>
  path.replace(
    /[ %()<>#?"\\]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
