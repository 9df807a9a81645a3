import assert from 'node:assert/strict';
import { webAddress } from '#links/webAddress.ts';

describe('webAddress', () => {
  it('is what a browser asks for, in one spelling', () => {
    const expected: Readonly<Record<string, string | undefined>> = {
      'https://example.org': 'https://example.org',
      ' HTTPS://Example.ORG/Path?Q#Part ': 'https://example.org/Path?Q',
      '//Example.org/x#': 'https://example.org/x',
      'http://Jo@Example.org:80/': 'http://Jo@example.org:80/',
      'https://example.org?x#/y': 'https://example.org?x',
      'https:///x': undefined,
      'https:example.org': undefined,
      'mailto:jo@example.org': undefined,
      'javascript://example.org/%0aalert(1)': undefined,
      'command:x': undefined,
      '../x.md': undefined,
      '/x.md': undefined,
      '#x': undefined,
      '': undefined,
    };
    for (const [destination, address] of Object.entries(expected)) {
      assert.equal(webAddress(destination), address, destination);
    }
  });

  it('is read in one pass', () => {
    const started = performance.now();
    for (const char of ['/', ':', '@', '#', '?', '[', '%']) {
      webAddress(`https://${char.repeat(100_000)}`);
    }
    assert.ok(performance.now() - started < 500);
  });
});
