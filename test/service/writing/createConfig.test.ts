import assert from 'node:assert/strict';
import { createConfig } from '#features/description/createConfig.ts';
import { lakeside } from '#support/lakeside.ts';
import { snapshotOf } from '#support/snapshot.ts';

const brigade = Object.fromEntries(
  ['04', '11', '18', '25'].map((day) => [
    `drills/2024-04-${day}.md`,
    `# Drill on 2024-04-${day}\n\n## Present\n\n- @ada\n- @bo\n\n## Agenda\n\n### Pumps\n`,
  ]),
);

describe('createConfig', () => {
  it('writes down what the minutes show, so that it reads back the same', () => {
    const found = snapshotOf(brigade);
    const { path, exists, text } = createConfig(found);
    assert.deepEqual([path, exists], ['minutes.yaml', false]);
    assert.match(text, /include: drills\/\{YYYY-MM-DD\}\.md/);
    const read = snapshotOf({ ...brigade, [path]: text });
    assert.deepEqual(read.configFile?.problems, []);
    assert.deepEqual(
      read.config.series.map(({ id, forms, weekdays }) => ({ id, forms, weekdays })),
      found.config.series.map(({ id, forms, weekdays }) => ({ id, forms, weekdays })),
    );
  });

  it('leaves a file that is there as it is', () => {
    const snapshot = lakeside({});
    const { path, exists, text } = createConfig(snapshot);
    assert.deepEqual([path, exists], ['minutes.yaml', true]);
    assert.equal(text, snapshot.configFile?.text);
    assert.equal(createConfig({ ...snapshot, configFile: undefined }).exists, true);
  });
});
