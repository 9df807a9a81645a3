import assert from 'node:assert/strict';
import { readGit } from '#workspace/gitFacts.ts';

const config = (url: string): string =>
  `[core]\n\tbare = false\n[remote "fork"]\n\turl = https://example.org/fork.git\n[remote "origin"]\n\turl = ${url}\n`;

describe('what git knows of a repository', () => {
  it('the remote origin, without any secret', () => {
    const read = (url: string): string | undefined =>
      readGit({ config: config(url), originHead: undefined, head: undefined }).remoteUrl;
    assert.equal(
      read('https://ada:token@github.com/acme/minutes.git'),
      'https://github.com/acme/minutes.git',
    );
    assert.equal(read('git@github.com:acme/minutes.git'), 'git@github.com:acme/minutes.git');
    assert.equal(read('ssh://git@github.com/acme/minutes'), 'ssh://github.com/acme/minutes');
    assert.equal(read(''), undefined);
  });

  it('the only remote, whatever it is called; of several none that is not origin', () => {
    const read = (...names: readonly string[]): string | undefined => {
      const remotes = names.map(
        (name) => `[remote "${name}"]\n\turl = https://x.org/${name}/a.git\n\turl = b\n`,
      );
      const text = `[core]\n\turl = c\n${remotes.join('')}[branch "main"]\n\turl = d\n`;
      return readGit({ config: text, originHead: undefined, head: undefined }).remoteUrl;
    };
    assert.equal(read(), undefined);
    assert.equal(read('github'), 'https://x.org/github/a.git');
    assert.equal(read('upstream', 'origin', 'fork'), 'https://x.org/origin/a.git');
    assert.equal(read('mine', 'theirs'), undefined);
  });

  it('the default branch, where it can be known', () => {
    const read = (originHead?: string, head?: string): string | undefined =>
      readGit({ config: undefined, originHead, head }).branch;
    assert.equal(
      read('ref: refs/remotes/origin/trunk/new\n', 'ref: refs/heads/main\n'),
      'trunk/new',
    );
    assert.equal(read(undefined, 'ref: refs/heads/master\n'), 'master');
    assert.equal(read(undefined, 'ref: refs/heads/my-change\n'), undefined);
    assert.equal(read(undefined, '8d3c1f0\n'), undefined);
  });
});
