import { checkFixture } from './checked.ts';

const config = `
      -- minutes.yaml --
      series:
        - id: calls
          include: calls/{YYYYMMDD}.md`;

describe('minute/front-matter', () => {
  it('finds settings that do not begin on the first line', () => {
    checkFixture(`${config}
      -- calls/20240513.md --

      ---
      ^^^ warning minute/front-matter
      type: slide
      title: Call
      ---
      # 2024-05-13
      -- after calls/20240513.md --
      ---
      type: slide
      title: Call
      ---
      # 2024-05-13
      `);
  });

  it('finds Markdown where an address belongs', () => {
    checkFixture(`${config}
      -- calls/20240513.md --
      ---
      background: '[photo](https://example.org/a.png)'
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning minute/front-matter
        image: ![](https://example.org/b.png)
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning minute/front-matter
      link: <https://example.org/c>
            ^^^^^^^^^^^^^^^^^^^^^^^ warning minute/front-matter
      title: About [links](https://example.org) in text
      ---
      # 2024-05-13
      -- after calls/20240513.md --
      ---
      background: 'https://example.org/a.png'
        image: https://example.org/b.png
      link: https://example.org/c
      title: About [links](https://example.org) in text
      ---
      # 2024-05-13
      `);
  });

  it('leaves lines and lists at the top alone', () => {
    checkFixture(`${config}
      -- calls/20240513.md --

      ---
      # 2024-05-13
      Text: with a colon
      and more

      ---
      `);
  });
});
