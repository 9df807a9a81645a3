import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkOf, type FoundProblem } from '#features/diagnostics/findings.ts';
import type { Fix } from '#rules/model.ts';
import {
  afterFix,
  afterFixAll,
  codesOf,
  type Files,
  problemsIn,
  readAgain,
} from '#support/fixing.ts';
import { runs } from '#support/property.ts';
import { type SnapshotOptions, snapshotOf } from '#support/snapshot.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const options: SnapshotOptions = {
  remoteUrl: 'https://github.com/tidewater/minutes',
  branch: 'main',
  today: '2024-06-01',
};

const config = `teams:
  - { name: Team Dome, folder: dome }
  - Team Optics & Security
series:
  - id: weekly
    include: weekly/{YYYYMMDD}.md
    title: Weekly {YYYY-MM-DD}
    weekday: Thursday
    reports: [Team Dome, Team Optics & Security]
    sections:
      - name: Participants
        required: true
      - Agenda
      - name: Decisions
        required: true
padHosts: pad.tidewater.example
`;

/** Lines that people write, most of them with a slip. */
const lines = [
  '# Weekly 2024-05-16',
  '# Weekly 2024-05–16',
  '# Weekly 2024-05-09',
  '# Weekly',
  '## Participants',
  '- @ada',
  '- @Ada-lovelace',
  '##Agenda',
  '#Participants',
  '#Weekly 2024-05-16',
  '### Subtopic 1',
  '[ada]: agreed',
  '- [ada]: agreed',
  '- [form]([https://example.org](https://example.org))',
  '## Agenda',
  '### Team Dome',
  '### Tram Dome',
  '### Team Optics and Security',
  '### SIG Hardware',
  'Minutes: None yet',
  'Minutes: https://github.com/tidewater/minutes/blob/main/dome/20240429.md',
  '- Minutes:',
  '- AI: order the motor',
  '- TODO: write it down',
  '- [a] (https://example.org)',
  '- [b](../Dome/20240513.md)',
  '- [c](../dome/20240514.md)',
  '- [standards#12](https://github.com/tidewater/standards/issues/21)',
  '![](https://pad.tidewater.example/uploads/photo.png)',
  '![](photo.png =50%x)',
  '',
  '',
  '    - hidden @ada',
  '            1. hidden deeper',
  'Weekly 2024-05-16',
  '# Weekly 2024-0516',
  '# Weekly 202X-XX-XX',
  '- Notes - ???',
  '**The call was cancelled.**',
  '- @',
  '-',
  '- ???',
  '---',
  'A sentence with a full stop.',
  '<!-- minute-taker-disable-next-line link/emty -->',
  '```',
];

const minute = fc
  .array(fc.constantFrom(...lines), { maxLength: 25 })
  .chain((all) => fc.constantFrom('\n', '\r\n').map((eol) => all.join(eol) + eol));

/** The last minutes say who took them. */
const earlier = ['2024-04-11', '2024-04-18', '2024-04-25', '2024-05-02', '2024-05-09'].map(
  (date) =>
    [
      `weekly/${date.replaceAll('-', '')}.md`,
      `# Weekly ${date}\n## Participants\n- @ada\n## Agenda\n- Minutes: Ada\n## Decisions\n- none\n`,
    ] as const,
);

const repository = (text: string): Files => ({
  'minutes.yaml': config,
  'dome/20240429.md': '# 2024-04-29\n',
  'dome/20240513.md': '# 2024-05-13\n## Participants\n- @ada\n',
  'weekly/photo.png': '',
  ...Object.fromEntries(earlier),
  'weekly/20240516.md': text,
});

/**
 * What was hidden comes to light, and with it what is wrong in it; and only with the right date can anybody tell which
 * week a link belongs to. Where a line goes away, dashes below it can underline what stood above.
 */
const revealing: ReadonlySet<string> = new Set([
  'markdown/hidden-text',
  'minute/date-mismatch',
  'minute/placeholder',
]);

function checkFix(files: Files, snapshot: Snapshot, problem: FoundProblem, fix: Fix): void {
  const { path, code, finding } = problem;
  const after = readAgain(afterFix(files, path, fix), options, snapshot);
  const here = after.texts.has(path) ? checkOf(after, path).problems : [];
  const own = checkOf(snapshot, path).problems;
  const key = `${path} ${code} ${finding.message}`;
  const before = codesOf(own, false).get(key) ?? 0;
  assert.ok((codesOf(here, false).get(key) ?? 0) < before, `${key}: ${fix.title}`);
  if (revealing.has(code)) return;
  const warnings = codesOf(own, true);
  for (const [found, count] of codesOf(here, true)) {
    assert.ok(count <= (warnings.get(found) ?? 0), `${key}: ${fix.title} makes ${found}`);
  }
}

describe('fixes', () => {
  it('mend what they say and make no new warning', () => {
    fc.assert(
      fc.property(minute, (text) => {
        const files = repository(text);
        const snapshot = snapshotOf(files, options);
        for (const problem of problemsIn(snapshot).slice(0, 12)) {
          for (const fix of (problem.finding.fixes?.() ?? []).slice(0, 2)) {
            if (fix.command === undefined) checkFix(files, snapshot, problem, fix);
          }
        }
      }),
      runs(60),
    );
  });

  it('leave nothing to do when all that are safe were made', () => {
    fc.assert(
      fc.property(minute, (text) => {
        let files = repository(text);
        let snapshot = snapshotOf(files, options);
        for (let round = 0; round < 10; round++) {
          const next = afterFixAll(files, snapshot);
          if (next.count === 0) return;
          files = next.files;
          snapshot = readAgain(files, options, snapshot);
        }
        assert.fail('the fixes never end');
      }),
      runs(100),
    );
  });
});
