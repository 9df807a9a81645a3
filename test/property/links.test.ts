import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '#base/range.ts';
import { checkOf } from '#features/diagnostics/findings.ts';
import { classify } from '#links/classify.ts';
import { runs } from '#support/property.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { openQuestions } from '#workspace/questions.ts';

const repository = {
  url: 'https://github.com/tidewater/minutes',
  branch: 'main',
  rootIsKnown: true,
};

const piece = fc.constantFrom(
  ...['..', '.', '/', '//', '%2e', '%2E%2e', '%2f', '%5c', '%00', '\\', '\0', '.git', '%2egit'],
  ...['a', 'b.md', 'C:', '#', '?', '#L1', 'http://', 'https://github.com/', 'tidewater/minutes/'],
  ...[
    'blob/',
    'tree/',
    'main/',
    'HEAD/',
    '-/',
    ' ',
    '@',
    ':',
    'ü',
    'u\u0308',
    '\ud800',
    '%',
    '%C3',
  ],
);
const destination = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

describe('links', () => {
  it('never lead out of the repository or into .git', () => {
    fc.assert(
      fc.property(destination, (written) => {
        const target = classify(written, 'weekly/team/a.md', repository);
        if (!('path' in target)) return;
        const parts = target.path.split('/');
        assert.ok(target.path === '' || parts.every((part) => part !== ''), target.path);
        assert.ok(!parts.some((part) => part === '..' || part === '.'), target.path);
        assert.ok(!parts.some((part) => part.toLowerCase() === '.git'), target.path);
        assert.ok(!/[\\\0]/.test(target.path), target.path);
      }),
      runs(2000),
    );
  });

  it('give findings inside the text and fixes that can be applied, whatever they hold', () => {
    const markdown = fc
      .array(
        fc.oneof(destination, fc.constantFrom('[x](', '![', '](', ')', '<', '>', '\n', '[x]: ')),
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(markdown, (text) => {
        const snapshot = snapshotOf(
          { 'minutes.yaml': '', 'w/a.md': text, 'w/b.md': '# A' },
          {
            remoteUrl: repository.url,
            branch: 'main',
          },
        );
        const { problems, failures } = checkOf(snapshot, 'w/a.md');
        assert.deepEqual(failures, []);
        for (const { finding } of problems) {
          const { start, end } = finding.span;
          assert.ok(0 <= start && start <= end && end <= text.length);
          for (const fix of finding.fixes?.() ?? []) applyEdits(text, fix.edits);
        }
        for (const { path } of openQuestions(snapshot, ['w/a.md'])) {
          assert.ok(!path.split('/').includes('..'));
        }
      }),
      runs(300),
    );
  });
});
