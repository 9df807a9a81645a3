import assert from 'node:assert/strict';
import { processorTimeBelow } from '#support/cpuTime.ts';
import { isMarkedDone, saidState, withoutState } from '#workspace/itemState.ts';

describe('the status below an action item', () => {
  const says = (state: unknown, ...lines: readonly string[]): void => {
    for (const line of lines) assert.equal(saidState(line), state, line);
  };

  it('says done in many words', () => {
    says(
      'done',
      'done',
      'DONE.',
      '**Done**',
      '✅',
      ':white_check_mark: sent on Monday',
      'merged',
      'PR was merged yesterday',
      'done, see [standards/#347](https://example.org/issues/347)',
      'DONE: the meeting on 2023-11-14 gave a list of topics',
      'PR#76, done',
      '(both done in the meantime)',
      'closed',
      'obsolete',
      'no longer needed',
      'not necessary any more',
      'was open, now done',
      '100 % done',
      'erledigt',
      'took place on Friday',
      'can be closed',
    );
  });

  it('says open, also where the words for done are hedged', () => {
    says(
      'open',
      'open',
      'still OPEN',
      'ongoing',
      'in progress',
      'postponed until May',
      'not done',
      'not yet done',
      'done?',
      'is it done?',
      'partially done',
      'almost done',
      '80 % done',
      'to be done',
      'will be done next week',
      'done, but the docs are missing',
      'merged, the follow-up is still to be written',
      'first PR merged, second one open',
      'waiting for the PR to be merged',
      'once merged we can go on',
      'noch nicht erledigt',
    );
  });

  it('says nothing in other words', () => {
    says(undefined, '', 'see #12', 'Goal: take a decision by 2023-11-16', '@jo looks at it');
  });

  it('is read in time, however long the line', () => {
    for (const part of [
      'done, ',
      ' - done ',
      '[',
      '~~',
      '(',
      'a:',
      '? ',
      '✅',
      '<s>',
      '**',
      '1-1',
      ' ',
    ]) {
      const line = part.repeat(50_000);
      const isInTime = processorTimeBelow();
      saidState(line);
      isMarkedDone(line);
      withoutState(line);
      isInTime();
    }
  });
});

describe('an action item', () => {
  it('is marked as done on its own line', () => {
    for (const line of [
      'AI @jo: sweep the hall ✅',
      '@jo: sweep the hall ✅ (twice)',
      '✅ AI @jo: sweep the hall',
      'AI @jo: sweep the hall - done',
      'AI _@jo: sweep the hall_ – merged',
      'AI @jo: sweep the hall (done)',
      'AI @jo: sweep the hall: done',
      'AI @jo: sweep the hall, done',
      '~~AI @jo: sweep the hall~~',
      '~~AI @jo: sweep the hall~~ done',
      'DONE: AI @jo sweep the hall',
      '**DONE** AI @jo sweep the hall',
      '(done) AI @jo sweep the hall',
      'AI @jo: sweep the hall **done**',
      'AI @jo: sweep the hall [done]',
      'AI @jo: sweep the hall [x]',
      'AI @jo: sweep the hall #done',
      'AI @jo: sweep the hall → done',
      'AI @jo: sweep the hall (done 2023-07-01)',
      'AI @jo: sweep the hall - done, see #12',
      'AI @jo: sweep the hall ✓',
      '<s>AI @jo: sweep the hall</s>',
      '<del>AI @jo: sweep the hall</del> done',
    ]) {
      assert.equal(isMarkedDone(line), true, line);
    }
  });

  it('is not marked by the words of its task', () => {
    for (const line of [
      'AI @jo: sweep the hall',
      'AI @jo: get the PR merged',
      'AI @jo: write down what is done',
      'AI @jo: review, merge, close',
      'AI @jo: sweep the hall - not done',
      'AI @jo: sweep the hall (to be done)',
      'AI @jo: is this done?',
      '~~AI @jo: sweep the hall~~ AI @mo: sweep the hall',
      'AI @jo ✅ and @mo: sweep the hall',
      'Done AI list',
      'AI @jo: make sure that all of it is **done**',
      'AI @jo: sweep the hall - done, but the yard is missing',
      'AI @jo: sweep the hall - done, is it?',
      'AI @jo: sweep f(x)',
      'AI @jo: sweep <s>the hall</s> the yard',
    ]) {
      assert.equal(isMarkedDone(line), false, line);
    }
  });

  it('is the same item without what says that it is done', () => {
    for (const line of [
      'AI @jo: sweep ✓',
      'AI @jo: sweep [done]',
      '(done) AI @jo: sweep',
      'AI @jo: sweep (done 2023-07-01)',
      'AI @jo: sweep - done, see #12',
    ]) {
      assert.equal(withoutState(line).trim(), 'AI @jo: sweep', line);
    }
  });
});
