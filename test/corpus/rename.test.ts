import assert from 'node:assert/strict';
import { dirname } from '#base/path.ts';
import { applyEdits } from '#base/range.ts';
import { editsForMoves, moveProblem } from '#features/rename/renameFiles.ts';
import { renameTeam } from '#features/rename/renameTeam.ts';
import type { Rename } from '#rules/model.ts';
import { pathAfter } from '#rules/moveLinks.ts';
import { corpusFiles } from '#support/corpus.ts';
import { processorTimeBelow } from '#support/cpuTime.ts';
import type { Files } from '#support/fixing.ts';
import { afterEdits, afterMoves } from '#support/renaming.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { linksTo } from '#workspace/backlinks.ts';
import { linksOf } from '#workspace/linksOf.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const options = { remoteUrl: 'https://github.com/SovereignCloudStack/minutes', branch: 'main' };

describe('renaming in real minutes', () => {
  let files: Files;
  let snapshot: Snapshot;

  before(function () {
    this.timeout(60_000);
    const found = corpusFiles();
    if (found === undefined) this.skip();
    files = found;
    snapshot = snapshotOf(files, options);
  });

  /** How many links lead to a file or folder, after each has been seen to lead to the same one as before `moves`. */
  function goalsKept(moves: readonly Rename[]): number {
    assert.equal(moveProblem(snapshot, moves), undefined);
    const changed = afterEdits(files, editsForMoves(snapshot, moves));
    const after = snapshotOf(afterMoves(changed, moves), options);
    let count = 0;
    for (const path of snapshot.texts.keys()) {
      const links = linksOf(after, pathAfter(moves, path));
      for (const [index, { destination, resolution }] of linksOf(snapshot, path).entries()) {
        if (resolution.kind !== 'ok') continue;
        count++;
        const goal = { kind: 'ok', path: pathAfter(moves, resolution.path) };
        assert.deepEqual(links[index]?.resolution, goal, `${path}: ${destination}`);
      }
    }
    return count;
  }

  it('all links lead on when every folder gets another place', () => {
    const inside = Object.keys(files).filter((path) => path.includes('/'));
    const moves = [...new Set(inside.map((path) => path.split('/')[0] ?? ''))].map(
      (from): Rename => ({ from, to: `teams/${from.toUpperCase()} 2` }),
    );
    assert.equal(moves.length, 18);
    assert.equal(goalsKept(moves), 72);
  }).timeout(60_000);

  it('all links lead on when every minute that is linked goes to another folder under another name', () => {
    const moves = [...snapshot.texts.keys()]
      .filter((path) => linksTo(snapshot, path).length > 0 && dirname(path) !== '')
      .map((from): Rename => ({ from, to: `archive/2024/${from.replaceAll('/', ' (')}).md` }));
    assert.ok(moves.length > 30, `${moves.length}`);
    assert.equal(goalsKept(moves), 72);
  }).timeout(60_000);

  it('the most linked minute, or a folder of a hundred, takes no time that anybody notices', () => {
    const [first] = [...snapshot.texts.keys()]
      .map((path) => ({ path, count: linksTo(snapshot, path).length }))
      .toSorted((a, b) => b.count - a.count);
    assert.ok(first);
    for (const from of [first.path, 'community-call']) {
      const inTime = processorTimeBelow(100);
      editsForMoves(snapshot, [{ from, to: 'archive/renamed' }]);
      inTime();
    }
  });

  it('a team is renamed in the headings of its updates, of slides too, and the rest of them stays', () => {
    assert.deepEqual(changedHeadings('Team IaaS'), [
      '1 # Team IaaS / Networking (VP04) > # Team X / Networking (VP04)',
      '1 ## Team IaaS - A new topic > ## Team X - A new topic',
      '1 ## Team IaaS - Another new topic > ## Team X - Another new topic',
      '1 ## Team IaaS > ## Team X',
      '1 ### Team IaaS (Nils) > ### Team X (Nils)',
      '19 ### Team IaaS > ### Team X',
      '27 # Team IaaS > # Team X',
    ]);
    assert.deepEqual(changedHeadings('SIG Standardization/Certification'), [
      '1 # SIG Standardization & Certification > # Team X',
      '1 # SIG Standardization / Certification > # Team X',
      '1 # SIG Standardization and Certification > # Team X',
      '1 ## SIG Std/Cert - A new topic > ## Team X - A new topic',
      '1 ## Standardisation SIG > ## Team X',
      '1 ### SIG Standardisation > ### Team X',
      '2 # SIG Std/Cert > # Team X',
      '2 ### Standardisation & Certification SIG > ### Team X',
      '3 ### Standardisation SIG > ### Team X',
      '4 # SIG Standardization / Certfication > # Team X',
      '9 # SIG Standardization/Certification > # Team X',
    ]);
  });

  /** Headings that a rename of the team to `X` changes, as they are afterwards, with their number. */
  function changedHeadings(name: string): readonly string[] {
    const team = snapshot.config.teams.find((one) => one.name === name);
    const renaming = team && renameTeam(snapshot, team, 'Team X');
    assert.ok(renaming?.kind === 'renamed');
    const counts = new Map<string, number>();
    for (const [path, edits] of renaming.parts[0]?.edits ?? []) {
      const old = files[path] ?? '';
      const lines = applyEdits(old, edits).split('\n');
      for (const [at, line] of old.split('\n').entries()) {
        if (line === lines[at]) continue;
        const change = `${line} > ${lines[at]}`;
        counts.set(change, (counts.get(change) ?? 0) + 1);
      }
    }
    return [...counts].map(([change, count]) => `${count} ${change}`).toSorted();
  }
});
