import assert from 'node:assert/strict';
import { allRules } from '#rules/allRules.ts';
import { rulesDocs } from '#rules/rulesDocs.ts';

describe('allRules', () => {
  it('has one code and one setting per rule', () => {
    const codes = allRules.map(({ code }) => code);
    assert.equal(new Set(codes).size, codes.length);
    assert.equal(new Set(allRules.map(({ setting }) => setting)).size, codes.length);
    for (const code of codes) assert.match(code, /^[a-z]+\/[a-z-]+$/);
  });

  it('is explained in the documentation, each rule at the anchor of its code', () => {
    const docs = rulesDocs();
    for (const { code, summary } of allRules) {
      assert.ok(docs.includes(`<a id="${code}"></a>\n\n## ${code}\n\n${summary}`), code);
    }
  });
});
