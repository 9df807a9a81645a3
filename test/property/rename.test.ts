import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dirname, isMarkdown, type RepoPath, relative } from '#base/path.ts';
import { slice } from '#base/range.ts';
import { editsForMoves, moveProblem } from '#features/rename/renameFiles.ts';
import { renameHeading } from '#features/rename/renameHeading.ts';
import { percentEncoded } from '#links/percent.ts';
import type { MinuteText } from '#minutes/model.ts';
import { readMinute } from '#minutes/readMinute.ts';
import type { Rename } from '#rules/model.ts';
import { pathAfter } from '#rules/moveLinks.ts';
import type { Files } from '#support/fixing.ts';
import { runs } from '#support/property.ts';
import { afterEdits, afterMoves, afterParts, renameOptions } from '#support/renaming.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { fragmentOf, headingNamed } from '#workspace/headingLinks.ts';
import { linksOf, type ResolvedLink } from '#workspace/linksOf.ts';
import type { Resolution } from '#workspace/resolution.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const url = 'https://github.com/tidewater/minutes';

const name = fc.constantFrom(
  ...['a', 'b', 'B', 'Ab cd', 'ü', 'u\u0308x', 'x(1)', "it's", 'p|q', '`t`', '[x]', 'a*b*c', '_u_'],
  ...[
    '#h',
    'q?',
    '100%',
    '%41',
    'a&amp;b',
    '<t>',
    '"q"',
    'end!',
    '日本',
    '~x~',
    'readme',
    '-',
    '+1',
  ],
);
const folder = fc.array(name, { maxLength: 2 }).map((parts) => parts.join('/'));
const file = fc
  .tuple(folder, name, fc.constantFrom('.md', '.md', '.png'))
  .map(([at, own, ending]): RepoPath => (at === '' ? own + ending : `${at}/${own}${ending}`));
const heading = fc.constantFrom('Agenda', 'Top *secret*', 'A & B', 'Ü?', 'Agenda', 'L10', '1. x');

/** How a link to a path is written; `from` holds it. */
const form = fc.constantFrom(
  ...([
    'relative',
    'angles',
    'root',
    'url',
    'bare',
    'html',
    'single',
    'image',
    'reference',
  ] as const),
  ...(['auto', 'raw', 'cell'] as const),
);
type Form = typeof form extends fc.Arbitrary<infer T> ? T : never;

function written(how: Form, from: RepoPath, to: RepoPath, fragment: string): string {
  const plain = { angleBrackets: false, encodeAll: false };
  const path = relative(dirname(from), to);
  const local = percentEncoded(path.includes(':') ? `./${path}` : path, plain) + fragment;
  const whole = `${url}/blob/main/${percentEncoded(to, { ...plain, encodeAll: true })}${fragment}`;
  switch (how) {
    case 'relative':
      return `- see [x *y*](${local} "title").`;
    case 'angles':
      return `[x](<${percentEncoded(path, { ...plain, angleBrackets: true })}${fragment}>)`;
    case 'root':
      return `**[x](/${percentEncoded(to, plain)}${fragment})**`;
    case 'url':
      return `[x](${whole})`;
    case 'bare':
      return `See ${whole}#, and more.`;
    case 'html':
      return `<a title="x" href="${local}">x</a>`;
    case 'single':
      return `<img src='${local.replaceAll("'", '%27')}'>`;
    case 'image':
      return `![a](${local})`;
    case 'reference':
      return `[ref ${local.length}]\n\n[ref ${local.length}]: ${local}\n`;
    case 'auto':
      return `<${whole}>`;
    case 'raw':
      return `[x](https://raw.githubusercontent.com/tidewater/minutes/main/${percentEncoded(to, plain)})`;
    case 'cell':
      return `\n| a | [x](${local}) |\n|---|---|\n| b | c |\n`;
  }
}

const repository = fc
  .record({
    paths: fc.uniqueArray(file, { minLength: 2, maxLength: 7 }),
    headings: fc.array(heading, { minLength: 1, maxLength: 4 }),
    links: fc.array(fc.tuple(fc.nat(), fc.nat(), form, fc.nat(6)), { maxLength: 14 }),
  })
  .map(({ paths, headings, links }): Files => {
    const slugs = headings.map((text) => `#${encodeURIComponent(text.toLowerCase())}`);
    const files: Record<RepoPath, string> = { 'minutes.yaml': '' };
    const free = paths.filter((path) => !paths.some((other) => other.startsWith(`${path}/`)));
    for (const path of free) {
      files[path] = isMarkdown(path) ? `${headings.map((it) => `## ${it}\n`).join('\n')}\n` : '';
    }
    const texts = free.filter(isMarkdown);
    for (const [at, to, how, part] of links) {
      const from = texts[at % Math.max(1, texts.length)];
      const target = free[to % free.length];
      if (from === undefined || target === undefined) continue;
      const other = part === 5 ? dirname(target) || target : target;
      const fragment = part < 4 ? (part < 2 ? ['', '#agenda'][part] : slugs[part - 2]) : '';
      files[from] += `\n${written(how, from, other, fragment ?? '')}\n`;
    }
    return files;
  });

/** Everything that is no destination of a link: nobody may change it. */
function rest({ text, links, definitions }: MinuteText): string {
  const spans = [...links, ...definitions]
    .filter((one) => !('kind' in one) || (one.kind !== 'reference' && one.kind !== 'wiki'))
    .map(({ destinationSpan }) => destinationSpan)
    .toSorted((a, b) => b.start - a.start);
  return spans.reduce((all, { start, end }) => `${all.slice(0, start)}…${all.slice(end)}`, text);
}

/** Where each link of a text leads, in its order. */
const goals = (snapshot: Snapshot, path: RepoPath): readonly Resolution[] =>
  linksOf(snapshot, path).map(({ resolution }) => resolution);

/** Checks that every link that led somewhere leads there now, wherever that has gone. */
function checkGoals(before: Snapshot, after: Snapshot, moves: readonly Rename[]): void {
  for (const [path, text] of before.texts) {
    const now = pathAfter(moves, path);
    const moved = after.texts.get(now);
    assert.ok(moved, now);
    assert.equal(rest(moved), rest(text), path);
    const old = goals(before, path);
    const found = goals(after, now);
    assert.equal(found.length, old.length);
    for (const [index, goal] of old.entries()) {
      // A folder goes with its last file.
      if (goal.kind !== 'ok' || !exists(after, pathAfter(moves, goal.path))) continue;
      const shown = `${path}: ${slice(text.text, linksOf(before, path)[index]?.span ?? { start: 0, end: 0 })}`;
      assert.deepEqual(
        found[index],
        { kind: 'ok', path: pathAfter(moves, goal.path) },
        `${shown}\n${moved.text}`,
      );
    }
  }
}

function exists({ files }: Snapshot, path: RepoPath): boolean {
  const isListed = files.folder(path).kind === 'listed';
  return isListed || [...files.paths()].includes(path);
}

/** Checks that every link leads to the heading that it led to, by its place among the headings. */
function checkHeadings(before: Snapshot, after: Snapshot): void {
  for (const from of before.texts.keys()) {
    const links = linksOf(after, from);
    for (const [index, link] of linksOf(before, from).entries()) {
      const now = links[index];
      if (link.resolution.kind !== 'ok' || now === undefined) continue;
      assert.deepEqual(now.resolution, link.resolution);
      assert.equal(placeOf(after, now), placeOf(before, link));
    }
  }
}

function placeOf({ texts }: Snapshot, { target, resolution }: ResolvedLink): number | undefined {
  const text = 'path' in resolution ? texts.get(resolution.path) : undefined;
  const heading = headingNamed(text ?? readMinute(''), fragmentOf(target) ?? '');
  return heading && text?.headings.indexOf(heading);
}

describe('renaming', () => {
  it('a file or folder keeps the goal of every link, and changes nothing else', () => {
    fc.assert(
      fc.property(repository, fc.nat(), fc.boolean(), file, (files, which, isFolder, target) => {
        const paths = Object.keys(files).filter((path) => path !== 'minutes.yaml');
        const chosen = paths[which % paths.length] ?? '';
        const from = isFolder && dirname(chosen) !== '' ? dirname(chosen) : chosen;
        const ending = /\.\w+$/.exec(chosen)?.[0] ?? '';
        const bare = target.replace(/\.\w+$/, '');
        const move: Rename = { from, to: from === chosen ? bare + ending : bare };
        const before = snapshotOf(files, renameOptions);
        const isInside = move.to.startsWith(`${from}/`);
        const isBehindFile = paths.some((path) => move.to.startsWith(`${path}/`));
        fc.pre(!isInside && !isBehindFile && moveProblem(before, [move]) === undefined);
        // Where case and ending alone tell two files apart, nothing is certain.
        fc.pre(!paths.some((path) => isNear(path, move.to) || isNear(path, `${move.to}.md`)));
        const changed = afterMoves(afterEdits(files, editsForMoves(before, [move])), [move]);
        checkGoals(before, snapshotOf(changed, renameOptions), [move]);
      }),
      runs(400),
    );
  });

  it('a heading keeps the goal of every link, and changes nothing else', () => {
    fc.assert(
      fc.property(repository, fc.nat(), fc.nat(), heading, (files, which, index, newName) => {
        const before = snapshotOf(files, renameOptions);
        const [path, text] = [...before.texts][which % Math.max(1, before.texts.size)] ?? [];
        const chosen = text?.headings[index % Math.max(1, text.headings.length)];
        fc.pre(path !== undefined && text !== undefined && chosen !== undefined);
        const renaming = renameHeading(before, path, chosen, newName);
        assert.ok(renaming.kind === 'renamed');
        const after = snapshotOf(afterParts(files, renaming.parts), renameOptions);
        checkHeadings(before, after);
        const content = slice(text.text, chosen.contentSpan);
        for (const [from, source] of before.texts) {
          const now = rest(after.texts.get(from) ?? source);
          const { start } = chosen.span;
          const head: number = rest(readMinute(text.text.slice(0, start))).length;
          const expected = rest(source);
          assert.equal(
            now,
            from === path
              ? expected.slice(0, head) + expected.slice(head).replace(content, () => newName)
              : expected,
          );
        }
      }),
      runs(200),
    );
  });
});

const isNear = (a: RepoPath, b: RepoPath): boolean => {
  const fold = (path: RepoPath): RepoPath => path.normalize('NFC').toLowerCase();
  const [one, other] = [fold(a), fold(b)];
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
};
