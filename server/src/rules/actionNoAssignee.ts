import { lineAt } from '#base/lineMap.ts';
import { type Span, slice } from '#base/range.ts';
import type { ActionItem } from '#minutes/model.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Fix, Rule } from './model.ts';
import { saysWho } from './saysWho.ts';
import { shown } from './wording.ts';

export const actionNoAssignee: Rule = {
  code: 'action/no-assignee',
  summary: 'An action item that nobody has taken.',
  details: `An \`AI\` without anybody on its line. \`TODO\` often is a note for the reader, so it is only a hint. Where a name stands anywhere
on the line nothing is said.`,
  bad: '- AI: write the release notes',
  good: '- AI @ada: write the release notes',
  severity: 'information',
  setting: 'actionAssignees',
  fixable: true,
  builtin: undefined,
  check: function* ({ minute }) {
    if (minute.series === undefined) return;
    const open = minute.actionItems.filter(
      ({ assignees, done }) => assignees.length === 0 && !done,
    );
    if (open.length === 0) return;
    const isNamed = saysWho(minute);
    for (const item of open) {
      const marker = slice(minute.source.text, item.markerSpan);
      const isNote = /^to[ -]?do/i.test(marker.replace(/[*_]/g, ''));
      // In parentheses or behind an arrow it belongs to the sentence before it.
      if ((isNote && !startsLine(minute, item.markerSpan)) || isNamed(item)) continue;
      yield {
        span: item.markerSpan,
        severity: isNote ? 'hint' : 'information',
        message: question(item),
        fixes: () => assign(minute, item),
      };
    }
  },
};

function question({ text }: ActionItem): string {
  const task = text.trim().replace(/[\s?.:,]+$/, '');
  return task === '' || /^(?:who|wer)$/i.test(task)
    ? 'Who does this?'
    : `Who does this: ${shown(task)}?`;
}

const startsLine = (minute: Minute, marker: Span): boolean => {
  const { lines, text } = minute.source;
  const start = lines.starts[lineAt(lines, marker.start)] ?? 0;
  return /^[\s\-*+_]*$/.test(text.slice(start, marker.start));
};

const mostPeople = 8;

/** Behind the marker, in the form that most action items have: `AI @ada: …`. */
function assign(minute: Minute, { markerSpan }: ActionItem): readonly Fix[] {
  const { text } = minute.source;
  const marker = slice(text, markerSpan);
  const end = markerSpan.start + marker.replace(/[\s:*_-]+$/, '').length;
  return minute.participants
    .filter(({ isHandle }) => isHandle)
    .slice(0, mostPeople)
    .map(({ name }) => ({
      title: `Give it to @${shown(name)}`,
      preferred: false,
      edits: [{ span: { start: end, end }, newText: ` @${name}` }],
    }));
}
