import { memoPair } from '#base/memo.ts';
import type { Span } from '#base/range.ts';
import { repositoryAddress } from '#config/repositoryAddress.ts';
import type { MinuteText } from '#minutes/model.ts';
import { covers } from './covers.ts';
import { type Issue, issueId, issueUrl } from './issues.ts';
import { type Named, namedBefore } from './shorthandBefore.ts';
import { isRepository, type ShorthandConfig, tabled } from './shorthandTable.ts';

/** An issue or pull request named in running text without its address: `standards#12`, `PR #12`. */
export interface IssueShorthand extends Issue {
  /** The whole shorthand, e.g. `standards PR #12`. */
  readonly span: Span;
}

/**
 * The shorthands in the prose of `text`, in document order: `standards#12` and `issues/#12` by the table of
 * `minutes.yaml`, `owner/repo#12` as GitHub means it, `PR #12` in the repository `own` where the series names one (see
 * {@link repositoryNamed}). A bare `#12` is none; nothing is read in code, comments, links and addresses. Linear, and
 * remembered per text.
 */
export function shorthandsIn(
  text: MinuteText,
  config: ShorthandConfig,
  own: string | undefined,
): readonly IssueShorthand[] {
  const known = byRepository(text, config);
  const key = own ?? '';
  const ready = known.get(key);
  if (ready !== undefined) return ready;
  const found = readAll(text, config, own);
  known.set(key, found);
  return found;
}

const byRepository = memoPair(
  (_text: MinuteText, _config: ShorthandConfig) => new Map<string, readonly IssueShorthand[]>(),
);

/** Address of the repository that `written` names: a short name of the table, `owner/name`, or an address. */
export function repositoryNamed(config: ShorthandConfig, written: string): string | undefined {
  const named = tabled(config, written);
  if (named !== undefined) return named;
  const address = repositoryAddress(written);
  return isRepository(address) ? address : undefined;
}

const marked = /#(\d{1,9})(?!_?[\p{L}\p{N}]|[-.][\p{L}\p{N}])/gu;
/** Without the mark only what can be no numbered list: `PR 76`. */
const unmarked =
  /(?<=\b(?:pr|mr|(?:pull|merge) request) )(\d{2,9})(?!_?[\p{L}\p{N}]|[-.][\p{L}\p{N}])/giu;

function readAll(
  { text, links, definitions, opaque, depth }: MinuteText,
  config: ShorthandConfig,
  own: string | undefined,
): readonly IssueShorthand[] {
  if (depth.kind !== 'full') return [];
  const isTaken = covers([...links, ...definitions].map(({ span }) => span).concat(opaque));
  const read = ({ index, 0: whole, 1: digits = '' }: RegExpExecArray): IssueShorthand[] => {
    const named = isTaken(index) ? undefined : namedBefore(text, index, config, own);
    if (named === undefined || isTaken(named.start)) return [];
    return [shorthand(named, digits, index + whole.length)];
  };
  const found = [...text.matchAll(marked), ...text.matchAll(unmarked)].flatMap(read);
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

const shorthand = (
  { start, repository, isPull }: Named,
  digits: string,
  end: number,
): IssueShorthand => ({
  id: issueId(repository, digits),
  repository,
  digits,
  url: issueUrl(repository, digits, isPull),
  span: { start, end },
});
