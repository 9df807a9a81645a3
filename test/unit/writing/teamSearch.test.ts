import assert from 'node:assert/strict';
import type { Team } from '#config/model.ts';
import { fitOfTeam } from '#features/completion/teamSearch.ts';

const team = (name: string, folder?: string, aliases: string[] = []): Team => ({
  name,
  folder,
  aliases,
  from: undefined,
  until: undefined,
  origin: 'file',
});

const standardization = team('SIG Standardization/Certification', 'sig-standardization', [
  'SIG Std/Cert',
]);
const security = team('Team IAM & Security', 'iam');
const market = team('SIG Market', 'sig-markt');
const all = [standardization, security, market, team('Team IaaS', 'iaas')];

const found = (typed: string): readonly string[] =>
  all.filter((one) => fitOfTeam(one, typed) !== undefined).map((one) => one.name);

describe('fitOfTeam', () => {
  it('finds teams by words of the name, an abbreviation or the folder', () => {
    assert.deepEqual(found('standard'), [standardization.name]);
    assert.deepEqual(found('Standardisation'), [standardization.name]);
    assert.deepEqual(found('iam sec'), [security.name]);
    assert.deepEqual(found('sig-markt'), [market.name]);
    assert.deepEqual(found('std'), [standardization.name]);
    assert.deepEqual(found('SIG Std/C'), [standardization.name]);
  });

  it('finds nothing that merely has the letters somewhere', () => {
    assert.deepEqual(found('will'), []);
    assert.deepEqual(found('aas'), []);
    assert.deepEqual(found('iam iam'), []);
  });

  it('puts the beginning of the name before words, words before aliases, those before short forms', () => {
    assert.equal(fitOfTeam(market, 'sig ma'), 0);
    assert.equal(fitOfTeam(market, 'market'), 1);
    assert.equal(fitOfTeam(market, 'markt'), 2);
    assert.equal(fitOfTeam(market, 'mkt'), 3);
    assert.equal(fitOfTeam(market, ''), 0);
  });
});
