import assert from 'node:assert/strict';
import { checkFixture } from './checked.ts';

describe('link/web-blocked', () => {
  it('says how the server can be allowed', () => {
    const problems = checkFixture(
      `
      -- a.md --
      See http://192.168.1.7/wiki for more.
          ^^^^^^^^^^^^^^^^^^^^^^^ information link/web-blocked
      `,
      { web: { 'http://192.168.1.7/wiki': { kind: 'blocked', host: '192.168.1.7' } } },
    );
    assert.deepEqual(
      problems.map(({ finding }) => finding.message),
      [
        '192.168.1.7 is inside a private network and was not asked. If you trust this server, add “192.168.1.7” to your setting minuteTaker.web.allowedHosts, or on the command line use --allow-host 192.168.1.7.',
      ],
    );
  });
});
