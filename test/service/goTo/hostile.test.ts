import assert from 'node:assert/strict';
import { lineMap } from '#base/lineMap.ts';
import type { Span } from '#base/range.ts';
import { definitionAt } from '#features/goTo/definition.ts';
import { documentLinks } from '#features/goTo/documentLinks.ts';
import { hoverAt } from '#features/hover/hover.ts';
import { hoverMarkdown } from '#features/hover/hoverText.ts';
import type { MinuteText } from '#minutes/model.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { processorTimeBelow } from '#support/cpuTime.ts';
import { lakeside } from '#support/lakeside.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { alone } from './support.ts';

const repository = 'https://github.com/lakeside/minutes/blob/main';

const withText = (text: string): Snapshot =>
  lakeside(
    { 'boats/20230628.md': '# 2023-06-28\n', 'a.md': text },
    {
      texts: new Map([['a.md', readMinute(text)]]),
    },
  );

/** `line` many times over, read once: to parse ten thousand links takes longer than all that is tested here. */
function repeated(line: string, count: number): MinuteText {
  const one = readMinute(line);
  const text = line.repeat(count);
  const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
  const links = Array.from({ length: count }, (_, index) =>
    one.links.map((link) => ({
      ...link,
      span: moved(link.span, index * line.length),
      destinationSpan: moved(link.destinationSpan, index * line.length),
      textSpan: link.textSpan && moved(link.textSpan, index * line.length),
    })),
  ).flat();
  return { ...one, text, lines: lineMap(text), links };
}

/** Everything that is asked at `offset`; the length of all answers. */
function ask(snapshot: Snapshot, offset: number): number {
  const hover = hoverAt(snapshot, 'a.md', offset, alone);
  const definition = definitionAt(snapshot, 'a.md', offset, alone);
  const shown = hover === undefined ? '' : hoverMarkdown(hover.parts, () => undefined);
  return shown.length + (definition?.targets.length ?? 0);
}

describe('going there from hostile text', () => {
  it('answers at once for addresses of 100 kB, and shows little of them', () => {
    const long = 'a'.repeat(100_000);
    const texts = [
      `<https://example.org/${long}>`,
      `[x](${long}.md)`,
      `[x](<${'../'.repeat(33_000)}x>)`,
      `${repository}/${'a/'.repeat(50_000)}x.md`,
      `[x](https://${long.slice(0, 50_000)}@${long.slice(0, 50_000)})`,
      `[x](${'%41'.repeat(33_000)})`,
      `[${long}](https://github.com/${long}/issues/1)`,
      `${'x/'.repeat(50_000)}#12`,
      `[x](javascript:${long})`,
      `[x](${'z'.repeat(40)}:${long})`,
    ];
    const snapshots = texts.map(withText);
    const assertQuick = processorTimeBelow();
    for (const [index, snapshot] of snapshots.entries()) {
      const length = Math.max(...[5, 99_000].map((offset) => ask(snapshot, offset)));
      assert.ok(length < 2000, `text ${index}: ${length}`);
      for (const { target, tooltip } of documentLinks(snapshot, 'a.md', alone)) {
        assert.ok(tooltip.length < 1000);
        assert.ok(target.kind !== 'web' || target.url.length < 5000);
      }
    }
    assertQuick();
  });

  it('copes with ten thousand links and shorthands in one file', () => {
    const line = `[x](boats/20230628.md) ${repository}/boats/20230628.md lakeside/boats#1 [y](gone.md)\n`;
    const count = 3400;
    const text = repeated(line, count);
    const snapshot = lakeside(
      { 'boats/20230628.md': '# 2023-06-28\n', 'a.md': text.text },
      {
        texts: new Map([['a.md', text]]),
      },
    );
    const assertQuick = processorTimeBelow(1000);
    assert.equal(documentLinks(snapshot, 'a.md', alone).length, 3 * count);
    const middle = line.length * 1700;
    for (let round = 0; round < 20; round++) {
      assert.equal(definitionAt(snapshot, 'a.md', middle + 8, alone)?.targets.length, 1);
      assert.ok(hoverAt(snapshot, 'a.md', middle + line.length - 20, alone));
    }
    assertQuick();
  });

  it('takes lone surrogates, NUL and marks that turn the text around for nothing special', () => {
    const odd = ['\ud800', '\u0000', '\u202e', '\u200b', '%ED%A0%80', '%00', '%', '%2', '\\', ' '];
    for (const sign of odd) {
      const snapshot = withText(
        `[x](<${sign}a${sign}.md#${sign}>) ${repository}/${sign}.md [${sign}](a.md)`,
      );
      for (let offset = 0; offset < 60; offset += 3) ask(snapshot, offset);
      assert.ok(
        documentLinks(snapshot, 'a.md', alone).every(
          ({ tooltip }) => !/[\p{Cc}\u202e]/u.test(tooltip),
        ),
      );
    }
  });

  it('forgets nothing and throws nothing without any fact about the files', () => {
    const files = { 'a.md': `[x](b/c.md) ${repository}/b/c.md [y](b) [z](/)\n` };
    const snapshot = lakeside(files, { unknownFolders: ['', 'b'] });
    for (let offset = 0; offset < files['a.md'].length; offset++) ask(snapshot, offset);
    assert.deepEqual(documentLinks(snapshot, 'a.md', alone), []);
  });
});
