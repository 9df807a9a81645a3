import assert from 'node:assert/strict';
import { padSources } from '#hosts/node/web/padSources.ts';

/** Where the text of a pad is looked for. */
function places(address: string): readonly string[] {
  const sources = padSources(address);
  assert.ok(typeof sources !== 'string', `${address}: ${String(sources)}`);
  return sources.map(({ url, form }) => (form === 'note' ? `${url} (note)` : url));
}

describe('the text of a pad', () => {
  it('is the download of HedgeDoc, whatever part of the address was copied', () => {
    const expected = ['https://pad.org/2023-scs-weekly/download'];
    for (const seen of ['', '/', '?view', '?both', '?edit#', '#heading', '/edit', '/publish']) {
      assert.deepEqual(places(`https://pad.org/2023-scs-weekly${seen}`).slice(0, 1), expected);
    }
    assert.deepEqual(places('pad.org/2023-scs-weekly').slice(0, 1), expected);
    assert.deepEqual(places(' <https://pad.org/2023-scs-weekly> ').slice(0, 1), expected);
    assert.deepEqual(places('https://pad.org/2023-scs-weekly/download'), expected);
  });

  it('is asked from a server below a path too', () => {
    assert.deepEqual(
      places('http://pad.org:3000/hedgedoc/s/abc?x=1')[0],
      'http://pad.org:3000/hedgedoc/abc/download',
    );
    assert.deepEqual(
      places('https://hackmd.io/@team/rk5cDvKmK?type=view')[0],
      'https://hackmd.io/@team/rk5cDvKmK/download',
    );
  });

  it('is the export of Etherpad, unless the same address is HedgeDoc’s slides', () => {
    const expected = ['https://pad.org/p/weekly/export/txt', 'https://pad.org/weekly/download'];
    assert.deepEqual(places('https://pad.org/p/weekly'), expected);
    assert.deepEqual(places('https://pad.org/p/weekly/timeslider#5'), expected);
    assert.deepEqual(places('https://pad.org/p/weekly/export/html'), expected.slice(0, 1));
    assert.deepEqual(places('https://pad.org/p/weekly/export/txt'), expected.slice(0, 1));
    assert.deepEqual(places('https://pad.org/p/weekly/12'), [
      'https://pad.org/p/weekly/12/export/txt',
    ]);
    assert.deepEqual(places('https://pad.org/p/r.4f3e'), [
      'https://pad.org/p/r.4f3e/export/txt',
      'https://pad.org/r.4f3e/download',
    ]);
  });

  it('is looked for in few places where the address is a published or a HedgeDoc 2 one', () => {
    assert.deepEqual(places('https://pad.org/s/abc'), [
      'https://pad.org/abc/download',
      'https://pad.org/s/abc/download',
      'https://pad.org/api/private/notes/abc (note)',
    ]);
    assert.deepEqual(places('https://pad.org/n/abc'), [
      'https://pad.org/api/private/notes/abc (note)',
      'https://pad.org/abc/download',
    ]);
  });

  it('is the file itself, with its query, where the address names one', () => {
    const raw = 'https://raw.githubusercontent.com/o/r/main/notes/20230601.md?token=1';
    assert.equal(places(`${raw}#top`)[0], raw);
    assert.deepEqual(places('https://gist.github.com/jo/0123abc'), [
      'https://gist.github.com/jo/0123abc/raw',
    ]);
    assert.deepEqual(places('https://github.com/o/r/blob/main/a/b.md'), [
      'https://github.com/o/r/raw/main/a/b.md',
    ]);
  });

  it('takes the name as it is, even if it looks like something else', () => {
    assert.equal(places('https://pad.org/edit')[0], 'https://pad.org/edit/download');
    assert.equal(places('https://pad.org/s/view')[0], 'https://pad.org/view/download');
    assert.equal(
      places('https://pad.org/p/download/export/txt')[0],
      'https://pad.org/p/download/export/txt',
    );
    assert.equal(places('https://pad.org/a%2F..%2Fb')[0], 'https://pad.org/a%2F..%2Fb/download');
    assert.equal(places('https://pad.org/täglich')[0], 'https://pad.org/t%C3%A4glich/download');
  });

  it('is not there where the address names no pad', () => {
    assert.equal(padSources('https://pad.org/'), 'frontPage');
    assert.equal(padSources('https://cryptpad.fr/code/#/2/code/view/abc/'), 'encrypted');
    assert.equal(padSources(''), 'syntax');
    assert.equal(padSources('the weekly pad'), 'syntax');
    assert.equal(padSources('file:///etc/passwd'), 'scheme');
    assert.equal(padSources('https://me:secret@pad.org/x'), 'credentials');
    assert.equal(padSources('mailto:jo@pad.org'), 'scheme');
    assert.deepEqual(places('localhost:3000/x')[0], 'https://localhost:3000/x/download');
  });
});
