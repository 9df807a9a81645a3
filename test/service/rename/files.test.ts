import assert from 'node:assert/strict';
import { editsForMoves, moveProblem } from '#features/rename/renameFiles.ts';
import type { Rename } from '#rules/model.ts';
import { fixture } from '#support/fixture.ts';
import { afterEdits, renameOptions, withoutEnds } from '#support/renaming.ts';
import { type SnapshotOptions, snapshotOf } from '#support/snapshot.ts';

const url = 'https://github.com/tidewater/minutes';

/** Compares the texts just before the moves with those behind `-- after … --`; others have to stay. */
function checkMoves(
  source: string,
  moves: Readonly<Record<string, string>>,
  options: SnapshotOptions = {},
): void {
  const { files, after } = fixture(source);
  const list = Object.entries(moves).map(([from, to]): Rename => ({ from, to }));
  const snapshot = snapshotOf(files, { ...renameOptions, ...options });
  assert.equal(moveProblem(snapshot, list), undefined);
  const changed = afterEdits(files, editsForMoves(snapshot, list));
  assert.deepEqual(withoutEnds(changed), withoutEnds({ ...files, ...after }));
}

describe('moving files and folders', () => {
  it('a file gets another name: every link to it follows in its own form', () => {
    checkMoves(
      `
      -- boats/20240502.md --
      [own](20240502.md#trip), [heading](#trip), [other](20240509.md)
      -- boats/20240509.md --
      [before](20240502.md) ![](img/tide.png)
      -- boats/img/tide.png --
      -- weekly/20240503.md --
      ---
      link: ${url}/blob/main/boats/20240502.md
      ---
      - [relative](../boats/20240502.md#trip "title"), <a href='/boats/20240502.md'>root</a>
      - ${url}/blob/main/boats/20240502.md?plain=1#L3, <${url}/raw/HEAD/boats/20240502.md>
      - [no ending](../boats/20240502), [wrong case](../Boats/20240502.md)
      - [no branch](${url}/blob/boats/20240502.md), [other branch](${url}/blob/v1/boats/20240502.md)
      - [another repository](https://github.com/tidewater/boats/blob/main/boats/20240502.md)
      - \`[code](../boats/20240502.md)\`, www.example.org, [missing](../boats/20240501.md)

      [defined]: <../boats/20240502.md>
      -- after boats/20240502.md --
      [own](2024-05-02%20trip.md#trip), [heading](#trip), [other](20240509.md)
      -- after boats/20240509.md --
      [before](2024-05-02%20trip.md) ![](img/tide.png)
      -- after weekly/20240503.md --
      ---
      link: ${url}/blob/main/boats/2024-05-02%20trip.md
      ---
      - [relative](../boats/2024-05-02%20trip.md#trip "title"), <a href='/boats/2024-05-02%20trip.md'>root</a>
      - ${url}/blob/main/boats/2024-05-02%20trip.md?plain=1#L3, <${url}/raw/HEAD/boats/2024-05-02%20trip.md>
      - [no ending](../boats/2024-05-02%20trip.md), [wrong case](../boats/2024-05-02%20trip.md)
      - [no branch](${url}/blob/boats/2024-05-02%20trip.md), [other branch](${url}/blob/v1/boats/20240502.md)
      - [another repository](https://github.com/tidewater/boats/blob/main/boats/20240502.md)
      - \`[code](../boats/20240502.md)\`, www.example.org, [missing](../boats/20240501.md)

      [defined]: <../boats/2024-05-02 trip.md>
      `,
      { 'boats/20240502.md': 'boats/2024-05-02 trip.md' },
    );
  });

  it('a file goes to another folder: the links inside of it follow too', () => {
    checkMoves(
      `
      -- boats/20240502.md --
      [beside](20240509.md) [root](/weekly/20240503.md) [up](../weekly/20240503.md#team-boats)
      ![](./tide.png) [url](${url}/blob/main/weekly/20240503.md) [mail](mailto:a@example.org)
      [folder](.) [gone](../boats/20240501.md) www.example.org [page](www.example.org/page)
      [own](20240502.md#x) [heading](#x)
      -- boats/20240509.md --
      -- boats/tide.png --
      -- weekly/20240503.md --
      [boats](../boats/20240502.md)
      -- after boats/20240502.md --
      [beside](../../boats/20240509.md) [root](/weekly/20240503.md) [up](../../weekly/20240503.md#team-boats)
      ![](../../boats/tide.png) [url](${url}/blob/main/weekly/20240503.md) [mail](mailto:a@example.org)
      [folder](../../boats) [gone](../../boats/20240501.md) www.example.org [page](www.example.org/page)
      [own](20240502.md#x) [heading](#x)
      -- after weekly/20240503.md --
      [boats](../archive/2024/20240502.md)
      `,
      { 'boats/20240502.md': 'archive/2024/20240502.md' },
    );
  });

  it('a folder gets another name or place: all links to what lies in it, and to itself; minutes.yaml too', () => {
    checkMoves(
      `
      -- minutes.yaml --
      series:
        - id: boats
          include: ['boats/{YYYYMMDD}.md', 'boats/old/{YYYY}/*.md']
          template: boats/template.md
        - { id: weekly, include: 'weekly/{YYYYMMDD}.md' }
      teams:
        - { name: Team Boats, folder: boats }
      -- boats/20240502.md --
      [beside](20240509.md) [up](../weekly/20240503.md) ![](img/tide.png) [itself](../boats)
      -- boats/20240509.md --
      -- boats/README.md --
      -- boats/template.md --
      -- boats/img/tide.png --
      -- boats-old/20200101.md --
      [not the same](../boats-old/20200101.md)
      -- weekly/20240503.md --
      [boats](../boats/20240502.md) [folder](../boats/) ${url}/tree/main/boats [picture](/boats/img/tide.png)
      [gone](../boats/20240501.md) [old](../boats-old/20200101.md) [heading](../boats#top)
      -- after minutes.yaml --
      series:
        - id: boats
          include: ['teams/fleet/{YYYYMMDD}.md', 'teams/fleet/old/{YYYY}/*.md']
          template: teams/fleet/template.md
        - { id: weekly, include: 'weekly/{YYYYMMDD}.md' }
      teams:
        - { name: Team Boats, folder: teams/fleet }
      -- after boats/20240502.md --
      [beside](20240509.md) [up](../../weekly/20240503.md) ![](img/tide.png) [itself](../fleet)
      -- after weekly/20240503.md --
      [boats](../teams/fleet/20240502.md) [folder](../teams/fleet/) ${url}/tree/main/teams/fleet [picture](/teams/fleet/img/tide.png)
      [gone](../teams/fleet/20240501.md) [old](../boats-old/20200101.md) [heading](../teams/fleet#top)
      `,
      { boats: 'teams/fleet' },
    );
  });

  it('a template by its name, in the folder of its minutes or out of it; documents that are no minutes', () => {
    const source = (template: string, freeForm: string): string => `minutes.yaml --
      series:
        - id: boats
          include: 'boats/{YYYYMMDD}.md'
          forms: [{ until: 2020-12-31, template: ${template} }]
        - { id: weekly, include: 'weekly/{YYYYMMDD}.md', template: plain.md }
      freeForm: [${freeForm}/**, '*.txt']`;
    const files = `
      -- ${source('form.md', 'plans')}
      -- boats/form.md --
      -- boats/20240502.md --
      -- plain.md --
      -- plans/tide.md --
      `;
    checkMoves(`${files}-- after ${source('blank.md', 'drawings')}`, {
      'boats/form.md': 'boats/blank.md',
      plans: 'drawings',
    });
    checkMoves(`${files}-- after ${source('form.md', 'old/plans')}`, {
      plans: 'old/plans',
      'boats/20240502.md': 'boats/20240503.md',
    });
    checkMoves(`${files}-- after ${source('blank/boats.md', 'plans')}`, {
      'boats/form.md': 'blank/boats.md',
    });
  });

  it('a folder whose new name YAML would read otherwise, or that patterns would', () => {
    const source = (folder: string, include: string): string => `minutes.yaml --
      series: [{ id: boats, include: ${include} }]
      teams:
        - name: Team Boats
          folder: ${folder}
      -- boats/20240502.md --
      `;
    const before = `
      -- ${source('boats', "'boats/{YYYYMMDD}.md'")}`;
    checkMoves(`${before}-- after ${source("'boats: #1'", "'boats: #1/{YYYYMMDD}.md'")}`, {
      boats: 'boats: #1',
    });
    checkMoves(`${before}-- after ${source('Ægir’s boats', "'Ægir’s boats/{YYYYMMDD}.md'")}`, {
      boats: 'Ægir’s boats',
    });
    checkMoves(before, { boats: 'boats{1}' });
  });

  it('several at once, also two that change places', () => {
    checkMoves(
      `
      -- a/one.md --
      [two](two.md) [three](../b/three.md)
      -- a/two.md --
      [one](one.md)
      -- b/three.md --
      [one](../a/one.md) [two](../a/two.md)
      -- after a/one.md --
      [two](one.md) [three](../c/three.md)
      -- after a/two.md --
      [one](two.md)
      -- after b/three.md --
      [one](../a/two.md) [two](../a/one.md)
      `,
      { 'a/one.md': 'a/two.md', 'a/two.md': 'a/one.md', 'b/three.md': 'c/three.md' },
    );
  });

  it('pictures and other files that are no texts', () => {
    checkMoves(
      `
      -- weekly/20240503.md --
      ![tide](img/tide.png) [plan](../plans/plan.pdf) <img src="img/tide.png">
      -- weekly/img/tide.png --
      -- plans/plan.pdf --
      -- after weekly/20240503.md --
      ![tide](img/low%20tide%20%28Q2%29.png) [plan](../plan.pdf) <img src="img/low%20tide%20%28Q2%29.png">
      `,
      { 'weekly/img/tide.png': 'weekly/img/low tide (Q2).png', 'plans/plan.pdf': 'plan.pdf' },
    );
  });

  it('a README that is one no longer takes the links to its headings along', () => {
    const source = `
      -- boats/README.md --
      ## Trips
      -- a.md --
      [trips](boats#trips) [folder](boats)
      `;
    checkMoves(
      `${source}
      -- after a.md --
      [trips](boats/about.md#trips) [folder](boats)
      `,
      { 'boats/README.md': 'boats/about.md' },
    );
    checkMoves(source, { 'boats/README.md': 'boats/readme.md' });
  });

  it('the links that VS Code changes itself are left to it', () => {
    const source = `
      -- a.md --
      [relative](b.md) [url](${url}/blob/main/b.md) ![](c.pdf)
      -- b.md --
      -- c.pdf --
      -- folder/d.md --
      -- e.md --
      [inside](folder/d.md)
      `;
    const editorMovesLinks = { include: ['**/*.{md,markdown}', '**/*.png'], folders: false };
    checkMoves(
      `${source}
      -- after a.md --
      [relative](b.md) [url](${url}/blob/main/x/b.md) ![](x/c.pdf)
      -- after e.md --
      [inside](x/d.md)
      `,
      { 'b.md': 'x/b.md', 'c.pdf': 'x/c.pdf', folder: 'x' },
      { settings: { editorMovesLinks } },
    );
    checkMoves(
      source,
      { folder: 'x' },
      { settings: { editorMovesLinks: { include: [], folders: true } } },
    );
  });

  it('an edit that comes with a move is not made again', () => {
    checkMoves(
      `
      -- a/one.md --
      [changed already](../../b/two.md)
      -- b/two.md --
      -- c.md --
      [changed already](x/y/one.md)
      `,
      { 'a/one.md': 'x/y/one.md' },
    );
  });

  it('links that settings ignore follow too; those to a copy elsewhere do not', () => {
    checkMoves(
      `
      -- a.md --
      [ignored](b.md)
      -- b.md --
      -- after a.md --
      [ignored](c.md)
      `,
      { 'b.md': 'c.md' },
      { settings: { ignoredLinks: ['b.md'] } },
    );
    const { files } = fixture(`
      -- minutes.yaml --
      extends: scs
      -- a.md --
      [copy](https://github.com/SovereignCloudStack/minutes/blob/main/b.md)
      -- b.md --
      `);
    assert.equal(editsForMoves(snapshotOf(files), [{ from: 'b.md', to: 'c.md' }]).size, 0);
  });

  it('nothing follows onto another file', () => {
    const snapshot = snapshotOf({ 'a.md': '[b](b.md)', 'b.md': '', 'c.md': '', 'd/e.md': '' });
    const problem = (from: string, to: string): string | undefined =>
      moveProblem(snapshot, [{ from, to }]);
    assert.match(
      problem('b.md', 'c.md') ?? '',
      /^There is c\.md already, so the links to b\.md stay/,
    );
    assert.match(problem('b.md', 'd') ?? '', /^There is d already/);
    assert.equal(problem('b.md', 'B.md'), undefined);
    assert.equal(problem('b.md', 'x.md'), undefined);
  });
});
