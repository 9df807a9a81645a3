import assert from 'node:assert/strict';
import type { WebLinkProblem } from '#workspace/webPort.ts';
import { checkFixture, messagesOf, problemsOf, repositoryOf } from './checked.ts';

const gone: WebLinkProblem = { kind: 'broken', cause: 404, host: 'example.org' };

describe('link/web-broken', () => {
  it('stands at every link to an address that the web does not know', () => {
    checkFixture(
      `
      -- dome/20240513.md --
      [slides](https://example.org/slides#3) and <https://EXAMPLE.org/slides>
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning link/web-broken
                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning link/web-broken
      <img src="//example.org/slides">
                ^^^^^^^^^^^^^^^^^^^^ warning link/web-broken
      [other](https://example.org/slides?x) https://example.org/Slides
      [slides]: https://example.org/slides
                ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning link/web-broken
      `,
      { web: { 'https://example.org/slides': gone }, settings: { severities: noDefinitions } },
    );
  });

  it('says what the server said', () => {
    const problem = (cause: WebLinkProblem): readonly string[] =>
      messagesOf('[x](https://example.org/x)', { web: { 'https://example.org/x': cause } });
    assert.deepEqual(
      [
        gone,
        { ...gone, host: 'github.com' },
        { ...gone, cause: 410 as const },
        { ...gone, cause: 'unknownHost' as const, host: 'www.\u202eexample.org' },
      ].flatMap(problem),
      [
        'example.org answered 404: there is nothing at this address. Change the link or take it out.',
        'github.com answered 404: there is nothing at this address, or it is not public. Change the link or take it out.',
        'example.org answered 410: what was at this address is gone. Change the link or take it out.',
        'There is no server called www.�example.org. Change the link or take it out.',
      ],
    );
  });

  it('is silent before anybody asked, where the link is ignored or silenced, and where files know better', () => {
    const own = 'https://github.com/tidewater/minutes/blob';
    const web = Object.fromEntries(
      [`${own}/main/a.md`, `${own}/old/a.md`, `${own}/0123abcd/a.md`, 'https://example.org/x'].map(
        (address) => [address, gone],
      ),
    );
    const source = `
      -- a.md --
      [this](${own}/main/a.md) [commit](${own}/0123abcd/a.md)
                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning link/web-broken
      [branch](${own}/old/a.md)
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning link/web-broken
      <!-- minute-taker-disable-next-line link/web-broken -->
      [x](https://example.org/x)
      `;
    checkFixture(source, { web, branches: ['old'] });
    const files = { 'a.md': '[x](https://example.org/x)' };
    assert.deepEqual(problemsOf(repositoryOf(files)), []);
    const settings = { ignoredLinks: ['https://example.org/**'] };
    assert.deepEqual(problemsOf(repositoryOf(files, { web, settings })), []);
  });
});

const noDefinitions = new Map([['link/definition-unused', 'off' as const]]);
