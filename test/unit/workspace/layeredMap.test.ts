import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyLayers, layeredMap, withChanges } from '#workspace/layeredMap.ts';

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const changes = fc.array(
  fc.tuple(key, fc.option(fc.record({ value: fc.nat(9) }), { nil: undefined })),
  { maxLength: 6 },
);

describe('a map in layers', () => {
  it('is after any changes like a map that was changed in place', () => {
    fc.assert(
      fc.property(fc.array(changes), (batches) => {
        const plain = new Map<string, { value: number }>();
        let layers = emptyLayers<{ value: number }>();
        for (const batch of batches) {
          layers = withChanges(layers, new Map(batch));
          for (const [name, value] of new Map(batch)) {
            if (value === undefined) plain.delete(name);
            else plain.set(name, value);
          }
        }
        const { view } = layers;
        assert.equal(view.size, plain.size);
        assert.deepEqual(new Map(view), plain);
        assert.deepEqual(new Set(view.keys()), new Set(plain.keys()));
        assert.deepEqual(
          [...view.values()],
          [...view.keys()].map((name) => plain.get(name)),
        );
        for (const name of 'abcde') {
          assert.equal(view.get(name), plain.get(name));
          assert.equal(view.has(name), plain.has(name));
        }
      }),
    );
  });

  it('leaves the base alone', () => {
    const base = new Map([['a', { value: 1 }]]);
    const view = layeredMap(
      base,
      new Map([
        ['a', undefined],
        ['b', { value: 2 }],
      ]),
    );
    assert.deepEqual([...view.keys()], ['b']);
    assert.deepEqual([...base.keys()], ['a']);
  });
});
