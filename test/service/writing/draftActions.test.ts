import assert from 'node:assert/strict';
import { positionAt } from '#base/lineMap.ts';
import { applyEdits } from '#base/range.ts';
import { type CodeAction, codeActions } from '#features/actions/codeActions.ts';
import { type CodeLens, codeLenses } from '#features/actions/codeLenses.ts';
import { fixture } from '#support/fixture.ts';
import { snapshotOf } from '#support/snapshot.ts';

const weekly = 'community-call/20230629.md';

const minutes = `
-- iaas/20230628.md --
# 2023-06-28

## Agenda

### Sprint review

#### Rain

* Wet
-- ops/20230629.md --
# 2023-06-29

## Agenda

### Zuul

* Stopped

### Status page

* Runs
-- container/20230626.md --
# 2023-06-26

## Agenda

### Registry

* Full
`;

function snapshotWith(text: string): ReturnType<typeof snapshotOf> {
  const head = '# SCS Tech Weekly 2023-06-29\n\n## Team updates\n\n';
  const { files } = fixture(minutes);
  return snapshotOf({ 'minutes.yaml': 'extends: scs\n', ...files, [weekly]: head + text });
}

const isDraft = ({ command }: { command?: { id: string } }): boolean =>
  command?.id.startsWith('minuteTaker.draft') === true;

/** Each lens as `heading: title`. */
function lenses(text: string): readonly string[] {
  const snapshot = snapshotWith(text);
  const source = snapshot.texts.get(weekly)?.text ?? '';
  const shown = ({ span, title }: CodeLens): string =>
    `${source.slice(span.start, span.end)}: ${title}`;
  return codeLenses(snapshot, weekly).filter(isDraft).map(shown);
}

/** The actions where `$0` stands. */
function actions(text: string): readonly CodeAction[] {
  const snapshot = snapshotWith(text.replace('$0', ''));
  const source = snapshot.texts.get(weekly);
  assert(source);
  const offset = source.text.length - text.length + '$0'.length + text.indexOf('$0');
  const start = positionAt(source.lines, offset);
  return codeActions(snapshot, weekly, { start, end: start }).filter(isDraft);
}

describe('Draft from …', () => {
  it('is a lens above each team section that can say more, beside one for all teams', () => {
    assert.deepEqual(
      lenses('### Team IaaS\n\n### Team Ops\n\n- Zuul\n\n### Team Container\n\n* Registry\n'),
      [
        '## Team updates: Draft all teams',
        '### Team IaaS: Draft from iaas/20230628.md',
        '### Team Ops: Draft from ops/20230629.md',
      ],
    );
    // The heading over the topics alone is no reason to draw attention.
    assert.deepEqual(lenses('### Team IaaS\n\n- Rain\n\n### Team Ops\n'), [
      '### Team Ops: Draft from ops/20230629.md',
    ]);
  });

  it('is an action anywhere in the section, with a command for our own editor', () => {
    for (const text of ['### Te$0am Ops\n', '### Team Ops\n\n- Calm$0\n', '### Team Ops\n\n$0']) {
      const [action, ...others] = actions(text);
      assert(action);
      assert.deepEqual(others, []);
      assert.deepEqual([action.title, action.kind], ['Draft from ops/20230629.md', 'refactor']);
      assert.deepEqual(action.command, {
        id: 'minuteTaker.draftTeam',
        path: weekly,
        args: ['team-ops'],
      });
    }
    assert.deepEqual(actions('### Team Ops\n\n### AOB\n\n$0- x\n'), []);
    assert.deepEqual(actions('### Team Ops\n\n- Zuul, status page$0\n- Status page\n'), []);
  });

  it('writes all likely topics in other editors', () => {
    const text = '### Team IaaS\n\n- Sun$0\n\n### Team Ops\n';
    const [action] = actions(text);
    const edits = action?.edits.get(weekly) ?? [];
    const source = snapshotWith(text.replace('$0', '')).texts.get(weekly)?.text ?? '';
    assert.match(applyEdits(source, edits), /### Team IaaS\n\n- Sun\n- Rain\n\n### Team Ops\n$/);
  });

  it('for all teams is an action at the heading above them', () => {
    const text = '### Team IaaS\n\n### Team Ops\n';
    const snapshot = snapshotWith(text);
    const source = snapshot.texts.get(weekly);
    assert(source);
    const start = positionAt(source.lines, source.text.indexOf('Team updates'));
    const [action] = codeActions(snapshot, weekly, { start, end: start }).filter(isDraft);
    assert.deepEqual(
      [action?.title, action?.command?.id],
      ['Draft all teams', 'minuteTaker.draftAllTeams'],
    );
    assert.match(
      applyEdits(source.text, action?.edits.get(weekly) ?? []),
      /### Team IaaS\n\n- Rain\n\n### Team Ops\n\n- Zuul\n- Status page\n$/,
    );
  });
});
