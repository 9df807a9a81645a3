import assert from 'node:assert/strict';
import { applyEdits } from '#base/range.ts';
import { mergeLayers } from '#config/layers.ts';
import { normalise } from '#config/normalise.ts';
import { readConfig } from '#config/readConfig.ts';
import { renameTeamIn } from '#config/renameTeam.ts';

/** The text in which the team `from` is called `to`. */
function renamed(text: string, from: string, to: string, keepsOld = true): string {
  const { teams } = mergeLayers([normalise(readConfig(text).document, 'file')]);
  const team = teams.find(({ name }) => name === from);
  assert.ok(team, `${from} is none of ${teams.map(({ name }) => name).join(', ')}`);
  const after = applyEdits(text, renameTeamIn(text, teams, team, to, keepsOld));
  assert.deepEqual(readConfig(after).problems, []);
  return after;
}

describe('another name for a team in minutes.yaml', () => {
  it('keeps the old one as another name, in the way in which the team is described', () => {
    assert.equal(
      renamed('teams:\n  - Team A # one\n  - Team B\n', 'Team A', 'Team C'),
      'teams:\n  - name: Team C\n    aliases: [Team A] # one\n  - Team B\n',
    );
    assert.equal(
      renamed('teams: [Team A, "Team B"]\n', 'Team B', 'Team C'),
      'teams: [Team A, { name: "Team C", aliases: [Team B] }]\n',
    );
    assert.equal(
      renamed('teams:\n- folder: a\n  name: Team A\n', 'Team A', 'Team C'),
      'teams:\n- folder: a\n  name: Team C\n  aliases: [Team A]\n',
    );
    assert.equal(
      renamed('teams:\r\n  - { name: Team A, folder: a }\r\n', 'Team A', 'Team C'),
      'teams:\r\n  - { name: Team C, aliases: [Team A], folder: a }\r\n',
    );
    assert.equal(
      renamed('teams:\n  - name: Team A\n    aliases: As\n', 'Team A', 'Team C'),
      'teams:\n  - name: Team C\n    aliases: [As, Team A]\n',
    );
    assert.equal(
      renamed('teams:\n  - name: Team A\n    aliases:\n      - As # x\n', 'Team A', 'Team C'),
      'teams:\n  - name: Team C\n    aliases:\n      - As\n      - Team A # x\n',
    );
    assert.equal(
      renamed('teams:\n  - {name: Team A, aliases: [As]}\n', 'Team A', 'Team C'),
      'teams:\n  - {name: Team C, aliases: [As, Team A]}\n',
    );
  });

  it('leaves the others alone, and the old name away where it was a slip', () => {
    const text = 'teams: [Team A, Team AA]\nseries: [{ id: w, reports: [team a, Team AA] }]\n';
    assert.equal(
      renamed(text, 'Team A', 'Team C', false),
      'teams: [Team C, Team AA]\nseries: [{ id: w, reports: [Team C, Team AA] }]\n',
    );
  });

  it('is written in quotation marks where it needs them', () => {
    for (const [name, written] of [
      ['Team C: D', "'Team C: D'"],
      ['Team C # D', "'Team C # D'"],
      ["Team C's", "Team C's"],
      ['Team [C]', "'Team [C]'"],
      ['12', "'12'"],
      ['& Team', "'& Team'"],
    ] as const) {
      assert.equal(renamed('teams: [Team A]\n', 'Team A', name, false), `teams: [${written}]\n`);
    }
  });
});
