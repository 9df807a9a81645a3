import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  ConvertPadParams,
  ConvertPadResult,
  FetchPadResult,
  ProposePadResult,
} from '#lsp/protocol/importPad.ts';
import { importPadMethods } from '#lsp/protocol/importPad.ts';
import { type LanguageServer, startServer } from '#support/languageServer.ts';
import { type PadServerOptions, startPadServer } from '#support/padServer.ts';
import { fiftyMegabytes, silence } from '#support/rudeAnswers.ts';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';
import { redirect, type WebServer } from '#support/webServer.ts';

const main = join(import.meta.dirname, '../../dist/cli.mjs');

const minute = (date: string): string =>
  `# ${date}\n\n## Participants\n\n- @jo\n- @kim\n\n## Agenda\n\n### Ropes\n\n- worn\n  - very\n`;

const pad = `---
title: SCS Team IaaS
---

# Team IaaS 2023-06-28

## Participants
* @jo

![](/uploads/upload_9f8e7d6c5b4a39281706f5e4d3c2b1a0.png =50%x)
![](/uploads/gone.png)
`;

const imported = `# 2023-06-28

## Participants
- @jo

![](upload_9f8e7d6c5b4a39281706f5e4d3c2b1a0.png)
`;

const upload = 'upload_9f8e7d6c5b4a39281706f5e4d3c2b1a0.png';
const picture = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');

describe('importing a pad', () => {
  let folder: TemporaryFolder;
  let pads: WebServer;

  const serve = async (options: Partial<PadServerOptions> = {}): Promise<void> => {
    await pads.close();
    pads = await startPadServer({
      pads: { iaas: pad, closed: pad },
      uploads: { [upload]: picture },
      closed: ['closed'],
      ...options,
    });
  };

  beforeEach(async () => {
    folder = temporaryFolder({
      'minutes.yaml': 'extends: scs\n',
      'iaas/20230614.md': minute('2023-06-14'),
      'iaas/20230621.md': minute('2023-06-21'),
    });
    pads = await startPadServer({
      pads: { iaas: pad, closed: pad },
      uploads: { [upload]: picture },
      closed: ['closed'],
    });
  });
  afterEach(async () => {
    await pads.close();
    folder.dispose();
  });

  describe('on the command line', () => {
    const run = (
      args: readonly string[],
      input = '',
      cwd = folder.path,
    ): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, [main, 'import', ...args], { cwd });
        const said = { out: '', err: '' };
        child.stdout.on('data', (chunk) => (said.out += chunk));
        child.stderr.on('data', (chunk) => (said.err += chunk));
        child.on('close', (code) => resolve({ code, ...said }));
        child.stdin.end(input);
      });
    const allowed = (): string[] => ['--allow-host', '127.0.0.1'];
    const files = (path: string): readonly string[] =>
      readdirSync(join(folder.path, path)).toSorted();
    const read = (path: string): string => readFileSync(join(folder.path, path), 'utf8');

    it('writes the minute and its uploads, and says what it decided and what failed', async () => {
      const { code, out, err } = await run([`${pads.origin}/iaas`, ...allowed()]);
      assert.equal(code, 0, err);
      assert.equal(out, `iaas/20230628.md\niaas/${upload}\n`);
      assert.match(err, /The series is iaas\. Another one: --series ID/);
      assert.match(err, /The date is 2023-06-28, from the title\./);
      assert.match(err, /1 of 2 uploads could not be fetched; the links still lead to the pad\./);
      assert.match(err, /gone\.png: The server answered 404/);
      assert.equal(read('iaas/20230628.md'), `${imported}![](${pads.origin}/uploads/gone.png)\n`);
      assert.deepEqual(readFileSync(join(folder.path, 'iaas', upload)), picture);
    });

    it('takes a file or standard input, for the series and day it is told', async () => {
      folder.write('notes.txt', 'Words\r\n');
      const there = await run(['notes.txt', '--series', 'IaaS', '--date', '2023-07-05']);
      assert.equal(there.out, 'iaas/20230705.md\n', there.err);
      assert.equal(read('iaas/20230705.md'), '# 2023-07-05\n\nWords\n');
      const piped = await run(
        ['-', '--date', '2023-07-12'],
        '# Team IaaS\n\nMore\n',
        join(folder.path, 'iaas'),
      );
      assert.equal(piped.out, '20230712.md\n', piped.err);
    });

    it('prints instead of writing, and says what it would write', async () => {
      const before = files('iaas');
      const printed = await run([`${pads.origin}/iaas`, '--stdout', ...allowed()]);
      assert.match(
        printed.out,
        /^# 2023-06-28\n[\s\S]*!\[\]\(http:\/\/127\.0\.0\.1:\d+\/uploads\/upload_/,
      );
      assert.match(printed.err, /2 uploads stay on the pad/);
      const dry = await run([`${pads.origin}/iaas`, '--dry-run', ...allowed()]);
      assert.deepEqual([dry.code, dry.out], [0, '']);
      assert.match(
        dry.err,
        /iaas\/20230628\.md would be written, and 2 of its uploads fetched\. Nothing was done\./,
      );
      assert.deepEqual(files('iaas'), before);
    });

    it('never overwrites a minute, and leaves no upload behind', async () => {
      folder.write('iaas/20230628.md', 'mine\n');
      const before = files('iaas');
      const { code, err } = await run([`${pads.origin}/iaas`, ...allowed()]);
      assert.equal(code, 2);
      assert.match(err, /iaas\/20230628\.md exists already and was left as it is\.\n$/);
      assert.equal(read('iaas/20230628.md'), 'mine\n');
      assert.deepEqual(files('iaas'), before);
      // Nothing was fetched that could not be used.
      assert(pads.requests.every(({ path }) => !path.startsWith('/uploads')));
    });

    it('asks where it is not clear which meeting it is, or when', async () => {
      const unclear = await run(['-'], 'Words\n');
      assert.equal(unclear.code, 2);
      assert.match(unclear.err, /not clear which meeting this is. Say it with --series, .*iaas/);
      const undated = await run(['-', '--series', 'iaas'], '# 2023-02-30\n\nWords\n');
      assert.equal(undated.code, 2);
      assert.match(undated.err, /2023-02-30, but the calendar has no such day.*--date YYYY-MM-DD/);
    });

    it('refuses what is no pad, and private hosts that nobody allowed', async () => {
      await serve({
        others: {
          '/loop/download': redirect('/loop/download'),
          '/huge/download': fiftyMegabytes,
        },
      });
      const said = async (...args: string[]): Promise<string> => {
        const { code, out, err } = await run(args);
        assert.deepEqual([code, out], [2, '']);
        return err;
      };
      assert.match(await said(`${pads.origin}/iaas`), /private network/);
      assert.equal(pads.connections(), 0);
      assert.match(await said(`${pads.origin}/closed`, ...allowed()), /signing in/);
      assert.match(await said(`${pads.origin}/nothing`, ...allowed()), /no such pad/);
      assert.match(await said(`${pads.origin}/loop`, ...allowed()), /in a circle/);
      assert.match(await said(`${pads.origin}/huge`, ...allowed()), /larger than 5 MB/);
      assert.match(await said('nothing.md'), /There is no file “nothing\.md”\./);
      folder.write('page.html', '<!DOCTYPE html><html></html>');
      assert.match(await said('page.html'), /web page/);
      folder.write('empty.md', '\n\n');
      assert.match(await said('empty.md'), /empty/);
    });
  });

  describe('in an editor', () => {
    let server: LanguageServer | undefined;
    afterEach(async () => {
      await server?.stop();
      server = undefined;
    });

    const start = async (allowedHosts: readonly string[] = ['127.0.0.1']): Promise<void> => {
      server = await startServer({
        folders: [folder.uri],
        settings: { minuteTaker: { web: { allowedHosts } } },
      });
    };
    const ask = <T>(method: string, params: object): Promise<T> => {
      assert(server);
      return server.connection.sendRequest<T>(method, params);
    };
    const fetchPad = (url: string, trusted = true): Promise<FetchPadResult> =>
      ask(importPadMethods.fetch, { url, trusted });
    const convert = (more: Partial<ConvertPadParams> = {}): Promise<ConvertPadResult> =>
      ask(importPadMethods.convert, {
        text: pad,
        url: `${pads.origin}/iaas/download`,
        root: folder.uri,
        series: 'iaas',
        date: '2023-06-28',
        download: true,
        ...more,
      });

    it('fetches the pad, proposes the meeting and makes the minute with its uploads', async () => {
      await start();
      const fetched = await fetchPad(`${pads.origin}/iaas`);
      assert.deepEqual(fetched, {
        kind: 'text',
        text: pad,
        url: `${pads.origin}/iaas/download`,
      });
      const proposal = await ask<ProposePadResult>(importPadMethods.propose, fetched);
      assert(proposal.kind === 'proposal');
      const [first] = proposal.series;
      assert.deepEqual(
        [first?.id, first?.root, first?.dates[0]?.date, proposal.uploads],
        ['iaas', folder.uri, '2023-06-28', 2],
      );
      const made = await convert();
      assert(made.kind === 'minute');
      assert.equal(made.uri, folder.uriOf('iaas/20230628.md'));
      assert.equal(made.exists, false);
      assert.equal(made.text, `${imported}![](${pads.origin}/uploads/gone.png)\n`);
      assert(made.original === pad);
      assert.deepEqual(made.uploads, [
        { uri: folder.uriOf(`iaas/${upload}`), base64: picture.toString('base64') },
      ]);
      assert.match(
        made.notes.join('\n'),
        /1 of 2 uploads[\s\S]*gone\.png: The server answered 404/,
      );
      // The server only answers: nothing is written.
      assert(!existsSync(join(folder.path, 'iaas/20230628.md')));
      assert(!existsSync(join(folder.path, 'iaas', upload)));
    });

    it('asks nobody in a workspace that is not trusted, or where nobody wants the uploads', async () => {
      await start();
      const refused = await fetchPad(`${pads.origin}/iaas`, false);
      assert(refused.kind === 'failed' && /trust/.test(refused.message));
      const made = await convert({ download: false });
      assert(made.kind === 'minute');
      assert.deepEqual(made.uploads, []);
      assert.match(made.notes.join(), /2 uploads stay on the pad/);
      assert.equal(pads.connections(), 0);
    });

    it('asks no private host that the user has not allowed', async () => {
      await start([]);
      const fetched = await fetchPad(`${pads.origin}/iaas`);
      assert(fetched.kind === 'failed' && /private network/.test(fetched.message));
      const made = await convert();
      assert(made.kind === 'minute');
      assert.match(
        made.notes.join('\n'),
        /2 of 2 uploads could not be fetched[\s\S]*private network/,
      );
      assert.equal(pads.connections(), 0);
    });

    it('says what can’t be imported', async () => {
      await start();
      const problem = async (more: Partial<ConvertPadParams>): Promise<string> => {
        const made = await convert(more);
        return made.kind === 'problem' ? made.message : '';
      };
      assert.match(await problem({ text: '' }), /empty/);
      assert.match(await problem({ date: '2023-02-30' }), /calendar has no/);
      assert.match(await problem({ series: 'x' }), /no series “x”/);
      assert.match(await problem({ root: 'file:///elsewhere' }), /not open any more/);
      const proposal = await ask<ProposePadResult>(importPadMethods.propose, { text: '' });
      assert(proposal.kind === 'problem');
    });

    it('says that the minute is there, and finds the names of its uploads taken', async () => {
      mkdirSync(join(folder.path, 'iaas/x'));
      folder.write('iaas/20230628.md', minute('2023-06-28'));
      folder.write('iaas/pic.png', picture);
      await serve({ uploads: { 'pic.png': picture } });
      await start();
      const made = await convert({ text: '![](/uploads/pic.png)\n' });
      assert(made.kind === 'minute');
      assert.equal(made.exists, true);
      assert.deepEqual(
        made.uploads.map(({ uri }) => uri),
        [folder.uriOf('iaas/pic-2.png')],
      );
      assert.match(made.text, /!\[\]\(pic-2\.png\)/);
    });

    it('can be cancelled while the server keeps us waiting', async () => {
      await serve({ others: { '/slow/download': silence } });
      await start();
      assert(server);
      const { connection } = server;
      const source = new (await import('vscode-jsonrpc')).CancellationTokenSource();
      const fetched = connection.sendRequest(
        importPadMethods.fetch,
        { url: `${pads.origin}/slow`, trusted: true },
        source.token,
      );
      setTimeout(() => source.cancel(), 50);
      await assert.rejects(fetched, /cancelled/);
    });
  });
});
