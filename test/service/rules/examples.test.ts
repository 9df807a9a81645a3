import assert from 'node:assert/strict';
import type { RepoPath } from '#base/path.ts';
import { checkOf } from '#features/diagnostics/findings.ts';
import { allRules } from '#rules/allRules.ts';
import type { Rule } from '#rules/model.ts';
import type { Files } from '#support/fixing.ts';
import { assertSentence } from '#support/sentence.ts';
import { repositoryOf } from './checked.ts';

/** Where the example of a rule stands, and what stands around it. */
interface Place {
  readonly path?: RepoPath;
  readonly before?: string;
  readonly after?: string;
  readonly files?: Files;
}

const description = `
repository: https://github.com/owner/minutes
padHosts: pad.example.org
teams:
  - { name: Team IaaS, folder: iaas }
  - Team Dome
  - Team Optics
  - Team IAM & Security
series:
  - id: weekly
    include: weekly/{YYYYMMDD}.md
    title: SCS Tech Weekly {YYYY-MM-DD}
    weekday: Thursday
    reports: [Team IaaS, Team Dome, Team Optics, Team IAM & Security]
    sections: [{ name: Meta, kind: roles }]
  - id: iaas
    include: iaas/{YYYYMMDD}.md
    title: '{YYYY-MM-DD}'
    sections: [Participants, Agenda]
  - id: dome
    include: dome/{YYYYMMDD}.md
    title: '{YYYY-MM-DD}'
    sections: [{ name: Participants, required: true }, Agenda]
`;

const present = (date: string, more = ''): string =>
  `# ${date}\n\n## Participants\n\n- @matfechner\n\n## Agenda\n${more}`;

const weekly = (date: string): string =>
  `# SCS Tech Weekly ${date}\n\n## Meta\n\n- Minutes: Jo\n\n### Team IaaS\n\n- all is well\n`;

const world: Files = {
  'minutes.yaml': description,
  'iaas/20230524.md': present('2023-05-24'),
  'iaas/20230531.md': present('2023-05-31'),
  'iaas/20230607.md': present('2023-06-07'),
  'iaas/20230614.md': present('2023-06-14'),
  'iaas/20230621.md': present('2023-06-21'),
  'iaas/20230628.md': present('2023-06-28', '\n- a line\n'.repeat(40)),
  'iaas/upload_0c5d8f7a6b4e3d2c1b0a9f8e7d6c5b4a.png': '',
  'weekly/20230615.md': weekly('2023-06-15'),
  'weekly/20230622.md': weekly('2023-06-22'),
};

const minute: Place = { path: 'iaas/20230705.md', before: '# 2023-07-05\n\n' };
const inWeekly: Place = {
  path: 'weekly/20230629.md',
  before: '# SCS Tech Weekly 2023-06-29\n\n## Meta\n\n- Minutes: Jo\n\n',
};
const filler =
  '\n- which was as long as the one before, and nobody has written down a word of it'.repeat(4);

const places: Readonly<Record<string, Place>> = {
  'minute/date-mismatch': { path: 'weekly/20230216.md' },
  'minute/title-missing': { path: 'iaas/20230628.md' },
  'minute/title-form': { path: 'iaas/20230904.md' },
  'minute/duplicate-file': {
    path: 'iaas/20230628.md',
    after: filler,
    files: {
      'iaas/20230621.md':
        (allRules.find(({ code }) => code === 'minute/duplicate-file')?.bad ?? '') + filler,
    },
  },
  'minute/section-missing': { path: 'dome/20240513.md' },
  'minute/section-order': { path: 'iaas/20230705.md', before: '# 2023-07-05\n\n' },
  'minute/section-duplicate': inWeekly,
  'minute/section-empty': inWeekly,
  'minute/placeholder': { path: 'iaas/20230629.md' },
  'minute/taker-missing': {
    path: 'weekly/20230629.md',
    before: '# SCS Tech Weekly 2023-06-29\n\n## Meta\n\n',
  },
  'minute/front-matter': { path: 'iaas/20230705.md', after: '\n# 2023-07-05\n' },
  'person/spelling': { path: 'iaas/20230705.md', before: '# 2023-07-05\n\n## Participants\n\n' },
  'team/spelling': inWeekly,
  'team/unknown': {
    ...inWeekly,
    after: '\n\n- new\n\n### Team Dome\n\n- x\n\n### Team Optics\n\n- y\n',
  },
  'team/link-missing': { ...inWeekly, files: { 'iaas/20230628.md': present('2023-06-28') } },
  'team/link-wrong-week': inWeekly,
};

/** Their findings come from elsewhere: `minutes.yaml`, the web, the size of a text. */
const told: ReadonlySet<string> = new Set([
  'config/invalid',
  'markdown/too-large',
  'markdown/findings-capped',
]);
const isTold = ({ code }: Rule): boolean => told.has(code) || code.startsWith('link/web-');

function messagesFor({ code }: Rule, example: string): readonly string[] {
  const { path = '', before = '', after = '\n', files = {} } = places[code] ?? minute;
  const isDescription = /^teams:\n/.test(example);
  const text = isDescription ? '### SIG Hardware' : example;
  const yaml = isDescription ? description.replace('teams:\n', `${example}\n`) : description;
  const all = { ...world, ...files, 'minutes.yaml': yaml, [path]: before + text + after };
  const severities = new Map([['minute/section-order', 'warning' as const]]);
  const texts = new Map([...read].filter(([at]) => at !== path && !(at in files)));
  const snapshot = repositoryOf(all, { today: '2024-06-01', settings: { severities }, texts });
  const { problems, failures } = checkOf(snapshot, path);
  assert.deepEqual(failures, []);
  const messages = problems
    .filter((one) => one.code === code)
    .map(({ finding }) => finding.message);
  for (const message of messages) assertSentence(message);
  return messages;
}

/** Read only once. */
const { texts: read } = repositoryOf(world);

describe('the examples of the documentation', () => {
  for (const rule of allRules.filter((one) => !isTold(one))) {
    it(`of ${rule.code} are bad and good`, () => {
      assert.notDeepEqual(messagesFor(rule, rule.bad), []);
      assert.deepEqual(messagesFor(rule, rule.good), []);
    });
  }

  it('of minutes.yaml are bad and good', () => {
    const rule = allRules.find(({ code }) => code === 'config/invalid');
    const problemsIn = (text: string): number =>
      repositoryOf({ 'minutes.yaml': text }).configFile?.problems.length ?? 0;
    assert.equal(problemsIn(rule?.bad ?? ''), 1);
    assert.equal(problemsIn(rule?.good ?? ''), 0);
  });
});
