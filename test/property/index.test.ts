import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dirname, isMarkdown, type RepoPath } from '#base/path.ts';
import { findingsOf } from '#features/diagnostics/diagnostics.ts';
import { documentSymbols } from '#features/outline/documentSymbols.ts';
import { type Disk, outsideOf } from '#support/memoryDisk.ts';
import { runs } from '#support/property.ts';
import { openRepository, type Repository } from '#workspace/repository.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const open = (disk: Disk): Repository =>
  openRepository({
    root: 'file:///minutes',
    kind: 'folder',
    outside: outsideOf(disk),
    listener: { changed: () => undefined, nested: () => undefined },
  });

const paths = [
  'community-call/20230622.md',
  'community-call/20230629.md',
  'ops/20230628.md',
  'ops/deep/er/20230614.md',
  'iaas/20230621.md',
  'notes.md',
  'image.png',
  'minutes.yaml',
] as const;
const texts = [
  '# SCS Tech Weekly 2023-06-29\n\n## Team updates\n\n### Team Ops\n\nMinutes: [x](../ops/20230628.md#incident)\n',
  '# SCS Tech Weekly 2023-06-22\n\n- [a](20230629.md)\n- ![b](../image.png)\n- [c](../notes.md#L3)\n',
  '# 2023-06-28\n\n## Incident\n\n- [w](../community-call/20230629.md#team-ops)\n',
  '# 2023-06-28\n\n## Incidents\n\n\n\n',
  'extends: scs\n',
  'series: [\n',
  '',
];

const path = fc.constantFrom(...paths);
const text = fc.constantFrom(...texts);
const event = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), path, text }),
  fc.record({ kind: fc.constant('delete' as const), path }),
  fc.record({ kind: fc.constant('deleteFolder' as const), path }),
  fc.record({ kind: fc.constant('open' as const), path, text }),
  fc.record({ kind: fc.constant('type' as const), path, text }),
  fc.record({ kind: fc.constant('save' as const), path }),
  fc.record({ kind: fc.constant('close' as const), path }),
  fc.record({ kind: fc.constant('ask' as const) }),
);
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

interface World {
  readonly disk: Disk;
  readonly buffers: Map<RepoPath, OpenText>;
}

/** What a document said when it was opened and when it was saved; `gone` while it is only left of a deleted file. */
interface OpenText {
  readonly first: string;
  readonly saved: string;
  readonly now: string;
  readonly gone?: boolean;
}

/** Documents in which nobody typed go with their files. */
function forget({ buffers, disk }: World, isDeleted: (at: RepoPath) => boolean): void {
  for (const [at, buffer] of buffers) {
    const isSaved = buffer.now === buffer.saved || buffer.now === disk.get(at);
    if (isDeleted(at) && isSaved) buffers.set(at, { ...buffer, gone: true });
  }
}

/** They come back with them too, and say then what they said before. */
function remember({ buffers }: World, at: RepoPath): void {
  const buffer = buffers.get(at);
  if (buffer?.gone) buffers.set(at, { first: buffer.now, saved: buffer.saved, now: buffer.now });
}

const canBeOpen = (at: RepoPath): boolean => isMarkdown(at) || at === 'minutes.yaml';

/** Lets `one` happen to the disk and the editor, and tells the repository as the server does. */
async function happen(one: Event, world: World, repository: Repository): Promise<void> {
  const { disk, buffers } = world;
  switch (one.kind) {
    case 'write':
      disk.set(one.path, one.text);
      remember(world, one.path);
      return repository.filesChanged([one.path]);
    case 'delete':
      forget(world, (at) => at === one.path);
      disk.delete(one.path);
      return repository.filesChanged([one.path]);
    case 'deleteFolder': {
      const folder = dirname(one.path);
      if (folder === '') return;
      forget(world, (at) => at.startsWith(`${folder}/`));
      for (const file of [...disk.keys()]) if (file.startsWith(`${folder}/`)) disk.delete(file);
      // Watchers tell of the folder alone.
      return repository.filesChanged([folder]);
    }
    case 'open':
    case 'type': {
      const buffer = buffers.get(one.path);
      if (!canBeOpen(one.path) || (one.kind === 'open') === (buffer !== undefined)) return;
      const first = buffer === undefined || buffer.gone ? one.text : buffer.first;
      buffers.set(one.path, { first, saved: buffer?.saved ?? one.text, now: one.text });
      repository.open(one.path, 1, () => one.text);
      // The first text counts where a document was never saved, so it must have been looked at.
      if (first === one.text) repository.snapshot();
      return;
    }
    case 'save': {
      const buffer = buffers.get(one.path);
      if (buffer === undefined) return;
      disk.set(one.path, buffer.now);
      remember(world, one.path);
      buffers.set(one.path, { ...(buffers.get(one.path) ?? buffer), saved: buffer.now });
      repository.saved(one.path);
      return repository.filesChanged([one.path]);
    }
    case 'close':
      if (buffers.delete(one.path)) repository.close(one.path);
      return;
    case 'ask':
      return repository.answerQuestions([...repository.snapshot().texts.keys()]);
  }
}

/** A repository that learns everything at once. */
async function fromScratch({ disk, buffers }: World): Promise<Repository> {
  const repository = open(disk);
  const there = [...buffers].filter(([, { gone }]) => !gone);
  for (const [at, { first }] of there) repository.open(at, 1, () => first);
  repository.snapshot();
  for (const [at, { now }] of there) repository.open(at, 1, () => now);
  await repository.load();
  return repository;
}

const sorted = (values: Iterable<string>): readonly string[] => [...values].toSorted();

/** Everything that can be seen of a snapshot, but for what only somebody knows who was there. */
function seen(newest: Snapshot): unknown {
  const snapshot: Snapshot = { ...newest, moved: new Map() };
  const all = sorted(snapshot.texts.keys());
  return {
    config: snapshot.config,
    configFile: snapshot.configFile,
    open: sorted(snapshot.open.keys()),
    complete: snapshot.complete,
    paths: sorted(snapshot.files.paths()),
    texts: all.map((at) => [at, snapshot.texts.get(at)?.text]),
    findings: all.map((at) =>
      findingsOf(snapshot, at).map(({ code, range, finding }) => ({
        code,
        range,
        message: finding.message,
      })),
    ),
    outlines: all.map((at) => documentSymbols(snapshot, at)),
  };
}

/** The description that a document suggests must go with it. */
const neverSaved: Event[] = [
  { kind: 'open', path: 'community-call/20230629.md', text: texts[0] ?? '' },
  { kind: 'close', path: 'community-call/20230629.md' },
];

describe('the index', () => {
  it('is after any edits and changes on disk what it would be if built anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 25 }), async (events) => {
        const world: World = {
          disk: new Map([['ops/20230607.md', '# 2023-06-07\n']]),
          buffers: new Map(),
        };
        const repository = open(world.disk);
        await repository.load();
        for (const one of events) await happen(one, world, repository);
        const scratch = await fromScratch(world);
        for (const each of [repository, scratch]) {
          await each.wake();
          await each.answerQuestions([...each.snapshot().texts.keys()]);
        }
        assert.deepEqual(seen(repository.snapshot()), seen(scratch.snapshot()));
      }),
      { ...runs(150), examples: [[neverSaved]] },
    );
  });
});
