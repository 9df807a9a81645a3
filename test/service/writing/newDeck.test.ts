import assert from 'node:assert/strict';
import { newMinute } from '#features/newMinute/newMinute.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { text } from '#support/treeText.ts';

const description = text(`
  series:
    - id: weekly
      name: Lakeside Weekly
      kind: weekly
      include: weekly/{YYYYMMDD}.md
      deck: true
      bullet: '*'
      title: { pattern: 'Lakeside Weekly {YYYY-MM-DD}', level: [2, 3], variants: '{YYYY-MM-DD}' }
      reports: [Team Boats, Team Water]
      sections:
        - { name: Updates from the teams, kind: teams, level: 1 }
        - { name: Events, kind: events, level: 1 }
  teams: [Team Boats, Team Water]
  `);

const deck = (date: string, welcome: string, boats: string): string =>
  text(`
    ---
    type: slide
    slideOptions:
      theme: white
    ---

    <!-- .slide: data-background="lake.png" -->
    # Lakeside
    ## <font color="blue">Lakeside Weekly</font>
    ### <font size=12px>${date}</font>

    ---

    # ${welcome}

    ---

    # Updates from the teams

    ---

    # Team Water

    We look after the water.

    * high tide on ${date}

    ----

    # Team Water

    * more

    ---

    # Team Boats

    ${boats}

    ----

    ## Rudders

    * broken

    ---

    # Come to the harbour

    * every Friday
    * this week: ${boats}
    `);

describe('newDeck', () => {
  const files = {
    'minutes.yaml': description,
    'weekly/20230622.md': deck('2023-06-22', 'Welcome Jo', 'sails'),
    'weekly/20230629.md': deck('2023-06-29', 'Welcome Ines', 'oars'),
  };

  it('keeps front matter, title slides and what the last decks share, and empties the rest', () => {
    const made = newMinute(snapshotOf(files), 'weekly', '2023-07-06');
    assert(!('problem' in made));
    assert.equal(
      made.text,
      text(`
        ---
        type: slide
        slideOptions:
          theme: white
        ---

        <!-- .slide: data-background="lake.png" -->
        # Lakeside
        ## <font color="blue">Lakeside Weekly</font>
        ### <font size=12px>2023-07-06</font>

        ---

        # Updates from the teams

        ---

        # Team Water

        We look after the water.

        ---

        # Team Boats

        ---

        # Come to the harbour
        `),
    );
    assert.equal(readMinute(made.text).isDeck, true);
  });

  it('keeps of other slides what stood in each of the last three decks, and no days gone by', () => {
    const withNews = (date: string, news: string): string =>
      `${deck(date, 'Welcome', 'sails')}\n---\n\n# Regatta - 2023-07-01\n\n* come all\n\n---\n\n${news}\n`;
    const house = '# Boathouse\n\n* open each day\n* bring shoes\n\n---\n\n';
    const news = (more: string): string =>
      `${house}# News\n\n* still no wind\n${more}\n\n![](lake.png)\n\nFair on 3 May 2023\n\n----\n\n# News`;
    const made = newMinute(
      snapshotOf({
        'minutes.yaml': description,
        'weekly/20230615.md': withNews('2023-06-15', news('* one')),
        'weekly/20230622.md': withNews('2023-06-22', news('* two')),
        'weekly/20230629.md': withNews('2023-06-29', news('* three')),
      }),
      'weekly',
      '2023-07-06',
    );
    assert(!('problem' in made));
    assert.equal(
      made.text.slice(made.text.indexOf('# Come')),
      text(`
        # Come to the harbour

        * every Friday
        * this week: sails

        ---

        # Boathouse

        * open each day
        * bring shoes

        ---

        # News

        ![](lake.png)
        `),
    );
  });

  it('writes the date as the last deck does', () => {
    const german = (date: string, day: string): string =>
      deck(date, 'Welcome', 'oars').replace(`>${date}<`, `>am ${day}.06.2023<`);
    const made = newMinute(
      snapshotOf({
        'minutes.yaml': description,
        'weekly/20230622.md': german('2023-06-22', '22'),
        'weekly/20230629.md': german('2023-06-29', '29'),
      }),
      'weekly',
      '2023-07-06',
    );
    assert.match('text' in made ? made.text : '', />am 06\.07\.2023</);
  });

  it('moves the date in the front matter', () => {
    const titled = (date: string): string =>
      deck(date, 'Welcome', 'oars').replace(
        'type: slide\n',
        `title: Weekly of ${Number(date.slice(8))} June 2023\ndate: ${date}\ntype: slide\n`,
      );
    const made = newMinute(
      snapshotOf({
        'minutes.yaml': description,
        'weekly/20230622.md': titled('2023-06-22'),
        'weekly/20230629.md': titled('2023-06-29'),
      }),
      'weekly',
      '2023-07-06',
    );
    const written = 'text' in made ? made.text : '';
    assert.match(written, /^---\ntitle: Weekly of 6 July 2023\ndate: 2023-07-06\ntype: slide\n/);
  });

  it('adds a title line where the last deck shows no date, and leaves dates of events alone', () => {
    const undated = deck('2023-06-29', 'Fair on 2023-09-01', 'oars').replace(
      /^### .*$/m,
      '### hello',
    );
    const snapshot = snapshotOf({ 'minutes.yaml': description, 'weekly/20230629.md': undated });
    const made = newMinute(snapshot, 'weekly', '2023-07-06');
    assert(!('problem' in made));
    assert(made.text.includes('### hello\n\n## Lakeside Weekly 2023-07-06\n\n---\n\n# Team Water'));
    assert(!made.text.includes('Fair on 2023-07-06'));
  });

  it('writes a deck from the description alone where none exists', () => {
    const made = newMinute(snapshotOf({ 'minutes.yaml': description }), 'weekly', '2023-07-06');
    assert(!('problem' in made));
    assert.equal(
      made.text,
      text(`
        ---
        type: slide
        ---

        ## Lakeside Weekly 2023-07-06

        ---

        # Updates from the teams

        ---

        # Team Boats

        ---

        # Team Water

        ---

        # Events
        `),
    );
  });

  it('takes styles and backgrounds from most decks, and pictures that more than one has', () => {
    const titled = (date: string, size: string, picture: string): string =>
      text(`
        ---
        type: slide
        ---

        <style>
        .slides h1 { ${size} }
        </style>

        <!-- .slide: data-background="lake.png" -->
        # Lakeside Weekly ${date}
        ![](logo.png)
        ![](${picture})

        ---

        # Team Water
        `);
    const snapshot = snapshotOf({
      'minutes.yaml': description,
      'weekly/20230615.md': titled('2023-06-15', 'font-size: 26px;', 'ice.png'),
      'weekly/20230622.md': titled('2023-06-22', 'font-size: 26px;', 'sun.png'),
      'weekly/20230629.md': titled('2023-06-29', '#  font-size: 26px;', 'rain.png'),
    });
    const made = newMinute(snapshot, 'weekly', '2023-07-06');
    const written = 'text' in made ? made.text : '';
    assert.match(written, /\{ font-size: 26px; \}/);
    assert.match(written, /# Lakeside Weekly 2023-07-06\n!\[\]\(logo\.png\)\n\n/);
    assert.doesNotMatch(written, /rain|sun|ice/);
  });

  it('has nobody who was there from the title slide of the last one', () => {
    const assembly = text(`
      # General assembly
      ## 2023-06-29

      ### Participants

      Ann Smith (until noon),
      Bob Miller

      ### Guests

      Kim Doe

      ---

      # Agenda

      ---

      # Elections
      `);
    const made = newMinute(
      snapshotOf({ 'minutes.yaml': description, 'weekly/20230629.md': assembly }),
      'weekly',
      '2023-07-06',
    );
    const written = 'text' in made ? made.text : '';
    assert.match(
      written,
      /# General assembly\n## 2023-07-06\n\n### Participants\n\n### Guests\n\n---\n/,
    );
  });
});
