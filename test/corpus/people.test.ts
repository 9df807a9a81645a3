import assert from 'node:assert/strict';
import type { RepoPath } from '#base/path.ts';
import { complete } from '#features/completion/completion.ts';
import { dutyOf } from '#features/people/duties.ts';
import { dutyReport } from '#features/people/dutyReport.ts';
import { insertParticipants } from '#features/people/insertParticipants.ts';
import { participantChoices } from '#features/people/participantChoices.ts';
import { participantSectionAt } from '#features/people/participantSections.ts';
import { rankedPeople } from '#features/people/rankedPeople.ts';
import { rotation } from '#features/people/rotation.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { corpusFiles } from '#support/corpus.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Minute } from '#workspace/minute.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const folded = (name: string): string => name.replace(/^@/, '').toLowerCase();

/** How often something was so, of how often it could have been. */
class Share {
  hits = 0;
  all = 0;
  add(isHit: boolean): void {
    this.all++;
    if (isHit) this.hits++;
  }
  get part(): number {
    return this.hits / this.all;
  }
  toString(): string {
    return `${this.hits} of ${this.all} (${(100 * this.part).toFixed(1)} %)`;
  }
}

describe('people of real minutes', () => {
  let snapshot: Snapshot;
  let minutes: readonly Minute[];

  before(function () {
    this.timeout(20_000);
    const files = corpusFiles();
    if (!files) return this.skip();
    snapshot = snapshotOf(files, { today: '2024-01-01' });
    minutes = [...snapshot.texts.keys()].flatMap((path) => {
      const minute = minuteOf(snapshot, path);
      return minute?.series && minute.date ? [minute] : [];
    });
  });

  const withText = (path: RepoPath, text: string): Snapshot => ({
    ...snapshot,
    texts: new Map(snapshot.texts).set(path, readMinute(text)),
  });

  it('are offered by Insert Participants from earlier minutes alone', function () {
    this.timeout(20_000);
    const offered = new Share();
    for (const minute of minutes.filter(({ participants }) => participants.length > 0)) {
      const empty = withText(minute.path, `# ${minute.date}\n\n## Participants\n`);
      const { choices } = participantChoices(empty, minute.path);
      const recent = choices.filter(({ last }) => last !== undefined);
      if (recent.length === 0) continue;
      const names = new Set(recent.flatMap(({ text }) => text.split(/[\s()]+/).map(folded)));
      for (const name of new Set(minute.participants.map((one) => folded(one.name)))) {
        offered.add(name.split(' ').every((word) => names.has(word)));
      }
    }
    console.log(`      ${offered} participants offered`);
    assert(offered.part >= 0.88, String(offered));
  });

  it('are continued in the form of each list, so that it is read again', function () {
    this.timeout(20_000);
    for (const { path, participants, source } of minutes.filter((_, index) => index % 3 === 1)) {
      const section = participantSectionAt(
        minuteOf(snapshot, path) ?? assert.fail(path),
        undefined,
      );
      if (section === undefined) continue;
      const result = insertParticipants(snapshot, path, ['@somebody-new', '@else']);
      assert(result.kind === 'edits', path);
      const [edit, ...more] = result.edits.get(path) ?? [];
      assert(edit && more.length <= 1, path);
      let text = source.text;
      for (const { span, newText } of [edit, ...more].toReversed()) {
        text = text.slice(0, span.start) + newText + text.slice(span.end);
      }
      const after = minuteOf(withText(path, text), path) ?? assert.fail(path);
      assert.deepEqual(
        after.participants
          .map(({ name }) => name)
          .filter((name) => !/^(?:somebody-new|else)$/.test(name)),
        participants.map(({ name }) => name),
        path,
      );
      assert.equal(after.participants.length, participants.length + 2, path);
      assert.equal(after.roles.length, minuteOf(snapshot, path)?.roles.length, path);
    }
  });

  it('are found behind @ and one letter, from what was written before', function () {
    this.timeout(30_000);
    const shares = { list: new Share(), text: new Share() };
    for (const minute of minutes.filter((_, index) => index % 3 === 0)) {
      const earlier = minutes.filter(({ date }) => (date ?? '') < (minute.date ?? ''));
      const texts = new Map(earlier.map(({ path, source }) => [path, source]));
      const before: Snapshot = { ...snapshot, texts, pathsKey: {} };
      const section = participantSectionAt(minute, undefined);
      for (const { name, span } of minute.source.handles) {
        const inParticipants =
          section !== undefined && section.own.start <= span.start && span.start < section.own.end;
        const isBefore = (one: { readonly span: { readonly end: number } }): boolean =>
          one.span.end < span.start;
        const written: Minute = {
          ...minute,
          participants: inParticipants ? minute.participants.filter(isBefore) : minute.participants,
          source: { ...minute.source, handles: minute.source.handles.filter(isBefore) },
        };
        const place = { typed: name.slice(0, 1), own: span, inParticipants };
        const found = rankedPeople(before, written, place);
        const rank = found.findIndex(({ handle }) => folded(handle) === folded(name));
        shares[inParticipants ? 'list' : 'text'].add(rank >= 0 && rank < 3);
      }
    }
    console.log(`      among the first three: ${shares.list} in lists, ${shares.text} in texts`);
    assert(shares.list.part >= 0.9, String(shares.list));
    assert(shares.text.part >= 0.88, String(shares.text));
  });

  it('take the minutes as the rotation proposes, among its first three', () => {
    const proposed = new Share();
    for (const minute of minutes) {
      const { takers } = dutyOf(minute, minute.date ?? assert.fail());
      const all = rotation(snapshot, minute, 'minuteTaker');
      if (takers.length === 0 || all.every(({ last }) => last === undefined)) continue;
      const first = all.slice(0, 3).map(({ text }) => folded(text));
      proposed.add(takers.some(({ name }) => first.includes(folded(name))));
    }
    console.log(`      ${proposed} minute-takers among the first three`);
    assert(proposed.part >= 0.7, String(proposed));
  });

  it('are asked for in these wordings, and answered but for those where nobody wrote a name', () => {
    const lines = minutes.flatMap(({ roles, source, path }) =>
      roles.map((role) => ({ role, path, source })),
    );
    const wordings = new Set(
      lines.map(({ role, source }) =>
        source.text
          .slice(role.span.start, role.span.end)
          .split(/[?:\n]/)[0]
          ?.toLowerCase()
          .replace(/[^a-z]+/g, ' ')
          .trim(),
      ),
    );
    const open = lines.filter(({ role }) => role.people.length === 0);
    console.log(`      ${lines.length} role lines, ${wordings.size} wordings, ${open.length} open`);
    assert.deepEqual(open.map(({ path }) => path).toSorted(), [
      'container/20230327.md',
      'iaas/20231129.md',
      'iam/20231122.md',
      'product-board/20220905.md',
      'product-board/20220912.md',
      'product-board/20220919.md',
      'product-board/20220926.md',
      'sig-monitoring/20220729.md',
      'sig-monitoring/20220923.md',
      'sig-standardization/20221006.md',
      'sig-standardization/20230309.md',
      'sig-standardization/20230316.md',
      'sig-standardization/20230330.md',
      'sig-standardization/20230711.md',
    ]);
    assert.equal(lines.length, 353);
  });

  it('are counted: the weekly by the names that people wrote', () => {
    const weekly = dutyReport(snapshot).find(({ series }) => series.id === 'weekly');
    assert.deepEqual(
      weekly?.people.map(({ person, minutes: { times, last } }) => `${person} ${times} ${last}`),
      [
        'Jonas 15 2023-08-24',
        'Matej 3 2023-07-06',
        'Jan 1 2023-07-27',
        '@matofeder 1 2023-04-27',
        '@tibeer 1 2023-04-06',
        'Max 1 2022-12-01',
      ],
    );
  });

  const typing = (text: string): number => {
    const path = 'iaas/20231220.md';
    const times: number[] = [];
    for (let key = 0; key < 10; key++) {
      const typed = `${text}\n- AI @${key % 2 === 0 ? 'g' : 'ga'}`;
      const now = withText(path, typed);
      const start = process.cpuUsage().user;
      const { items } = complete(now, path, typed.length, { snippets: true });
      times.push((process.cpuUsage().user - start) / 1000);
      assert(items.length > 0);
    }
    return times.toSorted((a, b) => a - b)[times.length / 2] ?? 0;
  };

  it('are completed while typing in a few milliseconds, in a minute of ten thousand too', function () {
    this.timeout(20_000);
    const real = typing(minuteOf(snapshot, 'iaas/20231220.md')?.source.text ?? '');
    const blocks = Array.from({ length: 200 }, (_, block) =>
      Array.from({ length: 50 }, (_each, index) => `@g-person-${block * 50 + index}`).join(' '),
    );
    const crowded = typing(`# 2023-12-20\n\n## Participants\n\n${blocks.join('\n\n')}\n`);
    console.log(`      ${real.toFixed(1)} and ${crowded.toFixed(1)} ms of processor time`);
    assert(real < 20, `${real} ms`);
    assert(crowded < 100, `${crowded} ms`);
  });
});
