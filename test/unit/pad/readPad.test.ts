import assert from 'node:assert/strict';
import { readPad } from '#features/pad/readPad.ts';

/** Why a text is no pad. */
function problem(text: string): string {
  const reading = readPad(text);
  assert.equal(reading.kind, 'problem', text.slice(0, 80));
  return reading.kind === 'problem' ? reading.message : '';
}

function pad(text: string) {
  const reading = readPad(text);
  assert(reading.kind === 'pad', reading.kind === 'problem' ? reading.message : '');
  return reading.pad;
}

describe('reading a pad', () => {
  it('takes front matter apart, also below blank lines', () => {
    const { frontMatter, body, notes } = pad(
      '\uFEFF\n---\r\ntitle: "Boats: weekly"\r\ntype: slide\r\n---\r\n# Hello\r\n',
    );
    assert.equal(frontMatter?.title, 'Boats: weekly');
    assert.equal(frontMatter?.isDeck, true);
    assert.equal(frontMatter?.source, '---\ntitle: "Boats: weekly"\ntype: slide\n---');
    assert.equal(body, '# Hello\n');
    assert.deepEqual(notes, []);
  });

  it('accepts the other end of YAML, and comments and lists in it', () => {
    const { frontMatter, body } = pad('---\n# ours\ntitle: x\ntags:\n- a\n...\ntext\n');
    assert.equal(frontMatter?.title, 'x');
    assert.equal(frontMatter?.isDeck, false);
    assert.equal(body, 'text\n');
  });

  it('takes a rule of dashes at the top for what it is', () => {
    const text = '---\n\n# 2023-06-28\n\nWords\n\n---\n';
    assert.equal(pad(text).frontMatter, undefined);
    assert.equal(pad(text).body, text);
  });

  it('keeps front matter that is broken as text, and says so', () => {
    for (const text of [
      '---\ntitle: x\n\n# 2023-06-28\n',
      '---\ntitle: x\ntype slide\n---\nwords\n',
    ]) {
      assert.equal(pad(text).body, text);
      assert.match(pad(text).notes.join(), /front matter could not be read/);
    }
  });

  it('says what is wrong with everything that is no text of a pad', () => {
    assert.match(problem(''), /empty/);
    assert.match(problem(' \n\u200B\n\uFEFF'), /empty/);
    assert.match(problem('---\ntitle: x\n---\n\n'), /nothing in this pad but its front matter/);
    assert.match(problem('<!DOCTYPE html>\n<html><body>Sign in</body></html>'), /web page/);
    assert.match(problem('\n<!-- a -->\n<!-- b --><html lang="en">'), /web page/);
    assert.match(problem('{"pad:abc":{"atext":{"text":"hello"}}}'), /backup of Etherpad/);
    assert.match(problem('\x89PNG\r\n\0\0'), /no text/);
    assert.match(problem('x'.repeat(5 * 1024 * 1024 + 1)), /larger than 5 MB/);
  });

  it('does not take HTML in Markdown for a web page', () => {
    assert.match(pad('<!-- note -->\n<a id="top"></a>\n\n# 2023-06-28\n').body, /2023-06-28/);
    assert.match(pad('<!-- never closed\n<html>\n').body, /never closed/);
  });

  it('takes no long time over many comments', () => {
    const text = `${'<!---->'.repeat(100_000)}text`;
    const begun = performance.now();
    assert.equal(pad(text).body, text);
    assert(performance.now() - begun < 1000);
  });
});
