import assert from 'node:assert/strict';
import { checkFixture, messagesOf } from './checked.ts';

describe('link/heading-missing', () => {
  it('takes HTML headings for headings', () => {
    checkFixture(`
      -- a.md --
      [1](#open-points) [2](b.md#next-week)

      <h2>Open points</h2>
      -- b.md --
      <h1 align="center">Next
      week</h1>
      `);
  });

  it('compares with GitHub anchors here, in other files and in URLs of the repository', () => {
    checkFixture(`
      -- a.md --
      # Hafen: Übersicht & Pläne
      ## Notes
      ## Notes
      [1](#hafen-übersicht--pläne) [2](#hafen-%C3%BCbersicht--pl%C3%A4ne) [3](#notes-1) [4](#notes-2)
                                                                                             ^^^^^^^ warning link/heading-missing
      [5](b.md#agenda) [6](b.md#agena)
                                ^^^^^ warning link/heading-missing
      [7](https://github.com/tidewater/minutes/blob/main/b.md?plain=1#agena)
                                                                      ^^^^^ warning link/heading-missing
      -- b.md --
      # Agenda
      -- after a.md --
      # Hafen: Übersicht & Pläne
      ## Notes
      ## Notes
      [1](#hafen-übersicht--pläne) [2](#hafen-%C3%BCbersicht--pl%C3%A4ne) [3](#notes-1) [4](#notes-1)
      [5](b.md#agenda) [6](b.md#agenda)
      [7](https://github.com/tidewater/minutes/blob/main/b.md?plain=1#agenda)
      `);
  });

  it('takes headings as they are rendered', () => {
    checkFixture(`
      # A [link](https://example.org) in \`code\` and **bold**
      ## ![crane](https://example.org/crane.png) Harbour <em>now</em>
      ## :ship: Boats
      [1](#a-link-in-code-and-bold) [2](#-harbour-now) [3](#ship-boats)
      [4](#harbour-crane)
           ^^^^^^^^^^^^^ warning link/heading-missing
      `);
  });

  it('accepts HTML anchors, the top, footnotes, slides and text fragments', () => {
    checkFixture(`
      -- a.md --
      # Title
      <a name="decision"></a> <div id="vote">yes</div> note[^1]

      [1](#decision) [2](#vote) [3](#top) [4](b.md#) [5](#/3) [6](b.md#:~:text=crane) [7](#user-content-title)
      [8](#fn-1) [9](#user-content-fnref-1)

      [^1]: A note
      -- b.md --
      `);
  });

  it('looks in the README of a folder, and in nothing that is no Markdown', () => {
    checkFixture(`
      -- a.md --
      [1](harbour#crew) [2](harbour/#boats) [3](https://github.com/tidewater/minutes/tree/main/harbour#readme)
                                     ^^^^^ warning link/heading-missing
      [4](crane.pdf#page=3) [5](lights#anything)
      -- harbour/README.md --
      # Crew
      -- lights/20240514.md --
      -- crane.pdf --
      `);
  });

  it('names the document and the nearest heading', () => {
    assert.deepEqual(
      messagesOf(`
        -- a.md --
        # Agenda
        [1](#agend) [2](b.md#nothing-like-it)
        -- b.md --
        # Notes
        `),
      [
        'This document has no heading for #agend. Did you mean #agenda?',
        'b.md has no heading for #nothing-like-it.',
      ],
    );
  });
});
