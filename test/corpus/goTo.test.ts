import assert from 'node:assert/strict';
import { definitionAt } from '#features/goTo/definition.ts';
import { documentLinks } from '#features/goTo/documentLinks.ts';
import { hoverAt } from '#features/hover/hover.ts';
import { hoverMarkdown } from '#features/hover/hoverText.ts';
import { corpusFiles } from '#support/corpus.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { issueShorthands } from '#workspace/issueShorthands.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const remoteUrl = 'https://github.com/SovereignCloudStack/minutes.git';
const alone = { builtinMarkdown: false };

describe('the other end of real links', () => {
  let snapshot: Snapshot;

  before(function () {
    this.timeout(20_000);
    const files = corpusFiles();
    if (files === undefined) return this.skip();
    snapshot = snapshotOf(files, { remoteUrl });
  });

  it('shorthands are read where people write them, and lead to repositories that there are', () => {
    const counts = new Map<string, number>();
    for (const path of snapshot.texts.keys()) {
      for (const { repository } of issueShorthands(snapshot, path)) {
        counts.set(repository, (counts.get(repository) ?? 0) + 1);
      }
    }
    const owned = [...counts].map(([repository, count]) => [
      repository.replace('https://github.com/', ''),
      count,
    ]);
    assert.deepEqual(Object.fromEntries(owned), {
      'SovereignCloudStack/issues': 48,
      'SovereignCloudStack/standards': 10,
      'SovereignCloudStack/k8s-cluster-api-provider': 5,
      'SovereignCloudStack/minutes': 1,
      'SovereignCloudStack/release-notes': 1,
      'SovereignCloudStack/docs': 1,
      'osism/issues': 10,
      'osism/cloud-in-a-box': 2,
      'osism/CiaB': 1,
    });
  });

  it('every link to a file leads there by definition, and its hover tells of it', () => {
    let count = 0;
    for (const path of snapshot.texts.keys()) {
      for (const { span, target } of documentLinks(snapshot, path, alone)) {
        if (target.kind !== 'file' || !/\.md$/.test(target.path)) continue;
        count++;
        const place = `${path} at ${span.start}`;
        const [first] = definitionAt(snapshot, path, span.start + 1, alone)?.targets ?? [];
        assert.equal(first?.path, target.path, place);
        const hover = hoverAt(snapshot, path, span.start + 1, alone);
        const shown = hoverMarkdown(hover?.parts ?? [], () => undefined);
        assert.match(shown, /^\*\*[\s\S]*\n\n\[Open on GitHub\]\(https:[^)\s]*\)$/, place);
      }
    }
    assert.equal(count, 82);
  });
});
