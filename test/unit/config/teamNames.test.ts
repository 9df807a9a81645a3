import assert from 'node:assert/strict';
import { mergeLayers } from '#config/layers.ts';
import type { Team } from '#config/model.ts';
import { presetLayer } from '#config/presets/presets.ts';
import { findTeam, isTeamLike, teamOfFolder } from '#config/teamNames.ts';
import { processorTimeBelow } from '#support/cpuTime.ts';

const layer = presetLayer('scs');
assert.ok(layer);
const { teams } = mergeLayers([layer]);

const nameOf = (text: string): string | undefined => findTeam(teams, text)?.team.name;

const team = (name: string, aliases: readonly string[] = []): Team => ({
  name,
  aliases,
  folder: undefined,
  from: undefined,
  until: undefined,
  origin: 'file',
});

describe('team names', () => {
  const spellings: readonly (readonly [canonical: string, written: readonly string[]])[] = [
    [
      'Team IaaS',
      [
        'Team IaaS',
        'team iaas',
        'Team IAAS',
        ' Team  IaaS ',
        'Team IaaS (Nils)',
        'Team IaaS: news',
      ],
    ],
    [
      'Team Container',
      ['Team Container', 'Team Container (Jan)', 'Team Container - Sprint review', 'Team KaaS'],
    ],
    ['Team Ops', ['Team Ops', 'Team OPS', 'Team Ops -  A new topic', '**Team Ops**']],
    [
      'Team IAM & Security',
      [
        'Team IAM & Security',
        'Team IAM and Security',
        'Team IAM',
        'Team IAM (Joshua)',
        'Team IAM/Sec',
        'Team IAM / Roles',
        'Tram IAM & Secuity',
        'Team IAM & IAM Hacking Session',
      ],
    ],
    [
      'Team Ops & IAM',
      ['Team Operations and IAM', 'Team Ops IAM', 'Team Ops/IAM', 'Team OPS & IAM'],
    ],
    [
      'SIG Standardization/Certification',
      [
        'SIG Standardization/Certification',
        'SIG Standardization / Certification',
        'SIG Standardisation & Certification',
        'Standardisation & Certification SIG',
        'Standardisation SIG',
        'SIG Standarization',
        'SIG Standardization / Certfication',
        'SIG Std/Cert',
      ],
    ],
    ['SIG Monitoring', ['SIG Monitoring', 'Monitoring SIG', 'sig monitoring:']],
    [
      'SIG Monitoring Audit Log Breakout',
      ['SIG Monitoring Audit Log Breakout', 'SIG Monitoring (Audit Logging breakout )'],
    ],
    ['SIG Central API', ['SIG Central API MVP', 'Central API MVP SIG']],
    [
      'Team IaaS',
      ['Team IaaS / Networking (VP04)', '🚀 Team IaaS', ':cloud: Team IaaS: news', '☁️ TEAM IAAS'],
    ],
    ['Open Operations', ['Open Operations WG', 'Open Operations Manifesto']],
  ];

  for (const [canonical, written] of spellings) {
    it(`folds ${written.length} spellings of ${canonical}`, () => {
      for (const text of written) assert.equal(nameOf(text), canonical, text);
    });
  }

  it('leaves alone what only looks like a team', () => {
    for (const text of [
      'Public Cloud SIG @ OpenInfra',
      'SIG Release -- Call for Participation',
      'Join the SCS Project Team @ OSBA',
      '**Join the SCS Project Team @ OSBA**',
      'Team mission',
      'Team Mission / Description',
      'Team meeting reschedule',
      'Team updates',
      'SCS project Team Members',
      'SIG Documentation or SIG community',
      'IaaS',
      'Report from SIG Central API',
      'Monitoring',
    ]) {
      assert.equal(nameOf(text), undefined, text);
      assert.equal(isTeamLike(text), false, text);
    }
  });

  it('never takes one short name for another', () => {
    const short = [team('Team IaaS'), team('Team Ops')];
    for (const text of ['Team KaaS', 'Team PaaS', 'Team Oops', 'Team Ios']) {
      assert.equal(findTeam(short, text), undefined, text);
    }
    const numbered = [team('Team Platform 1'), team('Team Platform 2')];
    assert.equal(findTeam(numbered, 'Team Platform 3'), undefined);
    assert.equal(findTeam(numbered, 'Team Platfrom 2')?.team.name, 'Team Platform 2');
  });

  it('says nothing where two teams are equally near', () => {
    const twins = [team('SIG Networking'), team('SIG Net-working')];
    assert.equal(findTeam(twins, 'SIG Net_working'), undefined);
  });

  it('tells the name itself, its folded spellings, aliases and typing errors apart', () => {
    const by = (text: string) => {
      const match = findTeam(teams, text);
      return match && [match.by, match.exact];
    };
    assert.deepEqual(by('Team Container'), ['name', true]);
    assert.deepEqual(by('Team Container (Jan)'), ['name', true]);
    assert.deepEqual(by('🚢 Team Container'), ['name', true]);
    assert.deepEqual(by('TeamContainer'), ['near', false]);
    assert.deepEqual(by('Taem Container'), ['near', false]);
    assert.deepEqual(by('team container'), ['name', false]);
    assert.deepEqual(by('Team KaaS'), ['alias', false]);
    assert.deepEqual(by('Team Contaner'), ['near', false]);
  });

  it('says where the name stands', () => {
    const text = '  Team Contaner (Jan) ';
    const span = findTeam(teams, text)?.span;
    assert.ok(span);
    assert.equal(text.slice(span.start, span.end), 'Team Contaner');
  });

  it('recognises teams that nobody described', () => {
    for (const text of [
      'SIG Hardware',
      'WG Security',
      'Team Data & AI',
      'Team 42',
      'Platform SIG',
    ]) {
      assert.equal(isTeamLike(text), true, text);
    }
  });

  it('finds the team of a folder by its path or name', () => {
    assert.equal(teamOfFolder(teams, 'sig-markt')?.name, 'SIG Market');
    assert.equal(teamOfFolder(teams, 'archive/iaas'), undefined);
    const plain = [team('Team Data'), team('SIG Cloud Native')];
    assert.equal(teamOfFolder(plain, 'minutes/data')?.name, 'Team Data');
    assert.equal(teamOfFolder(plain, 'sig-cloud-native')?.name, 'SIG Cloud Native');
    assert.equal(teamOfFolder(plain, 'docs'), undefined);
  });

  it('stays fast for hostile headings', () => {
    const checkTime = processorTimeBelow();
    for (const part of ['(', ' - ', ' /', ':', 'team ', '&', '\u00a0', ') (']) {
      for (const length of [60, 119, 100_000]) findTeam(teams, `Team ${part.repeat(length)}`);
      isTeamLike(part.repeat(100_000));
    }
    checkTime();
  });
});
