import assert from 'node:assert/strict';
import { besideBuiltin, boats, told, weekly, written } from './support.ts';

const onGitHub = (path: string): string =>
  `[Open on GitHub](https://github.com/lakeside/minutes/blob/main/${path})`;

describe('hover', () => {
  it('shows a minute: meeting, day, first topics, who attended', () => {
    const expected = `**Team Boats, Wednesday 2023-06-28**

- Paint
- Oars

Attended: @ada, @bo, @cy

${onGitHub('boats/20230628.md')}`;
    assert.equal(told(weekly('[minutes](../boats/2023$00628.md)')), expected);
    assert.equal(
      told(weekly('https://github.com/lakeside/minutes/blob/main/boats/2$00230628.md')),
      expected,
    );
    assert.equal(told(weekly('### Team Boats\nMin$0utes: None yet')), expected);
  });

  it('shows the title where it says more, and the beginning of another document', () => {
    assert.equal(
      told(
        `-- boats/20230628.md --\n# 2023-06-28 in the boathouse\n-- a.md --\n[x](boats/$020230628.md)`,
      ),
      `**Team Boats, Wednesday 2023-06-28**\n\n2023-06-28 in the boathouse\n\n${onGitHub('boats/20230628.md')}`,
    );
    assert.equal(
      told(`-- docs/oars.md --\n# Oars\n\nTwo are *broken*.\n-- a.md --\n[x](docs/$0oars.md)`),
      `**Oars**\n\ndocs/oars.md\n\nTwo are *broken*.\n\n${onGitHub('docs/oars.md')}`,
    );
  });

  it('shows the text of a section and of lines as text', () => {
    assert.equal(
      told(weekly('[x](../boats/20230628.md#p$0aint)')),
      `**Paint**

Team Boats, Wednesday 2023-06-28

- It is blue  
\u00a0\u00a0\u00a0\u00a0- and <b>dry</b>

${onGitHub('boats/20230628.md#paint')}`,
    );
    assert.equal(
      told(weekly('[x](../boats/20230628.md#L5$0-L6)')),
      `**Team Boats, Wednesday 2023-06-28, lines 5 to 6**

- @ada  
- Bo Lind @bo

${onGitHub('boats/20230628.md#L5-L6')}`,
    );
  });

  it('says what a link does not lead to', () => {
    assert.equal(told('[x](go$0ne.md)'), 'There is no file or folder gone.md.');
    assert.match(
      told(weekly('[x](../boats/20230628.md#ma$0sts)')),
      /\nThere is no such heading in it\.\n/,
    );
    assert.match(told(weekly('[x](../boats/20230628.md#L9$09)')), /It has 17 lines only\./);
  });

  it('says why a link is never opened', () => {
    const reasons: Readonly<Record<string, RegExp>> = {
      'file:///etc/passwd': /^A link with file: is not opened: it names a file of one computer\./,
      'javascript:alert(1)': /^A link with javascript: is not opened: it could start a program\.$/,
      'command:workbench.x': /^A link with command: is not opened: it could start a program\.$/,
      'data:text/html,x': /^A link with data: is not opened: nobody can see what is in it\.$/,
      'ftp://example.org/x': /^A link with ftp: is not opened: only web addresses/,
      '../../etc/passwd': /^This link is not opened: it leads out of the repository\.$/,
      '..%2f..%2fetc': /^This link is not opened: %2F, %5C and %00 can be in no name of a file\.$/,
      'boats%00.md': /^This link is not opened: %2F, %5C and %00 can be in no name of a file\.$/,
      'C:/x.md': /^This link is not opened: it names a file of one computer\./,
      '{{ site.url }}/x.md': /^This link is not opened: where it leads is filled in later\.$/,
      'boats\\x.md': /^This path is not opened: paths in links are written with \//,
    };
    for (const [destination, reason] of Object.entries(reasons)) {
      assert.match(told(`[x](<${destination}>$0)`), reason, destination);
    }
  });

  it('shows a picture of the repository, none of the web', () => {
    const picture = `-- pier.png --\n-- a.md --\n![pier](pi$0er.png)`;
    assert.equal(
      told(picture),
      `**pier.png**\n\n![pier.png](file:///lake/pier.png)\n\n${onGitHub('pier.png')}`,
    );
    assert.doesNotMatch(told(picture, {}, besideBuiltin), /file:/);
    assert.match(
      told(picture.replace('$0', '').replace('[pier', '[pi$0er'), {}, besideBuiltin),
      /file:/,
    );
    assert.equal(told('![x](https://exa$0mple.org/x.png)'), '');
    assert.equal(
      told('![x](../pi$0er.png)'),
      'This link is not opened: it leads out of the repository.',
    );
  });

  it('shows a team: folder, rhythm, minutes around this meeting', () => {
    assert.equal(
      told(weekly('### Team Ves$0sels')),
      `**Team Boats**

Folder: boats  
Meets: Mondays, every 14 days  
Last minutes: Team Boats, Wednesday 2023-06-28  
Next minutes: Team Boats, Wednesday 2023-07-05`,
    );
    assert.equal(
      told(weekly('### SIG Ma$0ps')),
      '**SIG Maps & Charts**\n\nFolder: sig-kartographie  \nNo minutes from 2023-06-23 to 2023-06-29',
    );
    assert.match(
      told(weekly('### Team Bo$0ats').replace('20230705', '20230625'), { today: '2023-07-06' }),
      /Next meeting: Wednesday 2023-07-12 \(in 6 days\)/,
    );
    assert.match(told(weekly('[x](../bo$0ats)')), /^\*\*Team Boats\*\*/);
    assert.match(told(weekly('[Team Bo$0ats](https://pad.lakeside.org/x)')), /^\*\*Team Boats\*\*/);
  });

  it('shows a date: weekday, distance, minutes of that day', () => {
    assert.equal(
      told(weekly('- since 2023-06-$028')),
      '**Wednesday 2023-06-28**\n\n3 days ago\n\n- Team Boats, Wednesday 2023-06-28',
    );
    assert.equal(
      told(weekly('- until 20230$0705').replace('boats/20230705', 'x')),
      '**Wednesday 2023-07-05**\n\nin 4 days  \nThere are no minutes of this day.',
    );
    assert.match(
      told(weekly('').replace('Weekly 2023-06-29', 'Weekly 2023-$006-29')),
      /\(this minute\)/,
    );
    assert.equal(told('- until 2023-02-$030'), '');
    assert.equal(
      told(
        `${boats}-- water/20230628.md --\n-- water/20230628-pump.md --\n-- a.md --\n2023-06-$028`,
      ),
      `**Wednesday 2023-06-28**

3 days ago

- Team Boats, Wednesday 2023-06-28
- Team Water, Wednesday 2023-06-28: water/20230628-pump.md
- Team Water, Wednesday 2023-06-28: water/20230628.md`,
    );
  });

  it('says nothing of the day in an address that leads to somewhere else', () => {
    assert.equal(told(weekly('https://blog.lakeside.org/2023-06-$028')), '');
    assert.equal(
      told(weekly('[x](https://github.com/fork/minutes/blob/main/boats/2023062$08.md)')),
      '',
    );
    assert.match(told(weekly('[2023-06-$028](https://pad.lakeside.org/x)')), /^\*\*Wednesday/);
  });

  it('shows text of the repository as text: no markup, no links, no HTML, no pictures', () => {
    const hostile = `
-- a.md --
# <img src=x onerror=alert(1)> [run](command:x) ![p](https://evil.example/p.png)

<script>alert(1)</script> [click](command:workbench.x) ![x](https://evil.example/x.png)
https://evil.example www.evil.example evil@evil.example <https://evil.example>
&lt;b&gt; \`code\` **bold** ~~gone~~ $\\frac{1}{2}$ \u202eabc | table
1. one
    code
---
***
[ref]: https://evil.example
-- boats/20230628.md --
# 2023-06-28 [x](command:x)
## Participants
- [@ada](command:x) <b>
## Agenda
### ![x](https://evil.example/x.png) <a href="command:x">topic</a>
-- b.md --
`;
    const hovers = [
      written(`${hostile}[x](a.md$0)`),
      written(`${hostile}[x](a.md#L3-$0L12)`),
      written(`${hostile}[x](boats/202306$028.md)`),
      written(`${hostile}[x](https://github.com/lake)(x/bo\`ats/issues/1$0)`),
    ];
    for (const hover of hovers) {
      const own = hover.replaceAll(
        /^\*\*|\*\*$|^- |\[Open on GitHub\]\(https:\/\/github\.com[^)\s]*\)/gm,
        '',
      );
      assert.doesNotMatch(
        own,
        /(?<!\\)[[\]<>!*_`~|&$#]|^\d+[.)]|^[-+=]|\u202e|:\/\/|www\.|(?<!\\)@/m,
        hover,
      );
    }
  });
});
