import assert from 'node:assert/strict';
import { told, weekly } from './support.ts';

describe('hover on what goes through many meetings', () => {
  it('shows a person: last attendance, roles, open items', () => {
    const files = `
-- water/20230601.md --
# 2023-06-01
Minutes: @bo
## Participants
- @Bo
## Agenda
- AI @bo: clean the *pump* of [the house](https://example.org)
- AI @bo: count the valves
-- water/20230608.md --
# 2023-06-08
## Participants
- Bo Lind @bo
## Pending action items
- AI @bo: clean the pump of the house
- AI @bo: count the valves
  - done
-- water/20230615.md --
# 2023-06-15
Minutes: @b$0o
## Participants
- @ada
`;
    assert.equal(
      told(files),
      `**@bo (Bo Lind)**

Took part in 2 meetings, last: Team Water, Thursday 2023-06-08  
Took the minutes 2 times, last on Thursday 2023-06-15  
1 open item:

- 2023-06-08: AI @bo: clean the pump of the house`,
    );
    const reported = weekly(
      '### Team Boats\n- AI @ada: paint the masts\n## Project updates\n- thanks, @a$0da',
    ).replace('### Paint', '### Paint\n- AI @ada: paint the masts\n- AI @ada: buy the paint');
    assert.match(
      told(reported),
      /2 open items:\n\n- 2023-06-29: AI @ada: paint the masts\n- 2023-06-28: AI @ada: buy the paint$/,
      'what a team reports elsewhere is no other item',
    );
    const misdated = `${files}-- boats/20320615.md --\n# 2032-06-15\n`;
    assert.match(told(misdated), /^1 open item:$/m, 'a wrong year makes no item old');
    assert.equal(told('- thanks to @ev$0e'), '**@eve**\n\nListed as a participant in no minute.');
  });

  it('shows an action item: owner, age, history', () => {
    const files = `
-- water/20230601.md --
# 2023-06-01
## Agenda
- AI @ada: order new valves for the pump house
-- water/20230608.md --
# 2023-06-08
## Pending action items
- AI @ada: order new valves for the pump house
  - waiting for the *price*
-- water/20230622.md --
# 2023-06-22
## Pending action items
- AI @ada: order new val$0ves for the pump house
-- water/20230629.md --
# 2023-06-29
## Pending action items
- AI @ada: order new valves for the pump house
  - done
`;
    assert.equal(
      told(files),
      `**Action item, open (@ada)**

First named on Thursday 2023-06-01, 3 weeks before this meeting.

- 2023-06-01: open
- 2023-06-08: waiting for the *price*
- 2023-06-22 (this minute): open
- 2023-06-29: done`,
    );
    assert.equal(
      told(
        weekly('### Team Boats\n- AI @ada: paint the ma$0sts').replace(
          '### Paint',
          '### Paint\n- AI @ada: paint the masts',
        ),
      ),
      `**Action item, open (@ada)**

First named on Wednesday 2023-06-28, 1 day before this meeting.

- 2023-06-28 (Team Boats): open
- 2023-06-29 (this minute): open`,
    );
    assert.equal(
      told('-- water/20230622.md --\n# 2023-06-22\n## Agenda\n- AI @ada: or$0der new valves'),
      '**Action item, open (@ada)**\n\nFirst named in this minute, 9 days ago.',
    );
  });

  it('shows an issue by whatever it is named, without asking anybody', () => {
    const files = `
-- boats/20230614.md --
# 2023-06-14
- lakeside/boats#12
-- boats/20230628.md --
# 2023-06-28
- [the leak](https://github.com/lakeside/boats/pull/1$02)
`;
    const expected = `**lakeside/boats#12**

Named in 2 minutes:

- Team Boats, Wednesday 2023-06-28
- Team Boats, Wednesday 2023-06-14

[Open on GitHub](https://github.com/lakeside/boats/`;
    assert.equal(told(files), `${expected}pull/12)`);
    assert.equal(
      told(files.replace('1$02', '12').replace('boats#12', 'boats#$012')),
      `${expected}issues/12)`.replace('Named', 'Last time: “the leak”  \nNamed'),
    );
    assert.match(
      told(files.replace('- lakeside', '## Agenda\n### A new pump\n- lakeside')),
      /^Last time: “A new pump” {2}$/m,
    );
  });
});
