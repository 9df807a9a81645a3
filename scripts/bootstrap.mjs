#!/usr/bin/env node
// Runs on a fresh checkout with nothing but Node.js 20 and npm: plain JavaScript, built-in modules only.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const programs = { start: 'start.ts', test: 'test.ts' };
const onWindows = process.platform === 'win32';

/** npm writes `node_modules/.package-lock.json` last, so its age is the age of a complete install. */
function needsInstall() {
  const installed = join(modules, '.package-lock.json');
  if (!existsSync(installed)) return true;
  return statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs;
}

/** The Node.js that runs TypeScript: it comes with the development dependencies. */
function projectNode() {
  const file = join(modules, 'node', 'bin', onWindows ? 'node.exe' : 'node');
  return existsSync(file) ? file : process.execPath;
}

/** npm's shell does not pass signals on: when it is gone, whoever started us wants the end. */
function onOrphaned(end) {
  const parent = process.ppid;
  const timer = setInterval(() => process.ppid !== parent && end(), 500);
  timer.unref();
  return timer;
}

/** Runs a program to its end and gives its exit code. Signals are passed on, and the program decides when to end. */
function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    const pass = (signal) => child.kill(signal);
    // A terminal sends Ctrl-C to the program as well: only outlive it here.
    const wait = () => {};
    const timer = onOrphaned(() => child.kill('SIGTERM'));
    process.on('SIGTERM', pass).on('SIGHUP', pass).on('SIGINT', wait);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearInterval(timer);
      process.off('SIGTERM', pass).off('SIGHUP', pass).off('SIGINT', wait);
      resolve(signal ? 128 + constants.signals[signal] : (code ?? 1));
    });
  });
}

function install() {
  console.log('Installing the development dependencies (npm ci)…');
  return run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: onWindows,
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
}

async function main([command, ...args]) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    console.error(
      `Minute Taker needs Node.js 20 or later; this is ${process.version}. Get a newer one from https://nodejs.org/.`,
    );
    return 1;
  }
  const program = programs[command];
  if (!program) {
    console.error(`Unknown command "${command ?? ''}": use "npm start" or "npm test".`);
    return 1;
  }
  if (needsInstall()) {
    const code = await install();
    if (code !== 0) {
      console.error(
        'The dependencies could not be installed, see above. Check that the npm registry can be reached and try again.',
      );
      return code;
    }
  }
  const path = [join(modules, '.bin'), process.env.PATH].join(delimiter);
  return run(projectNode(), [join(root, 'scripts', program), ...args], {
    env: { ...process.env, PATH: path },
  });
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    const isMissing = error.code === 'ENOENT' && error.syscall?.startsWith('spawn');
    const message = isMissing ? `${error.path} was not found. Is it on the PATH?` : error;
    console.error(message);
    process.exitCode = 1;
  },
);
