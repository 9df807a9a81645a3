import assert from 'node:assert/strict';
import { applyEdits } from '#base/range.ts';
import { linksToAddIn } from '#features/missingLinks/missingLinks.ts';
import { classify } from '#links/classify.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { corpusFiles } from '#support/corpus.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { TeamUpdate } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { lineLinks, teamLinkState } from '#workspace/teamLinkState.ts';
import { teamMinutesInWindow, windowOf } from '#workspace/window.ts';

/** The texts once all missing links are added. */
function filled(snapshot: Snapshot): Snapshot {
  const { edits } = linksToAddIn(snapshot, snapshot.texts.keys());
  const changed = [...edits].map(
    ([path, list]) =>
      [path, readMinute(applyEdits(snapshot.texts.get(path)?.text ?? '', list))] as const,
  );
  return { ...snapshot, texts: new Map([...snapshot.texts, ...changed]), pathsKey: {} };
}

const linesOf = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line.trim() !== '');

describe('missing minutes links among real minutes', () => {
  let snapshot: Snapshot;

  before(function () {
    this.timeout(20_000);
    const files = corpusFiles();
    if (files) snapshot = snapshotOf(files, { today: '2024-01-01' });
    else this.skip();
  });

  it('were all looked at', () => {
    const { edits, count } = linksToAddIn(snapshot, snapshot.texts.keys());
    assert.deepEqual({ count, files: edits.size }, { count: 61, files: 17 });
    for (const path of edits.keys()) {
      const minute = minuteOf(snapshot, path);
      assert.equal(minute?.series?.id, 'weekly', path);
      assert.equal(minute?.source.isDeck, false, path);
    }
  });

  it('lead to minutes of that team and of those days', () => {
    const after = filled(snapshot);
    let added = 0;
    for (const path of linksToAddIn(snapshot, snapshot.texts.keys()).edits.keys()) {
      const [old, now] = [minuteOf(snapshot, path), minuteOf(after, path)];
      assert(old?.series && old.date && now, path);
      assert.equal(now.updates.length, old.updates.length, path);
      const window = windowOf(snapshot, old.series, old.date);
      for (const [index, update] of now.updates.entries()) {
        const was: TeamUpdate | undefined = old.updates[index];
        assert.equal(was?.team, update.team);
        if (was && teamLinkState(snapshot, old, was).state !== 'available') continue;
        const [link] = lineLinks(now, update);
        const target = link && classify(link.destination, path, after.config.repository);
        if (target?.kind !== 'inRepository' || !target.path.endsWith('.md')) continue;
        added++;
        assert.equal(teamLinkState(after, now, update).state, 'linked');
        const meant = teamMinutesInWindow(snapshot, update.team, window).map((it) => it.path);
        assert(meant.includes(target.path), `${path}: ${target.path}`);
        assert(snapshot.texts.has(target.path));
      }
    }
    assert.equal(added, 61);
  });

  it('change nothing else, and are added once', () => {
    const after = filled(snapshot);
    for (const [path, { text }] of snapshot.texts) {
      const now = after.texts.get(path)?.text ?? '';
      const kept = linesOf(now).filter((line) => !/^Minutes: <?https:\S+\.md>?$/.test(line));
      const old = linesOf(text);
      assert.deepEqual(
        kept.filter((line) => !old.includes(line)),
        [],
        path,
      );
      const gone = old.filter((line) => !linesOf(now).includes(line));
      // What people had written where a link was to come.
      for (const line of gone) assert.match(line, /^(?:No )?Minutes\b/, path);
    }
    assert.equal(linksToAddIn(after, after.texts.keys()).count, 0);
  });

  it('are left where the team says that it did not meet', () => {
    const left: string[] = [];
    const { edits } = linksToAddIn(snapshot, snapshot.texts.keys());
    for (const path of snapshot.texts.keys()) {
      const minute = minuteOf(snapshot, path);
      if (!minute?.series || minute.source.isDeck) continue;
      for (const update of minute.updates) {
        const { span } = update.node;
        const isAdded = edits
          .get(path)
          ?.some((edit) => span.start <= edit.span.start && edit.span.start <= span.end);
        if (teamLinkState(snapshot, minute, update).state === 'available' && !isAdded)
          left.push(`${path} ${update.node.heading.text}`);
      }
    }
    assert.deepEqual(left.toSorted(), [
      'community-call/20221124.md Team IaaS',
      'community-call/20221215.md Team Container',
      'community-call/20230202.md SIG Documentation',
      'community-call/20230511.md Team IAM & IAM Hacking Session',
    ]);
  });

  it('link the last of several minutes, as people did', () => {
    let [last, other] = [0, 0];
    for (const path of snapshot.texts.keys()) {
      const minute = minuteOf(snapshot, path);
      if (!minute?.series || !minute.date) continue;
      const window = windowOf(snapshot, minute.series, minute.date);
      for (const update of minute.updates) {
        const meant = teamMinutesInWindow(snapshot, update.team, window).map((it) => it.path);
        const { state, target } = teamLinkState(snapshot, minute, update);
        if (state !== 'linked' || meant.length < 2 || lineLinks(minute, update).length === 0)
          continue;
        assert.equal(lineLinks(minute, update).length, 1, 'nobody links two');
        if (target === meant.at(-1)) last++;
        else other++;
      }
    }
    assert.deepEqual({ last, other }, { last: 24, other: 2 });
  });
});
