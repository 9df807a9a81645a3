import assert from 'node:assert/strict';
import type { RepoPath } from '#base/path.ts';
import type { MinuteText } from '#minutes/model.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { createMoveLog, type MoveLog } from '#workspace/moveLog.ts';

type Texts = Readonly<Record<RepoPath, string>>;

const read = (texts: Texts): ReadonlyMap<RepoPath, MinuteText> =>
  new Map(Object.entries(texts).map(([path, text]) => [path, readMinute(text)]));

/** What the log says of files that are gone and added at once. */
const note = (log: MoveLog, gone: Texts, added: Texts, now = 0): unknown =>
  Object.fromEntries(log.note({ gone: read(gone), added: read(added) }, now));

describe('moves that are only seen from outside', () => {
  it('are told by the text, whichever half is seen first', () => {
    assert.deepEqual(note(createMoveLog(), { 'a.md': 'A' }, { 'b/a.md': 'A', 'c.md': 'C' }), {
      'a.md': 'b/a.md',
    });
    const late = createMoveLog();
    assert.deepEqual(note(late, { 'a.md': 'A' }, {}, 1000), {});
    assert.deepEqual(note(late, {}, { 'b.md': 'A' }, 1400), { 'a.md': 'b.md' });
    const early = createMoveLog();
    assert.deepEqual(note(early, {}, { 'b.md': 'A' }, 1000), {});
    assert.deepEqual(note(early, { 'a.md': 'A' }, {}, 1400), { 'a.md': 'b.md' });
  });

  it('are no moves when the texts differ, are empty, or come much later', () => {
    assert.deepEqual(note(createMoveLog(), { 'a.md': 'A' }, { 'b.md': 'A!' }), {});
    assert.deepEqual(note(createMoveLog(), { 'a.md': ' \n' }, { 'b.md': ' \n' }), {});
    const log = createMoveLog();
    note(log, { 'a.md': 'A' }, {}, 1000);
    assert.deepEqual(note(log, {}, { 'b.md': 'A' }, 9000), {});
  });

  it('need the name where several files say the same', () => {
    const same = { 'a/1.md': 'T', 'a/2.md': 'T' };
    assert.deepEqual(note(createMoveLog(), same, { 'b/1.md': 'T', 'b/2.md': 'T' }), {
      'a/1.md': 'b/1.md',
      'a/2.md': 'b/2.md',
    });
    assert.deepEqual(note(createMoveLog(), same, { 'b/3.md': 'T' }), {});
    assert.deepEqual(
      note(createMoveLog(), { 'a/1.md': 'T', 'c/1.md': 'T' }, { 'b/1.md': 'T' }),
      {},
    );
  });

  it('belong together when they are seen at once', () => {
    const log = createMoveLog();
    note(log, {}, { 'copy.md': 'T' }, 1000);
    assert.deepEqual(note(log, { 'a.md': 'T' }, { 'b.md': 'T' }, 1100), { 'a.md': 'b.md' });
  });

  it('are followed further, and taken back', () => {
    const log = createMoveLog();
    note(log, { 'a.md': 'A' }, { 'b.md': 'A' }, 1000);
    assert.deepEqual(note(log, { 'b.md': 'A' }, { 'c.md': 'A' }, 2000), {
      'a.md': 'c.md',
      'b.md': 'c.md',
    });
    assert.deepEqual(note(log, { 'c.md': 'A' }, { 'a.md': 'A' }, 3000), {
      'a.md': undefined,
      'b.md': 'a.md',
      'c.md': 'a.md',
    });
  });
});
