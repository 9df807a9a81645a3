import { checkFixture } from './checked.ts';

describe('markdown/hidden-text', () => {
  it('finds lists and links that are shown as code, and takes the indentation away', () => {
    checkFixture(`
      -- dome/20240513.md --
      # 2024-05-13
      ## Participants:
          * @jnull
          ^^^^^^^^ warning markdown/hidden-text
          * @reqa
      ## Agenda

          - AI @ada: ask for a review
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning markdown/hidden-text
            - by Friday
      - Please look at

            * https://example.org/1
            ^^^^^^^^^^^^^^^^^^^^^^^ warning markdown/hidden-text
            * https://example.org/2
      -- after dome/20240513.md --
      # 2024-05-13
      ## Participants:
      * @jnull
      * @reqa
      ## Agenda

      - AI @ada: ask for a review
        - by Friday
      - Please look at

        * https://example.org/1
        * https://example.org/2
      `);
  });

  it('takes away as much as it needs, with the nested lines behind it', () => {
    checkFixture(`
      -- a.md --
      ### Workloads

             1. Many of them
             ^^^^^^^^^^^^^^^ warning markdown/hidden-text
                 * large ones

      ### Limits
      \t  \t* Size of functions
      \t  \t^^^^^^^^^^^^^^^^^^^ warning markdown/hidden-text
      \t  \t\t* of tables
          * and of modules
      -- after a.md --
      ### Workloads

      1. Many of them
          * large ones

      ### Limits
      * Size of functions
      \t* of tables
      * and of modules
      `);
  });

  it('leaves code alone', () => {
    checkFixture(`
      Some output:

          $ openstack server list
          - name: dome

      And a description:

          - name: dome
            kind: telescope

          * 12 0x7f
          if (x) {

      ~~~
          * @ada
      ~~~
      `);
  });

  it('finds headings without a space', () => {
    checkFixture(`
      -- a.md --
      ##Agenda items
      ^^^^^^^^ warning markdown/hidden-text
      ## Topic
      #scs is a channel, ##### is nothing, and \`##Agenda\` is code
      -- after a.md --
      ## Agenda items
      ## Topic
      #scs is a channel, ##### is nothing, and \`##Agenda\` is code
      `);
  });

  it('finds text that a line of dashes makes a heading', () => {
    checkFixture(`
      -- a.md --
      We meet again next week, at the same place.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information markdown/hidden-text
      ---
      -- after a.md --
      We meet again next week, at the same place.

      ---
      `);
  });

  it('leaves headings alone that were underlined on purpose', () => {
    checkFixture(`
      Manager nodes (usually one node)
      ================================

      Agenda
      ------

      Other Layers of the dome
      ---
      `);
  });

  it('finds what somebody said where it is taken for the address of a link', () => {
    checkFixture(`
      -- a.md --
      - [bo]: a boat that floats
      - [ada]: agreed
        ^^^^^^^^^^^^^ warning markdown/hidden-text

      [bo]: agreed
      ^^^^^^^^^^^^ warning markdown/hidden-text

      The [pier], and [//]: # (a remark)

      [pier]: pier
              ^^^^ warning link/file-missing
      [//]: # (a remark)
      -- after a.md --
      - [bo]: a boat that floats
      - \\[ada]: agreed

      \\[bo]: agreed

      The [pier], and [//]: # (a remark)

      [pier]: pier
      [//]: # (a remark)
      `);
  });
});
