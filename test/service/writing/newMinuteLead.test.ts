import assert from 'node:assert/strict';
import { newMinute } from '#features/newMinute/newMinute.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { text } from '#support/treeText.ts';

/** The minute after those of `thursdays`. */
function next(minute: (date: string, index: number) => string, me?: string) {
  const files = thursdays.map((date, index) => [`notes/${date}.md`, minute(date, index)]);
  const snapshot = snapshotOf(Object.fromEntries(files), {
    today: '2023-07-06',
    ...(me !== undefined && { settings: { me } }),
  });
  const made = newMinute(snapshot, 'notes', '2023-07-06');
  assert(!('problem' in made), JSON.stringify(made));
  return made;
}

const thursdays = ['2023-06-08', '2023-06-15', '2023-06-22', '2023-06-29'];
const june = (date: string): string => `June ${Number(date.slice(8))}, 2023`;

describe('what stands around the title of a new minute', () => {
  it('is what stands there each time, with the new day', () => {
    const { text: made, snippet } = next((date, index) =>
      text(`
        ![Reef](/images/reef.png)

        # Reef group

        Thursday, ${june(date)}

        - **Where**: [the usual room](https://call.example.org/reef)
        - **When**: ${date}, 16:00 UTC
        - **Recording**: https://video.example.org/${index}

        Rain again, ${index} cm.
        Read the [rules](rules.md) first.

        ## Attendees

        - Ada
        `),
    );
    assert.equal(
      made,
      text(`
        ![Reef](/images/reef.png)

        # Reef group

        Thursday, July 6, 2023

        - **Where**: [the usual room](https://call.example.org/reef)
        - **When**: 2023-07-06, 16:00 UTC
        - **Recording**:

        Read the [rules](rules.md) first.

        ## Attendees

        -
        `),
    );
    assert.match(snippet, /\*\*Recording\*\*: \$\{\d\}\n/);
  });

  it('may leave out the year', () => {
    const { text: made } = next(
      (date) =>
        `# Reef group ${date}\n\n- **When**: June ${Number(date.slice(8))}th, 9am to 10am\n\n## Attendees\n\n- Ada\n`,
    );
    assert.match(made, /\n- \*\*When\*\*: July 6th, 9am to 10am\n/);
  });

  it('is a heading with the name, where the date has one of its own', () => {
    const { text: made } = next(
      (date) => `# Reef group\n\n### Date: ${june(date)}\n\n## Attendees\n\n- Ada\n`,
    );
    assert.equal(made, '# Reef group\n\n### Date: July 6, 2023\n\n## Attendees\n\n-\n');
  });

  it('names weekdays in the language of the others', () => {
    const { text: made } = next(
      (date) =>
        `# Riffrunde\n\nDonnerstag, ${date.slice(8)}. Juni 2023\n\n## Anwesend\n\n- Ada\n\n## Tagesordnung\n\nx\n`,
    );
    assert.match(made, /^# Riffrunde\n\nDonnerstag, 06\. Juli 2023\n\n## Anwesend\n/);
  });

  it('knows the language where the month is called the same', () => {
    const days = ['2023-09-20', '2023-09-27'];
    const files = days.map((day) => [
      `notes/${day}.md`,
      `# Riffrunde\n\nMittwoch, ${day.slice(8)}. September 2023\n\n## Anwesend\n\n- Ada\n`,
    ]);
    const snapshot = snapshotOf(Object.fromEntries(files), { today: '2023-10-04' });
    const made = newMinute(snapshot, 'notes', '2023-10-04');
    assert('text' in made);
    assert.match(made.text, /\nMittwoch, 4\. Oktober 2023\n/);
  });

  it('is never who was there, led or wrote, what was promised, or a word in answer', () => {
    const { text: made } = next((date) =>
      text(`
        # Reef group ${date}

        Present: Ada, Bo
        Chair: Ada Quist
        Scribe: Bo
        Ada Quist, Bo Larsen

        - @ada asks for a boat
        - [ ] ask again

        ## Apologies

        none

        ## Quorum

        Ada Quist

        ## Agenda

        Please add your topic.
        `),
    );
    assert.equal(
      made,
      text(`
        # Reef group 2023-07-06

        Present:
        Chair:
        Scribe:

        ## Apologies

        ## Quorum

        ## Agenda

        Please add your topic.
        `),
    );
  });

  it('keeps no half of a comment or a table, and makes no heading of a line', () => {
    const { text: made } = next((date, index) =>
      text(`
        # Reef group ${date}

        <!--
        Add your name below.
        ${index} days left -->

        ## Attendees

        - Ada
        `),
    );
    assert.equal(made, '# Reef group 2023-07-06\n\n## Attendees\n\n-\n');
    const { text: ruled } = next(
      (date, index) => `# Reef group ${date}\n\nCall us.\n${index}\n---\n\n## Attendees\n\n- Ada\n`,
    );
    assert.equal(ruled, '# Reef group 2023-07-06\n\n## Attendees\n\n-\n');
  });

  it('asks once for the minute-taker', () => {
    const minute = (date: string, index: number): string =>
      `# Reef group ${date}\n\n- Chair: Ada\n- Scribe: @bo${index}\n\n## Attendees\n\n- Ada\n`;
    assert.equal(
      next(minute, 'jo').text,
      '# Reef group 2023-07-06\n\n- Chair:\n- Scribe: @jo\n\n## Attendees\n\n-\n',
    );
  });
});
