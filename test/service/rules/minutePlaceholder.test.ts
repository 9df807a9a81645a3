import { checkFixture } from './checked.ts';

const config = `
      -- minutes.yaml --
      series:
        - id: dome
          include: dome/{YYYYMMDD}.md
          template: dome/template.md`;

const minute = `
      -- dome/20240509.md --
      # 2024-05-09
      - @
      - Subtopic 1
      `;

const today = { today: '2024-05-20' };

describe('minute/placeholder', () => {
  it('finds what the template left', () => {
    checkFixture(
      `${config}
      -- dome/20240509.md --
      # 2024-05-09
      ## Next on 202X-XX-XX
                 ^^^^^^^^^^ warning minute/placeholder
      - @
        ^ warning minute/placeholder
      - Report by @todo
                  ^^^^^ warning minute/placeholder
      - Subtopic 1
        ^^^^^^^^^^ warning minute/placeholder
      - ???
        ^^^ hint minute/placeholder
      - Notes are updated - ???
                            ^^^ hint minute/placeholder
      ### Topic 1
          ^^^^^^^ warning minute/placeholder
      ### Topic 2
      - The motor
      - Shutter
        *
        ^ hint minute/placeholder
      * Who is presenting in the weekly community call?
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint minute/placeholder
      `,
      today,
    );
  });

  it('takes the line away', () => {
    checkFixture(
      `${config}
      -- dome/20240509.md --
      # 2024-05-09
      - Shutter
      - @
        ^ warning minute/placeholder
        *
        ^ hint minute/placeholder
      - ???
        ^^^ hint minute/placeholder
      - Motor

      ### Subtopic 2
          ^^^^^^^^^^ warning minute/placeholder

      ### Motor
      -- after dome/20240509.md --
      # 2024-05-09
      - Shutter
      - Motor

      ### Motor
      `,
      today,
    );
  });

  it('writes the day that the file name says', () => {
    checkFixture(
      `${config}
      -- dome/20240509.md --
      # Dome 202X-XX-XX
             ^^^^^^^^^^ warning minute/placeholder
      -- dome/20240516.md --
      # YYYY-MM-DD
        ^^^^^^^^^^ warning minute/placeholder
      -- after dome/20240509.md --
      # Dome 2024-05-09
      -- after dome/20240516.md --
      # 2024-05-16
      `,
      today,
    );
  });

  it('leaves templates, prose, code and minutes that are being written alone', () => {
    checkFixture(
      `${config}
      -- dome/template.md --
      # 202X-XX-XX
      - Subtopic 1
      -- dome/20240509.md --
      # 2024-05-09
      - Do we need "by YYYY-MM-DD" statements???
      - \`202X-XX-XX\` and \`@todo\`
      - Topic 1 of many
      -
        - nested
      `,
      today,
    );
    checkFixture(config + minute, { today: '2024-05-09' });
  });
});
