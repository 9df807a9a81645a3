import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch, parsePatch } from 'diff';
import type { FileEdits } from '#base/fileEdits.ts';
import { type EditedText, editedTexts, unifiedDiff, writeTexts } from '#hosts/cli/applyEdits.ts';
import { type Disk, nodeDisk } from '#hosts/cli/disk.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';

const before = { 'a.md': '# A\n', 'b.md': '# B\n', 'notes/c.md': '# C\n' };

/** Every file of the folder, those that nobody should see too. */
const contents = (folder: TemporaryFolder): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder.path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => [file.slice(folder.path.length + 1), readFileSync(file, 'utf8')]),
  );

/** The disk of this machine, whose operation number `failing` fails, counted from 0. */
function failingDisk(failing: number): { readonly disk: Disk; readonly done: () => number } {
  let done = 0;
  const count = (): void => {
    if (done++ === failing) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  };
  const disk: Disk = {
    realPath: (file) => {
      count();
      return nodeDisk.realPath(file);
    },
    read: (file) => {
      count();
      return nodeDisk.read(file);
    },
    create: (...args) => {
      count();
      nodeDisk.create(...args);
    },
    rename: (...args) => {
      count();
      nodeDisk.rename(...args);
    },
    remove: (file) => {
      count();
      nodeDisk.remove(file);
    },
  };
  return { disk, done: () => done };
}

describe('writing edits to the disk', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder(before);
  });
  afterEach(() => folder.dispose());

  /** `old` is what was read, else what stands in the file. */
  const text = (path: string, after: string, old?: string): EditedText => ({
    root: folder.path,
    path,
    name: path,
    before: old ?? readFileSync(join(folder.path, path), 'utf8'),
    after,
  });
  const all = (): EditedText[] => [
    text('a.md', '# A\n\nnew\n'),
    text('b.md', '# new\n'),
    text('notes/c.md', ''),
  ];

  it('replaces each file, keeps its permissions and leaves nothing else behind', () => {
    chmodSync(join(folder.path, 'b.md'), 0o640);
    assert.equal(writeTexts(all()), undefined);
    assert.deepEqual(contents(folder), {
      'a.md': '# A\n\nnew\n',
      'b.md': '# new\n',
      'notes/c.md': '',
    });
    assert.equal(statSync(join(folder.path, 'b.md')).mode & 0o777, 0o640);
  });

  it('keeps byte order mark, encoding and line ends', () => {
    const windows = '# Ä\r\n\r\n- x\r\n';
    folder.write('mark.md', `\uFEFF${windows}`);
    folder.write('wide.md', Buffer.from(`\uFEFF${windows}`, 'utf16le'));
    const texts = ['mark.md', 'wide.md'].map((path) => text(path, `${windows}- y 🎉\r\n`, windows));
    assert.equal(writeTexts(texts), undefined);
    const read = (path: string): Buffer => readFileSync(join(folder.path, path));
    assert.equal(read('mark.md').toString('utf8'), `\uFEFF${windows}- y 🎉\r\n`);
    assert.equal(read('wide.md').toString('utf16le'), `\uFEFF${windows}- y 🎉\r\n`);
  });

  it('writes nothing where one file has changed, is gone, or is no text', () => {
    const broken = Buffer.from([0x23, 0x20, 0xff, 0x0a]);
    folder.write('broken.md', broken);
    const refused: readonly [EditedText, RegExp][] = [
      [
        text('b.md', 'x', '# older\n'),
        /^b\.md could not be written: it was changed in the meantime/,
      ],
      [text('gone.md', 'x', ''), /^gone\.md could not be written: it is gone/],
      [text('broken.md', '# x\n', '# \uFFFD\n'), /^broken\.md .* bytes that are no text/],
      [text('notes', 'x', ''), /^notes could not be written: it is no regular file/],
    ];
    const start = contents(folder);
    for (const [one, message] of refused) {
      const result = writeTexts([text('a.md', 'x'), one]);
      assert.match(result?.message ?? '', message);
      assert.match(result?.message ?? '', /Nothing was written\.$/);
      assert.deepEqual(contents(folder), start);
    }
  });

  it('follows no link out of the repository', function () {
    const other = temporaryFolder({ 'secret.md': '# Secret\n' });
    try {
      symlinkSync(join(other.path, 'secret.md'), join(folder.path, 'link.md'));
    } catch {
      // Windows lets only some users make them.
      this.skip();
    }
    const result = writeTexts([text('link.md', 'x'), text('a.md', 'x')]);
    assert.match(result?.message ?? '', /^link\.md .* outside of the repository\. Nothing/);
    assert.match(
      writeTexts([text('../secret.md', 'x', '# Secret\n')])?.message ?? '',
      /could not be written/,
    );
    assert.deepEqual(contents(other), { 'secret.md': '# Secret\n' });
    other.dispose();
    symlinkSync(join(folder.path, 'b.md'), join(folder.path, 'inside.md'));
    assert.equal(writeTexts([text('inside.md', '# new\n')]), undefined);
    assert.equal(readFileSync(join(folder.path, 'b.md'), 'utf8'), '# new\n');
  });

  it('leaves each file as it was or as it should be, whichever operation fails', () => {
    const wanted = Object.fromEntries(all().map(({ path, after }) => [path, after]));
    const start: Readonly<Record<string, string>> = before;
    const messages: string[] = [];
    for (let failing = 0; ; failing++) {
      const { disk, done } = failingDisk(failing);
      const result = writeTexts(all(), disk);
      const now = contents(folder);
      if (done() <= failing) {
        assert.equal(result, undefined);
        break;
      }
      assert.deepEqual(Object.keys(now), Object.keys(start), 'nothing is left behind');
      const written = Object.keys(now).filter((path) => now[path] === wanted[path]);
      for (const path of Object.keys(now)) {
        assert.ok(written.includes(path) || now[path] === start[path], `${path} is half written`);
      }
      const { message } = result ?? assert.fail('the failure is not told');
      const told = /Written: (.*?)\. Not/.exec(message)?.[1]?.split(', ') ?? [];
      assert.deepEqual(told, written, message);
      if (written.length === 0) assert.match(message, /Nothing was written\.$/);
      messages.push(message);
      for (const [path, content] of Object.entries(start)) folder.write(path, content);
    }
    assert.equal(
      messages.at(-1),
      'notes/c.md could not be written: the disk is full. Written: a.md, b.md. Not written: notes/c.md.',
    );
  });
});

describe('the printed changes', () => {
  const edits: FileEdits = new Map([
    ['b.md', [{ span: { start: 0, end: 0 }, newText: '' }]],
    ['ä b.md', [{ span: { start: 5, end: 6 }, newText: 'zwei' }]],
    ['a.md', [{ span: { start: 4, end: 4 }, newText: 'new' }]],
  ]);
  const snapshot = snapshotOf({ 'a.md': '# A\n', 'b.md': '# B\n', 'ä b.md': '# X\r\n1\r\n2\r\n' });

  it('are sorted, leave out what stays the same, and can be applied', () => {
    const texts = editedTexts('/minutes', snapshot, edits);
    assert.deepEqual(
      texts.map(({ name }) => name),
      ['a.md', 'ä b.md'],
    );
    const patch = unifiedDiff(texts);
    assert.match(
      patch,
      /^--- a\/a\.md\n\+\+\+ b\/a\.md\n@@ -1,1 \+1,2 @@\n # A\n\+new\n\\ No newline/,
    );
    for (const [index, parsed] of parsePatch(patch).entries()) {
      assert.equal(applyPatch(texts[index]?.before ?? '', parsed), texts[index]?.after);
    }
    assert.equal(unifiedDiff([]), '');
  });
});
