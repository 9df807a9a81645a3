import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver';
import {
  type MeetingPlace,
  type MeetingRow,
  meetingMethods,
  type RepositoryMeetings,
  type SameWeekResult,
  type StepResult,
} from '#lsp/protocol/meetings.ts';
import { endServer, type LanguageServer, startServer } from '#support/languageServer.ts';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';

const weekly = (date: string): string => `# SCS Tech Weekly ${date}\n\n## Team updates\n`;

describe('requests that lead from one minute to another', () => {
  let folder: TemporaryFolder;
  let other: TemporaryFolder;
  let server: LanguageServer;

  before(async () => {
    folder = temporaryFolder({
      'minutes.yaml': 'extends: scs\n',
      'community-call/20230601.md': weekly('2023-06-01'),
      'community-call/20230608.md': weekly('2023-06-08'),
      'community-call/20230622.md': weekly('2023-06-22'),
      'community-call/20230629.md': weekly('2023-06-29'),
      'ops/20230628 evening.md': '# 2023-06-28\n',
      'ops/20230627.md': '# 2023-06-27\n\n## Agenda\n\n### Alerts\n',
    });
    other = temporaryFolder({
      'minutes.yaml': 'series: [{ id: tea, include: "tea/{YYYY-MM-DD}.md" }]\n',
      'tea/2023-06-28.md': '# 2023-06-28\n',
    });
    server = await startServer({
      folders: [folder.uri, other.uri],
      initializationOptions: { builtinMarkdown: true },
    });
  });
  after(async () => {
    assert.deepEqual(server.log, []);
    await endServer(server);
    folder.dispose();
    other.dispose();
  });
  const ask = <T>(method: string, params: object): Promise<T> =>
    server.connection.sendRequest(method, params);
  const step = (path: string, direction: string): Promise<StepResult> =>
    ask(meetingMethods.step, { uri: folder.uriOf(path), direction });

  it('one step through the series, as soon as all minutes are read', async () => {
    assert.deepEqual(await step('community-call/20230622.md', 'previous'), {
      kind: 'minute',
      uri: folder.uriOf('community-call/20230608.md'),
    });
    const end = await step('community-call/20230629.md', 'next');
    assert.ok(end.kind === 'none');
    assert.deepEqual(end.newMinute, { root: folder.uri, series: 'weekly' });
    assert.match(end.message, /last minute of SCS Community Call/);
    const nowhere = await step('README.md', 'next');
    assert.ok(nowhere.kind === 'none' && nowhere.newMinute === undefined);
    await assert.rejects(step('community-call/20230622.md', 'sideways'));
  });

  it('the same week', async () => {
    const uri = folder.uriOf('community-call/20230629.md');
    const week = await ask<SameWeekResult>(meetingMethods.sameWeek, { uri });
    assert.ok(week.kind === 'list');
    assert.equal(week.title, 'Minutes from Fri 2023-06-23 to Thu 2023-06-29');
    assert.deepEqual(week.entries, [
      {
        uri: folder.uriOf('ops/20230627.md'),
        name: 'Team Ops',
        kind: 'team',
        date: '2023-06-27',
        weekday: 'Tuesday',
        topics: 'Alerts',
      },
      {
        uri: folder.uriOf('ops/20230628 evening.md'),
        name: 'Team Ops',
        kind: 'team',
        date: '2023-06-28',
        weekday: 'Wednesday',
        topics: '',
      },
    ]);
    const none = await ask<SameWeekResult>(meetingMethods.sameWeek, {
      uri: other.uriOf('tea/2023-06-28.md'),
    });
    assert.equal(none.kind, 'none');
  });

  it('all meetings of all repositories, and the minutes of a year', async () => {
    const all = await ask<RepositoryMeetings[]>(meetingMethods.meetings, {});
    assert.deepEqual(
      all.map(({ root, series }) => [root, series.map(({ id, years }) => [id, years])]),
      [
        [
          folder.uri,
          [
            ['weekly', [{ year: '2023', count: 4 }]],
            ['ops', [{ year: '2023', count: 2 }]],
          ],
        ],
        [other.uri, [['tea', [{ year: '2023', count: 1 }]]]],
      ],
    );
    assert.ok(all.every(({ name }) => name !== '' && !name.includes('/')));
    const place = { root: folder.uri, series: 'weekly', year: '2023' };
    const rows = await ask<MeetingRow[]>(meetingMethods.meetingsOfYear, place);
    assert.deepEqual(
      rows.map(({ kind, label, uri, date }) => [kind, label, uri ?? date]),
      [
        ['minute', '2023-06-29', folder.uriOf('community-call/20230629.md')],
        ['minute', '2023-06-22', folder.uriOf('community-call/20230622.md')],
        ['missed', '2023-06-15', '2023-06-15'],
        ['minute', '2023-06-08', folder.uriOf('community-call/20230608.md')],
        ['minute', '2023-06-01', folder.uriOf('community-call/20230601.md')],
      ],
    );
    const elsewhere = { ...place, root: 'file:///nowhere' };
    assert.deepEqual(await ask(meetingMethods.meetingsOfYear, elsewhere), []);
  });

  it('the place of a document, which follows what is typed', async () => {
    const uri = folder.uriOf('ops/20230627.md');
    const at = (): Promise<MeetingPlace | null> => ask(meetingMethods.meetingPlace, { uri });
    server.open(uri, '# 2023-06-27\n\n## Agenda\n\n### Outage\n');
    assert.deepEqual(await at(), {
      root: folder.uri,
      series: 'ops',
      year: '2023',
      uri,
      topics: ['Outage'],
    });
    server.close(uri);
    assert.deepEqual((await at())?.topics, ['Alerts']);
    const readme = folder.uriOf('README.md');
    assert.equal(await ask(meetingMethods.meetingPlace, { uri: readme }), null);
  });

  it('a new file is the next one as soon as it is there', async () => {
    folder.write('community-call/20230706.md', weekly('2023-07-06'));
    const uri = folder.uriOf('community-call/20230706.md');
    server.open(uri, weekly('2023-07-06'));
    assert.deepEqual(await step('community-call/20230629.md', 'next'), { kind: 'minute', uri });
    server.close(uri);
  });

  it('lenses at the title', async () => {
    const uri = folder.uriOf('community-call/20230629.md');
    server.open(uri, weekly('2023-06-29'));
    const lenses = await ask<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    const own = lenses.filter(({ command }) => /Minute$|sameWeek$/.test(command?.command ?? ''));
    assert.deepEqual(
      own.map(({ range, command }) => [range.start.line, command?.title, command?.arguments]),
      [
        [0, '← 2023-06-22 (Thu)', [uri]],
        [0, '2 minutes of this week', [uri]],
      ],
    );
    server.close(uri);
  });
});
