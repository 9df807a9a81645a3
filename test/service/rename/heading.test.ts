import assert from 'node:assert/strict';
import { checkRename, renamable, whyRefused } from '#support/renaming.ts';

const url = 'https://github.com/tidewater/minutes/blob/main';

describe('renaming a heading', () => {
  it('lets every link to it follow: of the file, of others, and URLs of the repository', () => {
    const parts = checkRename(
      `
      -- boats/20240502.md --
      # 2024-05-02

      [Contents](#next-trip), [again](#Next-Trip) and [elsewhere](#next-trips)

      ## Next$0 trip

      <a href="#user-content-next-trip">here</a>
      -- weekly/20240503.md --
      - [relative](../boats/20240502.md#next-trip) and [of the root](/boats/20240502.md#next-trip)
      - ${url}/boats/20240502.md?plain=1#next-trip
      - <${url}/boats/20240502.md#:~:text=trip>
      - [another file](../boats/20240509.md#next-trip), [the file](../boats/20240502.md)
      - [defined]

      [defined]: ../boats/20240502.md#next-trip 'the trip'
      -- boats/20240509.md --
      ## Next trip

      [own](#next-trip)
      -- after boats/20240502.md --
      # 2024-05-02

      [Contents](#trip-of-the-ferry), [again](#trip-of-the-ferry) and [elsewhere](#next-trips)

      ## Trip of the *ferry*

      <a href="#user-content-trip-of-the-ferry">here</a>
      -- after weekly/20240503.md --
      - [relative](../boats/20240502.md#trip-of-the-ferry) and [of the root](/boats/20240502.md#trip-of-the-ferry)
      - ${url}/boats/20240502.md?plain=1#trip-of-the-ferry
      - <${url}/boats/20240502.md#:~:text=trip>
      - [another file](../boats/20240509.md#next-trip), [the file](../boats/20240502.md)
      - [defined]

      [defined]: ../boats/20240502.md#trip-of-the-ferry 'the trip'
      `,
      'Trip of the *ferry*',
    );
    assert.deepEqual(
      parts.map(({ label, needsConfirmation }) => [label, needsConfirmation]),
      [
        ['Heading', false],
        ['Links to the heading', false],
      ],
    );
  });

  it('counts repeated headings anew, also for links to the others', () => {
    checkRename(
      `
      -- a.md --
      ## Topic$0

      ## Topic

      ## Topic

      [one](#topic) [two](#topic-1) [three](#topic-2)
      -- b.md --
      [two](a.md#topic-1)
      -- after a.md --
      ## Subject

      ## Topic

      ## Topic

      [one](#subject) [two](#topic) [three](#topic-1)
      -- after b.md --
      [two](a.md#topic)
      `,
      'Subject',
    );
  });

  it('may have the words of another heading', () => {
    checkRename(
      `
      -- a.md --
      ## Topic

      ## Subject$0

      [topic](#topic) [subject](#subject)
      -- after a.md --
      ## Topic

      ## Topic

      [topic](#topic) [subject](#topic-1)
      `,
      'Topic',
    );
  });

  it('leaves alone what is named by HTML, written in code or leads to the top', () => {
    checkRename(
      `
      -- a.md --
      <a id="trips"></a>

      ## Trips$0

      [anchor](#trips) \`[code](#trips)\` [top](#top)
      -- after a.md --
      <a id="trips"></a>

      ## Journeys

      [anchor](#trips) \`[code](#trips)\` [top](#top)
      `,
      'Journeys',
    );
  });

  it('knows the README that a folder shows, and names with other letters', () => {
    checkRename(
      `
      -- boats/README.md --
      ## Schlüssel$0
      -- a.md --
      [folder](boats#schlüssel), [encoded](boats/README.md#schl%C3%BCssel)
      -- after boats/README.md --
      ## Größe & Länge
      -- after a.md --
      [folder](boats#größe--länge), [encoded](boats/README.md#gr%C3%B6%C3%9Fe--l%C3%A4nge)
      `,
      'Größe & Länge',
    );
  });

  it('keeps marks, underlines and what stands behind', () => {
    checkRename('## Topic$0 ##\n\nText\n-- after minute.md --\n## Other ##\n\nText\n', ' Other ');
    checkRename('Topic$0\n=====\n-- after minute.md --\nOther\n=====\n', 'Other');
    checkRename(
      '<!-- x -->\r\n# Topic$0\r\n-- after minute.md --\n<!-- x -->\r\n# Other\r\n',
      'Other',
    );
  });

  it('can begin at a link to it', () => {
    const link = `
      -- a.md --
      [to it](b.md#new-topi$0c)
      -- b.md --
      ## New [topic](c.md)
      -- c.md --
      ${url}/b.md#new-topic
      `;
    assert.deepEqual(renamable(link), { marked: 'new-topic', name: 'New [topic](c.md)' });
    checkRename(
      `${link}
      -- after a.md --
      [to it](b.md#old-topic)
      -- after b.md --
      ## Old [topic](c.md)
      -- after c.md --
      ${url}/b.md#old-topic
      `,
      'Old [topic](c.md)',
    );
  });

  it('begins with what is written, wherever in the line the cursor is', () => {
    const content = { marked: 'The *ferry* [docks](b.md)', name: 'The *ferry* [docks](b.md)' };
    assert.deepEqual(renamable('$0## The *ferry* [docks](b.md)'), content);
    assert.deepEqual(renamable('## The *ferry* [docks](b.md)$0'), content);
    assert.equal(renamable('## Heading\n\nText$0'), undefined);
    assert.equal(renamable('##$0\n'), undefined);
    assert.equal(renamable('Two\nlines$0\n=====\n'), undefined);
    assert.equal(renamable('[no heading](#no$0ne)\n'), undefined);
  });

  it('is refused where it would be no heading, or another one', () => {
    const heading = '# Title\n\nTopic$0\n-----\n';
    assert.equal(whyRefused(heading, ' '), 'Write a name: it can’t be empty.');
    assert.equal(whyRefused(heading, 'a\nb'), 'Write the name on one line.');
    assert.match(whyRefused(heading, '- item'), /can’t stand in this heading/);
    assert.match(whyRefused(heading, '# Topic'), /can’t stand in this heading/);
    assert.match(whyRefused('## Topic$0', '#'), /can’t stand in this heading/);
    assert.match(whyRefused('## Topic$0', '<!-- Topic -->'), /can’t stand in this heading/);
    assert.match(whyRefused('Text$0', 'Topic'), /^Put the cursor on a heading/);
  });
});
