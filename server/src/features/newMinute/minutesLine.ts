import type { RepoPath } from '#base/path.ts';
import type { Repository } from '#config/model.ts';
import { type Line, stop } from '#features/sections/snippetText.ts';
import type { MinutesLineForm } from '#workspace/minutesLineForm.ts';
import { usualMinutesLine } from '#workspace/minutesLineForm.ts';
import { minutesLink } from '#workspace/minutesLink.ts';
import type { DatedMinute } from '#workspace/seriesIndex.ts';

/** The line that links `target` from a minute in `from`. */
export function linkedMinutesLine(
  form: MinutesLineForm,
  repository: Repository,
  from: RepoPath,
  target: DatedMinute,
): Line {
  const { lead, link } = minutesLink(form, repository, from, target);
  return [`${bulletOf(form)}${lead}${link}`];
}

/** The line where the team's minutes are not there yet. */
export const emptyMinutesLine = (form: MinutesLineForm): Line => [
  `${bulletOf(form)}${form.lead || usualMinutesLine.lead}`,
  stop(),
];

const bulletOf = ({ bullet }: MinutesLineForm): string => (bullet === '' ? '' : `${bullet} `);
