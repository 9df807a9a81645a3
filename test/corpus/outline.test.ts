import assert from 'node:assert/strict';
import { documentSymbols, type MinuteSymbol } from '#features/outline/documentSymbols.ts';
import { outlineOf } from '#features/outline/outline.ts';
import type { OutlineNode } from '#features/outline/outlineNode.ts';
import { corpusFiles } from '#support/corpus.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { text } from '#support/treeText.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** Titles, roles and teams with what they say; of other headings the words alone. */
const rows = (nodes: readonly OutlineNode[], indent = ''): string =>
  nodes
    .map(({ kind, label, description, link, target, children }) => {
      const said = kind === 'title' || kind === 'role' ? ` · ${description}` : '';
      const state = link === undefined ? '' : ` [${[link, target].filter(Boolean).join(' ')}]`;
      return `${indent}${label}${said}${state}\n${rows(children, `${indent}  `)}`;
    })
    .join('');

const outlines: Readonly<Record<string, string>> = {
  'community-call/20230216.md': text(`
    SCS Tech Weekly 2023-02-02 · 2023-02-16 · Thursday
      Meta
        Minute-taker · Jonas
      Team updates
        Team IaaS [linked iaas/20230215.md]
        Team Container [linked container/20230213.md]
        Team Ops [linked ops/20230216.md]
        Team IAM & IAM Hacking Session [linked iam/20230215.md]
        SIG Monitoring Audit Log Breakout [linked sig-monitoring-audit-log-wg/20230210.md]
        SIG Community [linked sig-community/20230213.md]
        AOB
      Project Updates
        Events
          SCS summit
          SCS Hackathon
          External events
    `),
  'community-call/20230629.md': text(`
    SCS Tech Weekly 2023-06-29 · 2023-06-29 · Thursday
      Meta
        Minute-taker · Matej
        Welcome our 5th SCS provider
      Team updates
        Team Container [available container/20230626.md]
        Team IaaS [available iaas/20230628.md]
        Team Ops [available ops/20230629.md]
        Team IAM [available iam/20230628.md]
        SIG Documentation [none]
      Project Updates
        Events
        Hackathons
        SCS project Team Members
        Project connected with SCS
      Lightning Talk Today
    `),
};

describe('outline of real minutes', () => {
  let snapshot: Snapshot | undefined;

  before(function () {
    const files = corpusFiles();
    if (files === undefined) this.skip();
    snapshot = snapshotOf(files, {
      remoteUrl: 'https://github.com/SovereignCloudStack/minutes.git',
      branch: 'main',
    });
  });

  for (const [path, expected] of Object.entries(outlines)) {
    it(`shows every team, topic and link state of ${path}`, () => {
      assert(snapshot);
      assert.equal(rows(outlineOf(snapshot, path)), expected);
    });

    it(`knows ${path} alone, without repository and address, by its title`, () => {
      assert(snapshot);
      const source = snapshot.texts.get(path)?.text ?? '';
      const alone = snapshotOf({ 'notes.md': source });
      const minute = minuteOf(alone, 'notes.md');
      const known = minuteOf(snapshot, path);
      assert.equal(minute?.series?.kind, 'weekly');
      assert.deepEqual(
        minute.updates.map((update) => update.team.name),
        known?.updates.map((update) => update.team.name),
      );
    });
  }

  it('loses no heading of any minute', () => {
    assert(snapshot);
    const count = (symbols: readonly MinuteSymbol[]): number =>
      symbols.reduce((sum, symbol) => sum + 1 + count(symbol.children), 0);
    for (const [path, { headings, isDeck }] of snapshot.texts) {
      const shown = count(documentSymbols(snapshot, path));
      assert(isDeck || shown >= headings.length, path);
    }
  });
});
