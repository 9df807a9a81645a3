import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { nodeFiles } from '#hosts/node/filePort.ts';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';

const origin = '[remote "origin"]\n\turl = https://example.org/minutes.git\n';

describe('a .git that is a file', () => {
  let folder: TemporaryFolder;
  afterEach(() => folder.dispose());
  const read = async (root: string, path: string): Promise<string> => {
    const file = await nodeFiles.readFile(folder.uriOf(root), path);
    return file.kind === 'text' ? file.text : file.kind;
  };

  it('of a worktree leads to the repository it was made from', async () => {
    folder = temporaryFolder({
      'main/.git/config': origin,
      'main/.git/HEAD': 'ref: refs/heads/main\n',
      'main/.git/refs/heads/iaas': '0\n',
      'main/.git/worktrees/tree/HEAD': 'ref: refs/heads/draft\n',
      'main/.git/worktrees/tree/commondir': '../..\n',
      'tree/minutes.yaml': '',
    });
    folder.write('main/.git/worktrees/tree/gitdir', `${folder.path}/tree/.git\n`);
    folder.write('tree/.git', `gitdir: ${folder.path}/main/.git/worktrees/tree\n`);
    assert.equal(await read('tree', '.git/config'), origin);
    assert.equal(await read('tree', '.git/HEAD'), 'ref: refs/heads/draft\n');
    assert.equal(await read('tree', '.git/index'), 'missing');
    const refs = await nodeFiles.readDirectory(folder.uriOf('tree'), '.git/refs/heads');
    assert.deepEqual(refs.kind === 'listed' && refs.entries.map(({ name }) => name), ['iaas']);
  });

  it('of a submodule leads into the repository around it', async () => {
    folder = temporaryFolder({
      '.git/modules/club/config': `[core]\n\tworktree = ../../../club\n${origin}`,
      '.git/modules/club/HEAD': 'ref: refs/heads/main\n',
      'club/.git': 'gitdir: ../.git/modules/club\n',
    });
    assert.match(await read('club', '.git/config'), /example\.org/);
    assert.equal(await read('club', '.git/HEAD'), 'ref: refs/heads/main\n');
  });

  it('is not believed where the other folder knows nothing of it', async () => {
    folder = temporaryFolder({
      'private/config': origin,
      'private/HEAD': 'secret',
      'club/.git': 'gitdir: ../private\n',
    });
    assert.equal(await read('club', '.git/config'), 'missing');
    folder.write('club/.git', 'gitdir: nowhere\n');
    assert.equal(await read('club', '.git/HEAD'), 'missing');
    const nowhere = pathToFileURL(`${folder.path}/nowhere`).href;
    assert.deepEqual(await nodeFiles.readFile(nowhere, '.git/HEAD'), { kind: 'missing' });
  });
});
