import assert from 'node:assert/strict';
import {
  type FinishedImport,
  finishImport,
  planImport,
  type UploadOutcome,
} from '#features/pad/importPad.ts';
import { lakeside } from '#support/lakeside.ts';
import { snapshotOf } from '#support/snapshot.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

const host = 'https://pad.example.org';
const url = (name: string): string => `${host}/uploads/${name}`;
const png: UploadOutcome = { kind: 'bytes', type: 'image/png' };

function imported(
  snapshot: Snapshot,
  text: string,
  outcomes: Readonly<Record<string, UploadOutcome>>,
  series = 'boats',
): FinishedImport & { readonly uploads: readonly string[] } {
  const plan = planImport(snapshot, { text, url: `${host}/boats/download` }, series, '2023-06-26');
  assert(!('problem' in plan), 'problem' in plan ? plan.problem : '');
  const finished = finishImport(snapshot, plan, new Map(Object.entries(outcomes)));
  return { ...finished, uploads: plan.uploads.map((upload) => upload.url) };
}

const paths = ({ files }: FinishedImport): readonly string[] => files.map(({ path }) => path);

describe('the uploads of a pad', () => {
  it('lie beside the minute under their own names, and the links lead there', () => {
    const { uploads, text, ...finished } = imported(
      lakeside({}),
      `![a](${url('upload_a.png')} =50%x) and again ![](/uploads/upload_a.png)
[paper](<${url('p%C3%A4per 1.pdf')}>) <img src="${url('c.jpg')}">

[ref]: ${url('d.gif')}

![][ref] <${host}/uploads/e.webp#top> see ${url('f.png')}.
`,
      {
        [url('upload_a.png')]: png,
        [url('p%C3%A4per 1.pdf')]: { kind: 'bytes', type: 'application/pdf' },
        [url('c.jpg')]: png,
        [url('d.gif')]: png,
        [url('e.webp')]: png,
        [url('f.png')]: png,
      },
    );
    assert.deepEqual(uploads, [
      url('upload_a.png'),
      url('p%C3%A4per 1.pdf'),
      url('c.jpg'),
      url('d.gif'),
      url('e.webp'),
      url('f.png'),
    ]);
    assert.deepEqual(paths({ text, ...finished }), [
      'boats/upload_a.png',
      'boats/päper-1.pdf',
      'boats/c.jpg',
      'boats/d.gif',
      'boats/e.webp',
      'boats/f.png',
    ]);
    assert.match(text, /!\[a\]\(upload_a\.png\) and again !\[\]\(upload_a\.png\)\n/);
    assert.match(text, /\[paper\]\(<päper-1\.pdf>\) <img src="c\.jpg">\n/);
    assert.match(
      text,
      /\[ref\]: d\.gif\n\n!\[\]\[ref\] \[e\.webp\]\(e\.webp\) see \[f\.png\]\(f\.png\)\./,
    );
    assert.deepEqual(finished.notes, []);
  });

  it('are those of the pad’s own server only, or of pads that the community names', () => {
    const named = lakeside({});
    const known = { ...named, config: { ...named.config, padHosts: ['known.example.org'] } };
    const { uploads } = imported(
      known,
      [
        '![](https://other.example.org/uploads/a.png)',
        `![](${host}:8080/uploads/b.png)`,
        `![](${host}/images/c.png)`,
        `![](https://me:secret@pad.example.org/uploads/d.png)`,
        '![](https://known.example.org/uploads/e.png)',
        '![](https://evil.org/?https://pad.example.org/uploads/f.png)',
        '`![](https://pad.example.org/uploads/g.png)`',
      ].join('\n\n'),
      {},
    );
    assert.deepEqual(uploads, ['https://known.example.org/uploads/e.png']);
  });

  it('stay on the pad where they could not be fetched, and that is said', () => {
    const { text, notes, files } = imported(
      lakeside({}),
      `![](${url('a.png')})\n![](${url('b.png')})\n![](${url('run.sh')})\n`,
      {
        [url('a.png')]: png,
        [url('b.png')]: { kind: 'failed', message: 'The server answered 404.' },
        [url('run.sh')]: { kind: 'bytes', type: 'text/x-sh' },
      },
    );
    assert.equal(files.length, 1);
    assert.match(text, /\(a\.png\)\n!\[\]\(https:\/\/pad\.example\.org\/uploads\/b\.png\)/);
    assert.deepEqual(notes, [
      '2 of 3 uploads could not be fetched; the links still lead to the pad.',
      'b.png: The server answered 404.',
      'run.sh: It is neither a picture nor a document.',
    ]);
  });

  it('get a number where the name is taken, and an ending where they have none', () => {
    const { text, ...finished } = imported(
      lakeside({ 'boats/A.png': '', 'boats/a-2.png': '' }),
      `![](${url('a.png')})\n![](${host}/sub/uploads/a.png)\n![](${url('..%2F..%2Fminutes.yaml')})\n![](${url('shot')})\n![](${url('.png')})\n`,
      {
        [url('a.png')]: png,
        [`${host}/sub/uploads/a.png`]: png,
        [url('..%2F..%2Fminutes.yaml')]: png,
        [url('shot')]: png,
        [url('.png')]: png,
      },
    );
    assert.deepEqual(paths({ text, ...finished }), [
      'boats/a-3.png',
      'boats/a-4.png',
      'boats/minutes.yaml.png',
      'boats/shot.png',
      'boats/upload.png',
    ]);
    assert.match(text, /\(a-3\.png\)\n!\[\]\(a-4\.png\)\n!\[\]\(minutes\.yaml\.png\)/);
  });

  it('are not fetched again where the file of that name can only be the same', () => {
    const name = '7938ad7c-e76e-48bd-9b3c-427a79909bca.png';
    const snapshot = lakeside({ [`boats/${name}`]: '' });
    const plan = planImport(
      snapshot,
      { text: `![](${url(name)})\n`, url: host },
      'boats',
      '2023-06-26',
    );
    assert(!('problem' in plan));
    assert.deepEqual(plan.uploads, [{ url: url(name), there: `boats/${name}` }]);
    const { text, files } = finishImport(snapshot, plan, new Map());
    assert.deepEqual(files, []);
    assert.match(text, /!\[\]\(7938ad7c-e76e-48bd-9b3c-427a79909bca\.png\)/);
  });

  it('lie where the series has its pictures', () => {
    const snapshot = lakeside({
      'boats/20230529.md': '# 2023-05-29\n\n![](images/rope.png)\n',
      'boats/20230612.md': '# 2023-06-12\n\n![](images/buoy%201.png) ![](20230612/x.png)\n',
      'boats/images/rope.png': '',
      'boats/images/buoy 1.png': '',
      'boats/20230612/x.png': '',
    });
    const { text, ...finished } = imported(snapshot, `![](${url('a.png')})\n`, {
      [url('a.png')]: png,
    });
    assert.deepEqual(paths({ text, ...finished }), ['boats/images/a.png']);
    assert.match(text, /!\[\]\(images\/a\.png\)/);
  });

  it('of a deck are found in its front matter and behind its slides; sizes become HTML', () => {
    const deck = (date: string): string =>
      `---\ntype: slide\n---\n\n# Harbour ${date}\n\n---\n\n# One\n\n---\n\n# Two\n`;
    const snapshot = snapshotOf({
      'minutes.yaml':
        'series: [{ id: harbour, include: "harbour/{YYYYMMDD}.md", title: "Harbour {YYYY-MM-DD}", deck: true }]\n',
      'harbour/20230612.md': deck('2023-06-12'),
      'harbour/20230619.md': deck('2023-06-19'),
    });
    const { uploads, text } = imported(
      snapshot,
      `---
type: slide
slideOptions:
  parallaxBackgroundImage: '${url('sea.png')}'
---

<style>
h1 { color: blue; }
</style>

<!-- .slide: data-background="${url('sky.png')}" -->
# Harbour 202X-XX-XX

---

# <font color="red">One</font>\u00A0

![boat](${url('boat.png')} =80%x75%)

----

# One

`,
      { [url('sea.png')]: png, [url('sky.png')]: png, [url('boat.png')]: png },
      'harbour',
    );
    assert.equal(uploads.length, 3);
    assert.equal(
      text,
      `---
type: slide
slideOptions:
  parallaxBackgroundImage: 'sea.png'
---

<style>
h1 { color: blue; }
</style>

<!-- .slide: data-background="sky.png" -->
# Harbour 2023-06-26

---

# <font color="red">One</font>

<img src="boat.png" alt="boat" width="80%" height="75%">

----

# One
`,
    );
  });
});
