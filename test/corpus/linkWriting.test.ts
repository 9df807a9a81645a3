import assert from 'node:assert/strict';
import { applyEdits, slice } from '#base/range.ts';
import { complete } from '#features/completion/completion.ts';
import { shortenIssueLinksIn } from '#features/writing/shortenIssueLinks.ts';
import { issueOfUrl } from '#links/issues.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { corpusFiles } from '#support/corpus.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { linksOf } from '#workspace/linksOf.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

describe('links that are written into real minutes', () => {
  let snapshot: Snapshot;

  before(function () {
    this.timeout(20_000);
    const files = corpusFiles();
    const remoteUrl = 'https://github.com/SovereignCloudStack/minutes';
    if (files) snapshot = snapshotOf(files, { today: '2024-01-01', remoteUrl });
    else this.skip();
  });

  it('bare issue links were all looked at, and lead where they led', () => {
    const { edits, count } = shortenIssueLinksIn(snapshot, snapshot.texts.keys());
    assert.deepEqual({ count, files: edits.size }, { count: 562, files: 169 });
    for (const [path, list] of edits) {
      const text = snapshot.texts.get(path);
      assert(text);
      const after = readMinute(applyEdits(text.text, list));
      assert.equal(after.links.length, text.links.length, path);
      for (const [index, link] of text.links.entries()) {
        const now = after.links[index];
        const isShortened = list.some(({ span }) => span.start === link.span.start);
        assert.equal(now?.destination, link.destination, path);
        assert.equal(now.kind, isShortened ? 'inline' : link.kind, path);
        if (isShortened) {
          const digits = issueOfUrl(link.destination)?.digits ?? '';
          assert.match(
            now.text,
            new RegExp(`^[\\w.-]+(?:/[\\w.-]+)?/?#${digits}(?: \\(comment\\))?$`),
          );
        }
      }
      assert.deepEqual(
        after.headings.map(({ level }) => level),
        text.headings.map(({ level }) => level),
        path,
      );
    }
  });

  it('are named as their series names them', () => {
    const { edits } = shortenIssueLinksIn(snapshot, snapshot.texts.keys());
    const labels = (path: string): ReadonlySet<string> =>
      new Set(
        (edits.get(path) ?? []).map(
          ({ newText }) => /^\[([^#]*#)\d+/.exec(newText)?.[1] ?? newText,
        ),
      );
    const ofSeries = (folder: string): readonly string[] => [
      ...new Set(
        [...edits.keys()]
          .filter((path) => path.startsWith(`${folder}/`))
          .flatMap((path) => [...labels(path)]),
      ),
    ];
    assert(ofSeries('iaas').includes('issues/#') && ofSeries('iaas').includes('osism/issues#'));
    assert(ofSeries('container').includes('k8s/#'));
    assert(ofSeries('ops').includes('issues#'));
    const all = [...edits.keys()].flatMap((path) => [...labels(path)]);
    assert(!all.includes('issue/#') && !all.includes('#'), 'never without a name');
  });

  it('and completed lead to files and headings that are there', () => {
    const written = [
      '[x](|)',
      '<|>',
      '[x](../ops/2023|)',
      '[x](/iaas/|)',
      '[x](keycloak|)',
      '[x](#|)',
    ];
    for (const path of ['iaas/20230628.md', 'community-call/20230629.md', 'README.md']) {
      const head = `${snapshot.texts.get(path)?.text ?? ''}\n\n`;
      for (const line of written) {
        const offset = head.length + line.indexOf('|');
        const text = head + line.replace('|', '');
        const at = withText(snapshot, path, text);
        const { items } = complete(at, path, offset, { snippets: true });
        assert(items.length > 0, `${path} ${line}`);
        for (const { span, insertText, filterText, kind } of [
          ...items.slice(0, 4),
          ...items.slice(-2),
        ]) {
          assert(filterText.startsWith(slice(text, { start: span.start, end: offset })), line);
          if (kind === 'folder') continue;
          const chosen = withText(
            snapshot,
            path,
            applyEdits(text, [{ span, newText: insertText }]),
          );
          const last = linksOf(chosen, path).at(-1);
          assert.equal(last?.resolution.kind, 'ok', `${path} ${line} ${insertText}`);
        }
      }
    }
  });
});

const withText = (snapshot: Snapshot, path: string, text: string): Snapshot => ({
  ...snapshot,
  texts: new Map([...snapshot.texts, [path, readMinute(text)]]),
});
