import assert from 'node:assert/strict';
import { checkFixture, messagesOf, problemsOf, repositoryOf } from './checked.ts';

const upload = 'upload_0c5d8f7a6b4e3d2c1b0a9f8e7d6c5b4a.png';

describe('link/upload-not-archived', () => {
  it('finds what lies on a pad server, and links the copy where there is one', () => {
    checkFixture(`
      -- minutes.yaml --
      padHosts: pad.tidewater.example
      -- dome/20240513.md --
      ![](https://pad.tidewater.example/uploads/dome.png) text
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information link/upload-not-archived
      [slides](https://pad.tidewater.example/uploads/talk.pdf?x=1)
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information link/upload-not-archived
      -- dome/dome.png --
      -- media/talk.pdf --
      -- after dome/20240513.md --
      ![](dome.png) text
      [slides](../media/talk.pdf)
      `);
  });

  it('knows the names that pads give on every server', () => {
    const messages = messagesOf(`
      -- a.md --
      ![](https://notes.example.org/uploads/${upload})
      <img src="https://notes.example.org/uploads/a69763be-eace-443c-86a3-bd33c5ec28f3.jpg">
      `);
    assert.deepEqual(messages, [
      'This picture lies only on the pad server notes.example.org and is lost with the pad. Save it beside the minute and link it there.',
      'This picture lies only on the pad server notes.example.org and is lost with the pad. Save it beside the minute and link it there.',
    ]);
  });

  it('leaves other servers and pages of the pad server alone', () => {
    checkFixture(`
      -- minutes.yaml --
      padHosts: [pad.tidewater.example]
      -- a.md --
      ![](https://example.org/wp-content/uploads/2023/dome.png)
      ![](https://example.org/uploads/dome.png)
      [pad](https://pad.tidewater.example/k3bZ?both)
      ![](https://pad.tidewater.example/uploads/../secret.png)
      `);
  });

  it('says nothing before all files are known', () => {
    const snapshot = repositoryOf({ 'a.md': `![](https://example.org/uploads/${upload})` });
    assert.equal(problemsOf(snapshot).length, 1);
    assert.deepEqual(problemsOf({ ...snapshot, complete: false }), []);
  });
});
