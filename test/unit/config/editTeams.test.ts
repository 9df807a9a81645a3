import assert from 'node:assert/strict';
import { applyEdits } from '#base/range.ts';
import { editTeams } from '#config/editTeams.ts';

const edited = (text: string, name: string, alias?: string): string | undefined => {
  const edit = editTeams(text, name, alias);
  return edit && applyEdits(text, [edit]);
};

describe('teams in minutes.yaml', () => {
  it('adds a team and leaves everything else as it is', () => {
    assert.equal(edited('', 'Team Dome'), 'teams:\n  - Team Dome\n');
    assert.equal(
      edited('# ours\nextends: scs\nteams:\n  - Team Optics # new\n', 'Team Dome'),
      '# ours\nextends: scs\nteams:\n  - Team Optics # new\n  - Team Dome\n',
    );
    assert.equal(
      edited("title:   'kept   as it is'\n", 'Team Dome'),
      "title:   'kept   as it is'\nteams:\n  - Team Dome\n",
    );
  });

  it('accepts another name of a team, however the team is written', () => {
    assert.equal(
      edited('teams:\n  - Team Dome\n  - Team Optics\n', 'Team Dome', 'Domes'),
      'teams:\n  - name: Team Dome\n    aliases:\n      - Domes\n  - Team Optics\n',
    );
    assert.equal(
      edited('teams:\n  - name: Team Dome\n    aliases: [ Cupola ]\n', 'Team Dome', 'Domes'),
      'teams:\n  - name: Team Dome\n    aliases: [ Cupola, Domes ]\n',
    );
    assert.equal(
      edited('teams:\n- name: Team Dome\n  aliases: Cupola\n', 'Team Dome', 'Domes'),
      'teams:\n- name: Team Dome\n  aliases:\n  - Cupola\n  - Domes\n',
    );
    assert.equal(
      edited('extends: scs\n', 'Team IaaS', 'Infrastructure'),
      'extends: scs\nteams:\n  - name: Team IaaS\n    aliases:\n      - Infrastructure\n',
    );
  });

  it('changes nothing that it would have to write anew', () => {
    assert.equal(edited('teams:   [ Team Optics ]\n', 'Team Dome'), undefined);
    assert.equal(
      edited('teams: [Team Optics]\n', 'Team Dome'),
      'teams: [Team Optics, Team Dome]\n',
    );
    assert.equal(edited('teams: [', 'Team Dome'), undefined);
    assert.equal(edited('teams:\n  - Team Dome\n', 'Team Dome'), undefined);
  });
});
