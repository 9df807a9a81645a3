import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandIds } from '#client/names.ts';

const root = join(import.meta.dirname, '../../..');
const suite = join(root, 'test/editor/suite');

describe('the commands', () => {
  it('are those that package.json declares', () => {
    const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const declared = contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepEqual(declared.toSorted(), Object.values(commandIds).toSorted());
  });

  it('are each run by a test in the real editor', () => {
    const tests = readdirSync(suite).map((name) => readFileSync(join(suite, name), 'utf8'));
    const isRun = (key: string): boolean =>
      tests.some((text) => new RegExp(`commandIds\\.${key}\\b`).test(text));
    assert.deepEqual(
      Object.keys(commandIds).filter((key) => !isRun(key)),
      [],
    );
  });
});
