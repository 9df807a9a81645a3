import assert from 'node:assert/strict';
import { type DayResult, newMinuteMethods } from '#lsp/protocol/newMinute.ts';
import { methods, type NewMinuteResult, type SeriesChoice } from '#lsp/protocol.ts';
import { endServer, startServer } from '#support/languageServer.ts';
import { temporaryFolder } from '#support/temporaryFolder.ts';

const minute = (date: string): string => `# Call ${date}\n\n## Attendees\n\n- Ada\n`;

describe('New Minute over the protocol', () => {
  it('begins in an empty folder, and goes on from there', async () => {
    const folder = temporaryFolder({ 'README.md': '# Garden\n' });
    const server = await startServer({ folders: [folder.uri] });
    const ask = <T>(method: string, params: object): Promise<T> =>
      server.connection.sendRequest<T>(method, params);
    try {
      assert.deepEqual(await ask<SeriesChoice[]>(methods.series, {}), []);
      const wish = { name: 'Garden Committee' };
      const series = await ask<SeriesChoice>(newMinuteMethods.newSeries, wish);
      assert.equal(series.detail, 'garden-committee/{YYYY-MM-DD}.md');
      assert.equal(series.suggested, series.dates[0]?.date);
      const at = { root: series.root, series: series.id };
      const day = await ask<DayResult>(newMinuteMethods.day, { ...at, text: '29.2.2024' });
      assert(day.kind === 'day');
      assert.equal(`${day.choice.weekday} ${day.choice.date}`, 'Thursday 2024-02-29');
      const first = await ask<NewMinuteResult>(newMinuteMethods.firstMinute, {
        ...wish,
        date: '2024-02-29',
      });
      assert.equal(first.uri, folder.uriOf('garden-committee/2024-02-29.md'));
      server.open(first.uri, first.text);
      const after = await ask<SeriesChoice[]>(methods.series, { uri: first.uri });
      assert.equal(after[0]?.name, 'Garden Committee');
      await assert.rejects(ask(newMinuteMethods.newSeries, wish), /exists already/);
    } finally {
      await endServer(server);
      folder.dispose();
    }
  });

  it('says why a day is none, and which minutes a day has', async () => {
    const folder = temporaryFolder({
      'calls/20230622.md': minute('2023-06-22'),
      'calls/20230629.md': minute('2023-06-29'),
      'calls/20230629-fair.md': minute('2023-06-29'),
      'calls/20230706-fair.md': minute('2023-07-06'),
    });
    const server = await startServer({ folders: [folder.uri] });
    const ask = <T>(method: string, params: object): Promise<T> =>
      server.connection.sendRequest<T>(method, params);
    try {
      const [series] = await ask<SeriesChoice[]>(methods.series, {});
      const at = { root: series?.root, series: series?.id };
      const day = (text: string) => ask<DayResult>(newMinuteMethods.day, { ...at, text });
      assert.deepEqual(await day('30 February 2023'), {
        kind: 'none',
        message:
          '“30 February 2023” is no date. Write it as YYYY-MM-DD, or a word like today or Thursday.',
      });
      const known = await day('29.6.2023');
      assert(known.kind === 'day' && known.choice.exists);
      const extra = await ask<NewMinuteResult>(methods.newMinute, { ...at, date: '2023-07-06' });
      assert.deepEqual(
        [extra.uri, extra.exists, extra.others],
        [folder.uriOf('calls/20230706.md'), false, [folder.uriOf('calls/20230706-fair.md')]],
      );
      const both = await ask<NewMinuteResult>(methods.newMinute, { ...at, date: '2023-06-29' });
      assert.deepEqual(both.others, [folder.uriOf('calls/20230629-fair.md')]);
      assert.deepEqual([both.exists, both.notes], [true, []]);
    } finally {
      await endServer(server);
      folder.dispose();
    }
  });
});
