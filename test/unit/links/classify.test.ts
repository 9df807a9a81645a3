import assert from 'node:assert/strict';
import type { Repository } from '#config/model.ts';
import { classify } from '#links/classify.ts';
import type { LinkTarget } from '#links/model.ts';
import { processorTimeBelow } from '#support/cpuTime.ts';

const repository: Repository = {
  url: 'https://github.com/Tidewater/minutes',
  branch: 'main',
  rootIsKnown: true,
};
const at = (destination: string, own: Repository = repository): LinkTarget =>
  classify(destination, 'weekly/20240515.md', own);

const local = (path: string, fragment?: LinkTarget & { kind: 'anchor' }): LinkTarget => ({
  kind: 'local',
  path,
  fragment: fragment?.fragment,
});
const outside: LinkTarget = { kind: 'unchecked', reason: 'outside' };
const otherBranch: LinkTarget = { kind: 'unchecked', reason: 'otherBranch' };

describe('classify', () => {
  it('resolves paths from the folder of the text, and from the root', () => {
    assert.deepEqual(at('../harbour/a.md'), local('harbour/a.md'));
    assert.deepEqual(at('./b.md?plain=1'), local('weekly/b.md'));
    assert.deepEqual(at('/harbour//./a.md'), local('harbour/a.md'));
    assert.deepEqual(at('..'), local(''));
    assert.deepEqual(at('b.md#'), local('weekly/b.md'));
    assert.deepEqual(at('?plain=1'), local('weekly/20240515.md'));
    assert.deepEqual(at('%C3%BCber%20uns.md'), local('weekly/über uns.md'));
  });

  it('never leaves the repository', () => {
    for (const destination of [
      '../../a.md',
      '/../a.md',
      '%2e%2e/%2e%2e/a.md',
      '..%2f..%2fa.md',
      '..%5c..%5ca.md',
      'a%00.md',
      '../.git/config',
      '../.GIT/config',
      'C:\\a.md',
      'c:/a.md',
      '\\\\server\\share',
      'https://github.com/Tidewater/minutes/blob/main/.git/config',
      'https://github.com/Tidewater/minutes/blob/main/a%2fb',
      'https://github.com/Tidewater/minutes/blob/main/a%00b',
    ]) {
      assert.deepEqual(at(destination), outside, destination);
    }
  });

  it('reads fragments', () => {
    const heading = (name: string): LinkTarget => ({
      kind: 'anchor',
      fragment: { kind: 'heading', name },
    });
    const lines = (first: number, last: number, name: string): LinkTarget => ({
      kind: 'anchor',
      fragment: { kind: 'lines', first, last, name },
    });
    assert.deepEqual(at('#pl%C3%A4ne'), heading('pläne'));
    assert.deepEqual(at('#100%'), heading('100%'));
    assert.deepEqual(at('#a#b'), heading('a#b'));
    assert.deepEqual(at('#L10'), lines(10, 10, 'L10'));
    assert.deepEqual(at('#L20-L10'), lines(10, 20, 'L20-L10'));
    assert.deepEqual(at('#L19C5-L21C11'), lines(19, 21, 'L19C5-L21C11'));
    assert.deepEqual(at('#L10x'), heading('L10x'));
  });

  it('knows what is empty', () => {
    for (const destination of ['', '#', ' ', '\t']) {
      assert.deepEqual(at(destination), { kind: 'empty' }, JSON.stringify(destination));
    }
  });

  it('finds its own repository in URLs, whatever the letter case of owner and name', () => {
    const own = (path: string, form: 'blob' | 'tree' | 'raw' | 'edit'): LinkTarget => ({
      kind: 'inRepository',
      path,
      form,
      fragment: undefined,
    });
    const base = 'https://github.com/Tidewater/minutes';
    assert.deepEqual(at(`${base}/blob/main/harbour/a.md`), own('harbour/a.md', 'blob'));
    assert.deepEqual(at(`${base}/tree/main`), own('', 'tree'));
    assert.deepEqual(at(`${base}/edit/HEAD/a.md`), own('a.md', 'edit'));
    assert.deepEqual(at(`${base}/raw/refs/heads/main/a.md`), own('a.md', 'raw'));
    assert.deepEqual(at('http://www.GitHub.com/tideWATER/Minutes/tree/main/a/'), own('a', 'tree'));
    assert.deepEqual(at(`${base}/blob/main/b/../a%20b.md?x#`), own('a b.md', 'blob'));
    assert.deepEqual(
      at('https://raw.githubusercontent.com/Tidewater/minutes/main/a.md'),
      own('a.md', 'raw'),
    );
    const slashed = { ...repository, branch: 'release/1' };
    assert.deepEqual(at(`${base}/blob/release/1/a.md`, slashed), own('a.md', 'blob'));
    const lab = {
      url: 'https://git.example.org/sea/tide/minutes',
      branch: 'main',
      rootIsKnown: true,
    };
    assert.deepEqual(
      at('https://git.example.org/sea/tide/minutes/-/blob/main/a.md', lab),
      own('a.md', 'blob'),
    );
  });

  it('does not check other branches and commits, and leaves a possible branch to the folders', () => {
    const base = 'https://github.com/Tidewater/minutes';
    assert.deepEqual(at(`${base}/blob/0123abc/a.md`), otherBranch);
    assert.deepEqual(at(`${base}/blob/refs/heads/draft/a.md`), otherBranch);
    assert.deepEqual(at(`${base}/tree`), otherBranch);
    assert.deepEqual(at(`${base}/tree/harbour/a.md`), {
      kind: 'branchMissing',
      path: 'harbour/a.md',
      form: 'tree',
    });
  });

  it('leaves the rest of the world to the web', () => {
    for (const url of [
      'https://github.com/Tidewater/minutes',
      'https://github.com/Tidewater/minutes/issues/1',
      'https://github.com/Tidewater/minutes-old/blob/main/a.md',
      'https://github.com/Tidewater/minutes/../charts/blob/main/a.md',
      'https://notgithub.com/Tidewater/minutes/blob/main/a.md',
      'https://github.com.example.org/Tidewater/minutes/blob/main/a.md',
      'https://github.com@example.org/Tidewater/minutes/blob/main/a.md',
      'https://[::1]:8080/x',
      '//example.org/a',
    ]) {
      assert.equal(at(url).kind, 'web', url);
    }
    assert.equal(
      at('https://github.com/Tidewater/minutes/blob/main/a.md', {
        url: undefined,
        branch: 'main',
        rootIsKnown: true,
      }).kind,
      'web',
    );
    assert.deepEqual(at('https://u:p@Example.org:80/x'), {
      kind: 'web',
      url: 'https://u:p@Example.org:80/x',
      host: 'example.org',
    });
    assert.deepEqual(at('mailto:bo@example.org'), { kind: 'mail' });
    for (const scheme of ['javascript', 'data', 'command', 'file', 'ftp', 'tel']) {
      assert.deepEqual(at(`${scheme}:x`), { kind: 'otherScheme', scheme });
    }
  });

  it('says what is malformed and what was meant', () => {
    const meant = (destination: string, reason: string, suggestion: string | undefined): void =>
      assert.deepEqual(at(destination), { kind: 'malformed', reason, suggestion }, destination);
    meant('httpt://example.org', 'unknownScheme', 'https://example.org');
    meant('htps://example.org', 'unknownScheme', 'https://example.org');
    meant('https//example.org', 'slashesMissing', 'https://example.org');
    meant('https;//example.org', 'slashesMissing', 'https://example.org');
    meant('http:example.org', 'slashesMissing', 'http://example.org');
    meant('https://https://example.org', 'hostWithoutDot', 'https://example.org');
    meant('https://wiki/page', 'hostWithoutDot', undefined);
    meant('https://', 'hostWithoutDot', undefined);
    meant('https://example.org/a b', 'blankInUrl', 'https://example.org/a%20b');
    meant('100%.md', 'badPercentEncoding', '100%25.md');
    meant('a%FF.md', 'badPercentEncoding', undefined);
    meant('..\\harbour\\a.md#x', 'backslash', '../harbour/a.md#x');
    meant('photo.png =50%x50%', 'imageSize', 'photo.png');
    meant('https://example.org/p.png =300x', 'imageSize', 'https://example.org/p.png');
  });

  it('takes no more than linear time', () => {
    const size = 100_000;
    const own = 'https://github.com/Tidewater/minutes/blob/main/';
    const hostile = [
      'a'.repeat(size),
      '/'.repeat(size),
      '../'.repeat(size / 3),
      `${own}${'a/../'.repeat(size / 5)}`,
      `${own}${'%'.repeat(size)}`,
      '%'.repeat(size),
      '%41'.repeat(size / 3),
      ' ='.repeat(size / 2),
      '\\'.repeat(size),
      `https://${'.'.repeat(size)}`,
      `https://${'a.'.repeat(size / 2)}`,
      `http${':'.repeat(size)}`,
      `https://${'@'.repeat(size)}`,
      '#'.repeat(size),
      `#${'-'.repeat(size)}x`,
      '?'.repeat(size),
      `${'h'.repeat(size)}://x`,
      ' '.repeat(size),
      '\0'.repeat(size),
      '\ud800'.repeat(size),
    ];
    const checkTime = processorTimeBelow();
    for (const destination of hostile) at(destination);
    checkTime();
  });
});
