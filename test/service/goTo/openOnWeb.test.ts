import assert from 'node:assert/strict';
import { openOnWeb } from '#features/goTo/openOnWeb.ts';
import { hoverAt } from '#features/hover/hover.ts';
import { hoverPlainText } from '#features/hover/hoverText.ts';
import { fixture } from '#support/fixture.ts';
import { type SnapshotOptions, snapshotOf } from '#support/snapshot.ts';
import { alone } from './support.ts';

const text = (body: string): string => `
-- boats/20230628.md --
# 2023-06-28
-- boats/20230629.md --
# 2023-06-29

## Größe

${body}
`;

/** The page for the cursor, and what the hover there calls it. */
function pages(body: string, options: SnapshotOptions): readonly (string | undefined)[] {
  const { files, cursor } = fixture(text(body));
  assert.ok(cursor);
  const snapshot = snapshotOf(files, options);
  const hover = hoverAt(snapshot, cursor.path, cursor.offset, alone);
  const titles = /^Open on .*?(?=:)/m.exec(hover ? hoverPlainText(hover.parts) : '');
  return [openOnWeb(snapshot, cursor.path, cursor.offset), titles?.[0]];
}

describe('the page of a minute', () => {
  const link = '[x](202306$028.md)';

  it('is that of the default branch, where the remote is, named by its server', () => {
    assert.deepEqual(pages(link, { remoteUrl: 'git@github.com:crew/boats.git', branch: 'trunk' }), [
      'https://github.com/crew/boats/blob/trunk/boats/20230628.md',
      'Open on GitHub',
    ]);
    assert.deepEqual(pages(link, { remoteUrl: 'https://gitlab.example.org/crew/boats' }), [
      'https://gitlab.example.org/crew/boats/-/blob/main/boats/20230628.md',
      'Open on gitlab.example.org',
    ]);
    const token = { remoteUrl: 'https://ada:secret@github.com/crew/boats', branch: 'a b/(c)#d' };
    assert.equal(
      pages(link, token)[0],
      'https://github.com/crew/boats/blob/a%20b/%28c%29%23d/boats/20230628.md',
    );
  });

  it('is not known without a remote, and none is made up', () => {
    assert.deepEqual(pages(link, {}), [undefined, undefined]);
    const url = 'https://github.com/crew/boats/blob/main/boats/202306$028.md';
    assert.deepEqual(pages(url, {}), [url.replace('$0', ''), undefined]);
  });

  it('is that of the heading, the link or the file at the cursor', () => {
    const github = { remoteUrl: 'https://github.com/crew/boats' };
    const own = 'https://github.com/crew/boats/blob/main/boats/20230629.md';
    assert.equal(pages('$0', github)[0], own);
    assert.equal(pages('### The $0oars', github)[0], `${own}#the-oars`);
    assert.equal(pages('[x](#gr$0öße)', github)[0], `${own}#gr%C3%B6%C3%9Fe`);
    assert.equal(pages('https://exam$0ple.org/x?y', github)[0], 'https://example.org/x?y');
    assert.equal(pages('crew/oars#$012', github)[0], 'https://github.com/crew/oars/issues/12');
    assert.equal(pages('[x](command:$0x)', github)[0], own);
  });

  it('of a fork is the fork’s: URLs of the repository it comes from lead to the web', () => {
    const fork = { remoteUrl: 'https://github.com/ada/boats' };
    const original = 'https://github.com/crew/boats/blob/main/boats/20230628.md';
    assert.deepEqual(pages(`$0${original}`, fork), [original, undefined]);
    assert.equal(pages(link, fork)[0], original.replace('crew', 'ada'));
  });
});
