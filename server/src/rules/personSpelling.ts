import { memoPair } from '#base/memo.ts';
import type { RepoPath } from '#base/path.ts';
import type { TextEdit } from '#base/range.ts';
import type { Handle } from '#minutes/model.ts';
import { knownPeople } from '#workspace/knownPeople.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { Finding, Fix, Rule } from './model.ts';
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
      if (usual !== undefined) yield finding(snapshot, handle, usual);
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

function finding(snapshot: Snapshot, { name, span }: Handle, usual: UsualHandle): Finding {
  const newText = `@${usual.name}`;
  return {
    span,
    ...(usual.kind === 'case' ? { severity: 'hint' as const } : {}),
    message:
      usual.kind === 'case'
        ? `Elsewhere this is written ${shown(newText)}.`
        : `Did you mean ${shown(newText)}, who is in ${usual.minutes} minutes?`,
    fixes: () => [
      { title: `Change to ${shown(newText)}`, preferred: true, edits: [{ span, newText }] },
      ...everywhere(snapshot, name, newText),
    ],
  };
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
