import { lineAt, lineText } from '#base/lineMap.ts';
import type { RepoPath } from '#base/path.ts';
import { holds, type Span, touches } from '#base/range.ts';
import type { MinuteText } from '#minutes/model.ts';
import { allNodes } from '#workspace/describedSections.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { IssueMention } from '#workspace/issueMentions.ts';
import type { Entry } from '#workspace/keyIndex.ts';
import type { MinuteNode } from '#workspace/minute.ts';
import { issuesOfRepository } from '#workspace/repositoryIssues.ts';
import { seriesOfPath } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** An issue as it was last talked about. */
export interface SeenIssue {
  readonly digits: string;
  /** As the texts link it, so that a pull request is one. */
  readonly url: string;
  /** The minute that names it last. */
  readonly path: RepoPath;
  /** The heading it was last seen with, or the words beside it; empty where there are none. Read on demand. */
  readonly about: () => string;
}

/** Later than any date. */
const inThisText = '9999-99-99';

interface Seen {
  entry: Entry<IssueMention>;
  date: string;
  url: string | undefined;
}

/** The issues of a repository, last seen first. What is being written at `here` was not seen yet. */
export function lastSeen(
  snapshot: Snapshot,
  repository: string,
  here: { readonly path: RepoPath; readonly offset: number },
): readonly SeenIssue[] {
  const byId = new Map<string, Seen>();
  for (const entry of issuesOfRepository(snapshot, repository)) {
    const { path, value } = entry;
    const { issue, span, link } = value;
    if (path === here.path && touches(span, here.offset)) continue;
    const date =
      path === here.path ? inThisText : (seriesOfPath(snapshot.config, path)?.date ?? '');
    const url = link === undefined ? undefined : issue.url;
    const known = byId.get(issue.id);
    if (known === undefined) byId.set(issue.id, { entry, date, url });
    else {
      known.url ??= url;
      if (date < known.date) continue;
      known.entry = entry;
      known.date = date;
    }
  }
  const number = ({ entry }: Seen): number => Number(entry.value.issue.digits);
  return [...byId.values()]
    .sort((a, b) => (a.date === b.date ? number(b) - number(a) : a.date < b.date ? 1 : -1))
    .map(({ entry: { path, value }, url }) => ({
      digits: value.issue.digits,
      url: url ?? value.issue.url,
      path,
      about: once(() => topicOf(snapshot, path, value.span)),
    }));
}

function once(compute: () => string): () => string {
  const state: { value?: string } = {};
  return () => {
    state.value ??= compute();
    return state.value;
  };
}

/** The topic below which an issue is named; below a section or a team, the words beside it say more. */
export function topicOf(snapshot: Snapshot, path: RepoPath, span: Span): string {
  const text = snapshot.texts.get(path);
  const heading = text?.headings.findLast((one) => one.span.start <= span.start);
  if (text === undefined) return '';
  if (heading === undefined) return besides(text, span);
  const words = spoken(heading.text);
  const kind = kindOf(snapshot, path, heading.span);
  if (holds(heading.span, span) || kind === 'topic') return words;
  return besides(text, span) || (kind === 'title' ? '' : words);
}

function kindOf(snapshot: Snapshot, path: RepoPath, heading: Span): MinuteNode['kind'] | undefined {
  const minute = minuteOf(snapshot, path);
  return minute && allNodes(minute).find((one) => one.heading.span.start === heading.start)?.kind;
}

/** The words of the line on which something stands. */
function besides({ text, lines }: MinuteText, span: Span): string {
  const line = lineText(lines, lineAt(lines, span.start));
  const start = lines.starts[lineAt(lines, span.start)] ?? 0;
  // Of very long lines, those around it.
  const from = Math.max(0, span.start - start - longest / 2);
  const written = line.length > longest ? text.slice(start + from, start + from + longest) : line;
  return spoken(
    written
      .replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/, '')
      .replace(/\[([^[\]]{0,200})\]\([^()\s]{0,300}\)/g, '$1')
      .replace(/[*`~]|(?<!\w)_|_(?!\w)/g, ''),
  );
}

const longest = 400;
const longestTopic = 80;

/** A text without the numbers and addresses in it. */
function spoken(text: string): string {
  const plain = text
    .slice(0, longest)
    .replace(/<?https?:\/\/[^\s<>]*>?/gi, ' ')
    .replace(/(?<![\w./-])[\w./-]{0,100}#\d{1,9}\b/g, ' ')
    .replace(/\(\s*\)|\[\s*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:;,.–—/|>-]+|[\s:;,–—/|>(-]+$/g, '')
    .trim();
  return plain.length > longestTopic ? `${plain.slice(0, longestTopic)}…` : plain;
}
