import assert from 'node:assert/strict';
import { escapeSnippet, render, stop } from '#features/sections/snippetText.ts';

describe('snippetText', () => {
  it('escapes what snippets read as syntax, in text and in placeholders', () => {
    const { text, snippet } = render([[['costs $5 {net} \\o/ ', stop('a}b')]]], '\n');
    assert.equal(text, 'costs $5 {net} \\o/');
    assert.equal(snippet, `costs \\$5 {net\\} \\\\o/ \${1:a\\}b}`);
    assert.equal(escapeSnippet('plain'), 'plain');
  });

  it('numbers tab stops through all blocks and leaves empty places out of plain text', () => {
    const blocks = [[['## Meta']], [['- Minutes: ', stop('taker')]], [[stop()]], [['end']]];
    const { text, snippet, stops } = render(blocks, '\n');
    assert.equal(text, '## Meta\n\n- Minutes:\n\nend');
    assert.equal(snippet, `## Meta\n\n- Minutes: \${1:taker}\n\n\${2}\n\nend`);
    assert.equal(stops, 2);
  });

  it('follows the line ends around it', () => {
    assert.equal(render([[['a'], ['b']], [['c']]], '\r\n').text, 'a\r\nb\r\n\r\nc');
  });

  it('keeps literal blanks at line ends where nothing is to be filled in', () => {
    assert.equal(render([[['hard break  '], ['next']]], '\n').text, 'hard break  \nnext');
  });
});
