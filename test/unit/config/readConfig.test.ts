import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ConfigProblem } from '#config/problem.ts';
import { readConfig } from '#config/readConfig.ts';
import { processorTimeBelow } from '#support/cpuTime.ts';
import { runs } from '#support/property.ts';

/** Problems as `the text they underline: what they say`. */
const told = (text: string): readonly string[] =>
  readConfig(text).problems.map(
    ({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`,
  );

const problemAt = (text: string, word: string): ConfigProblem => {
  const found = readConfig(text).problems.find(
    ({ span }) => text.slice(span.start, span.end) === word,
  );
  assert.ok(found, `no problem at “${word}”: ${told(text).join('\n')}`);
  return found;
};

describe('reading minutes.yaml', () => {
  it('accepts every shorthand form', () => {
    const text = `
extends: scs
repository: https://github.com/example/minutes
series:
  - id: weekly
    weekday: thursday
    cadence: weekly
    include: weekly/{YYYYMMDD}.md
    title: Weekly {YYYY-MM-DD}
    reports: Team Data
    sections:
      - Participants
      - name: Team updates
        kind: teams
        children: [AOB]
  - id: board
    weekday: [monday, Friday]
    cadence: 14
    forms:
      - until: 2022-12-31
        include: [board/{YYYY}-{MM}.{DD}.md]
      - from: 2023-01-01
        include: 'board/{YYYY-MM-DD}.md'
        title: {level: [2, 1], pattern: 'Board {YYYY-MM-DD}'}
teams:
  - Team Data
  - name: Team Ops
    aliases: Operations
    folder: ops
shorthands: {standards: example/standards}
padHosts: pad.example.org
actionMarkers: [AI, ACTION]
freeForm: docs/**
rules:
  team/unknown: off
`;
    const quoted = text.replace('[board/{YYYY}-{MM}.{DD}.md]', "['board/{YYYY}-{MM}.{DD}.md']");
    const { document, problems } = readConfig(quoted);
    assert.deepEqual(problems, []);
    assert.equal(document.series?.length, 2);
    assert.deepEqual(document.rules, { 'team/unknown': 'off' });
  });

  it('takes an empty file, comments only, and names without a value as nothing said', () => {
    for (const text of ['', '# later\n', 'series:\nteams:\n', 'series:\n  - id: x\n    title:\n']) {
      assert.deepEqual(readConfig(text).problems, [], text);
    }
  });

  it('offers what was meant by an unknown name', () => {
    const problem = problemAt('serie:\n  - id: x\n', 'serie');
    assert.equal(problem.message, '“serie” is not known here. Did you mean “series”?');
    assert.equal(problem.suggestion, 'series');
    const inside = problemAt('series:\n  - id: x\n    sections:\n      - nam: y\n', 'nam');
    assert.equal(inside.suggestion ?? 'name', 'name');
    assert.match(problemAt('zzz: 1\n', 'zzz').message, /Known here: extends, repository/);
  });

  it('reports wrong values where they stand and keeps all others', () => {
    const text = `
series:
  - id: weekly
    include: weekly/{YYYYMMDD}.md
    weekday: thursdya
    cadence: fortnight
    deck: maybe
    title: {pattern: 'W {YYYY-MM-DD}', level: 9}
  - id: other
    include: [other/{YYYY-MM-DD}.md, 12]
`.replace('[other/{YYYY-MM-DD}.md, 12]', "['other/{YYYY-MM-DD}.md', 12]");
    assert.equal(problemAt(text, 'thursdya').suggestion, 'thursday');
    assert.match(
      problemAt(text, 'fortnight').message,
      /whole number from 1 to 366, or one of daily/,
    );
    assert.match(problemAt(text, 'maybe').message, /true or false/);
    assert.match(problemAt(text, '9').message, /from 1 to 6/);
    assert.match(problemAt(text, '12').message, /should be text/);
    assert.deepEqual(readConfig(text).document, {
      series: [
        { id: 'weekly', include: 'weekly/{YYYYMMDD}.md', title: { pattern: 'W {YYYY-MM-DD}' } },
        { id: 'other', include: ['other/{YYYY-MM-DD}.md'] },
      ],
    });
  });

  it('leaves out what lacks its name, and says so once', () => {
    const text = 'series:\n  - weekday: monday\n  - id: a b\n  - id: kept\n';
    assert.deepEqual(told(text), [
      'weekday: “id” is missing here. Add it.',
      'a b: Write the id without blanks and slashes, e.g. sig-release.',
    ]);
    assert.deepEqual(readConfig(text).document, { series: [{ id: 'kept' }] });
  });

  it('checks dates and patterns', () => {
    const series = (line: string): string => `series:\n  - id: x\n    ${line}\n`;
    assert.match(
      problemAt(series('from: 2023-02-30'), '2023-02-30').message,
      /The calendar has no 2023-02-30/,
    );
    assert.match(
      problemAt(series('include: x/notes.md'), 'x/notes.md').message,
      /where the date stands/,
    );
    assert.match(
      problemAt(series('include: x/{WEEK}.md'), 'x/{WEEK}.md').message,
      /“{WEEK}” is not known/,
    );
    assert.match(
      problemAt(series('include: ../x/{YYYYMMDD}.md'), '../x/{YYYYMMDD}.md').message,
      /from the root/,
    );
    assert.match(
      problemAt(series('template: /etc/passwd'), '/etc/passwd').message,
      /from the root/,
    );
    assert.match(
      problemAt('teams:\n  - {name: T, folder: C:\\x}\n', 'C:\\x').message,
      /from the root/,
    );
  });

  it('explains braces without quotes, and takes them as they were meant', () => {
    const token = 'series:\n  - id: x\n    title: {YYYY-MM-DD}\n';
    assert.equal(problemAt(token, '{YYYY-MM-DD}').suggestion, "'{YYYY-MM-DD}'");
    assert.equal(readConfig(token).document.series?.[0]?.title, '{YYYY-MM-DD}');
    const path = 'series:\n  - id: x\n    include: {YYYYMMDD}.md\n    deck: true\n';
    assert.equal(problemAt(path, '{YYYYMMDD}.md').suggestion, "'{YYYYMMDD}.md'");
    assert.deepEqual(readConfig(path).document.series?.[0], {
      id: 'x',
      include: '{YYYYMMDD}.md',
      deck: true,
    });
  });

  it('explains broken YAML in plain words and keeps the rest', () => {
    assert.match(told('series:\n\t- id: x\n')[0] ?? '', /blanks instead of tabs/);
    assert.match(told('padHosts: @pad\n')[0] ?? '', /can’t begin with “@”/);
    assert.match(told('padHosts: a: b\n')[0] ?? '', /contains “: ”/);
    assert.match(told('padHosts: a\n---\npadHosts: b\n')[0] ?? '', /before this “---”/);
    assert.match(told('padHosts: !!js/function x\n')[0] ?? '', /Tags/);
    assert.deepEqual(
      readConfig('padHosts: @pad\nactionMarkers: AI\n').document.actionMarkers,
      'AI',
    );
  });

  it('points to where a quotation mark or bracket opens that is never closed', () => {
    assert.match(
      told('series:\n  - id: "weekly\nteams: [a]\n')[0] ?? '',
      /^"weekly: The " here is/,
    );
    assert.match(told('teams: [a, b\nrules:\n  x: off\n')[0] ?? '', /^\[a, b: The \[ here is/);
    assert.match(told('series:\n- id: x\n name: y\n')[0] ?? '', /do not stand below one another/);
    assert.match(told('padHosts: x\nteams\n')[0] ?? '', /^teams: Put a colon behind this name/);
  });

  it('says one thing about one value', () => {
    const told1 = told('series:\n  - id: ""\n    include: ""\n');
    assert.deepEqual(told1, ['"": Write something here.', '"": Write something here.']);
  });

  it('wants “/” between folders, and addresses that lead to a repository', () => {
    const path = problemAt(
      'series:\n  - id: x\n    include: a\\{YYYY}.{MM}.{DD}.md\n',
      'a\\{YYYY}.{MM}.{DD}.md',
    );
    assert.equal(path.suggestion, 'a/{YYYY}.{MM}.{DD}.md');
    assert.match(problemAt('repository: not a url\n', 'not a url').message, /no address of a rep/);
    assert.match(problemAt('repository: {url: "ftp://x"}\n', '"ftp://x"').message, /no address/);
    for (const right of ['owner/name', 'git@example.org:a/b.git', 'https://example.org/a/b/c']) {
      assert.deepEqual(told(`repository: ${right}\n`), []);
    }
  });

  it('reads a date that lacks its dashes as one', () => {
    const { message, suggestion } = problemAt(
      'series:\n  - id: x\n    from: 20230101\n',
      '20230101',
    );
    assert.equal(message, 'Write the date as YYYY-MM-DD, e.g. 2023-01-01.');
    assert.equal(suggestion, '2023-01-01');
    assert.match(
      problemAt('teams:\n  - {name: T, until: soon}\n', 'soon').message,
      /^Write the date/,
    );
  });

  it('reports names that stand twice and keeps the first', () => {
    const text = 'padHosts: a\npadHosts: b\n';
    assert.deepEqual(told(text), ['padHosts: “padHosts” stands here twice. Keep one of them.']);
    assert.equal(readConfig(text).document.padHosts, 'a');
  });

  it('follows aliases, but not for ever', () => {
    const shared = 'series:\n  - {id: a, sections: &s [Agenda]}\n  - {id: b, sections: *s}\n';
    assert.deepEqual(readConfig(shared).problems, []);
    assert.deepEqual(readConfig(shared).document.series?.[1]?.sections, ['Agenda']);
    assert.match(told('padHosts: *x\n').join(), /stands for nothing/);
    assert.match(told('padHosts: &x [*x]\n').join('\n'), /Write out what “\*” stands for/);
    const levels = Array.from({ length: 30 }, (_, level) =>
      level === 0 ? '- &l0 [x]' : `- &l${level} [${`*l${level - 1},`.repeat(9)}]`,
    );
    const checkTime = processorTimeBelow();
    assert.match(
      told(`teams:\n${levels.join('\n')}\n`).join('\n'),
      /Write out what “\*” stands for/,
    );
    checkTime();
  });

  it('never lets names reach a prototype', () => {
    const text = '__proto__: {polluted: 1}\nconstructor: x\nrules: {__proto__: off}\n';
    const { document, problems } = readConfig(text);
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
    assert.equal('polluted' in document, false);
    assert.equal(problems.length >= 2, true);
  });

  it('does not parse what is too large or too deep', () => {
    const checkTime = processorTimeBelow();
    for (const [text, message] of [
      [`padHosts: ${'['.repeat(50_000)}`, /nested too deeply/],
      [`padHosts: ${'{a: '.repeat(50_000)}`, /nested too deeply/],
      [`padHosts:\n  ${'- '.repeat(50_000)}x`, /nested too deeply/],
      [`${'? '.repeat(50_000)}x`, /nested too deeply/],
      [
        Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
        /too deeply/,
      ],
      [`padHosts: ${'['.repeat(1_000_000)}`, /larger than 256 kB/],
      ['x: 1\n'.repeat(300_000), /larger than 256 kB/],
    ] as const) {
      const { document, problems } = readConfig(text);
      assert.deepEqual(document, {});
      assert.equal(problems.length, 1);
      assert.match(problems[0]?.message ?? '', message);
    }
    checkTime();
  });

  it('reports a file that is a list or a word', () => {
    assert.match(
      told('- weekly\n').join(),
      /^- weekly\n: Begin with a name and a colon, e.g. “series:”/,
    );
    assert.match(told('weekly\n').join(), /^weekly: Begin with a name and a colon/);
  });

  it('never throws, and every problem lies in the text', () => {
    const piece = fc.constantFrom(
      'series:',
      'teams:',
      '- ',
      '  ',
      '\n',
      'id: x',
      'include: ',
      '{YYYYMMDD}.md',
      "'",
      '"',
      '[',
      ']',
      '{',
      '}',
      ':',
      '&a ',
      '*a',
      '!!map ',
      '#',
      '|',
      '>',
      '---',
      '\t',
      'sections:',
      'name: ',
      '? ',
      '\u0000',
      '\r',
      'ä',
      '%',
    );
    const text = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.array(piece, { maxLength: 25 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (yaml) => {
        for (const { span } of readConfig(yaml).problems) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= yaml.length);
        }
      }),
      runs(150),
    );
  });
});
