import assert from 'node:assert/strict';
import { outlineOf } from '#features/outline/outline.ts';
import type { OutlineNode } from '#features/outline/outlineNode.ts';
import { tidewater } from '#support/tidewater.ts';
import { rowsText, text } from '#support/treeText.ts';

const weekly = `
  # Tidewater Weekly 2024-05-15

  ## Meta

  - Minutes: Ines

  ## Participants

  - @ines
  - Bo Larsen
  - @Ines (again)

  ## Team updates

  ### Team Harbour

  Minutes: https://github.com/tidewater/minutes/blob/main/harbour/20240513.md

  - AI @bo: order a new crane
  #### Cranes
  - _AI @ines and @bo: paint them_

  ### Team Lights

  Minutes: [here](../lights/20240514.md)

  ### SIG Charts

  - soundings

  ## AOB
  `;

const path = 'weekly/2024-05-15.md';

function outline(
  source: string,
  others: Readonly<Record<string, string>> = {},
): readonly OutlineNode[] {
  return outlineOf(tidewater({ [path]: text(source), ...others }), path);
}

/** `Team Harbour: linked harbour/20240513.md` for each team. */
function links(source: string, others: Readonly<Record<string, string>>): readonly string[] {
  const rows = outline(`# Tidewater Weekly 2024-05-15\n${source}`, others);
  const all = (row: OutlineNode): readonly OutlineNode[] => [row, ...row.children.flatMap(all)];
  return rows
    .flatMap(all)
    .filter((row) => row.kind === 'team')
    .map((row) => [`${row.label}:`, row.link, row.target].filter(Boolean).join(' '));
}

describe('outline', () => {
  it('shows title, roles, participants, sections, teams, topics and action items', () => {
    const files = {
      'harbour/20240513.md': '# 2024-05-13\n',
      'charts/20240510.md': '# 2024-05-10\n',
    };
    assert.equal(
      rowsText(outline(weekly, files)),
      text(`
        title Tidewater Weekly 2024-05-15 · 2024-05-15 · Wednesday
          section Meta
            role Minute-taker · Ines
          participants Participants · 2
          section Team updates
            team Team Harbour · minutes of 2024-05-13 [linked harbour/20240513.md]
              actionItem order a new crane · @bo
              topic Cranes
                actionItem paint them · @ines, @bo
            team Team Lights · link is broken [broken]
            team SIG Charts · minutes of 2024-05-10 not linked [available charts/20240510.md]
          section AOB
        `),
    );
  });

  it('names the participants, and what title and file name disagree about, in tooltips', () => {
    const [title] = outline(weekly.replace('Weekly 2024-05-15', 'Weekly 2024-05-08'));
    assert.equal(title?.tooltip, 'The title says 2024-05-08, the file name 2024-05-15.');
    assert.equal(title?.description, '2024-05-15 · Wednesday');
    assert.equal(title?.children[1]?.tooltip, '@Ines, Bo Larsen');
  });

  it('says that a role is not answered yet, also where a heading asks for it', () => {
    const source = text(`
      # 2024-05-13

      ## Reporting in community call and minutes transfer

      ## Agenda
      `);
    const rows = outlineOf(tidewater({ 'harbour/20240513.md': source }), 'harbour/20240513.md');
    assert.equal(
      rowsText(rows),
      text(`
        title 2024-05-13 · 2024-05-13 · Monday
          role Reporting in community call and minutes transfer · not answered yet
          section Agenda
        `),
    );
  });

  it('shows what stands above the first heading, and documents of no series', () => {
    const source = 'AI @bo: bring the boat\n\n# Festival\n## Stage\n';
    const rows = outlineOf(tidewater({ 'festivals/plan.md': source }), 'festivals/plan.md');
    assert.equal(
      rowsText(rows),
      text(`
        actionItem bring the boat · @bo
        title Festival
          section Stage
        `),
    );
    assert.deepEqual(outlineOf(tidewater({}), 'nowhere.md'), []);
  });

  it('covers the blank lines below a heading, where the next bullet is typed', () => {
    const [title] = outline('# Tidewater Weekly 2024-05-15\n## Meta\n- x\n\n\n## AOB\n');
    const [meta, aob] = title?.children ?? [];
    assert.deepEqual(meta?.range, {
      start: { line: 1, character: 0 },
      end: { line: 4, character: 0 },
    });
    assert.deepEqual(meta?.selectionRange, {
      start: { line: 1, character: 3 },
      end: { line: 1, character: 7 },
    });
    assert.deepEqual(aob?.range.end, title?.range.end);
  });

  it('stops at 5 000 rows', () => {
    const snapshot = tidewater({ [path]: '# Tidewater Weekly 2024-05-15\n- AI @bo: row\n' });
    const read = snapshot.texts.get(path);
    assert(read);
    const actionItems = Array.from({ length: 6000 }, () => read.actionItems).flat();
    const texts = new Map([[path, { ...read, actionItems }]]);
    const [title] = outlineOf({ ...snapshot, texts }, path);
    assert.equal(title?.children.length, 4999);
  });
});

describe('link state of a team', () => {
  const minutes = { 'harbour/20240513.md': '# 2024-05-13\n', 'harbour/20240506.md': '' };
  const update = (line: string): string => `## Team Harbour\n\n${line}\n`;

  it('is linked for every form that leads to a file, whatever its week', () => {
    for (const line of [
      'Minutes: https://github.com/tidewater/minutes/blob/main/harbour/20240513.md',
      'Minutes: https://github.com/tidewater/minutes/tree/main/harbour/20240513.md#agenda',
      'Minutes: [of Monday](<../harbour/20240513.md>)',
      '[Minutes](/harbour/20240513.md)',
      'Read [what we wrote](../harbour/20240513.md) on Monday',
      '[Minutes][mm]\n\n[mm]: ../harbour/20240513.md',
    ]) {
      assert.deepEqual(
        links(update(line), minutes),
        ['Team Harbour: linked harbour/20240513.md'],
        line,
      );
    }
    const older = links(update('Minutes: [old](../harbour/20240506.md)'), minutes);
    assert.deepEqual(older, ['Team Harbour: linked harbour/20240506.md']);
  });

  it('is linked for a pad, which nobody can check offline', () => {
    const found = links(update('Minutes: https://pad.example.org/harbour'), minutes);
    assert.deepEqual(found, ['Team Harbour: linked']);
  });

  it('is broken for a file that does not exist, with the one that does', () => {
    for (const file of ['../harbour/20240514.md', '../Harbour/20240513.md', '/iaas']) {
      const found = links(update(`Minutes: [here](${file})`), minutes);
      assert.deepEqual(found, ['Team Harbour: broken harbour/20240513.md'], file);
    }
  });

  it('is available where nothing, or only the folder, is linked', () => {
    for (const line of ['', 'Minutes:', 'Minutes: None yet', 'Minutes: [all](../harbour)']) {
      const found = links(update(line), minutes);
      assert.deepEqual(found, ['Team Harbour: available harbour/20240513.md'], line);
    }
  });

  it('is none where no minutes exist in the window', () => {
    assert.deepEqual(links(update(''), { 'harbour/20240424.md': '' }), ['Team Harbour: none']);
    const after = { 'weekly/2024-05-13.md': '', 'harbour/20240513.md': '' };
    assert.deepEqual(links(update(''), after), ['Team Harbour: none']);
    assert.deepEqual(links('## Team Lights\n', minutes), ['Team Lights: none']);
  });
});
