import assert from 'node:assert/strict';
import { isPlaceholder, saysNoMinutes, saysNotMet } from '#workspace/minutesPlaceholder.ts';

const said = (texts: readonly string[], holds: (text: string) => boolean): readonly string[] =>
  texts.filter((text) => holds(text));

describe('a place kept for minutes', () => {
  it('is nothing, a dash, or words that only say that there are none so far', () => {
    const texts = [
      '',
      '-',
      '–',
      '…',
      'None',
      'None yet.',
      'none present yet',
      '(none yet)',
      '_not available yet_',
      'Not present yet:',
      'n/a',
      'N/A',
      'TBD',
      'tba',
      'will follow',
      'to be added',
      'waiting to be merged',
      'noch nicht da',
    ];
    assert.deepEqual(said(texts, isPlaceholder), texts);
  });

  it('is no word that says something', () => {
    const texts = [
      'No meeting this week',
      'none taken',
      'none this week',
      'cancelled',
      'see the wiki',
      'done',
      'here',
      'Jan',
      '20230628',
      `no ${'minutes '.repeat(20)}`,
    ];
    assert.deepEqual(said(texts, isPlaceholder), []);
  });

  it('needs no word for it where a link to the folder stands', () => {
    assert.equal(isPlaceholder('here', true), true);
    assert.equal(isPlaceholder('special session', true), false);
  });

  it('can be a sentence of its own', () => {
    const texts = ['No minutes yet.', 'No minutes (yet?)', 'Minutes will follow'];
    assert.deepEqual(said(texts, saysNoMinutes), texts);
    const others = ['No minutes, no report', 'Minutes were sent around', 'None yet', 'no news'];
    assert.deepEqual(said(others, saysNoMinutes), []);
  });
});

describe('a team that did not meet', () => {
  it('says so in its first words', () => {
    const texts = [
      'Cancelled.',
      'Meeting was canceled',
      'No meeting this week',
      'No meeting, but:',
      'Did not take place this week due to vacation.',
      'did not happen',
      "didn't meet",
    ];
    assert.deepEqual(said(texts, saysNotMet), texts);
    const others = ['No meeting next week', 'Cancel the order', 'Migration did not happen', 'Tea'];
    assert.deepEqual(said(others, saysNotMet), []);
  });
});
