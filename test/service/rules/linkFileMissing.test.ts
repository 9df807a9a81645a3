import assert from 'node:assert/strict';
import { checkFixture, messagesOf, problemsOf, repositoryOf } from './checked.ts';

describe('link/file-missing', () => {
  it('finds relative paths, paths from the root, images and HTML', () => {
    checkFixture(`
      -- weekly/20240515.md --
      # 2024-05-15
      - [Harbour](../harbour/20240513.md), [Pilots](../pilots/20240513.md)
                                                    ^^^^^^^^^^^^^^^^^^^^^ warning link/file-missing
      - [root](/harbour/20240513.md) and [root](/harbour/nothing.md)
                                                ^^^^^^^^^^^^^^^^^^^ warning link/file-missing
      - ![a crane](crane.png) ![a boat](boat.png)
                                        ^^^^^^^^ warning link/file-missing
      - <img src="crane.png"> <img src="ship.png"> <a href="./20240515.md">this</a>
                                        ^^^^^^^^ warning link/file-missing
      - [query](../harbour/20240513.md?plain=1), [folder](../harbour), [folder](../harbour/)
      -- weekly/crane.png --
      -- harbour/20240513.md --
      # 2024-05-13
      `);
  });

  it('reads HTML whose values have no quotation marks', () => {
    checkFixture(`
      -- a.md --
      <img src=x/nope.png>
               ^^^^^^^^^^ warning link/file-missing

      See <a href=x/nope.md>this</a>, <a target=new href=./nope.md>that</a>, \`<img src=x/no.png>\`
                  ^^^^^^^^^ warning link/file-missing
                                                         ^^^^^^^^^ warning link/file-missing
      and <a href=nope.md>one</a> and \\<a href=x/no.md> and <img alt=x src=there/crane.png>.
                  ^^^^^^^ warning link/file-missing
      -- there/crane.png --
      `);
  });

  it('reads front matter and the backgrounds of decks, but no colours', () => {
    checkFixture(`
      -- weekly/20240516.md --
      ---
      type: slide
      image: quay.png
             ^^^^^^^^ warning link/file-missing
      ---
      # Slide
      <!-- .slide: data-background="wave.png" -->
                                    ^^^^^^^^ warning link/file-missing
      ---
      # Slide
      <!-- .slide: data-background="#003366" -->
      ---
      # Slide
      <!-- .slide: data-background="crane.png" -->
      -- weekly/crane.png --
      `);
  });

  it('suggests the nearest date and keeps the form the author chose', () => {
    checkFixture(`
      -- weekly/20240516.md --
      [a](../harbour/20240512.md#notes)
          ^^^^^^^^^^^^^^^^^^^^^^ warning link/file-missing
      [b](/harbour/20240512.md)
          ^^^^^^^^^^^^^^^^^^^^ warning link/file-missing
      [c](https://github.com/tidewater/minutes/blob/main/harbour/20240512.md?plain=1)
                                                         ^^^^^^^^^^^^^^^^^^^ warning link/file-missing
      https://github.com/Tidewater/Minutes/tree/main/harbour/20240512.md
                                                     ^^^^^^^^^^^^^^^^^^^ warning link/file-missing
      -- harbour/20240429.md --
      # 2024-04-29
      -- harbour/20240513.md --
      # 2024-05-13
      -- harbour/20240520.md --
      # 2024-05-20
      -- after weekly/20240516.md --
      [a](../harbour/20240513.md#notes)
      [b](/harbour/20240513.md)
      [c](https://github.com/tidewater/minutes/blob/main/harbour/20240513.md?plain=1)
      https://github.com/Tidewater/Minutes/tree/main/harbour/20240513.md
      `);
    const [message] = messagesOf(`
      -- weekly/20240516.md --
      [a](../harbour/20240512.md)
      -- harbour/20240513.md --
      # 2024-05-13
      `);
    assert.equal(
      message,
      'There is no file harbour/20240512.md. Did you mean harbour/20240513.md?',
    );
  });

  it('suggests the same name in another folder and a name with a slip', () => {
    checkFixture(`
      -- weekly/20240516.md --
      [moved](../docs/quay-rules.md)
              ^^^^^^^^^^^^^^^^^^^^^ warning link/file-missing
      [slip](./harbour-tpyo.md)
             ^^^^^^^^^^^^^^^^^ warning link/file-missing
      [renamed](../old-harbour/20240513.md)
                ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning link/file-missing
      -- guides/quay-rules.md --
      # Rules
      -- weekly/harbour-typo.md --
      # Typo
      -- harbour/20240513.md --
      # 2024-05-13
      -- after weekly/20240516.md --
      [moved](../guides/quay-rules.md)
      [slip](./harbour-typo.md)
      [renamed](../harbour/20240513.md)
      `);
  });

  it('accepts a path without its ending as a hint and adds the ending', () => {
    checkFixture(`
      -- weekly/20240516.md --
      See [harbour](../harbour/20240513#notes) or [all](../readme) or
                    ^^^^^^^^^^^^^^^^^^^ hint link/file-missing
                                                        ^^^^^^^^^ hint link/file-missing
      https://github.com/tidewater/minutes/blob/main/harbour/20240513
                                                     ^^^^^^^^^^^^^^^^ hint link/file-missing
      -- harbour/20240513.md --
      # 2024-05-13
      -- readme.md --
      -- after weekly/20240516.md --
      See [harbour](../harbour/20240513.md#notes) or [all](../readme.md) or
      https://github.com/tidewater/minutes/blob/main/harbour/20240513.md
      `);
  });

  it('decodes percent-encoding, angle brackets, blanks and both forms of umlauts', () => {
    checkFixture(`
      -- notes/a.md --
      [a](<Hafen Übersicht.md>) [b](Hafen%20%C3%9Cbersicht.md) [c](<Hafen U\u0308bersicht.md>)
      [d](<Hafen Übersich.md>) [e](Hafen%20%C3%9Cbersich.md)
           ^^^^^^^^^^^^^^^^^ warning link/file-missing
                                   ^^^^^^^^^^^^^^^^^^^^^^^^ warning link/file-missing
      [f](a%28b%29.md) [g](a(b).md) [h](a\\(b.md)
                                        ^^^^^^^ warning link/file-missing
      -- notes/Hafen Übersicht.md --
      -- notes/a(b).md --
      -- after notes/a.md --
      [a](<Hafen Übersicht.md>) [b](Hafen%20%C3%9Cbersicht.md) [c](<Hafen U\u0308bersicht.md>)
      [d](<Hafen Übersicht.md>) [e](Hafen%20%C3%9Cbersicht.md)
      [f](a%28b%29.md) [g](a(b).md) [h](a%28b%29.md)
      `);
  });

  it('is silent outside the repository, in .git, on other branches and commits, and for templates', () => {
    checkFixture(`
      -- weekly/20240516.md --
      [a](../../secret.md) [b](../.git/config) [c](..%2f..%2fetc%2fpasswd) [d](C:\\notes.md)
      [e](https://github.com/tidewater/minutes/blob/feature-x/nothing.md)
      [f](https://github.com/tidewater/minutes/blob/1a2b3c4d/nothing.md)
      [g](https://github.com/tidewater/charts/blob/main/nothing.md)
      [h]({{site.url}}/nothing.md) [i](file:///nothing.md) [j](tel:12345) [k](mailto:a@b.org)
      `);
  });

  it('looks into code and comments no more than a reader does', () => {
    checkFixture(`
      \`[a](nothing.md)\` <!-- [b](nothing.md) --> \\[c](nothing.md
      \`\`\`
      [d](nothing.md)
      \`\`\`
      - [ ] open, [x] done, [text], [TOC]
      `);
  });

  it('says what an address without https:// was meant to be', () => {
    checkFixture(`
      -- a.md --
      [site](www.example.org/harbour) [mail](bo@example.org)
             ^^^^^^^^^^^^^^^^^^^^^^^ warning link/file-missing
                                             ^^^^^^^^^^^^^^ warning link/file-missing
      -- after a.md --
      [site](https://www.example.org/harbour) [mail](mailto:bo@example.org)
      `);
  });

  it('finds the address among what was pasted around it, and servers that an editor took for files', () => {
    checkFixture(`
      -- a.md --
      [form]([https://example.org/form](https://example.org/form)) and [pier.boats](pier.boats)
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning link/file-missing
                                                                                    ^^^^^^^^^^ warning link/file-missing
      [issue]((https://example.org/issues/5)) and [plan.pdf](plan.pdf)
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning link/file-missing
                                                             ^^^^^^^^ warning link/file-missing
      -- plans.pdf --
      -- after a.md --
      [form](https://example.org/form) and [pier.boats](https://pier.boats)
      [issue](https://example.org/issues/5) and [plan.pdf](plans.pdf)
      `);
    assert.deepEqual(
      messagesOf('\n      -- a.md --\n      [a]([https://b.org/c](https://b.org/c))\n'),
      ['More than an address stands here. Leave only https://b.org/c.'],
    );
  });

  it('takes no speaker, code or example for a file', () => {
    checkFixture(`
      -- a.md --
      - [ada]: agreed
        ^^^^^^^^^^^^^ warning markdown/hidden-text
      - [[ToString]](symbol) and items[index](value)
      - an image with \`src\` is <img src="...">
      - [slides](TODO)
                 ^^^^ warning link/file-missing
      `);
  });

  it('finds pages of a website, and files that were sorted into folders since', () => {
    checkFixture(`
      -- docs/notes/2024-05-13.md --
      [a](../../teams/dome/) [b](agenda.html) [c](../calls/2023-06-01.md)
          ^^^^^^^^^^^^^^^^^ hint link/file-missing
                                 ^^^^^^^^^^^ hint link/file-missing
                                                  ^^^^^^^^^^^^^^^^^^^^^^ warning link/file-missing
      -- docs/notes/agenda.md --
      -- docs/teams/dome/_index.md --
      -- docs/calls/2023/2023-06-01.md --
      -- docs/dome/2023-06-01.md --
      -- after docs/notes/2024-05-13.md --
      [a](../teams/dome/_index.md) [b](agenda.md) [c](../calls/2023/2023-06-01.md)
      `);
  });

  it('means no file of another year', () => {
    checkFixture(`
      -- minutes.yaml --
      series:
        - id: weekly
          include: 'weekly/{YYYY}/{MM}/{DD}-weekly.md'
      -- weekly/2024/07/18-weekly.md --
      # 2024-07-18
      -- weekly/2024/08/01-weekly.md --
      [a](../../2023/07/18-weekly.md) [b](../07/24-weekly.md)
          ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning link/file-missing
                                          ^^^^^^^^^^^^^^^^^^ warning link/file-missing
      -- after weekly/2024/08/01-weekly.md --
      [a](../../2023/07/18-weekly.md) [b](../07/18-weekly.md)
      `);
  });

  it('checks definitions, and documents outside of every series', () => {
    checkFixture(`
      -- README.md --
      See the [last minute][last].

      [last]: weekly/20240509.md
              ^^^^^^^^^^^^^^^^^^ warning link/file-missing
      `);
  });

  it('says nothing while a folder was not looked at', () => {
    const files = { 'a.md': '[x](harbour/nothing.md)', 'harbour/20240513.md': '' };
    assert.equal(problemsOf(repositoryOf(files)).length, 1);
    assert.deepEqual(problemsOf(repositoryOf(files, { unknownFolders: ['harbour'] })), []);
  });
});
