import { basename, type RepoPath } from '#base/path.ts';
import { minutesOfSeries } from '#workspace/seriesIndex.ts';
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
    const other = twinOf(context);
    if (other === undefined) return;
    const { snapshot, minute, path } = context;
    const source = snapshot.texts.get(other);
    const span = minute.title?.heading.span ?? topOf(minute);
    yield {
      span,
      message: `This minute has the same text as ${shown(basename(other))}. Is it a copy that was never written?`,
      related: [
        {
          path: other,
          span: source?.headings[0]?.span ?? { start: 0, end: 0 },
          message: 'The same text',
        },
      ],
      fixes: () => [
        {
          title: `Compare with ${shown(basename(other))}`,
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

/** Another minute with this text, unless this one is the original: the one whose date its title says. */
function twinOf({ snapshot, minute, path }: RuleContext): RepoPath | undefined {
  const { series, source, fileDate, titleDate } = minute;
  if (series === undefined || fileDate === undefined || fileDate === titleDate) return undefined;
  const { text } = source;
  if (text.length < shortestText) return undefined;
  return minutesOfSeries(snapshot, series).find(
    (one) => one.path !== path && snapshot.texts.get(one.path)?.text === text,
  )?.path;
}
