import assert from 'node:assert/strict';
import { checkFixture, messagesOf } from './checked.ts';

describe('link/case-mismatch', () => {
  it('speaks of a place, which can be a heading or an HTML id', () => {
    const messages = messagesOf(`
      -- a.md --
      [1](#Agenda) [2](#boats)

      # Agenda
      <a id="Boats"></a>
      `);
    assert.deepEqual(messages, [
      'Write #agenda: only upper and lower case differ.',
      'Write #Boats: only upper and lower case differ.',
    ]);
  });

  it('compares names as the folders list them, part by part', () => {
    checkFixture(`
      -- weekly/a.md --
      [1](../Harbour/20240513.md#notes) [2](CRANE.PNG)
          ^^^^^^^^^^^^^^^^^^^^^^ warning link/case-mismatch
                                            ^^^^^^^^^ warning link/case-mismatch
      [3](https://github.com/tidewater/minutes/tree/main/HARBOUR/)
                                                         ^^^^^^^^ warning link/case-mismatch
      [4](https://GitHub.com/TideWater/minutes/tree/main/harbour/)
      -- weekly/crane.png --
      -- harbour/20240513.md --
      # Notes
      -- after weekly/a.md --
      [1](../harbour/20240513.md#notes) [2](crane.png)
      [3](https://github.com/tidewater/minutes/tree/main/harbour/)
      [4](https://GitHub.com/TideWater/minutes/tree/main/harbour/)
      `);
  });

  it('is an information for the anchors of headings', () => {
    checkFixture(`
      # Open Points
      [1](#Open-Points)
           ^^^^^^^^^^^ information link/case-mismatch
      -- after minute.md --
      # Open Points
      [1](#open-points)
      `);
  });

  it('says how the file is called', () => {
    const [message] = messagesOf(`
      -- a.md --
      [1](Crane.png)
      -- crane.png --
      `);
    assert.equal(
      message,
      'Crane.png is called crane.png: upper and lower case differ, and GitHub does not find it.',
    );
  });
});
