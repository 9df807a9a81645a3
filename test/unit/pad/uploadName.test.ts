import assert from 'node:assert/strict';
import { uploadName } from '#features/pad/uploadPlaces.ts';

const nameOf = (end: string, type = 'image/png') =>
  uploadName(`https://pad.example.org/uploads/${end}`, type);

describe('the file name for an upload', () => {
  it('is its own, in letters that every tool takes', () => {
    assert.equal(nameOf('upload_1.png'), 'upload_1.png');
    assert.equal(nameOf('Plan%20f%C3%BCr%20(alle).JPEG'), 'Plan-für-alle.JPEG');
    assert.equal(nameOf('नमस्ते.png?size=2#top'), 'नमस्ते.png');
    assert.equal(nameOf('%F0%9F%98%80.png'), 'upload.png');
  });

  it('has the ending of its type where its own says nothing good', () => {
    assert.equal(nameOf('picture'), 'picture.png');
    assert.equal(nameOf('page.html'), 'page.html.png');
    assert.equal(nameOf('minutes.yaml', 'application/pdf'), 'minutes.yaml.pdf');
    assert.equal(nameOf('.htaccess'), 'htaccess.png');
    assert.equal(nameOf('run.sh', 'text/plain'), undefined);
  });

  it('never leads anywhere', () => {
    const ways = ['%2e%2e%2fx.png', '..%5C..%5Cx.png', '%2Fetc%2Fx.png', '....x.png', '%2e%2e'];
    for (const way of ways) assert.match(nameOf(way) ?? '', /^(?:x|etc-x|upload)\.png$/, way);
    assert.equal(nameOf('c:x.png'), 'c-x.png');
    assert.equal(nameOf('x.png:stream'), 'x.png-stream.png');
    assert.equal(nameOf('x.png%00.sh'), 'x.png-.sh.png');
    assert.equal(nameOf('-rf.png'), 'rf.png');
  });

  it('is no device of Windows', () => {
    for (const device of ['con', 'NUL', 'aux.tar', 'com1', 'LPT9', 'COM¹']) {
      assert.equal(nameOf(`${device}.png`), `upload-${device}.png`);
    }
    assert.equal(nameOf('console.png'), 'console.png');
  });

  it('is short enough for every disk, and made at once however long the link is', () => {
    for (const letter of ['a', 'ä', '漢', '𝒳', '.', '-', '%2e']) {
      const name = nameOf(`${letter.repeat(100_000)}end.png`) ?? '';
      assert.ok(name.endsWith('end.png'), name);
      assert.ok(Buffer.byteLength(name) < 255, `${Buffer.byteLength(name)} bytes`);
      assert.doesNotMatch(name, /\p{Surrogate}/u);
    }
  });
});
