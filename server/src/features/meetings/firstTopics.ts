import type { Minute, MinuteNode } from '#workspace/minute.ts';
import { between } from '#workspace/spans.ts';

/**
 * What a minute is about, in a few headings: topics, and the teams of a weekly; not the sections that every minute of
 * the series has, nor the question who reports.
 */
export function firstTopics({ nodes, roles }: Minute, count: number): readonly string[] {
  const found: string[] = [];
  const visit = (list: readonly MinuteNode[]): void => {
    for (const { kind, heading, children } of list) {
      if (found.length >= count) return;
      const name = heading.text.replace(/\s+/g, ' ').trim();
      const isTopic = kind === 'team' || (kind === 'topic' && !between(roles, heading.span).length);
      if (isTopic && name !== '' && !found.includes(name)) found.push(name);
      // What stands below a topic is a part of it.
      if (kind === 'title' || kind === 'section') visit(children);
    }
  };
  visit(nodes);
  return found;
}
