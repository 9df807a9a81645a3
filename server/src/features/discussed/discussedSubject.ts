import { type ReferenceSubject, subjectsOfLink } from '#features/references/referenceSubject.ts';
import { classify } from '#links/classify.ts';
import { issueOfUrl } from '#links/issues.ts';
import { shorthandsIn } from '#links/shorthands.ts';
import { readMinute } from '#minutes/readMinute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** A query that is nothing but the name of one thing: an issue, a link, a handle. */
export function subjectsOfQuery(snapshot: Snapshot, query: string): readonly ReferenceSubject[] {
  const { config } = snapshot;
  const handle = /^@([\w.-]{1,80})$/.exec(query)?.[1];
  if (handle !== undefined) {
    return [{ kind: 'person', person: { name: handle, isHandle: true } }];
  }
  const source = readMinute(query);
  const [shorthand] = shorthandsIn(source, config, undefined);
  if (shorthand !== undefined && isWhole(shorthand.span, query)) {
    return [{ kind: 'issue', issue: shorthand }];
  }
  const [link] = source.links;
  if (link === undefined || link.kind === 'reference' || link.kind === 'wiki') return [];
  if (!isWhole(link.span, query)) return [];
  const issue = issueOfUrl(link.destination);
  if (issue !== undefined) return [{ kind: 'issue', issue }];
  const target = classify(link.destination, '', config.repository);
  return subjectsOfLink(snapshot, '', { ...link, kind: link.kind, target });
}

const isWhole = ({ start, end }: { start: number; end: number }, query: string): boolean =>
  start === 0 && end === query.length;
