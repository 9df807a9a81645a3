import assert from 'node:assert/strict';
import { checkFixture, messagesOf } from './checked.ts';

const config = `
      -- minutes.yaml --
      teams:
        - Team Dome & Security
        - name: SIG Monitoring
          aliases: Watchers
      series:
        - id: weekly
          include: weekly/{YYYYMMDD}.md
          reports: [Team Dome & Security, SIG Monitoring]`;

describe('team/spelling', () => {
  it('finds slips of the pen, and other spellings as information', () => {
    const [first, second] = checkFixture(`${config}
      -- weekly/20240509.md --
      # 2024-05-09
      ### Tram Dome & Secuity (Jo)
          ^^^^^^^^^^^^^^^^^^^ warning team/spelling
      ### Monitoring SIG
          ^^^^^^^^^^^^^^ information team/spelling
      ### Team Dome and Security: outage
          ^^^^^^^^^^^^^^^^^^^^^^ information team/spelling
      -- weekly/20240516.md --
      # 2024-05-16
      ### Monitoring SIG
          ^^^^^^^^^^^^^^ information team/spelling
      -- after weekly/20240509.md --
      # 2024-05-09
      ### Team Dome & Security (Jo)
      ### SIG Monitoring
      ### Team Dome & Security: outage
      `);
    assert.equal(
      first?.finding.message,
      'There is no Tram Dome & Secuity. Did you mean Team Dome & Security?',
    );
    assert.equal(
      second?.finding.message,
      'The team is called SIG Monitoring. Write it like that, or accept Monitoring SIG as another name.',
    );
    const [, everywhere, accept] = second.finding.fixes?.() ?? [];
    assert.equal(everywhere?.title, 'Change to SIG Monitoring in all 2 minutes of weekly');
    assert.deepEqual(
      [...(everywhere.beyond?.().edits.keys() ?? [])],
      ['weekly/20240509.md', 'weekly/20240516.md'],
    );
    assert.equal(
      accept?.title,
      'Accept Monitoring SIG as another name of SIG Monitoring in minutes.yaml',
    );
    const edit = accept.beyond?.().edits.get('minutes.yaml')?.[0];
    assert.match(edit?.newText ?? '', /Watchers\n +- Monitoring SIG\n/);
  });

  it('knows what was usual at its time, and where the name was right for the last time', () => {
    const problems = checkFixture(`${config}
      -- weekly/20240502.md --
      # 2024-05-02
      ### Monitoring SIG
          ^^^^^^^^^^^^^^ hint team/spelling
      -- weekly/20240509.md --
      # 2024-05-09
      ### Monitoring SIG
          ^^^^^^^^^^^^^^ hint team/spelling
      -- weekly/20240516.md --
      # 2024-05-16
      ### Monitoring SIG
          ^^^^^^^^^^^^^^ hint team/spelling
      -- weekly/20240523.md --
      # 2024-05-23
      ### SIG Monitoring
      `);
    const [{ tags, related } = {}] = problems.map(({ finding }) => finding);
    assert.deepEqual(tags, ['deprecated']);
    assert.deepEqual(
      related?.map(({ path, message }) => [path, message]),
      [['weekly/20240523.md', 'SIG Monitoring on 2024-05-23']],
    );
  });

  it('makes a minutes.yaml where there is none', () => {
    const problems = checkFixture(`
      -- .git/config --
      -- weekly/20240502.md --
      # SCS Tech Weekly 2024-05-02
      ### Team IaaS
      ### Team Ops
      ### Monitoring SIG
          ^^^^^^^^^^^^^^ information team/spelling
      `);
    assert.equal(problems.length, 1);
  });

  it('takes capitals for the style of all headings', () => {
    checkFixture(`${config}
      -- weekly/20240509.md --
      # TIDEWATER WEEKLY 2024-05-09
      ### TEAM DOME & SECURITY
      - shutter
      `);
  });

  it('accepts the name, its aliases and what stands around them', () => {
    assert.deepEqual(
      messagesOf(`${config}
      -- weekly/20240509.md --
      # 2024-05-09
      ### Team Dome & Security (Jo)
      ### [Watchers](../watchers)
      `).filter((message) => message.includes('team')),
      [],
    );
  });

  it('finds letters that changed places in front of a short name, and a blank that is missing', () => {
    checkFixture(`${config}
      -- weekly/20240509.md --
      # 2024-05-09
      ### Taem Dome & Security
          ^^^^^^^^^^^^^^^^^^^^ warning team/spelling
      ### SIGMonitoring
          ^^^^^^^^^^^^^ warning team/spelling
      -- after weekly/20240509.md --
      # 2024-05-09
      ### Team Dome & Security
      ### SIG Monitoring
      `);
  });
});
