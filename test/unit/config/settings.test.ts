import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  defaultSettings,
  type RuleDescriptor,
  readSettings,
  settingDescriptions,
} from '#config/settings.ts';
import { runs } from '#support/property.ts';

const rules: readonly RuleDescriptor[] = [
  {
    code: 'link/file-missing',
    summary: 'A link to a file that does not exist.',
    severity: 'warning',
    setting: 'fileLinks',
  },
];

describe('settings of the editor', () => {
  it('reads what VS Code sends', () => {
    const settings = readSettings(
      {
        minuteTaker: {
          validate: { enabled: false, fileLinks: 'hint' },
          diagnostics: { scope: 'workspace' },
          links: { ignore: ['/internal/**'] },
          outline: { builtin: 'always' },
          codeLens: { enabled: false },
          newMinute: { carryOver: false },
          web: { allowedHosts: ['pad.example.org', 7] },
          me: ' @jo ',
        },
        markdown: { validate: { enabled: true, ignoredLinks: ['/generated/**'] } },
      },
      rules,
    );
    assert.deepEqual(settings, {
      validate: false,
      severities: new Map([['link/file-missing', 'hint']]),
      scope: 'workspace',
      ignoredLinks: ['/internal/**', '/generated/**'],
      outline: 'always',
      codeLens: false,
      carryOver: false,
      allowedHosts: ['pad.example.org'],
      me: 'jo',
      editorValidatesLinks: true,
      editorMovesLinks: undefined,
      updateLinksOnMove: 'prompt',
    });
  });

  it('reads the section alone and dotted names, as other editors send them', () => {
    assert.equal(readSettings({ validate: { enabled: false } }).validate, false);
    assert.equal(readSettings({ 'outline.builtin': 'never' }).outline, 'never');
    assert.equal(
      readSettings({ minuteTaker: { 'diagnostics.scope': 'workspace' } }).scope,
      'workspace',
    );
    assert.equal(readSettings({ 'minuteTaker.me': 'jo', minuteTaker: {} }).me, 'jo');
  });

  it('takes values of a wrong type as not set', () => {
    const wrong = {
      minuteTaker: {
        validate: { enabled: 'no', fileLinks: 'loud' },
        diagnostics: { scope: 7 },
        links: { ignore: ['ok', 3, null] },
        outline: [],
        me: {},
      },
      markdown: null,
    };
    assert.deepEqual(readSettings(wrong, rules), { ...defaultSettings, ignoredLinks: ['ok'] });
    for (const nothing of [undefined, null, 3, 'x', [], { minuteTaker: 1 }]) {
      assert.deepEqual(readSettings(nothing, rules), defaultSettings);
    }
    assert.deepEqual(readSettings(JSON.parse('{"__proto__": {"me": "jo"}}')), defaultSettings);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (json) => Boolean(readSettings(json, rules))),
      {
        ...runs(50),
      },
    );
  });

  it('describes every setting with a default that it accepts itself', () => {
    const descriptions = settingDescriptions(rules);
    const values = Object.fromEntries(
      descriptions.map(({ name, schema }) => [name, schema.default]),
    );
    assert.deepEqual(readSettings({ ...values, minuteTaker: {} }, rules), defaultSettings);
    assert.equal(new Set(descriptions.map(({ name }) => name)).size, descriptions.length);
    for (const { name, schema } of descriptions) {
      assert.match(name, /^minuteTaker(?:\.[a-z][a-zA-Z]*){1,2}$/);
      if (schema.enum) assert.ok(schema.enum.includes(String(schema.default)), name);
      const choices = schema.markdownEnumDescriptions?.length ?? schema.enum?.length;
      assert.equal(choices, schema.enum?.length, name);
    }
    assert.deepEqual(
      descriptions.find(({ name }) => name.endsWith('fileLinks'))?.schema.markdownDescription,
      'A link to a file that does not exist. (`link/file-missing`, default: warning)',
    );
  });
});
