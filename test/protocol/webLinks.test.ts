import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type {
  Diagnostic,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import {
  type CheckWebLinksParams,
  type CheckWebLinksResult,
  webLinksMethods,
} from '#lsp/protocol/webLinks.ts';
import {
  type EditorOptions,
  endServer,
  type LanguageServer,
  startServer,
} from '#support/languageServer.ts';
import { silence } from '#support/rudeAnswers.ts';
import { type TemporaryFolder, temporaryFolder } from '#support/temporaryFolder.ts';
import { answer, routes, startWebServer, type WebServer } from '#support/webServer.ts';

const token = 'ghp_neverToBeSeen';

describe('Check Web Links', () => {
  let folder: TemporaryFolder;
  let cache: TemporaryFolder;
  let web: WebServer;
  let server: LanguageServer | undefined;

  beforeEach(async () => {
    const known = routes({
      '/fine': answer(''),
      '/closed': answer('', {}, 403),
      '/?key=s3cret': answer(''),
    });
    web = await startWebServer((request, response) =>
      (request.url?.startsWith('/silence') ? silence : known)(request, response),
    );
    const { origin } = web;
    folder = temporaryFolder({
      'minutes.yaml': 'extends: scs\n',
      'iaas/20240513.md': `# 2024-05-13\n\n- [a](${origin}/fine#x)\n- [b](${origin}/gone)\n- [c](${origin}/closed)\n- [d](${origin}/ignored/x)\n- [e](http://10.0.0.1/)\n- [f](20240514.md)\n`,
      'iaas/20240520.md': `# 2024-05-20\n\n- [a](${origin}/fine)\n- [b](${origin}/gone)\n- [c](missing.md)\n- ![d](${origin}/?key=s3cret)\n`,
    });
    cache = temporaryFolder({});
  });
  afterEach(async () => {
    await endServer(server);
    server = undefined;
    await web.close();
    folder.dispose();
    cache.dispose();
  });

  const start = async (options: Partial<EditorOptions> = {}): Promise<LanguageServer> => {
    server = await startServer({
      folders: [folder.uri],
      env: { XDG_CACHE_HOME: cache.path, GITHUB_TOKEN: token },
      settings: {
        minuteTaker: {
          web: { allowedHosts: ['127.0.0.1'] },
          links: { ignore: ['**/ignored/**'] },
        },
      },
      ...options,
    });
    return server;
  };
  const read = (path: string): string => readFileSync(join(folder.path, path), 'utf8');
  const uri = (): string => folder.uriOf('iaas/20240513.md');
  const open = (it: LanguageServer): void => it.open(uri(), read('iaas/20240513.md'));
  const check = (
    it: LanguageServer,
    params: CheckWebLinksParams,
    cancel = new CancellationTokenSource(),
  ): Promise<CheckWebLinksResult> =>
    it.connection.sendRequest(webLinksMethods.check, params, cancel.token);
  const codes = (items: readonly Diagnostic[]): readonly unknown[] =>
    items.map(({ range, code }) => [range.start.line, code]);
  const hasWeb = (items: readonly Diagnostic[]): boolean =>
    items.some(({ code }) => `${code}`.startsWith('link/web-'));

  const found = [
    [3, 'link/web-broken'],
    [4, 'link/web-unverified'],
    [6, 'link/web-blocked'],
    [7, 'link/file-missing'],
  ];

  it('asks once for each address and shows what it found until the link changes', async () => {
    const it = await start();
    open(it);
    const result = await check(it, { uri: uri(), trusted: true });
    assert.deepEqual(result, {
      kind: 'checked',
      broken: 1,
      message:
        '4 web links were checked: 1 leads nowhere, 1 could not be verified and 1 was not asked because it leads into a private network.',
    });
    assert.deepEqual(codes(await it.pullUntil(uri(), hasWeb)), found);
    assert.deepEqual(web.requests.map(({ path }) => path).sort(), ['/closed', '/fine', '/gone']);

    // Another text, the same links.
    const line = { line: 2, character: 0 };
    it.change(uri(), [{ range: { start: line, end: line }, text: 'Hello\n\n' }]);
    const moved = found.map(([at, code]) => [Number(at) + 2, code]);
    const later = await it.pull(uri());
    assert.deepEqual(later.kind === 'full' && codes(later.items), moved);

    const from = { line: 5, character: 0 };
    const range = { start: from, end: { line: 6, character: 0 } };
    it.change(uri(), [{ range, text: '- [b](other.md)\n' }]);
    const after = await it.pull(uri());
    assert.ok(after.kind === 'full');
    assert.ok(!codes(after.items).some((one) => JSON.stringify(one).includes('web-broken')));
    assert.equal(web.requests.length, 3);
  });

  it('takes a finding back when the link is right at the next check', async () => {
    let status = 404;
    const changing = await startWebServer((...all) => answer('', {}, status)(...all));
    try {
      const it = await start();
      it.open(uri(), `# 2024-05-13\n\n<${changing.origin}>\n`);
      await check(it, { uri: uri(), trusted: true });
      await it.pullUntil(uri(), hasWeb);
      status = 200;
      const { message } = (await check(it, { uri: uri(), trusted: true })) as { message: string };
      assert.equal(message, '1 web link was checked: all is well.');
      await it.pullUntil(uri(), (items) => !hasWeb(items));
      // For a week it is not asked for again.
      await check(it, { uri: uri(), trusted: true });
      assert.equal(changing.requests.length, 2);
    } finally {
      await changing.close();
    }
  });

  it('asks nobody in a workspace that is not trusted, and nobody without the command', async () => {
    const it = await start();
    open(it);
    assert.deepEqual(await check(it, { uri: uri(), trusted: false }), {
      kind: 'failed',
      message: 'Web links are checked in a workspace that you trust only.',
    });
    const end = { line: 8, character: 0 };
    for (const letter of `- [x](${web.origin}/y)`) {
      it.change(uri(), [{ range: { start: end, end }, text: letter }]);
      await it.pull(uri());
    }
    await it.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
    assert.equal(web.connections(), 0);
    await assert.rejects(
      it.connection.sendRequest(webLinksMethods.check, { uri: uri() }),
      /Parameters of minuteTaker\/web\/check are missing/,
    );
  });

  it('checks all minutes, and shows of those that are not open what the web said alone', async () => {
    const it = await start();
    open(it);
    const result = await check(it, { trusted: true });
    assert.ok(result.kind === 'checked');
    assert.equal(result.broken, 1);
    assert.deepEqual(web.requests.map(({ path }) => path).sort(), [
      '/?key=s3cret',
      '/closed',
      '/fine',
      '/gone',
    ]);
    await it.pullUntil(uri(), hasWeb);
    const report: WorkspaceDiagnosticReport = await it.connection.sendRequest(
      'workspace/diagnostic',
      { previousResultIds: [] },
    );
    const byUri = report.items.map((item) => [
      item.uri.replace(folder.uri, ''),
      item.kind === 'full' ? codes(item.items) : [],
    ]);
    assert.deepEqual(byUri, [
      ['/iaas/20240513.md', found],
      ['/iaas/20240520.md', [[3, 'link/web-broken']]],
    ]);
  });

  it('pushes what it found to editors that do not ask', async () => {
    const it = await start({ pull: false });
    const other = folder.uriOf('iaas/20240520.md');
    await check(it, { trusted: true });
    const { diagnostics } = await it.pushed(
      (params) => params.uri === other && hasWeb(params.diagnostics),
    );
    assert.deepEqual(codes(diagnostics), [[3, 'link/web-broken']]);
  });

  it('says how far it is, and can be ended', async () => {
    const it = await start();
    const links = Array.from({ length: 30 }, (_, index) => `<${web.origin}/silence?${index}>`);
    it.open(uri(), `# 2024-05-13\n\n<${web.origin}/gone>\n${links.join('\n')}\n`);
    const progress: (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[] = [];
    const reported = new Promise<void>((resolve) => {
      it.connection.onNotification('$/progress', (params) => {
        assert.equal(params.token, 'check');
        progress.push(params.value);
        if (params.value.kind === 'report') resolve();
      });
    });
    const cancel = new CancellationTokenSource();
    const work = check(it, { uri: uri(), trusted: true, workDoneToken: 'check' }, cancel);
    await reported;
    // What is known shows while the others are waited for.
    await it.pullUntil(uri(), hasWeb);
    cancel.cancel();
    await assert.rejects(work);
    assert.deepEqual(progress, [
      { kind: 'begin', title: 'Checking web links', percentage: 0, cancellable: true },
      { kind: 'report', percentage: 3, message: '1 of 31' },
      { kind: 'end' },
    ]);
  });

  it('is a command of the server for editors that have none of their own', async () => {
    const it = await start();
    assert.deepEqual(it.initialized.capabilities.executeCommandProvider?.commands.slice(0, 2), [
      'minuteTaker.checkWebLinks',
      'minuteTaker.checkWebLinksEverywhere',
    ]);
    const message = new Promise((resolve) => {
      it.connection.onNotification('window/showMessage', (params) => resolve(params));
    });
    await it.connection.sendRequest('workspace/executeCommand', {
      command: 'minuteTaker.checkWebLinks',
      arguments: [folder.uriOf('iaas/20240520.md')],
    });
    assert.deepEqual(await message, {
      type: 3,
      message: '3 web links were checked: 1 leads nowhere.',
    });
  });

  it('is no other command', async () => {
    const it = await start();
    for (const command of ['minuteTaker.newMinute', 'minuteTaker.checkWebLinksNowhere', '']) {
      assert.equal(await it.connection.sendRequest('workspace/executeCommand', { command }), null);
    }
    assert.equal(web.connections(), 0);
  });

  it('is, without a minute that is named, about those that are open, and can be ended there too', async () => {
    const it = await start({ capabilities: { window: { workDoneProgress: true } } });
    open(it);
    const links = Array.from({ length: 20 }, (_, index) => `<${web.origin}/silence?${index}>`);
    it.open(folder.uriOf('iaas/20240527.md'), `# 2024-05-27\n\n${links.join('\n')}\n`);
    it.connection.onRequest('window/workDoneProgress/create', () => null);
    it.connection.onNotification('$/progress', ({ token: shown, value }) => {
      if (value.kind !== 'report' || value.message?.endsWith(' of 24') !== true) return;
      void it.connection.sendNotification('window/workDoneProgress/cancel', { token: shown });
    });
    const message = new Promise<{ readonly message: string }>((resolve) => {
      it.connection.onNotification('window/showMessage', resolve);
    });
    await it.connection.sendRequest('workspace/executeCommand', {
      command: 'minuteTaker.checkWebLinks',
    });
    assert.match((await message).message, /^[1-4] web links? .* 2[0-3] were left\.$/);
  });

  it('keeps GITHUB_TOKEN and addresses to itself', async () => {
    const it = await start({ initializationOptions: { builtinMarkdown: true } });
    await check(it, { trusted: true });
    const sent = JSON.stringify([web.requests, it.log]);
    const file = join(cache.path, 'minute-taker', 'web-links.json');
    assert.ok(existsSync(file));
    assert.ok(!`${sent}${readFileSync(file, 'utf8')}`.includes(token));
    assert.ok(!/s3cret|127\.0\.0\.1/.test(`${it.log.join()}${readFileSync(file, 'utf8')}`));
    assert.equal(it.initialized.capabilities.executeCommandProvider, undefined);
  });
});
