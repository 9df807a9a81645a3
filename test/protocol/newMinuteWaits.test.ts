import assert from 'node:assert/strict';
import { methods, type SeriesChoice } from '#lsp/protocol.ts';
import { endServer, startServer } from '#support/languageServer.ts';
import { temporaryFolder } from '#support/temporaryFolder.ts';

const days = Array.from({ length: 28 }, (_, index) => String(index + 1).padStart(2, '0'));
const months = ['01', '02', '03', '04', '05', '06'];

const minute = (date: string): string =>
  `# Daily Meeting ${date}\n\n## Attendees\n\n- Ada\n\n## Agenda\n\n- Action items\n`;

describe('New Minute right after the start', () => {
  it('waits until all minutes are read', async () => {
    const dates = months.flatMap((month) => days.map((day) => `2023-${month}-${day}`));
    const folder = temporaryFolder(
      Object.fromEntries(dates.map((date) => [`minutes/${date}.md`, minute(date)])),
    );
    const server = await startServer({ folders: [folder.uri] });
    try {
      const choices = await server.connection.sendRequest<SeriesChoice[]>(methods.series, {});
      assert.match(choices[0]?.detail ?? '', /last 2023-06-28/);
    } finally {
      await endServer(server);
      folder.dispose();
    }
  });
});
