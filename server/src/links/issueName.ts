import type { Issue } from './issues.ts';

/** What stands before the number in `standards/#182`: a name for the repository, and how the two are joined. */
export interface IssueName {
  readonly name: string;
  readonly mark: '#' | '/#';
}

const label = /^\s{0,9}([\w.-]{1,80}(?:\/[\w.-]{1,80})?)(\/?#)(\d{1,9})\s{0,9}$/;

/** Words that say what is numbered, not where. */
const kinds =
  /^(?:prs?|mrs?|pull|issue|bugs?|tickets?|epics?|requests?|adrs?|story|stories|task|tasks)$/i;

/** The name by which the text of a link to `issue` calls its repository, where it says nothing else but the number. */
export function issueNameIn(text: string, { digits, repository }: Issue): IssueName | undefined {
  if (text.length > 200) return undefined;
  const [, name = '', mark, number] = label.exec(text) ?? [];
  const own = lastPart(repository).toLowerCase();
  const word = lastPart(name).toLowerCase();
  if (number !== digits || !/[a-z]/i.test(name) || (kinds.test(word) && word !== own)) {
    return undefined;
  }
  return { name, mark: mark === '/#' ? '/#' : '#' };
}

/** The name of a repository in its address or in `owner/name`. */
export const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
