import assert from 'node:assert/strict';
import { finishImport, planImport } from '#features/pad/importPad.ts';
import { lakeside } from '#support/lakeside.ts';

describe('what is said about uploads that could not be fetched', () => {
  it('names them without keys, and without what a notification would make a command of', () => {
    const snapshot = lakeside({});
    const host = 'https://pad.example.org';
    const text = `![a](<${host}/uploads/[Click](command:workbench.action.quit)>)
![b](${host}/uploads/b.png?token=marked)
`;
    const plan = planImport(snapshot, { text, url: `${host}/boats` }, 'boats', '2023-06-26');
    assert(!('problem' in plan));
    const failed = { kind: 'failed', message: 'It is gone.' } as const;
    const outcomes = new Map(plan.uploads.map(({ url }) => [url, failed]));
    const said = finishImport(snapshot, plan, outcomes).notes.join('\n');
    assert.match(said, /^b\.png: It is gone\.$/m);
    assert.doesNotMatch(said, /marked|\]\(|command:/);
  });
});
