import { dirname, type RepoPath, relative } from '#base/path.ts';
import type { Repository } from '#config/model.ts';
import type { Link, MinutesLine } from '#minutes/model.ts';
import type { Minute } from '#workspace/minute.ts';
import { type Line, stop } from './snippetText.ts';

/** How the minutes of a series write the line that links a team's own minutes. */
export interface MinutesLineForm {
  /** `Minutes: https://…`, `Minutes: <https://…>`, `[Minutes](https://…)`. */
  readonly kind: 'bare' | 'autolink' | 'inline';
  /** The line is a list item. */
  readonly bullet: string;
  /** Links are written as paths, although the repository's URL is known. */
  readonly relative: boolean;
}

/** Where nothing was written yet. */
export const usualMinutesLine: MinutesLineForm = { kind: 'bare', bullet: '', relative: false };

/** The form that most lines of the latest minute with such links have. */
export function minutesLineForm(latestFirst: readonly Minute[]): MinutesLineForm {
  for (const minute of latestFirst) {
    const counts = new Map<string, { readonly form: MinutesLineForm; count: number }>();
    for (const { minutesLine } of minute.updates) {
      const form = minutesLine && formOf(minute, minutesLine);
      if (!form) continue;
      const key = `${form.kind}${form.bullet}${form.relative}`;
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, { form, count: 1 });
    }
    const most = [...counts.values()].toSorted((a, b) => b.count - a.count)[0];
    if (most) return most.form;
  }
  return usualMinutesLine;
}

function formOf(minute: Minute, line: MinutesLine): MinutesLineForm | undefined {
  const { text, links } = minute.source;
  const link = line.link === undefined ? undefined : links[line.link];
  const kind = link && lineKind(link, line);
  if (!link || !kind) return undefined;
  const lineStart = text.lastIndexOf('\n', line.span.start - 1) + 1;
  const before = text.slice(lineStart, line.span.start).trim();
  const bullet = ['-', '*', '+'].includes(before) ? before : '';
  return { kind, bullet, relative: !/^[a-z]+:\/\//i.test(link.destination) };
}

function lineKind(link: Link, line: MinutesLine): MinutesLineForm['kind'] | undefined {
  if (link.kind === 'bare' || link.kind === 'autolink') return link.kind;
  // `Minutes: [20230628](…)` is neither; its label would say another date.
  return link.kind === 'inline' && link.span.start <= line.span.start ? 'inline' : undefined;
}

/** The line that links `target` from a minute in `from`. */
export function linkedMinutesLine(
  form: MinutesLineForm,
  repository: Repository,
  from: RepoPath,
  target: RepoPath,
): Line {
  const bullet = form.bullet === '' ? '' : `${form.bullet} `;
  if (repository.url === undefined || form.relative) {
    return [`${bullet}[Minutes](${encodePath(relative(dirname(from), target))})`];
  }
  const url = `${repository.url}/blob/${encodePath(repository.branch)}/${encodePath(target)}`;
  if (form.kind === 'inline') return [`${bullet}[Minutes](${url})`];
  return [`${bullet}Minutes: ${form.kind === 'autolink' ? `<${url}>` : url}`];
}

/** The line where the team's minutes are not there yet. */
export const emptyMinutesLine = (form: MinutesLineForm): Line => [
  `${form.bullet === '' ? '' : `${form.bullet} `}Minutes: `,
  stop(),
];

/** A path as URLs have it; blanks, brackets and parentheses would end the link. */
const encodePath = (path: string): string =>
  path.replace(
    /[ %()<>#?"\\]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
