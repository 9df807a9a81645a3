import type { MinuteText } from '#minutes/model.ts';
import { readMinuteWith } from '#minutes/readMinute.ts';

/**
 * A text whose words are read and whose Markdown is not: for hostile texts on which something else than the Markdown parser, which
 * would need most of the time, is to show that it stays linear.
 */
export const withoutMarkdown = (text: string): MinuteText =>
  readMinuteWith(() => ({ type: 'root', children: [] }), text);
