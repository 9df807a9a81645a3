import assert from 'node:assert/strict';
import { codeActions } from '#features/actions/codeActions.ts';
import { diagnosticsOf, findingsOf, ruleFailures } from '#features/diagnostics/diagnostics.ts';
import { type SnapshotOptions, snapshotOf } from '#support/snapshot.ts';
import { repositoryOf } from './rules/checked.ts';

const broken = [
  '# 2024-05-15',
  '[a](nothing.md)',
  '[b](https://github.com/tidewater/minutes/blob/main/nothing.md)',
  '[c](A.md)',
].join('\n');

function codesOf(text: string, options: SnapshotOptions = {}, more: object = {}): string[] {
  const snapshot = repositoryOf({ 'a.md': text, ...more }, options);
  return diagnosticsOf(snapshot, 'a.md').map(({ code }) => code);
}

describe('diagnosticsOf', () => {
  it('gives diagnostics in the protocol shape, in document order', () => {
    const [first, ...others] = diagnosticsOf(repositoryOf({ 'a.md': broken }), 'a.md');
    assert.deepEqual(first, {
      range: { start: { line: 1, character: 4 }, end: { line: 1, character: 14 } },
      severity: 2,
      code: 'link/file-missing',
      codeDescription: {
        href: 'https://github.com/minute-taker/minute-taker/blob/main/docs/rules.md#link/file-missing',
      },
      source: 'minute-taker',
      message: 'There is no file nothing.md.',
    });
    assert.deepEqual(
      others.map(({ code }) => code),
      ['link/file-missing', 'link/case-mismatch'],
    );
  });

  it('is silent in a repository without minutes', () => {
    const snapshot = snapshotOf({ 'README.md': '[a](nothing.md)' });
    assert.deepEqual(diagnosticsOf(snapshot, 'README.md'), []);
  });

  it('leaves to the editor what it reports itself in open documents, and nothing more', () => {
    const settings = { editorValidatesLinks: true };
    const both = ['link/file-missing', 'link/case-mismatch'];
    assert.deepEqual(codesOf(broken, { settings, open: ['a.md'] }), both);
    assert.deepEqual(codesOf(broken, { settings }), ['link/file-missing', ...both]);
    assert.deepEqual(codesOf(broken, { open: ['a.md'] }), ['link/file-missing', ...both]);
    const open = repositoryOf({ 'a.md': broken }, { settings, open: ['a.md'] });
    assert.equal(findingsOf(open, 'a.md').length, 3);
  });

  it('follows the severities of the user, and keeps weak findings weak', () => {
    const severity = (text: string, chosen: 'off' | 'hint' | 'error'): number[] => {
      const severities = new Map([['link/file-missing', chosen]]);
      const snapshot = repositoryOf({ 'a.md': text, 'b.md': '' }, { settings: { severities } });
      return diagnosticsOf(snapshot, 'a.md').map((each) => each.severity);
    };
    assert.deepEqual(severity('[a](nothing.md)', 'off'), []);
    assert.deepEqual(severity('[a](nothing.md)', 'hint'), [4]);
    assert.deepEqual(severity('[a](nothing.md)', 'error'), [1]);
    assert.deepEqual(severity('[a](b)', 'error'), [4]);
    assert.deepEqual(codesOf(broken, { settings: { validate: false } }), []);
  });

  it('leaves out ignored links and suppressed lines', () => {
    assert.deepEqual(
      codesOf(broken, { settings: { ignoredLinks: ['nothing.md', '/nothing.md'] } }),
      ['link/case-mismatch'],
    );
    const comment = '<!-- minute-taker-disable-next-line';
    assert.deepEqual(codesOf(`${comment} -->\n[a](nothing.md)`), []);
    assert.deepEqual(codesOf(`${comment} link/file-missing -->\n[a](nothing.md)`), []);
    assert.deepEqual(codesOf(`${comment} link/empty -->\n[a](nothing.md)`), ['link/file-missing']);
    assert.deepEqual(codesOf(`${comment} -->\n\n[a](nothing.md)`), ['link/file-missing']);
  });

  it('lists at most 500 and says that there are more', () => {
    const text = '[a](nothing.md)\n'.repeat(600);
    const diagnostics = diagnosticsOf(repositoryOf({ 'a.md': text }), 'a.md');
    assert.equal(diagnostics.length, 501);
    assert.equal(diagnostics[0]?.code, 'markdown/findings-capped');
    assert.match(diagnostics[0]?.message ?? '', /more than 500/);
  });

  it('shows what is wrong in minutes.yaml at its place', () => {
    const snapshot = repositoryOf({ 'minutes.yaml': 'series: []\nteems: []\n' });
    const problem = { severity: 'warning', message: 'Unknown key teems.' } as const;
    const configFile = {
      path: 'minutes.yaml',
      text: 'series: []\nteems: []\n',
      problems: [{ ...problem, span: { start: 11, end: 16 }, suggestion: 'teams' }],
    };
    const withProblem = { ...snapshot, configFile };
    const [diagnostic] = diagnosticsOf(withProblem, 'minutes.yaml');
    assert.equal(diagnostic?.code, 'config/invalid');
    assert.equal(diagnostic?.severity, 2);
    assert.deepEqual(diagnostic?.range.start, { line: 1, character: 0 });
    const [action] = codeActions(withProblem, 'minutes.yaml', diagnostic.range);
    assert.equal(action?.title, 'Change to teams');
    assert.deepEqual(action?.edits.get('minutes.yaml')?.[0]?.newText, 'teams');
  });

  it('hears the other rules when one throws', () => {
    const snapshot = repositoryOf({ 'a.md': broken });
    const text = snapshot.texts.get('a.md');
    assert.ok(text);
    const links = new Proxy(text.links, {
      get: (target, key) => {
        if (key === 'filter') throw new Error('a defect');
        return Reflect.get(target, key);
      },
    });
    const defective = { ...snapshot, texts: new Map([['a.md', { ...text, links }]]) };
    assert.deepEqual(
      ruleFailures(defective, 'a.md').map(({ code }) => code),
      ['link/malformed'],
    );
    assert.equal(diagnosticsOf(defective, 'a.md').length, 3);
  });
});

describe('codeActions', () => {
  const files = { 'a.md': '- x\n- [a](b20240513.md) y\n', 'b20240512.md': '' };
  const line = { start: { line: 1, character: 8 }, end: { line: 1, character: 8 } };

  it('offers fixes where the cursor is, the best one preferred, then to ignore the link', () => {
    const actions = codeActions(repositoryOf(files), 'a.md', line);
    assert.deepEqual(
      actions.map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ['Change to b20240512.md', true],
        ['Ignore this link', false],
      ],
    );
    assert.deepEqual(actions[1]?.edits.get('a.md'), [
      {
        span: { start: 4, end: 4 },
        newText: '<!-- minute-taker-disable-next-line link/file-missing -->\n',
      },
    ]);
    const away = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
    assert.deepEqual(codeActions(repositoryOf(files), 'a.md', away), []);
  });

  it('offers fixes without a diagnostic where the editor shows its own', () => {
    const settings = { editorValidatesLinks: true };
    const snapshot = repositoryOf(files, { settings, open: ['a.md'] });
    const actions = codeActions(snapshot, 'a.md', line);
    assert.deepEqual(
      actions.map(({ title, diagnostic }) => [title, diagnostic]),
      [['Change to b20240512.md', undefined]],
    );
  });

  it('does not put a comment where it would break a table or front matter', () => {
    const titles = (text: string, at: number): string[] =>
      codeActions(repositoryOf({ 'a.md': text }), 'a.md', {
        start: { line: at, character: 0 },
        end: { line: at, character: 99 },
      }).map(({ title }) => title);
    assert.deepEqual(titles('| a | b |\n|---|---|\n| [x](nothing.md) | y |\n', 2), []);
    assert.deepEqual(titles('---\nimage: nothing.png\n---\n', 1), []);
    assert.deepEqual(titles('[x](nothing.md)\n', 0), ['Ignore this link']);
  });
});
