import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Span } from '#base/range.ts';
import { fixAll } from '#features/actions/fixAll.ts';
import { checkOf } from '#features/diagnostics/findings.ts';
import { guard } from '#minutes/guard.ts';
import { allRules } from '#rules/allRules.ts';
import { processorTimeBelow } from '#support/cpuTime.ts';
import { runs } from '#support/property.ts';
import { assertSentence } from '#support/sentence.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { minuteOf } from '#workspace/interpret.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const description = `teams:
  - { name: Team Dome, folder: dome }
  - Team Optics & Security
series:
  - id: weekly
    include: weekly/{YYYYMMDD}.md
    title: Weekly {YYYY-MM-DD}
    reports: [Team Dome, Team Optics & Security]
    sections: [{ name: Participants, required: true }, Agenda, AOB]
padHosts: pad.tidewater.example
`;

const path = 'weekly/20240516.md';

const repositoryWith = (text: string): Snapshot =>
  snapshotOf(
    {
      'minutes.yaml': description,
      'weekly/20240509.md': '# Weekly 2024-05-09\n\n## Participants\n\n- @ada\n\n## AOB\n\n- x\n',
      'dome/20240513.md': '# 2024-05-13\n',
      [path]: text,
    },
    { remoteUrl: 'https://github.com/tidewater/minutes', branch: 'main', today: '2024-07-01' },
  );

/** Lines that keep rules busy; what comes again and again looks for all that came before. */
const busy = [
  '- @ada AI: ',
  '- AI: do it at once',
  '- TODO: ??? ???',
  '- AI (aaa aaa aaa aaa, aaa): x',
  '# 2023-01–09',
  '## AOB',
  '## Participants',
  '### Team Dome\n\nMinutes: None yet\n',
  '### Team Dome\n\nMinutes: https://github.com/tidewater/minutes/blob/main/dome/20240429.md\n',
  '### Dome Team',
  '### Tram Dome',
  '### SIG Hardware',
  '##Agenda',
  '\n    - x @a b\n\n### x',
  '202X-XX-XX\n',
  '- @',
  '- ???',
  '- x\n-',
  '- [a](../dome/20240514.md)',
  '- [a] (https://example.org)',
  '- [#12](https://github.com/owner/name/issues/21)',
  '- ![](photo.png =50%x)',
  '- ![](https://pad.tidewater.example/uploads/photo.png)',
  '[a]: b\n',
  '- Who reports in the weekly?',
  '- Minutes:',
  '<!-- minute-taker-disable-next-line a/b c/d -->\n',
  'AI: a\n\nAQ: b\n',
  '- @matfechner and @matfecher',
] as const;

const mostLines = 1000;

/** As many of them as are still read as a whole. */
function many(line: string): string {
  for (let count = mostLines; count > 100; count = Math.floor(count / 1.5)) {
    const text = `# Weekly 2024-05-16\n\n## Participants\n\n- @ada\n\n${`${line}\n`.repeat(count)}`;
    if (guard(text).kind === 'full') return text;
  }
  return line;
}

const isInside = ({ start, end }: Span, text: string): boolean =>
  start >= 0 && start <= end && end <= text.length;

describe('rules', () => {
  it('take time in proportion to the text, each of them', () => {
    const codes = allRules.map(({ code }) => code);
    for (const line of busy) {
      const snapshot = repositoryWith(many(line));
      const minute = minuteOf(snapshot, path);
      assert.ok(minute);
      for (const rule of allRules) {
        const check = processorTimeBelow(150);
        const count = [...rule.check({ snapshot, path, minute, codes })].length;
        assert.doesNotThrow(check, `${rule.code}: ${count} findings in many lines of ${line}`);
      }
      const check = processorTimeBelow(400);
      for (const { finding } of checkOf(snapshot, path).problems) finding.fixes?.();
      fixAll(snapshot, path);
      assert.doesNotThrow(check, `fixes in many lines of ${line}`);
    }
  });

  it('look at ten thousand handles in no time', () => {
    const list = Array.from({ length: 3500 }, (_, index) => {
      const [a, b] = [index.toString(36), (index * 7).toString(36)];
      return `- @keeper${a} and @${b}pilot, @rower-${a}${b}`;
    });
    const text = `# Weekly 2024-05-16\n\n## Participants\n\n${list.join('\n')}\n`;
    const check = processorTimeBelow(3000);
    const snapshot = repositoryWith(text);
    assert.ok((snapshot.texts.get(path)?.handles.length ?? 0) > 10_000);
    assert.deepEqual(checkOf(snapshot, path), { problems: [], failures: [] });
    check();
  });

  it('say what is true of any text: places inside it, sentences, fixes that can be made', () => {
    const pieces = fc.oneof(
      fc.constantFrom(...busy, '# Weekly 2024-05-16', '', '---', '```', '<!--', '-->', '> ', '\t'),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: fc.constantFrom(...'#-*[]()`@!:. \t\r\n<>AIX29–'), maxLength: 30 }),
    );
    const texts = fc
      .tuple(fc.array(pieces, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'))
      .map(([all, eol]) => all.join(eol));
    fc.assert(
      fc.property(texts, (text) => {
        const snapshot = repositoryWith(text);
        const { problems, failures } = checkOf(snapshot, path);
        assert.deepEqual(failures, []);
        for (const { finding } of problems) {
          assertSentence(finding.message);
          assert.ok(isInside(finding.span, text), finding.message);
          for (const { edits } of finding.fixes?.() ?? [])
            assert.ok(edits.every(({ span }) => isInside(span, text)));
        }
      }),
      runs(150),
    );
  });
});
