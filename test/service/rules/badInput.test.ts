import assert from 'node:assert/strict';
import type { RepoPath } from '#base/path.ts';
import { applyEdits, slice } from '#base/range.ts';
import { fixAll } from '#features/actions/fixAll.ts';
import type { Files } from '#support/fixing.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import { problemsOf, repositoryOf } from './checked.ts';

const description = `
teams: [{ name: Team Dome, folder: dome }, Team Optics & Security]
series:
  - id: weekly
    include: weekly/{YYYYMMDD}.md
    title: Tidewater Weekly {YYYY-MM-DD}
    reports: [Team Dome, Team Optics & Security]
    sections: [{ name: Meta, kind: roles }, Participants, { name: Team updates, kind: teams }, Agenda]
  - id: dome
    include: dome/{YYYYMMDD}.md
    title: '{YYYY-MM-DD}'
    sections: [Participants, Agenda]
`;

/** A minute that is complete and right. */
const weekly = (title: string): string => `# Tidewater Weekly ${title}

## Meta

- Minutes: Jo

## Participants

- @ada
- @bo

## Team updates

### Team Dome

- shutter

### Team Optics & Security

- mirror

## Agenda

- all of it
`;

const path = 'weekly/20240516.md';

const before: Files = Object.fromEntries(
  ['2024-04-11', '2024-04-18', '2024-04-25', '2024-05-02', '2024-05-09'].map((date) => [
    `weekly/${date.replaceAll('-', '')}.md`,
    weekly(date),
  ]),
);

/** Read only once. */
const { texts } = repositoryOf(before);

const repositoryWith = (files: Files): Snapshot =>
  repositoryOf(
    { 'minutes.yaml': description, ...before, ...files },
    { today: '2024-07-01', texts: new Map([...texts].filter(([at]) => !(at in files))) },
  );

/** Severity, code and text of every finding. */
function found(files: Files): readonly string[] {
  const snapshot = repositoryWith(files);
  return problemsOf(snapshot).map(({ path: at, severity, code, finding }) => {
    // Whatever is found, fixes can be asked for.
    for (const fix of finding.fixes?.() ?? []) fix.beyond?.();
    return `${severity} ${code}: ${slice(snapshot.texts.get(at)?.text ?? '', finding.span)}`;
  });
}

const inMinute = (text: string, at: RepoPath = path): readonly string[] => found({ [at]: text });

describe('rules and texts that nobody expects', () => {
  it('find nothing in a minute that is right', () => {
    assert.deepEqual(inMinute(weekly('2024-05-16')), []);
  });

  it('leave other languages alone', () => {
    const text = `${weekly('2024-05-16')}
## 参加者

- 山田太郎 (司会)

## Réunion du comité

- Présents : Ada, Bo
- À faire : écrire à l’atelier

## Участники

- Сергей Волков

## المشاركون

- نور
`;
    assert.deepEqual(inMinute(text), []);
  });

  it('leave headings in capitals and with emoji alone', () => {
    const right = weekly('2024-05-16');
    assert.deepEqual(inMinute(right.replace(/^#.*/gm, (line) => line.toUpperCase())), []);
    assert.deepEqual(inMinute(right.replace(/^#+ /gm, '$&🔭 ')), []);
    assert.deepEqual(inMinute(right.replace(/^#.*/gm, '$& :telescope:')), []);
    assert.deepEqual(inMinute(weekly('2024-05-15').replace(/^#+ /gm, '$&🔭 ')), [
      'warning minute/date-mismatch: 2024-05-15',
    ]);
  });

  it('accept one of two dates in a title', () => {
    assert.deepEqual(inMinute(weekly('2024-05-15 and 2024-05-16')), []);
    assert.deepEqual(inMinute(weekly('2024-05-14/2024-05-15')), [
      'warning minute/date-mismatch: 2024-05-14',
    ]);
  });

  it('know days of long ago and of times to come', () => {
    const far = ['1900-01-01', '1989-05-18', '2101-01-06', '9999-12-31'];
    for (const date of far) {
      assert.deepEqual(inMinute(weekly(date), `weekly/${date.replaceAll('-', '')}.md`), []);
      assert.deepEqual(inMinute(weekly(date)), [`warning minute/date-mismatch: ${date}`]);
    }
    assert.deepEqual(inMinute(weekly('0000-00-00'), 'weekly/00000000.md'), [
      'warning minute/date-mismatch: # Tidewater Weekly 0000-00-00',
      'warning minute/date-mismatch: 0000-00-00',
    ]);
  });

  it('leave a file in the wrong folder alone', () => {
    assert.deepEqual(inMinute(weekly('2024-05-16'), 'dome/20240516.md'), []);
    const ofDome = '# 2024-05-16\n\n## Participants\n\n- @ada\n\n## Meta\n\n- Minutes: Jo\n';
    assert.deepEqual(inMinute(ofDome), []);
  });

  it('say nothing about texts without a word', () => {
    for (const text of ['', ' ', ' \n\t\n  \n', '\uFEFF', '\r\n\r\n', '\r', '\0', '---', '- ']) {
      assert.deepEqual(
        inMinute(text).filter((one) => !one.startsWith('hint minute/placeholder')),
        [],
        JSON.stringify(text),
      );
    }
  });

  it('ask for the words of a title that has none', () => {
    const snapshot = repositoryWith({ [path]: '#' });
    const [only] = problemsOf(snapshot);
    assert.equal(only?.finding.message, 'The title is empty. Write # Tidewater Weekly 2024-05-16.');
    const [fix] = only.finding.fixes?.() ?? [];
    assert.equal(applyEdits('#', fix?.edits ?? []), '# Tidewater Weekly 2024-05-16');
  });

  it('find and mend the same behind a byte order mark, with any line ends', () => {
    const right = weekly('2024-05-16');
    const wrong = right
      .replace('## Agenda', '##Agenda')
      .replace('- all', '- [all] (https://a.org)');
    for (const eol of ['\n', '\r\n', '\r']) {
      for (const mark of ['', '\uFEFF']) {
        const text = (mark + wrong).replaceAll('\n', eol);
        assert.deepEqual(inMinute(text), [
          'warning markdown/hidden-text: ##Agenda',
          'warning link/malformed: ] (',
        ]);
        const { edits } = fixAll(repositoryWith({ [path]: text }), path);
        const mended = applyEdits(text, edits);
        assert.equal(
          mended,
          (mark + right).replace('all', '[all](https://a.org)').replaceAll('\n', eol),
        );
      }
    }
  });

  it('take what an open fence or comment hides for hidden', () => {
    const right = weekly('2024-05-16');
    for (const open of ['```', '~~~~', '<!--', '<pre>', '<script>', '$$', '| a |', '>', '    ']) {
      assert.deepEqual(inMinute(right.replace('## Participants', `${open}\n## Participants`)), []);
      assert.deepEqual(
        inMinute(`${open}\n${right}`).filter((one) => !one.includes('minute/title-missing')),
        [],
        open,
      );
    }
  });

  it('say what they find in a hundred headings, once each', () => {
    const many = (heading: string): string => `\n\n${heading}\n\n- x`.repeat(100);
    assert.deepEqual(inMinute(weekly('2024-05-16') + many('### Shutter')), []);
    const teams = inMinute(weekly('2024-05-16') + many('### Team Dome'));
    assert.deepEqual(new Set(teams), new Set(['warning minute/section-duplicate: Team Dome']));
    assert.equal(teams.length, 100);
  });

  it('say of a comment that it silences nothing', () => {
    const comment = (codes: string): string => `<!-- minute-taker-disable-next-line ${codes} -->`;
    assert.deepEqual(inMinute(`${weekly('2024-05-16')}\n${comment('link/emty, what')}\n[x]()\n`), [
      'hint config/disable-unknown: link/emty',
      'hint config/disable-unknown: what',
      'warning link/empty: ()',
    ]);
    assert.deepEqual(inMinute(`${comment('minute/date-mismatch')}\n${weekly('2024-05-15')}`), []);
  });
});
