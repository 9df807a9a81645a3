import assert from 'node:assert/strict';
import { slice } from '#base/range.ts';
import { documentLinks } from '#features/goTo/documentLinks.ts';
import { slugOf } from '#links/slug.ts';
import { alone, besideBuiltin, standing } from './support.ts';

/** The links of the file with the cursor: `text → target | tooltip`. */
function linked(source: string, beside = alone): readonly string[] {
  const { snapshot, path } = standing(source);
  const text = snapshot.texts.get(path)?.text ?? '';
  return documentLinks(snapshot, path, beside).map(({ span, target, tooltip }) => {
    const line = target.kind === 'file' && target.line !== undefined ? `:${target.line}` : '';
    const to = target.kind === 'file' ? target.path + line : target.url;
    return `${slice(text, span)} → ${to} | ${tooltip}`;
  });
}

const files = `
-- boats/20230628.md --
# 2023-06-28

## Agenda

### Paint & [varnish](x)
-- docs/guide.md --
# Guide
-- docs/README.md --
# Docs
-- pier.png --
`;

describe('document links', () => {
  const text = `
${files}
-- a.md --
# Notes$0
[1](boats/20230628.md) [2](boats/20230628.md#paint--varnish) [3](#notes) [4](docs/guide.md#L1) [5](docs) ![6](pier.png)
https://github.com/lakeside/minutes/blob/main/boats/20230628.md?plain=1#L3
https://github.com/lakeside/minutes/tree/main/docs
https://example.org/x, <ada@example.org>
[7](gone.md) [8](file:///etc/passwd) [9](javascript:x) [10](command:x) [11](data:,x) [12](../x) [13](ftp://example.org/x)
[14]()
`;

  it('lead to files, places in them and the web, and say where', () => {
    assert.deepEqual(linked(text), [
      'boats/20230628.md → boats/20230628.md | Go to Team Boats, Wednesday 2023-06-28',
      'boats/20230628.md#paint--varnish → boats/20230628.md:5 | Go to “Paint varnish” in Team Boats, Wednesday 2023-06-28',
      '#notes → a.md:1 | Go to “Notes” in a.md',
      'docs/guide.md#L1 → docs/guide.md:1 | Go to line 1 of docs/guide.md',
      'docs → docs/README.md | Go to docs/README.md',
      'pier.png → pier.png | Go to pier.png',
      'https://github.com/lakeside/minutes/blob/main/boats/20230628.md?plain=1#L3 → boats/20230628.md:3 | Go to line 3 of Team Boats, Wednesday 2023-06-28',
      'https://github.com/lakeside/minutes/tree/main/docs → docs/README.md | Go to docs/README.md',
      'https://example.org/x → https://example.org/x | Open https://example.org/x',
      'ada@example.org → mailto:ada@example.org | Open mailto:ada@example.org',
    ]);
  });

  it('lead to the page of a folder that has nothing to open', () => {
    const folder = 'https://github.com/lakeside/minutes/tree/main/boats';
    const noBranch = folder.replace('/main', '');
    const source = `${files}\n-- a.md --\n$0${folder} ${noBranch} [x](boats)\n`;
    assert.deepEqual(linked(source), [
      `${folder} → ${folder} | Open ${folder}`,
      `${noBranch} → ${folder} | Open ${folder}`,
    ]);
    assert.deepEqual(linked(source, besideBuiltin), []);
  });

  it('are only what VS Code does not know, beside it, and what it must not open', () => {
    assert.deepEqual(linked(text, besideBuiltin), [
      'https://github.com/lakeside/minutes/blob/main/boats/20230628.md?plain=1#L3 → boats/20230628.md:3 | Go to line 3 of Team Boats, Wednesday 2023-06-28',
      'file:///etc/passwd → a.md:6 | A link with file: is not opened: it names a file of one computer. Write the path from this minute instead.',
      'javascript:x → a.md:6 | A link with javascript: is not opened: it could start a program.',
      'command:x → a.md:6 | A link with command: is not opened: it could start a program.',
      'data:,x → a.md:6 | A link with data: is not opened: nobody can see what is in it.',
    ]);
  });

  it('lead from shorthands to their issues', () => {
    const shorthands = `$0lakeside/boats#12, water#3, #4, \`lakeside/boats#5\``;
    const found = [
      'lakeside/boats#12 → https://github.com/lakeside/boats/issues/12 | Open lakeside/boats#12',
    ];
    assert.deepEqual(linked(shorthands), found);
    assert.deepEqual(linked(shorthands, besideBuiltin), found);
  });

  it('lead from a line “Minutes:” without link to the minutes that are there', () => {
    const weekly = `
${files}
-- weekly/20230629.md --
# Lakeside Weekly 2023-06-29$0
## Team updates
### Team Boats
Minutes: None yet
### Team Water
Minutes: None yet
`;
    assert.deepEqual(linked(weekly, besideBuiltin), [
      'Minutes: None yet → boats/20230628.md | Go to Team Boats, Wednesday 2023-06-28',
    ]);
  });

  it('have tooltips in which no Markdown can hide', () => {
    const heading = 'A &lt;command:x&gt; \\[b\\](command:y) \\!\\[c\\](d) `e` \\`f &amp;lt;';
    const [line = ''] = linked(
      `# ${heading}\n[1](#$0${slugOf('A <command:x> [b](command:y) ![c](d) e `f &lt;')})`,
    );
    const [, tooltip = ''] = line.split(' | ');
    assert.equal(tooltip, 'Go to “A command:x b command:y c d e f lt;” in minute.md');
  });
});
