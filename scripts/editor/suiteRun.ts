import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './browser.ts';
import type { EditorServer } from './server.ts';

// What VS Code itself says when it runs from the npm registry and without internet: none of it is about the extension.
const noise = [
  /watchdog|Could not locate the bindings file|spdlog|vsda/i,
  /open-vsx\.org|serviceWorker|Service Worker|AccountPolicy|AgentHost|ChatModel|ChatSessionStore/,
  /connection token|Creating a socket|builtin extensions cache|Overwriting extension|reconnection/,
  /^Canceled: Canceled/,
  /authentication provider 'github'|Creation of workbench contribution/,
  /refused to show dialog|workspace trust dialog/,
];

/** A log file the workbench hands over at the end of a run. */
interface LogFile {
  readonly relativePath: string;
  readonly contents: string;
}

/** How a test suite inside the workbench is run. */
export interface SuiteOptions {
  readonly server: EditorServer;
  readonly url: string;
  /** Milliseconds until the suite is given up. */
  readonly limit: number;
  /** Where screenshot and logs of a failed run go. */
  readonly artifacts?: string | undefined;
  /** Called with each line the suite or the extension host logs. */
  readonly onLine: (text: string, isError: boolean) => void;
  /** Called before the workbench loads. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** How a run ended: with the workbench's exit code, or without the workbench having said anything. */
export type SuiteEnd =
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'broken'; readonly reason: string };

async function keepLogs(folder: string, logs: readonly LogFile[]): Promise<void> {
  for (const { relativePath, contents } of logs) {
    const file = join(folder, 'logs', relativePath);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, contents);
  }
}

async function runInPage(browser: Browser, options: SuiteOptions): Promise<SuiteEnd> {
  const { server, artifacts } = options;
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, bypassCSP: true });
  let resolve: (end: SuiteEnd) => void = () => undefined;
  const ended = new Promise<SuiteEnd>((settle) => {
    resolve = settle;
  });
  const broken = (reason: string): void => resolve({ kind: 'broken', reason });
  page.on('crash', () => broken('the page crashed'));
  void server.ended.then(() => broken('the VS Code server ended'));
  await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
    const text = format(...args);
    if (!noise.some((pattern) => pattern.test(text)))
      options.onLine(text, type === 'error' || type === 'warn');
  });
  await page.exposeFunction(
    'codeAutomationExit',
    async (code: number, logs?: readonly LogFile[]) => {
      if (code !== 0 && artifacts) await keepLogs(artifacts, logs ?? []);
      resolve({ kind: 'exit', code });
    },
  );
  await options.prepare?.(page);
  const timer = setTimeout(
    () => broken(`no result after ${options.limit / 1000} s`),
    options.limit,
  );
  try {
    await page.goto(options.url);
    const end = await ended;
    if (artifacts && (end.kind === 'broken' || end.code !== 0)) {
      await mkdir(artifacts, { recursive: true });
      await page.screenshot({ path: join(artifacts, 'failure.png') }).catch(() => undefined);
      await writeFile(join(artifacts, 'server.log'), server.log());
    }
    return end;
  } finally {
    clearTimeout(timer);
  }
}

/** Opens the workbench in a Chromium, lets it run the test suite its address names, and waits for the end. */
export async function runSuite(options: SuiteOptions): Promise<SuiteEnd> {
  const browser = await launchChromium();
  try {
    return await runInPage(browser, options);
  } finally {
    await browser.close().catch(() => undefined);
  }
}
