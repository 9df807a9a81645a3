import assert from 'node:assert/strict';
import { statusText } from '#client/statusText.ts';
import type { StatusResult } from '#lsp/protocol.ts';

const weekly: StatusResult = {
  active: true,
  series: 'Weekly',
  date: '2025-10-02',
  weekday: 'Thursday',
  findings: 3,
  minuteTaker: undefined,
  reporter: undefined,
  indexing: undefined,
};

describe('The status bar', () => {
  it('says series, date with weekday, and findings', () => {
    const { text, spoken } = statusText(weekly);
    assert.match(text, /Weekly · Thu 2025-10-02 .*3$/);
    assert.equal(spoken, 'Minute Taker, Weekly, Thursday, 2025-10-02, 3 findings');
  });

  it('says one finding and none in words', () => {
    assert.match(statusText({ ...weekly, findings: 1 }).spoken, /1 finding$/);
    assert.match(statusText({ ...weekly, findings: 0 }).spoken, /0 findings$/);
  });

  it('shows how far the minutes are read', () => {
    const { text } = statusText({ ...weekly, indexing: { done: 120, total: 461 } });
    assert.match(text, /reading 120 of 461/);
  });

  it('counts nothing for a document that is no minute', () => {
    const other = { ...weekly, series: undefined, date: undefined, weekday: undefined };
    assert.deepEqual(statusText(other), {
      text: '$(notebook) Minute Taker',
      spoken: 'Minute Taker',
      roles: '',
    });
  });

  it('says who takes the minutes and who reports, and nothing while that is open', () => {
    const roles = (names: Partial<StatusResult>): string =>
      statusText({ ...weekly, ...names }).roles;
    assert.equal(roles({ minuteTaker: 'Jo', reporter: '@sam' }), 'Minutes: Jo · Reports: @sam');
    assert.equal(roles({ reporter: '@sam, @kim' }), 'Reports: @sam, @kim');
    assert.equal(roles({}), '');
  });
});
