import assert from 'node:assert/strict';
import { completionContext } from '#features/completion/completionContext.ts';
import { readMinute } from '#minutes/readMinute.ts';

/** The context at `|`. */
function at(marked: string): string {
  const offset = marked.indexOf('|');
  const source = marked.replace('|', '');
  const context = completionContext(readMinute(source), offset);
  if (!context) return 'nothing';
  return `${context.kind} “${context.typed}” for “${source.slice(context.span.start, context.span.end)}”`;
}

describe('completionContext', () => {
  it('sees heading marks with and without a blank', () => {
    assert.equal(at('# Weekly\n\n#|'), 'heading “” for “#”');
    assert.equal(at('# Weekly\n\n### |\n\ntext'), 'heading “” for “### ”');
    assert.equal(at('# Weekly\n\n### iam sec|'), 'heading “iam sec” for “### iam sec”');
  });

  it('takes the rest of the line along where a heading is renamed', () => {
    assert.equal(at('### Team |Boats (Jo)\n'), 'heading “Team ” for “### Team Boats (Jo)”');
  });

  it('sees team words, link texts and beginnings of lines', () => {
    assert.equal(at('- ask Team |'), 'teamWord “Team ” for “Team ”');
    assert.equal(at('- ask (SIG Ma|'), 'teamWord “SIG Ma” for “SIG Ma”');
    assert.equal(at('- see [Team B|'), 'linkText “Team B” for “Team B”');
    assert.equal(at('- ac|'), 'line “ac” for “- ac”');
    assert.equal(at('# Weekly\n\n|'), 'line “” for “”');
  });

  it('is silent in code, comments and front matter, also where they are still open', () => {
    assert.equal(at('```\n## |\n```\n'), 'nothing');
    assert.equal(at('```\n## |'), 'nothing');
    assert.equal(at('<!--\n## |\n-->\n'), 'nothing');
    assert.equal(at('---\n# |\n---\n\n# Weekly\n'), 'nothing');
    assert.equal(at('- the `Team |` word\n'), 'nothing');
  });

  it('sees the end of a closed code block as prose', () => {
    assert.equal(at('```\ncode\n```\n\n## |'), 'heading “” for “## ”');
  });

  it('is silent for issue numbers, task boxes, images and words that only end like Team', () => {
    assert.equal(at('- [ |'), 'nothing');
    assert.equal(at('#12|'), 'nothing');
    assert.equal(at('see ![pic|'), 'nothing');
    assert.equal(at('- for 2 DreamTeam |'), 'nothing');
    assert.equal(at('some prose, |'), 'nothing');
  });
});
