import { memoPair } from '#base/memo.ts';
import type { RepoPath } from '#base/path.ts';
import type { TextEdit } from '#base/range.ts';
import type { Handle } from '#minutes/model.ts';
import { knownPeople } from '#workspace/knownPeople.ts';
import type { Minute } from '#workspace/minute.ts';
import { minutesOfSeries } from '#workspace/seriesIndex.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { Finding, Fix, Related, Rule } from './model.ts';
import { type UsualHandle, usualHandles } from './usualHandle.ts';
import { shown } from './wording.ts';

export const personSpelling: Rule = {
  code: 'person/spelling',
  summary: 'A handle is a letter or two away from one that is much more frequent.',
  details: `Compared are all handles of the repository: the right one has to be in at least five minutes, and five times as often. A
handle that stands in two lists of participants is taken for somebody’s own. Where only upper and lower case differ it is a
hint.`,
  bad: '- @matfecher',
  good: '- @matfechner',
  severity: 'information',
  setting: 'handles',
  fixable: true,
  builtin: undefined,
  check: function* ({ snapshot, minute }) {
    if (minute.series === undefined || !snapshot.complete) return;
    const meant = meantBy(snapshot, snapshot);
    for (const handle of minute.source.handles.slice(0, mostHandles)) {
      const usual = meant(handle.name);
      if (usual !== undefined) yield finding(snapshot, minute, handle, usual);
    }
  },
};

/** Nobody mends more of them in one minute. */
const mostHandles = 2000;

/** Remembered for a snapshot, as many minutes mention the same people. */
const meantBy = memoPair((snapshot: Snapshot, _same: Snapshot) => {
  const usual = usualHandles(knownPeople(snapshot));
  const known = new Map<string, UsualHandle | undefined>();
  return (name: string): UsualHandle | undefined => {
    if (!known.has(name)) known.set(name, usual(name));
    return known.get(name);
  };
});

function finding(
  snapshot: Snapshot,
  minute: Minute,
  { name, span }: Handle,
  usual: UsualHandle,
): Finding {
  const last = lastPlace(snapshot, minute, usual.name);
  const newText = `@${usual.name}`;
  return {
    span,
    ...(usual.kind === 'case' ? { severity: 'hint' as const } : {}),
    message:
      usual.kind === 'case'
        ? `Elsewhere this is written ${shown(newText)}.`
        : `Did you mean ${shown(newText)}, who is in ${usual.minutes} minutes?`,
    ...(last === undefined ? {} : { related: [last] }),
    fixes: () => [
      { title: `Change to ${shown(newText)}`, preferred: true, edits: [{ span, newText }] },
      ...everywhere(snapshot, name, newText),
    ],
  };
}

/** Where the series, or else any text, has the right spelling for the last time. */
function lastPlace(snapshot: Snapshot, minute: Minute, name: string): Related | undefined {
  const { series, path: own } = minute;
  const paths = series === undefined ? [] : minutesOfSeries(snapshot, series).toReversed();
  const placeIn = (path: RepoPath): Related | undefined => {
    const found = snapshot.texts.get(path)?.handles.find((one) => one.name === name);
    return found && { path, span: found.span, message: `@${shown(name)} in ${shown(path)}` };
  };
  for (const { path } of paths) {
    const place = path === own ? undefined : placeIn(path);
    if (place !== undefined) return place;
  }
  for (const path of snapshot.texts.keys()) {
    const place = placeIn(path);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** The same spelling in all minutes; nothing where it stands in this one alone. */
function everywhere(snapshot: Snapshot, name: string, newText: string): readonly Fix[] {
  const edits = new Map<RepoPath, readonly TextEdit[]>();
  for (const [path, { handles }] of snapshot.texts) {
    const own = handles.filter((one) => one.name === name);
    if (own.length > 0)
      edits.set(
        path,
        own.map(({ span }) => ({ span, newText })),
      );
  }
  return edits.size < 2
    ? []
    : [
        {
          title: `Change to ${shown(newText)} in all ${edits.size} minutes`,
          preferred: false,
          edits: [],
          beyond: () => ({ edits, renames: [], creates: [] }),
        },
      ];
}
