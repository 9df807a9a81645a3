import { basename, dirname, type RepoPath } from '#base/path.ts';
import { seriesOfPath } from '#workspace/seriesIndex.ts';
import type { Rule, RuleContext } from './model.ts';
import { topOf } from './titleParts.ts';
import { shown } from './wording.ts';

export const minuteDuplicateFile: Rule = {
  code: 'minute/duplicate-file',
  summary: 'Two minutes have the same text.',
  details:
    'One of them was copied to start a new minute and never written, or saved twice under two dates. Empty minutes are left alone.',
  bad: '# 2023-06-21\n\n- and so on: the file 20230628.md has the text of 20230621.md, letter for letter',
  good: '# 2023-06-28\n\n- what was said a week later',
  severity: 'warning',
  setting: 'duplicateFiles',
  fixable: true,
  builtin: undefined,
  check: function* (context) {
    const { snapshot, minute, path } = context;
    const other = twinOf(context);
    if (other === undefined) return;
    const source = snapshot.texts.get(other);
    const span = minute.title?.heading.span ?? topOf(minute);
    const isElsewhere = seriesOfPath(snapshot.config, other)?.series !== minute.series;
    const name = shown(dirname(other) === dirname(path) ? basename(other) : other);
    yield {
      span,
      // Two teams that meet together may well keep the minute twice.
      ...(isElsewhere ? { severity: 'information' as const } : {}),
      message:
        isElsewhere && basename(other) === basename(path)
          ? `This minute has the same text as ${name}. Is one of them in the wrong folder?`
          : `This minute has the same text as ${name}. Is it a copy that was never written?`,
      related: [
        {
          path: other,
          span: source?.headings[0]?.span ?? { start: 0, end: 0 },
          message: 'The same text',
        },
      ],
      fixes: () => [
        {
          title: `Compare with ${name}`,
          preferred: false,
          edits: [],
          command: { id: 'minuteTaker.compare', paths: [path, other] },
        },
      ],
    };
  },
};

/** What is shorter says nothing: a heading and a list of names can well be the same twice. */
const shortestText = 200;

/**
 * Another minute with this text: in the same series one with another date, unless this one is the original, whose date
 * its title says; elsewhere any.
 */
function twinOf({ snapshot, minute, path }: RuleContext): RepoPath | undefined {
  const { series, source, fileDate, titleDate } = minute;
  const { text } = source;
  if (series === undefined || fileDate === undefined || text.length < shortestText)
    return undefined;
  const isOriginal = fileDate === titleDate;
  for (const [other, { text: its }] of snapshot.texts) {
    if (other === path || its.length !== text.length || its !== text) continue;
    const place = seriesOfPath(snapshot.config, other);
    if (place?.date === undefined || (isOriginal && place.series === series)) continue;
    // The copy says so, where only one of them has the wrong date.
    if (isOriginal && place.date !== titleDate) continue;
    return other;
  }
  return undefined;
}
